"""The cards: as many as there are texts, in one line or two, never rebuilt while their number stays."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from trayapp.ui.cards.card import Card
from trayapp.ui.cards.card_text import CardText
from trayapp.ui.theme import Theme

#: Pixels; one card across the whole popup would look lost.
_WIDEST = 320
_NO_LIMIT = (1 << 24) - 1  # Qt's QWIDGETSIZE_MAX, which PySide6 does not have
_MOST_IN_LINE = 4
_GAP = 8


class Cards(QWidget):
    """Hidden when there is nothing to say. Wraps where there is not room for one line."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards: list[Card] = []
        self._shown: tuple[CardText, ...] = ()
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(_GAP)

    @property
    def is_wanted(self) -> bool:
        """Whether there is something to say."""
        return bool(self._shown)

    def show_texts(self, texts: Sequence[CardText], theme: Theme, *, stale: bool = False) -> None:
        while len(self._cards) < len(texts):
            self._cards.append(Card(self))
        for number, card in enumerate(self._cards):
            card.setVisible(number < len(texts))
            if number < len(texts):
                card.show_text(texts[number], theme, stale=stale)
                card.setMaximumWidth(_WIDEST if len(texts) < 3 else _NO_LIMIT)
        changed = [text.wide for text in texts] != [text.wide for text in self._shown]
        self._shown = tuple(texts)
        if changed or not self._fits(self._columns, self.width()):
            self._columns = 0
            self.fit(self.width())
        self._level_lines()
        self.setVisible(bool(texts))

    def fit(self, width: int) -> None:
        """Use as few lines as `width` pixels allow, and fill them evenly: no card is left alone."""
        count = len(self._shown)
        widest = count if count <= _MOST_IN_LINE else -(-count // 2)
        columns = next((n for n in range(widest, 0, -1) if self._fits(n, width)), 1)
        lines = -(-count // columns)
        even = -(-count // lines) if lines else columns
        if self._fits(even, width):
            columns = even
        if columns != self._columns:
            self._columns = columns
            self._arrange(columns)
            self._level_lines()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit(event.size().width())

    def minimumSizeHint(self) -> QSize:
        """Narrow enough to wrap; as high as the lines that there are now."""
        widest = max((card.minimumSizeHint().width() for card in self._seen()), default=0)
        return QSize(widest, super().minimumSizeHint().height())

    def _seen(self) -> list[Card]:
        return self._cards[: len(self._shown)]

    def _fits(self, columns: int, width: int) -> bool:
        """Whether lines of so many cards find room: every column is as wide as its widest card."""
        if not columns:
            return False
        wants = [card.minimumSizeHint().width() for card in self._seen()]
        needed = sum(max(wants[column::columns], default=0) + _GAP for column in range(columns)) - _GAP
        return needed <= width

    def _level_lines(self) -> None:
        """Make all lines as high as the highest card."""
        lines = -(-len(self._shown) // self._columns) if self._columns else 0
        height = max((card.sizeHint().height() for card in self._seen()), default=0)
        for line in range(self._grid.rowCount()):
            wanted = height if line < lines else 0
            if wanted != self._grid.rowMinimumHeight(line):  # else all would be laid out anew
                self._grid.setRowMinimumHeight(line, wanted)

    def _arrange(self, columns: int) -> None:
        for number, card in enumerate(self._seen()):
            self._grid.removeWidget(card)
            self._grid.addWidget(card, *divmod(number, columns))
        for column in range(max(self._grid.columnCount(), columns + 1)):
            inside = column < min(columns, len(self._shown))
            self._grid.setColumnStretch(column, 0 if not inside else 3 if self._shown[column].wide else 2)
        self._grid.setColumnStretch(columns, 2 if len(self._shown) < 3 else 0)
