"""One row of thresholds: its name, a field for each level, and a line that explains or complains."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from trayapp.domain.thresholds import RiskLevel
from trayapp.ui.parts.hint_line import HintLine
from trayapp.ui.parts.wrong_field import mark
from trayapp.ui.texts.level_words import level_word
from trayapp.ui.texts.mnemonic import without_mnemonic
from trayapp.ui.texts.phrases import items
from trayapp.ui.theme import LIGHT, Theme

LEVELS = (RiskLevel.WATCH, RiskLevel.WARNING, RiskLevel.CRITICAL)
#: Grid rows that one ladder takes.
HEIGHT = 2


class Ladder(QObject):
    """Subclasses make the fields, read them, keep `rungs`, and tell `judge` what they found.

    Args:
        title: with the letter that leads to its first field.
        wire: OKX's name, for the tooltip.

    Signals:
        changed: something else stands in a field.
    """

    changed = Signal()

    def __init__(self, parent: QWidget, title: str, hint: str, wire: str, fields: Sequence[QWidget]) -> None:
        super().__init__(parent)
        self._fields = tuple(fields)
        self._wrong: Collection[int] = ()
        self._theme = LIGHT
        self._title = QLabel(title, parent)
        self._title.setBuddy(self._fields[0])
        self._title.setToolTip(wire)
        self._line = HintLine(hint, parent)
        for level, field in zip(LEVELS, self._fields, strict=True):
            field.setAccessibleName(items((without_mnemonic(title), level_word(level))))

    def add_to(self, grid: QGridLayout, row: int) -> None:
        """Take `HEIGHT` rows of the grid; its first column is the title's, one for each level follows."""
        grid.addWidget(self._title, row, 0, Qt.AlignmentFlag.AlignVCenter)
        for column, field in enumerate(self._fields, 1):
            grid.addWidget(field, row, column)
        grid.addWidget(self._line, row + 1, 0, 1, len(self._fields) + 1)

    def wear(self, theme: Theme) -> None:
        self._theme = theme
        self._line.wear(theme)
        self._mark()

    def judge(self, problem: str, wrong: Collection[int]) -> None:
        """Say what is wrong ("" for nothing), and mark the fields that are it."""
        self._wrong = wrong
        self._line.complain(problem)
        for field in self._fields:
            field.setAccessibleDescription(problem)
        self._mark()

    def _mark(self) -> None:
        for number, field in enumerate(self._fields):
            mark(field, self._theme, wrong=number in self._wrong)
