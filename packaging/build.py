"""Builds the standalone program with PyInstaller: a folder, and an archive of it.

Run from anywhere; prints where the results are.
"""

from __future__ import annotations

import platform
import subprocess
import sys
import tarfile
from pathlib import Path

import trayapp

ROOT = Path(__file__).parent.parent
BUILD = ROOT / "build"
DIST = BUILD / "dist"
FOLDER = DIST / "trayapp"
LOG = BUILD / "pyinstaller.log"


def main() -> int:
    """Build both; return the exit code."""
    BUILD.mkdir(exist_ok=True)
    print("Building the standalone program (half a minute).")
    with LOG.open("wb") as log:
        done = subprocess.run(command(), cwd=ROOT, stdout=log, stderr=subprocess.STDOUT, check=False)
    if done.returncode:
        print(f"PyInstaller failed; the end of {LOG}:\n{LOG.read_text('utf-8')[-3000:]}", file=sys.stderr)
        return done.returncode
    print(f"Folder:  {FOLDER.relative_to(ROOT)}  ({size_mb(FOLDER)} MB)")
    archive = pack()
    print(f"Archive: {archive.relative_to(ROOT)}  ({archive.stat().st_size / 1e6:.0f} MB)")
    return 0


def command() -> list[str]:
    """The call of PyInstaller."""
    places = ["--distpath", str(DIST), "--workpath", str(BUILD / "pyinstaller")]
    return [sys.executable, "-m", "PyInstaller", "--noconfirm", *places, str(ROOT / "packaging/trayapp.spec")]


def pack() -> Path:
    """Write the archive beside the folder."""
    system = {"darwin": "macos", "win32": "windows"}.get(sys.platform, sys.platform)
    archive = DIST / f"trayapp-{trayapp.__version__}-{system}-{platform.machine()}.tar.xz"
    with tarfile.open(archive, "w:xz", preset=1) as file:
        file.add(FOLDER, "trayapp", filter=_of_nobody)
    return archive


def _of_nobody(entry: tarfile.TarInfo) -> tarfile.TarInfo:
    """Strike out who built it."""
    entry.uid = entry.gid = 0
    entry.uname = entry.gname = "root"
    return entry


def size_mb(folder: Path) -> int:
    """The size of all files in a folder."""
    return round(sum(p.stat().st_size for p in folder.rglob("*") if p.is_file() and not p.is_symlink()) / 1e6)


if __name__ == "__main__":
    sys.exit(main())
