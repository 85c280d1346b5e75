"""Text that may wait."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from trayapp.ui.theme import Theme

_SCALE = 0.92


class Aside(QLabel):
    """Dim, a little smaller than the rest, wrapped to the width it is given."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWordWrap(True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        font = QFont(self.font())
        font.setPointSizeF(font.pointSizeF() * _SCALE)
        self.setFont(font)

    def wear(self, theme: Theme) -> None:
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.WindowText, QColor(theme.dim))
        self.setPalette(palette)

    def sizeHint(self) -> QSize:
        # a form takes the hint for the least height, and QLabel's is the height in a narrow column
        return self.minimumSizeHint()
