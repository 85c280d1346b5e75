"""The row under the pointer, for a delegate that draws it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QObject, Slot
from PySide6.QtWidgets import QTableView

from trayapp.ui.table.cell_delegate import CellDelegate


class HoveredRow(QObject):
    """Watches the pointer over `table`."""

    def __init__(self, table: QTableView, delegate: CellDelegate) -> None:
        super().__init__(table)
        self._table, self._delegate = table, delegate
        table.setMouseTracking(True)
        table.entered.connect(self._on_entered)
        table.viewport().installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Leave:
            self._hover(-1)
        return False

    @Slot(QModelIndex)
    def _on_entered(self, index: QModelIndex) -> None:
        self._hover(index.row())

    def _hover(self, row: int) -> None:
        if row != self._delegate.hovered_row:
            self._delegate.hovered_row = row
            self._table.viewport().update()
