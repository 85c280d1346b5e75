"""Draws the icons for Windows (.ico) and macOS (.icns) from the one drawing: run it when that changes.

Qt can write neither with all sizes in one file; both are simple containers of PNGs.
"""

from __future__ import annotations

import os
import struct
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QGuiApplication, QIcon, QImageWriter

ROOT = Path(__file__).parent.parent
DRAWING = ROOT / "resources" / "icons" / "trayapp.svg"
ICO, ICNS = ROOT / "packaging/windows/trayapp.ico", ROOT / "packaging/macos/trayapp.icns"
ICO_SIZES = (16, 20, 24, 32, 40, 48, 64, 256)
#: Apple's names for pixels of width: those of double density hold twice what they are shown at.
ICNS_SIZES = {
    b"icp4": 16,
    b"icp5": 32,
    b"ic07": 128,
    b"ic08": 256,
    b"ic09": 512,
    b"ic10": 1024,
    b"ic11": 32,
    b"ic12": 64,
    b"ic13": 256,
    b"ic14": 512,
}


def main() -> int:
    """Write both."""
    application = QGuiApplication(sys.argv[:1])
    ICO.write_bytes(ico({size: png(size) for size in ICO_SIZES}))
    ICNS.write_bytes(icns({name: png(size) for name, size in ICNS_SIZES.items()}))
    for path in (ICO, ICNS):
        print(f"{path.relative_to(ROOT)}  ({path.stat().st_size} bytes)")
    application.shutdown()
    return 0


def png(size: int) -> bytes:
    """The drawing at `size` by `size` pixels."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"PNG")).write(QIcon(str(DRAWING)).pixmap(size, size).toImage())
    return bytes(buffer.data().data())


def ico(pictures: dict[int, bytes]) -> bytes:
    """A .ico of these PNGs, by their width: a head, an entry of 16 bytes for each, then the PNGs."""
    place = 6 + 16 * len(pictures)
    head, body = struct.pack("<HHH", 0, 1, len(pictures)), b""
    for size, picture in pictures.items():
        side = size % 256  # 0 stands for 256
        head += struct.pack("<BBBBHHII", side, side, 0, 0, 1, 32, len(picture), place + len(body))
        body += picture
    return head + body


def icns(pictures: dict[bytes, bytes]) -> bytes:
    """A .icns of these PNGs, by Apple's names: each with its name and its length before it."""
    body = b"".join(struct.pack(">4sI", name, 8 + len(one)) + one for name, one in pictures.items())
    return struct.pack(">4sI", b"icns", 8 + len(body)) + body


if __name__ == "__main__":
    sys.exit(main())
