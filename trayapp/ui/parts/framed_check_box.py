"""A box to tick whose edge and focus are seen on every ground."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QCheckBox, QWidget

from trayapp.ui.parts.themed_dialog import edge_of
from trayapp.ui.theme import LIGHT, Theme, palette_of


class FramedCheckBox(QCheckBox):
    """Without a style sheet, which would keep the colours of the theme before."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = LIGHT
        self.setContentsMargins(3, 2, 3, 2)

    def wear(self, theme: Theme) -> None:
        """Put on the colours of `theme`."""
        self._theme = theme
        edged = palette_of(theme)
        edged.setColor(QPalette.ColorRole.Window, edge_of(theme))  # Fusion draws the box's edge by it
        self.setPalette(edged)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._theme.ground))  # its Window is no ground, see above
        painter.end()
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QColor(self._theme.accent))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
            painter.end()
