"""Notices which size the user gave a window, apart from those that it took by itself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication, QResizeEvent

from trayapp.domain.view import LEAST_SIDE, View


class SizedByHand:
    """A size counts when the window system gave it, or while the mouse button is down."""

    def __init__(self) -> None:
        self._size: QSize | None = None

    def notice(self, event: QResizeEvent, extra_width: int) -> bool:
        """The window was resized.

        Args:
            extra_width: pixels of it that belong to something that comes and goes.

        Returns:
            Whether the user did it.
        """
        dragged = bool(QGuiApplication.mouseButtons() & Qt.MouseButton.LeftButton)
        if not (event.spontaneous() or dragged):
            return False
        self._size = QSize(event.size().width() - extra_width, event.size().height())
        return True

    def taken(self) -> Callable[[View], View] | None:
        """What remembers the size noticed since the last call; None where there is none."""
        size, self._size = self._size, None
        if size is None or min(size.width(), size.height()) < LEAST_SIDE:
            return None
        return partial(_remembered, size=(size.width(), size.height()))


def _remembered(view: View, size: tuple[int, int]) -> View:
    return replace(view, popup_size=size)
