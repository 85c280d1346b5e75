"""The program as it is, but with no wait between two polls: months of them in minutes."""

from __future__ import annotations

import sys
from dataclasses import replace
from functools import partial
from typing import cast

from trayapp import arguments
from trayapp.app.plain_imports import leave_out_the_hook

#: Seconds; a timer of Qt's takes no less.
_PAUSE_S = 0.001


def main() -> int:
    """Run the tray until a signal ends it."""
    leave_out_the_hook()  # as the entry point does, before anything else is imported
    from trayapp.app import program
    from trayapp.okx import client
    from trayapp.okx.limiter import Limiter

    vars(client)["Limiter"] = partial(Limiter, window_s=0.0)  # the exchange of the benchmark has no limits
    options = replace(arguments.parse(sys.argv[1:]), interval=cast(int, _PAUSE_S))
    return program.run(options)


if __name__ == "__main__":
    sys.exit(main())
