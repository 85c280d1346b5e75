"""The floor: an empty tray icon with one number drawn in it; `--laden` also imports requests and keyring."""

from __future__ import annotations

import sys

from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QMenu, QSystemTrayIcon

#: Qt.AlignmentFlag.AlignCenter: Qt's names take 10 ms to load, and a floor has none of that.
_CENTRE = 0x84


def main() -> int:
    """Show it until a signal ends the process."""
    app = QApplication(sys.argv)
    app.setQuitOnLastWindowClosed(False)
    pixmap = QPixmap(64, 64)
    pixmap.fill(QColor("#1b7f4b"))
    painter = QPainter(pixmap)
    painter.setPen(QColor("white"))
    painter.drawText(pixmap.rect(), _CENTRE, "56k")
    painter.end()
    tray = QSystemTrayIcon(QIcon(pixmap))
    menu = QMenu()
    menu.addAction("Quit", app.quit)
    tray.setContextMenu(menu)
    tray.setToolTip("$55,837.44")
    tray.show()
    laden = _laden() if "--laden" in sys.argv else ()
    code = app.exec()
    del laden
    return code


def _laden() -> tuple[object, ...]:
    """What a program that asks an exchange, and keeps its key in the keyring, cannot do without."""
    import keyring
    import requests

    return keyring.get_keyring(), requests.Session()


if __name__ == "__main__":
    sys.exit(main())
