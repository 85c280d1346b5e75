"""Moves a window without a title bar by the places where there is nothing to click."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget


class Mover:
    """Fed with the window's mouse events.

    The window is moved here and not by the window manager, which would take the focus for it: a popup that
    loses the focus closes. Wayland alone lets no window move itself.

    Attributes:
        has_moved: whether the user has moved it since this was last set to False.
    """

    def __init__(self, window: QWidget) -> None:
        self._window = window
        self._grip: QPoint | None = None  # from the window's corner to the mouse
        self._from = QPoint()
        self.has_moved = False

    def press(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._from = event.globalPosition().toPoint()
            self._grip = self._from - self._window.pos()

    def drag(self, event: QMouseEvent) -> None:
        """Follow the mouse, once it has gone farther than a click trembles."""
        place = event.globalPosition().toPoint()
        far = (place - self._from).manhattanLength() >= QApplication.startDragDistance()
        if self._grip is None or not (far or self.has_moved):
            return
        self.has_moved = True
        if QGuiApplication.platformName() == "wayland":
            self._grip = None
            self._window.windowHandle().startSystemMove()
        else:
            self._window.move(place - self._grip)

    def release(self) -> None:
        self._grip = None
