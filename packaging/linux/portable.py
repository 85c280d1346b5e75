"""Packs the archive for any Linux: the program, what a desktop is told of it, and the scripts for ~/.local.

Run with `packaging` in PYTHONPATH, after build.py.
"""

from __future__ import annotations

import platform
import shutil
import sys
from pathlib import Path

import archive
import commit_time
import share_tree
from places import DIST, FOLDER, STAGE
from settled import settle

import trayapp

HERE = Path(__file__).parent
NAME = f"trayapp-{trayapp.__version__}-linux-{platform.machine()}"
TREE = STAGE / NAME


def main() -> int:
    """Make it; return the exit code."""
    shutil.rmtree(TREE, ignore_errors=True)
    shutil.copytree(FOLDER, TREE / "program", symlinks=True)
    share_tree.lay_out(TREE / "share")
    # install.sh writes the menu entry itself, with the place of the command in it
    (TREE / "share/applications/trayapp.desktop").rename(TREE / "trayapp.desktop")
    (TREE / "share/applications").rmdir()
    for script in ("install.sh", "uninstall.sh"):
        shutil.copyfile(HERE / script, TREE / script)
        (TREE / script).chmod(0o755)
    settle(TREE, commit_time.seconds())
    archive.write(TREE, DIST / f"{NAME}.tar.xz")
    return 0


if __name__ == "__main__":
    sys.exit(main())
