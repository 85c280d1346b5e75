"""A gain and a loss, in the colours that are being chosen."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from trayapp.domain.view import Gains
from trayapp.ui.parts.plain_label import PlainLabel
from trayapp.ui.theme import LIGHT, Theme, theme_of


class GainSample(QWidget):
    """Two numbers as the popup would show them; not for those who listen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme: Theme = LIGHT
        self._gains: Gains = "green"
        self._gain, self._loss = PlainLabel(bold=True), PlainLabel(bold=True)
        self._gain.setText("+1.2\u00a0%")
        self._loss.setText("\u22121.2\u00a0%")
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(10)
        line.addWidget(self._gain)
        line.addWidget(self._loss)

    def show_gains(self, gains: Gains) -> None:
        """Show what a gain of this colour looks like."""
        self._gains = gains
        self.wear(self._theme)

    def wear(self, theme: Theme) -> None:
        self._theme = theme
        shown = theme_of(dark=theme.dark, gains=self._gains)
        self._gain.use_ink(shown.gain)
        self._loss.use_ink(shown.loss)
