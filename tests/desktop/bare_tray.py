"""The least tray program there is; the harness is proven with it before anything else is."""

from __future__ import annotations

import sys

from PySide6.QtGui import QColor, QIcon, QPixmap
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QSystemTrayIcon


def main() -> int:
    """Show a green icon with a tooltip, a menu, and a window on a click."""
    app = QApplication(sys.argv)
    app.setQuitOnLastWindowClosed(False)
    pixmap = QPixmap(32, 32)
    pixmap.fill(QColor("#00c853"))
    window = QLabel("Hello from the tray")
    window.setWindowTitle("Bare window")
    menu = QMenu()
    menu.addAction("Show it", window.show)
    menu.addSeparator()
    more = menu.addMenu("More")
    more.addAction("&Quit", app.quit)
    icon = QSystemTrayIcon(QIcon(pixmap))
    icon.setContextMenu(menu)
    icon.setToolTip("bare tooltip")
    icon.activated.connect(window.show)
    icon.show()
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
