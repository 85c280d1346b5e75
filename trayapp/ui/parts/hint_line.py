"""A line under a field: what the field is for, or what is wrong with it."""

from __future__ import annotations

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QColor, QPalette
from PySide6.QtWidgets import QWidget

from trayapp.ui.parts.aside import Aside
from trayapp.ui.theme import LIGHT, Theme


class HintLine(Aside):
    """Both sentences take the same place, so that nothing jumps while somebody types."""

    def __init__(self, hint: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hint, self._problem = hint, ""
        self._theme = LIGHT
        self.setText(hint)

    def complain(self, problem: str) -> None:
        """Say what is wrong, aloud for a screen reader; "" to explain again."""
        if problem == self._problem:
            return
        self._problem = problem
        self.setText(problem or self._hint)
        self.wear(self._theme)
        if problem:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, problem))

    def wear(self, theme: Theme) -> None:
        self._theme = theme
        palette = QPalette()
        ink = theme.alarm if self._problem else theme.dim
        palette.setColor(QPalette.ColorRole.WindowText, QColor(ink))
        self.setPalette(palette)
