"""The row that the user chose: it stays chosen, and when it goes no other one is chosen in its place."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QTableView

from trayapp.ui.table.balance_model import Role
from trayapp.ui.table.rows import Row


class KeptChoice:
    """Remembers the chosen cell of `table` by its row's key, also while that row is away."""

    def __init__(self, table: QTableView) -> None:
        self._table = table
        self._wanted: tuple[str, int] | None = None

    def before(self, rows: Sequence[Row]) -> None:
        """These rows come: let go of a chosen one that goes, else Qt would choose its neighbour."""
        current = self._table.currentIndex()
        if current.isValid():
            self._wanted = key, _ = current.data(Role.KEY), current.column()
            if all(row.key != key for row in rows):
                self._unchoose()

    def after(self) -> None:
        """It shows them: choose again what was chosen last, once it is there."""
        if self._wanted is None or self._table.currentIndex().isValid():
            return
        (key, column), model = self._wanted, self._table.model()
        for number in range(model.rowCount()):
            if model.index(number, 0).data(Role.KEY) == key:
                self._table.setCurrentIndex(model.index(number, min(column, model.columnCount() - 1)))
                return

    def take_over(self, other: KeptChoice) -> None:
        """Choose what `other` has chosen, once it is there."""
        other.before(())
        self._wanted = other._wanted

    def forget(self) -> None:
        self._wanted = None
        self._unchoose()

    def _unchoose(self) -> None:
        self._table.clearSelection()
        self._table.setCurrentIndex(QModelIndex())
