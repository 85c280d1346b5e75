"""A label for text that may come from outside: never markup, in the theme's ink, in a size of its own."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QLabel, QWidget

from trayapp.ui.theme import figures


class PlainLabel(QLabel):
    """Shows its text as it stands. `scale` is of the surrounding font."""

    def __init__(self, *, scale: float = 1.0, bold: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(figures(self.font(), scale=scale, bold=bold))
        self._ink = ""

    def use_ink(self, colour: str) -> None:
        if colour == self._ink:
            return  # a palette, even the same one, makes Qt look at all that depends on it
        self._ink = colour
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.WindowText, QColor(colour))
        self.setPalette(palette)
