"""A card that says which level an account would have."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from trayapp.domain.thresholds import RiskLevel
from trayapp.ui.parts.badge_label import BadgeLabel
from trayapp.ui.parts.elided_label import ElidedLabel
from trayapp.ui.texts.level_words import state_word
from trayapp.ui.theme import LIGHT, Theme


class LevelPreviewCard(QFrame):
    """A title, and under it the level's badge and why."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = LIGHT
        self._level: RiskLevel | None = None
        self.setAutoFillBackground(True)
        self._title = ElidedLabel(Qt.TextElideMode.ElideMiddle, scale=0.9, parent=self)
        self._badge = BadgeLabel(self)
        self._why = ElidedLabel(Qt.TextElideMode.ElideRight, parent=self)
        self._why.setMinimumHeight(self.fontMetrics().height() + 6)  # the badge's, which comes and goes
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self._badge, 0, Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(self._why, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 9, 12, 9)
        layout.setSpacing(4)
        layout.addWidget(self._title)
        layout.addLayout(line)

    def show_preview(self, title: str, level: RiskLevel | None, why: str) -> None:
        """Show it; None for no badge."""
        self._level = level
        self._title.setText(title)
        self._why.setText(why)
        word = "" if level is None else state_word(level)
        self.setAccessibleName(" ".join(part for part in (title, word, why) if part))
        self.wear(self._theme)

    def wear(self, theme: Theme) -> None:
        self._theme = theme
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Window, QColor(theme.card))
        self.setPalette(palette)
        self._title.use_ink(theme.dim)
        self._why.use_ink(theme.dim if self._level is None else theme.ink)
        if self._level is None:
            self._badge.hide()
        else:
            self._badge.show_word(state_word(self._level), theme.badge(self._level, stale=False))
