"""What a desktop is told of the program, laid out as below /usr/share: menu entry, icons, manual page."""

from __future__ import annotations

import gzip
import shutil
from pathlib import Path

HERE = Path(__file__).parent
RESOURCES = HERE.parent.parent / "resources"


def lay_out(share: Path) -> None:
    """Put the files into the folder `share`, which is made."""
    _copy(RESOURCES / "trayapp.desktop", share / "applications/trayapp.desktop")
    _copy(RESOURCES / "icons/trayapp.svg", share / "icons/hicolor/scalable/apps/trayapp.svg")
    for icon in (RESOURCES / "icons").glob("trayapp-*.png"):
        size = icon.stem.removeprefix("trayapp-")
        _copy(icon, share / f"icons/hicolor/{size}x{size}/apps/trayapp.png")
    page = share / "man/man1/trayapp.1.gz"
    page.parent.mkdir(parents=True)
    page.write_bytes(gzip.compress((HERE / "trayapp.1").read_bytes(), 9, mtime=0))


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)
