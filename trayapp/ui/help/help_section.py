"""A part of the help: a title over rows of badges, each with what it means."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QWidget

from trayapp.domain.face import Face
from trayapp.domain.thresholds import RiskLevel
from trayapp.ui.parts.aside import Aside
from trayapp.ui.parts.badge_label import BadgeLabel
from trayapp.ui.parts.plain_label import PlainLabel
from trayapp.ui.texts.phrases import named
from trayapp.ui.theme import Pair, Theme
from trayapp.ui.tray.icon import pixmap_of

_ICON = 28  # pixels: large enough for its bar to be seen


@dataclass(frozen=True, slots=True)
class Mark:
    """A badge as it is seen elsewhere; the outlined one of a key where there is no level."""

    word: str
    level: RiskLevel | None = None
    stale: bool = False

    def put_on(self, badge: BadgeLabel, theme: Theme) -> None:
        """Have `badge` show this."""
        if self.level is None:
            badge.show_word(self.word, Pair(theme.card, theme.ink), theme.border)
        else:
            badge.show_word(self.word, theme.badge(self.level, stale=self.stale))


class HelpSection(QWidget):
    """Filled once; a screen reader finds all of it in its description."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._badges: list[tuple[BadgeLabel, Mark]] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(7)
        self._grid.setColumnStretch(2, 1)
        head = PlainLabel(bold=True)
        head.setText(title)
        self._grid.addWidget(head, 0, 0, 1, 3)
        self.setAccessibleName(title)

    def add_row(self, marks: Sequence[Mark], words: str = "", face: Face | None = None) -> None:
        """Add a row: how the tray's icon looks then, the badges, and what they mean."""
        row, side = self._grid.rowCount(), Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        if face is not None:
            self._grid.addWidget(self._icon(face), row, 0, side)
        line = QHBoxLayout()
        line.setSpacing(6)
        for mark in marks:
            badge = BadgeLabel(self)
            self._badges.append((badge, mark))
            line.addWidget(badge)
        if not words:
            line.addStretch(1)
            self._grid.addLayout(line, row, 0, 1, 3)
        else:
            self._grid.addLayout(
                line, row, 1 if face is not None else 0, 1, 1 if face is not None else 2, side
            )
            label = PlainLabel()
            label.setText(words)
            self._grid.addWidget(label, row, 2, Qt.AlignmentFlag.AlignVCenter)
        told = " ".join(mark.word for mark in marks)
        self._tell(named(told, words) if words else told)

    def add_note(self, text: str) -> None:
        """Add a quieter line below the rows; it may break."""
        note = Aside(self)
        note.setText(text)
        self._grid.addWidget(note, self._grid.rowCount(), 0, 1, 3)
        self._tell(text)

    def wear(self, theme: Theme) -> None:
        """Put on `theme`; what is plain text follows its parent."""
        for badge, mark in self._badges:
            mark.put_on(badge, theme)

    def _icon(self, face: Face) -> QLabel:
        ratio = self.devicePixelRatioF()
        pixmap = pixmap_of(face, round(_ICON * ratio))
        pixmap.setDevicePixelRatio(ratio)
        label = QLabel(self)
        label.setPixmap(pixmap)
        label.setFixedSize(_ICON, _ICON)
        return label

    def _tell(self, text: str) -> None:
        told = self.accessibleDescription()
        self.setAccessibleDescription(f"{told}\n{text}" if told else text)
