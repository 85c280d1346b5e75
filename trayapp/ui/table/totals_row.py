"""The row of sums under the table, in line with its columns."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QTableView, QWidget

from trayapp.domain import amounts
from trayapp.ui.parts.crisp import draw_foot
from trayapp.ui.table.cell_delegate import MARGIN, PADDING
from trayapp.ui.table.columns import Column, Look
from trayapp.ui.table.rows import Row
from trayapp.ui.table.totals import has_total, total_usd
from trayapp.ui.texts.phrases import items, named
from trayapp.ui.texts.translated import translated
from trayapp.ui.theme import Theme, figures
from trayapp.words import DOTS


class TotalsRow(QWidget):
    """Painted in the places of `table`'s columns; follows their widths and the table's scrolling."""

    def __init__(self, table: QTableView, theme: Theme) -> None:
        super().__init__()
        self._table, self._theme = table, theme
        self._columns: tuple[Column, ...] = ()
        self._cells: dict[int, str] = {}
        self._stale = False
        self.is_wanted = False  # whether there is something to add up
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        table.horizontalScrollBar().valueChanged.connect(self.update)

    def show_totals(
        self, rows: Sequence[Row], columns: tuple[Column, ...], *, whole: bool, veiled: bool
    ) -> None:
        """Add up these rows.

        Args:
            whole: whether these are all rows of the account.
        """
        name = self.tr("Total") if whole else self.tr("Total of %1").replace("%1", str(len(rows)))
        sums = {number: column for number, column in enumerate(columns) if has_total(column.wire)}
        cells = {number: _text(rows, column, veiled=veiled) for number, column in sums.items()}
        self.is_wanted = bool(sums) and len(rows) > 0
        self.setVisible(self.is_wanted)
        cells[0] = name
        if (cells, columns) == (self._cells, self._columns):
            return
        self._cells, self._columns = cells, columns
        told = [f"{translated(column.title)} {cells[number]}" for number, column in sums.items()]
        self.setAccessibleName(named(name, items(told)))
        self.update()

    def show_stale(self, stale: bool) -> None:
        """Grey what is shown, or stop to."""
        if stale != self._stale:
            self._stale = stale
            self.update()

    def use(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(0, QFontMetrics(figures(self.font(), bold=True)).height() + 15)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._theme
        painter.fillRect(self.rect(), QColor(theme.card))
        draw_foot(painter, QRectF(0, 0, self.width(), 1), theme.border)
        painter.setFont(figures(self.font(), bold=True))
        painter.setPen(QColor(theme.dim if self._stale else theme.ink))
        painter.setClipRect(self._table.viewport().geometry().adjusted(0, -9999, 0, 9999))
        for number, text in self._cells.items():
            if not self._table.isColumnHidden(number):
                self._draw_cell(painter, number, text)
        painter.end()

    def _draw_cell(self, painter: QPainter, number: int, text: str) -> None:
        last, name = number == len(self._columns) - 1, self._columns[number].look is Look.NAME
        rect = self._place(number).adjusted(
            MARGIN if number == 0 else PADDING, 0, -MARGIN if last else -PADDING, 0
        )
        if name:
            rect.setWidth(max(rect.width(), painter.fontMetrics().horizontalAdvance(text)))
        side = Qt.AlignmentFlag.AlignLeft if name else Qt.AlignmentFlag.AlignRight
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(rect.width()) + 1)
        painter.drawText(rect, int(side | Qt.AlignmentFlag.AlignVCenter), shown)

    def _place(self, number: int) -> QRectF:
        """Where a cell is seen: the name stays at the left, and a sum that is cut must be marked so."""
        table, height = self._table, self.height() - 1
        seen = QRectF(table.viewport().x(), 1, table.viewport().width(), height)
        if number == 0:
            return QRectF(seen.left(), 1, table.columnWidth(0), height)
        if table.horizontalScrollBar().value():
            seen.setLeft(seen.left() + table.columnWidth(0))
        left = table.viewport().x() + table.columnViewportPosition(number)
        found = QRectF(left, 1, table.columnWidth(number), height).intersected(seen)
        return found if found.isValid() else QRectF()


def _text(rows: Sequence[Row], column: Column, *, veiled: bool) -> str:
    total = total_usd(rows, column.wire)
    if total is None:
        return amounts.UNKNOWN
    return DOTS if veiled else amounts.fixed(total, 2, plus=column.look is Look.SIGNED)
