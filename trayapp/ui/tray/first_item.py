"""The tray item as it is before anything is known of the accounts: it needs nothing but Qt."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtGui import QIcon, QImage, QPixmap
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

_SIZES = (22, 48)
#: Pixels, blue first.
_GREY, _WHITE = b"\x7c\x70\x68\xff", b"\xff\xff\xff\xff"


class FirstItem(QSystemTrayIcon):
    """Grey with a dash: unknown. Whoever takes it over sets icon, tooltip and menu.

    A click that comes earlier is kept: to its user the program is there as soon as the icon is.

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
        self._early: QSystemTrayIcon.ActivationReason | None = None
        self.activated.connect(self._keep)

    @Slot()
    def hand_over(self) -> None:
        """Tell whoever listens by now of the last click that came before."""
        self.activated.disconnect(self._keep)
        if self._early is not None:
            self.activated.emit(self._early)

    @Slot(QSystemTrayIcon.ActivationReason)
    def _keep(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        self._early = reason


def _dash(size: int) -> QPixmap:
    """As the icon of an unknown equity, without corners.

    Pixel by pixel: a painter and a font load names and files that take as long as all the rest of it.
    """
    margin, thickness = size // 4, max(2, size // 10)
    plain = _GREY * size
    dashed = _GREY * margin + _WHITE * (size - 2 * margin) + _GREY * margin
    above = (size - thickness) // 2
    pixels = plain * above + dashed * thickness + plain * (size - thickness - above)
    return QPixmap.fromImage(QImage(pixels, size, size, QImage.Format.Format_RGB32))
