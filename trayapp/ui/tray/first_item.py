"""The tray item as it is before anything is known of the accounts: it needs nothing but Qt."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QIcon, QPainter, QPainterPath, QPixmap
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

_SIZES = (22, 48)
_GREY, _WHITE = "#68707c", "#ffffff"


class FirstItem(QSystemTrayIcon):
    """Grey with a dash: unknown. Whoever takes it over sets icon, tooltip and menu.

    Args:
        has_menu: an item without one tells the panel so for good; but on macOS Qt can abort when one opens.
    """

    def __init__(self, *, has_menu: bool) -> None:
        icon = QIcon()
        for size in _SIZES:
            icon.addPixmap(_dash(size))
        super().__init__(icon)
        self._menu = QMenu()
        if has_menu:
            self.setContextMenu(self._menu)


def _dash(size: int) -> QPixmap:
    """As the icon of an unknown equity, but without a font and Qt's names, which take their time to load."""
    pixmap = QPixmap(size, size)
    pixmap.fill(QColor(0, 0, 0, 0))
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    plate = QPainterPath()
    plate.addRoundedRect(QRectF(0, 0, size, size), size * 0.16, size * 0.16)
    painter.fillPath(plate, QColor(_GREY))
    painter.fillRect(QRectF(size * 0.25, size * 0.45, size * 0.5, size * 0.1), QColor(_WHITE))
    painter.end()
    return pixmap
