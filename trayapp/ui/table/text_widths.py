"""How many pixels a column's title and texts need."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from math import ceil

from PySide6.QtGui import QFont, QFontMetricsF

from trayapp.ui.table.balance_model import BalanceModel
from trayapp.ui.table.cell_delegate import BADGE_PADDING, MARGIN, PADDING, SHARE_BAR
from trayapp.ui.table.columns import Column, Look
from trayapp.ui.table.sight import Place
from trayapp.ui.texts.translated import translated
from trayapp.ui.theme import figures

#: The room of a hidden amount, whatever it is: that of a common one, so that little moves when it is hidden.
_HIDDEN = "88,888.88"
_SORT_ARROW = 22  # pixels beside a title


class TextWidths:
    """Args:
    font, title_font: of the cells, and of the header.
    badge_width: pixels of a badge with a text.
    """

    def __init__(self, font: QFont, title_font: QFont, badge_width: Callable[[str], int]) -> None:
        self._cells, self._titles = QFontMetricsF(figures(font, bold=True)), QFontMetricsF(title_font)
        self._badge_width = badge_width

    def of_places(
        self, model: BalanceModel, places: Sequence[Place], *, veiled: bool
    ) -> Iterator[tuple[int, int]]:
        """The number of every column that has one of these places, and what it needs."""
        last = len(model.columns) - 1
        for number in {place for _, place in places}:
            column = model.columns[number]
            texts = [model.text(model.rows[row], column) for row, place in places if place == number]
            edge = (MARGIN - PADDING) * ((number == 0) + (number == last))
            yield number, self.of_column(column, texts, veiled=veiled) + edge

    def of_column(self, column: Column, texts: Iterable[str], *, veiled: bool) -> int:
        """What the wider one of title and texts needs, with the paddings beside it."""
        title = ceil(self._titles.horizontalAdvance(translated(column.title))) + 2 * PADDING + _SORT_ARROW
        return max(title, self._of_texts(column, texts, veiled=veiled))

    def _of_texts(self, column: Column, texts: Iterable[str], *, veiled: bool) -> int:
        if column.look is Look.SHARE:
            return self._of("100\u00a0%") + SHARE_BAR + 8
        if column.look.is_left:  # words; of figures, which are of one width, the longest is the widest
            return max(map(self._of, texts), default=0)
        longest = _HIDDEN if veiled and column.amount else max(texts, key=len, default="")
        if column.look is Look.BADGE:
            return self._badge_width(longest) + 2 * PADDING + BADGE_PADDING
        return self._of(longest)

    def _of(self, text: str) -> int:
        return ceil(self._cells.horizontalAdvance(text)) + 1 + 2 * PADDING  # rounded down it would be cut
