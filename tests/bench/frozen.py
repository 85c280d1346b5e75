"""The standalone program's size and start, beside the bare script as PyInstaller freezes it."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

from tests.bench.figure import Figure
from tests.bench.launch import launch
from tests.bench.start import BARE, compared
from tests.desktop.session import DesktopSession

_BUILD = Path(__file__).parents[2] / "build"
_OURS = _BUILD / "dist" / "trayapp" / "trayapp"
_ROUNDS = 9


def measure() -> Iterable[Figure]:
    """Start both in turn. Says so, and measures nothing, where `make package` has not been run."""
    if not _OURS.is_file():
        print("No standalone program to measure: run `make package` first.", file=sys.stderr)
        return
    bare = frozen_bare()
    yield from sizes(bare)
    ours, theirs = list[float](), list[float]()
    with DesktopSession() as session:
        for number in range(_ROUNDS + 1):
            found = _start(session, bare), _start(session, _OURS)
            if number:  # the first round fills the caches
                theirs.append(found[0])
                ours.append(found[1])
    yield compared("frozen start until the tray item registers", "the bare frozen folder", ours, theirs, 1.3)


def sizes(bare: Path) -> Iterable[Figure]:
    """Folder and archive, in MB. PyInstaller takes along what the bare script imports when laden, too."""
    folder, other = size_mb(_OURS.parent), size_mb(bare.parent)
    came_out = f"{folder / other:.2f} × ({folder:.0f} MB, {other:.0f} MB)"
    against = "PyInstaller's defaults on the bare script with requests and keyring"
    yield Figure("frozen folder", against, "≤ 0.8 ×", came_out, "–", folder <= 0.8 * other)
    for archive in sorted(_OURS.parents[1].glob("*.tar.xz")):
        packed = archive.stat().st_size / 1e6
        yield Figure("compressed archive", "–", "≤ 45 MB", f"{packed:.0f} MB", "–", packed <= 45)


def size_mb(folder: Path) -> float:
    """All files, links not followed."""
    files = (path for path in folder.rglob("*") if path.is_file() and not path.is_symlink())
    return sum(path.stat().st_size for path in files) / 1e6


def frozen_bare() -> Path:
    """The bare script as PyInstaller freezes it by default, in a folder; built once.

    Raises:
        subprocess.CalledProcessError: PyInstaller failed.
    """
    folder = _BUILD / "bench"
    program = folder / "dist" / "bare_tray" / "bare_tray"
    if not program.is_file():
        folder.mkdir(parents=True, exist_ok=True)
        places: list[str | Path] = [
            "--distpath",
            folder / "dist",
            "--workpath",
            folder / "work",
            "--specpath",
            folder,
        ]
        command: list[str | Path] = [sys.executable, "-m", "PyInstaller", "--noconfirm", *places, BARE[1]]
        with (folder / "pyinstaller.log").open("wb") as log:
            subprocess.run(command, stdout=log, stderr=subprocess.STDOUT, check=True)
    return program


def _start(session: DesktopSession, program: Path) -> float:
    started = launch(session, [program])
    started.program.end()
    return started.item_s
