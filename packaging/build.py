"""Builds the standalone program with PyInstaller: one folder.

Run from anywhere; prints where the result is. Two builds of one commit are equal to the byte.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import commit_time
from places import BUILD, DIST, FOLDER, ROOT
from settled import settle

LOG = BUILD / "pyinstaller.log"


def main() -> int:
    """Build it; return the exit code."""
    shutil.rmtree(DIST, ignore_errors=True)
    BUILD.mkdir(exist_ok=True)
    print("Building the standalone program (half a minute).")
    with LOG.open("wb") as log:
        done = subprocess.run(
            command(), cwd=ROOT, env=environment(), stdout=log, stderr=subprocess.STDOUT, check=False
        )
    if done.returncode:
        print(f"PyInstaller failed; the end of {LOG}:\n{LOG.read_text('utf-8')[-3000:]}", file=sys.stderr)
        return done.returncode
    if sys.platform == "linux":
        settle(FOLDER, commit_time.seconds())
    print(f"Folder:  {FOLDER.relative_to(ROOT)}  ({size_mb(FOLDER)} MB)")
    return 0


def command() -> list[str]:
    """The call of PyInstaller, with the Python of the virtual environment."""
    places = ["--distpath", str(DIST), "--workpath", str(BUILD / "pyinstaller")]
    spec = str(ROOT / "packaging/trayapp.spec")
    return [sys.executable, "-m", "PyInstaller", "--clean", "--noconfirm", *places, spec]


def environment() -> dict[str, str]:
    """Nothing of the hour, of hashing's chance or of who builds gets into the program."""
    fixed = {"PYTHONHASHSEED": "0", commit_time.VARIABLE: str(commit_time.seconds()), "LC_ALL": "C.UTF-8"}
    return {**os.environ, **fixed}


def size_mb(folder: Path) -> int:
    """The size of all files in a folder."""
    return round(sum(p.stat().st_size for p in folder.rglob("*") if p.is_file() and not p.is_symlink()) / 1e6)


if __name__ == "__main__":
    sys.exit(main())
