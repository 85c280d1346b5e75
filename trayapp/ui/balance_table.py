"""The table of currencies: quiet lines, stable widths, selection and place kept over updates."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import QEvent, QModelIndex, QSize, Qt, Slot
from PySide6.QtGui import QFontMetrics, QFontMetricsF, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from trayapp.ui.balance_model import BalanceModel
from trayapp.ui.cell_delegate import BADGE_PADDING, MARGIN, PADDING, SHARE_BAR, CellDelegate
from trayapp.ui.columns import Column, Look
from trayapp.ui.rows import Row
from trayapp.ui.theme import Theme, figures, scroll_bars
from trayapp.ui.translated import translated

#: Rows that are seen without scrolling, when there are as many.
SEEN_ROWS = 10
#: Columns to leave out where the window is narrow, in this order.
_TELL_LEAST = ("share", "disEq", "frozenBal", "availBal", "spotUplRatio", "notionalLever", "availEq")

#: The room of a hidden amount, whatever it is: that of a common one, so that little moves when it is hidden.
_HIDDEN = "88,888.88"


class BalanceTable(QTableView):
    """Shows rows; columns grow with their texts and shrink only when the columns change.

    Hidden amounts have widths of their own, which tell nothing of them; the others are back with the amounts.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = BalanceModel(self)
        self._delegate = CellDelegate(theme, self.font(), self)
        self._natural: list[int] = []
        self._veiled = False
        self._unused: list[int] = []  # the natural widths of the other case: amounts shown, or hidden
        self._spread_for: list[int] = []
        self.setModel(self._model)
        self.setItemDelegate(self._delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.entered.connect(self._on_entered)
        self.setAccessibleName(self.tr("Balances"))
        self._set_up_headers()

    def _set_up_headers(self) -> None:
        rows, head = self.verticalHeader(), self.horizontalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(QFontMetrics(figures(self.font())).height() + 14)
        head.setHighlightSections(False)
        head.setSectionsClickable(True)
        head.setSortIndicatorShown(True)
        head.setSortIndicatorClearable(True)  # a third click gives the default order back
        head.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        head.sectionClicked.connect(self._on_sorted)
        head.setMinimumSectionSize(48)
        head.setFont(figures(self.font(), scale=0.9))
        self.setSortingEnabled(True)

    def show_rows(self, rows: Sequence[Row], columns: tuple[Column, ...], *, veiled: bool = False) -> None:
        """Show these rows. The row that is selected stays so, and the view stays where it is.

        Args:
            veiled: put dots for every amount.
        """
        changed = columns != self._model.columns
        chosen, place = self._chosen_key(), self.verticalScrollBar().value()
        self._model.show_rows(rows, columns, veiled=veiled)
        if veiled != self._veiled:
            self._veiled = veiled
            self._natural, self._unused = self._unused, self._natural
        if changed:
            self._forget_widths()
            self._choose(chosen)
            self.horizontalHeader().setSortIndicator(*self._model.sorted_by)
        self._grow()
        if changed:
            self.verticalScrollBar().setValue(place)

    def start_anew(self) -> None:
        """Forget the row that was chosen and begin at the top: another account is shown."""
        self.clearSelection()
        self.setCurrentIndex(QModelIndex())
        self._forget_widths()
        self.scrollToTop()

    def _forget_widths(self) -> None:
        self._natural, self._unused = ([0] * len(self._model.columns) for _ in range(2))
        self._spread_for = []

    @Slot()
    def _on_sorted(self) -> None:
        self.scrollToTop()

    def show_stale(self, stale: bool) -> None:
        """Grey what is shown, or stop to."""
        if stale != self._delegate.stale:
            self._delegate.stale = stale
            self.viewport().update()

    def use(self, theme: Theme) -> None:
        self._delegate.use(theme, self.font())
        head = self.horizontalHeader()
        head.setStyleSheet(
            f"QHeaderView {{ background: {theme.ground}; border: none; }}"
            f"QHeaderView::section {{ background: {theme.ground}; color: {theme.dim}; border: none;"
            f" border-top: 1px solid {theme.line}; border-bottom: 1px solid {theme.line};"
            f" padding: 5px {PADDING}px; }}"
            f"QHeaderView::section:first {{ padding-left: {MARGIN}px; }}"
            f"QHeaderView::section:last {{ padding-right: {MARGIN}px; }}"
        )
        self.setStyleSheet(scroll_bars(theme))
        self.viewport().update()

    def sizeHint(self) -> QSize:
        seen = max(1, min(self._model.rowCount(), SEEN_ROWS))
        height = (
            self.horizontalHeader().sizeHint().height() + seen * self.verticalHeader().defaultSectionSize()
        )
        return QSize(sum(self._natural) + self.verticalScrollBar().sizeHint().width(), height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._spread()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(-1)

    @Slot(QModelIndex)
    def _on_entered(self, index: QModelIndex) -> None:
        self._hover(index.row())

    def _hover(self, row: int) -> None:
        if row != self._delegate.hovered_row:
            self._delegate.hovered_row = row
            self.viewport().update()

    def _chosen_key(self) -> str | None:
        number = self.currentIndex().row()
        return self._model.rows[number].key if 0 <= number < len(self._model.rows) else None

    def _choose(self, key: str | None) -> None:
        for number, row in enumerate(self._model.rows):
            if row.key == key:
                self.selectRow(number)

    def _grow(self) -> None:
        """Widen columns that became too narrow, by the longest text: digits are all of one width."""
        metrics, head = QFontMetricsF(figures(self.font(), bold=True)), self.horizontalHeader()
        titles = QFontMetricsF(head.font())
        for number, column in enumerate(self._model.columns):
            longest = max((self._model.text(row, column) for row in self._model.rows), key=len, default="")
            if self._veiled and column.amount:
                longest = _HIDDEN
            width = ceil(metrics.horizontalAdvance(longest)) + 1 + 2 * PADDING  # rounded down it would be cut
            if column.look is Look.BADGE:
                width = self._delegate.badge_width(longest) + 2 * PADDING + BADGE_PADDING
            if column.look is Look.SHARE:
                width = ceil(metrics.horizontalAdvance("100\u00a0%")) + SHARE_BAR + 2 * PADDING + 9
            title = ceil(titles.horizontalAdvance(translated(column.title))) + 2 * PADDING + 22
            edge = (MARGIN - PADDING) * ((number == 0) + (number == len(self._model.columns) - 1))
            self._natural[number] = max(self._natural[number], width + edge, title + edge)
        if self._spread_for != self._natural:
            self._spread()
            self.updateGeometry()

    def _spread(self) -> None:
        """Give every column its natural width and an equal part of what is left.

        Where there is not enough room, columns that tell least are left out: a badge out of
        sight would be worse.
        """
        self._spread_for = list(self._natural)
        left_out = self._left_out()
        seen = [number for number in range(len(self._natural)) if number not in left_out]
        if not seen:
            return
        spare = max(0, self.viewport().width() - sum(self._natural[number] for number in seen))
        part, rest = divmod(spare, len(seen))
        for number, width in enumerate(self._natural):
            self.setColumnHidden(number, number in left_out)
            self.setColumnWidth(number, width + part + (1 if number in seen[:rest] else 0))

    def _left_out(self) -> set[int]:
        missing = sum(self._natural) - self.viewport().width()
        wires = [column.wire for column in self._model.columns]
        left_out = set()
        for wire in _TELL_LEAST:
            if missing > 0 and wire in wires:
                number = wires.index(wire)
                left_out.add(number)
                missing -= self._natural[number]
        return left_out
