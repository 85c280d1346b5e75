"""Where the standalone program begins."""

import sys

from trayapp.__main__ import main

sys.exit(main())
