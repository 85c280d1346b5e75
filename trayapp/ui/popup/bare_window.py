"""A window with a line around it in place of a frame, moved by its empty places."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from trayapp.ui.popup.mover import Mover
from trayapp.ui.theme import Theme, palette_of

_BORDER = 1  # pixels
#: Layouts inside each other: a card's rows, the card, the cards, the board, the window.
_LEVELS = 5
_FRAMELESS = Qt.WindowType.FramelessWindowHint
_ON_TOP = Qt.WindowType.WindowStaysOnTopHint


class BareWindow(QDialog):
    """A dialog, so that screen readers tell of a window. It may get a frame, and lose it again."""

    def __init__(self, content: QWidget, theme: Theme) -> None:
        super().__init__(None, Qt.WindowType.Window | _FRAMELESS)
        self._theme = theme
        self.mover = Mover(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_BORDER, _BORDER, _BORDER, _BORDER)
        layout.addWidget(content)

    @property
    def edge(self) -> QSize:
        """What the line takes of the size."""
        return QSize(2 * _BORDER, 2 * _BORDER)

    @property
    def is_framed(self) -> bool:
        return not self.windowFlags() & _FRAMELESS

    def frame(self, framed: bool) -> None:
        """Have the frame of a window, or none; changing it hides the window for a moment."""
        if self.is_framed is not framed:
            self.setWindowFlag(_FRAMELESS, not framed)

    def stay_on_top(self, on_top: bool) -> None:
        """Stay above other windows. The window manager is told without the window going away."""
        flags = self.windowFlags()
        flags = flags | _ON_TOP if on_top else flags & ~_ON_TOP
        self.overrideWindowFlags(flags)
        handle = self.windowHandle()
        if handle is not None:
            handle.setFlags(flags)

    def wear(self, theme: Theme) -> None:
        self._theme = theme
        self.setPalette(palette_of(theme))

    def lay_out_at_once(self) -> None:
        """Before it is painted: a request goes up one level at a time, and Qt would paint in between."""
        for _ in range(_LEVELS):
            QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self.is_framed:
            self.mover.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.mover.drag(event)

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        self.mover.release()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._theme.border))
        inner = self.rect().adjusted(_BORDER, _BORDER, -_BORDER, -_BORDER)
        painter.fillRect(inner, QColor(self._theme.ground))
        painter.end()
