"""The table's columns, as wide as their texts need, of which few are measured at a poll."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import product

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from trayapp.ui.table.balance_model import BalanceModel
from trayapp.ui.table.cell_delegate import CellDelegate
from trayapp.ui.table.column_widths import ColumnWidths
from trayapp.ui.table.in_place_table import InPlaceTable
from trayapp.ui.table.kept_names import KeptNames
from trayapp.ui.table.sight import Place, in_sight
from trayapp.ui.table.table_header import TableHeader
from trayapp.ui.table.text_widths import TextWidths
from trayapp.ui.theme import Theme


class FittedTable(InPlaceTable):
    """Signals:
    columns_moved: widths or the place of the columns are other than before.
    """

    columns_moved = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = BalanceModel(self)
        self._delegate = CellDelegate(theme, self.font(), self)
        self._widths, self._names = ColumnWidths(), KeptNames(self, self._delegate)
        self._veiled = False
        self._spread_for: Mapping[int, int] = {}
        self.header = TableHeader(self)
        self.setHorizontalHeader(self.header)
        self.setModel(self._model)
        self.setItemDelegate(self._delegate)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._spread()

    @Slot()
    def _grow(self) -> None:
        """Widen columns that became too narrow for what has come in sight."""
        if self._is_measured:
            self._grow_for(tuple(self._first_look()))

    @property
    def _is_measured(self) -> bool:
        """Whether the columns suit all the rows that there were when they were first seen."""
        return self.isVisible() and all(self._widths.natural)

    def _first_look(self) -> Iterator[Place]:
        """Every place that is seen; of all rows once, later they are measured when they come in sight."""
        rows = in_sight(self) if self._is_measured else range(len(self._model.rows))
        return product(rows, range(len(self._model.columns)))

    def _grow_for(self, places: Sequence[Place]) -> None:
        """Widen columns that became too narrow for what stands in these places, before it is drawn."""
        measured = TextWidths(self.font(), self.header.font(), self._delegate.badge_width)
        for number, width in measured.of_places(self._model, places, veiled=self._veiled):
            self._widths.grow(number, width)
        if self._spread_for != self._widths.spread(self.viewport().width()):
            self._spread()
            self.updateGeometry()

    def _spread(self) -> None:
        """Give every column its width; nothing moves under the mouse while it drags."""
        if self.header.is_dragged:
            return
        widths = self._widths.spread(self.viewport().width())
        self._spread_for = widths
        for number in range(len(self._model.columns)):
            self.setColumnHidden(number, number not in widths)
            self.setColumnWidth(number, widths.get(number, 0))
        self.scheduleDelayedItemsLayout()  # done before it is drawn: the scroll bar goes by the widths
        self._names.follow()
        self.columns_moved.emit()
