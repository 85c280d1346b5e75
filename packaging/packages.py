"""Packs the standalone program for its system: on Linux the .deb and the archive for ~/.local.

Run after build.py; each says what it made.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
STEPS = ("linux/deb.py", "linux/portable.py") if sys.platform == "linux" else ("zipped.py",)


def main() -> int:
    """Run every step; return the worst exit code."""
    path = os.pathsep.join([str(HERE.parent), str(HERE)])
    env = {**os.environ, "PYTHONPATH": path}
    running = [subprocess.Popen([sys.executable, HERE / step], env=env) for step in STEPS]
    return max(step.wait() for step in running)


if __name__ == "__main__":
    sys.exit(main())
