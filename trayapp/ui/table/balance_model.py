"""The table's model: sorts its own rows by exact values, and keeps selection and place over updates."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from trayapp.ui.table.cell import Cell
from trayapp.ui.table.columns import SHARE_NAME, Column
from trayapp.ui.table.rows import Row
from trayapp.ui.texts.phrases import items, named
from trayapp.ui.texts.translated import translated

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
#: The form of a signal that says what moves: rows, not columns, or the header would be drawn anew, too.
_HOW = ("QList<QPersistentModelIndex>", "QAbstractItemModel::LayoutChangeHint")
_ONLY_ROWS = QAbstractTableModel.LayoutChangeHint.VerticalSortHint
_ASCENDING, _DESCENDING = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder


class Role(IntEnum):
    """What a view may ask for besides Qt's own roles."""

    KEY = Qt.ItemDataRole.UserRole


class BalanceModel(QAbstractTableModel):
    """Read-only; `show_rows` replaces its rows. Risky rows come first until the user sorts."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Row] = []
        self._columns: tuple[Column, ...] = ()
        self._sorted_by: str | None = None  # OKX's name of the column, which outlives a change of columns
        self._descending = False
        self._veiled = False

    @property
    def columns(self) -> tuple[Column, ...]:
        return self._columns

    @property
    def sorted_by(self) -> tuple[int, Qt.SortOrder]:
        """The column that is sorted by, -1 for the default order, and which way."""
        wires = [column.wire for column in self._columns]
        number = wires.index(self._sorted_by) if self._sorted_by in wires else -1
        return number, _DESCENDING if self._descending else _ASCENDING

    @property
    def rows(self) -> Sequence[Row]:
        return self._rows

    def text(self, row: Row, column: Column) -> str:
        """What stands in the cell of `row`."""
        return column.shown(row, veiled=self._veiled)

    def has_same(self, rows: Sequence[Row]) -> bool:
        """Whether the rows of these currencies are there and no others, whatever their order and values."""
        return {row.key for row in rows} == {row.key for row in self._rows}

    def cell(self, row: int, column: int) -> Cell:
        """All that is drawn at this place."""
        held, shown = self._rows[row], self._columns[column]
        value = None if self._veiled and shown.amount else shown.value(held)
        return Cell(self.text(held, shown), shown.look, value, shown.level(held))

    def show_rows(self, rows: Sequence[Row], columns: tuple[Column, ...], *, veiled: bool = False) -> None:
        """Show these; other columns than before reset the model, everything else moves rows.

        Args:
            veiled: tell no amount, whatever is asked; rows are still sorted by them.
        """
        if veiled != self._veiled:
            self._veiled = veiled
            self._tell_changed()
        ordered = self._ordered(rows, columns)
        if columns != self._columns:
            self.beginResetModel()
            self._rows, self._columns = ordered, columns
            self.endResetModel()
            return
        if not self.has_same(ordered):
            self._take_out({row.key for row in ordered})
            self._put_in(ordered)
        self._arrange(ordered)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column's exact values, with what has none at the end; -1 is the default order."""
        inside = 0 <= column < len(self._columns)
        self._sorted_by = self._columns[column].wire if inside else None
        self._descending = order is Qt.SortOrder.DescendingOrder
        self._arrange(self._ordered(self._rows, self._columns))

    def take_over(self, other: BalanceModel) -> None:
        """Sort as `other` does, from the next rows on."""
        self._sorted_by, self._descending = other._sorted_by, other._descending

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], self._columns[index.column()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self.text(row, column)
            case Qt.ItemDataRole.TextAlignmentRole:
                return _LEFT if column.look.is_left else _RIGHT
            case Qt.ItemDataRole.ToolTipRole:
                return self._tooltip(row, column)
            case Qt.ItemDataRole.AccessibleTextRole:
                return items((row.name, named(translated(column.title), self.text(row, column))))
            case Role.KEY:
                return row.key
            case _:
                return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self._columns):
            return None
        column = self._columns[section]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return translated(column.title)
            case Qt.ItemDataRole.TextAlignmentRole:
                return _LEFT if column.look.is_left else _RIGHT
            case Qt.ItemDataRole.ToolTipRole:
                name = "" if column.wire == SHARE_NAME else f"\n{column.wire}"
                return f"{translated(column.tip)}{name}"
            case Qt.ItemDataRole.InitialSortOrderRole:
                return _ASCENDING if column.rises_first else _DESCENDING
            case _:
                return None

    def _tooltip(self, row: Row, column: Column) -> str | None:
        if self._veiled and column.amount:
            return None
        # "<" would make Qt read the text as markup, and it may come from outside
        exact = column.exact(row).replace("<", "‹")
        title = f"{row.name.replace('<', '‹')} · {translated(column.title)}"
        return named(title, exact) if exact else None

    def _ordered(self, rows: Sequence[Row], columns: tuple[Column, ...]) -> list[Row]:
        ordered = sorted(rows, key=lambda row: row.default_order)
        column = next((c for c in columns if c.wire == self._sorted_by), None)
        if column is None:
            return ordered
        ranks = {row.key: column.rank(row) for row in ordered}
        known = [row for row in ordered if ranks[row.key] is not None]
        unknown = [row for row in ordered if ranks[row.key] is None]
        return sorted(known, key=lambda row: ranks[row.key], reverse=self._descending) + unknown

    def _take_out(self, staying: set[str]) -> None:
        for number in reversed(range(len(self._rows))):
            if self._rows[number].key not in staying:
                self.beginRemoveRows(ROOT, number, number)
                del self._rows[number]
                self.endRemoveRows()

    def _put_in(self, rows: Sequence[Row]) -> None:
        known = {row.key for row in self._rows}
        new = [row for row in rows if row.key not in known]
        if new:
            self.beginInsertRows(ROOT, len(self._rows), len(self._rows) + len(new) - 1)
            self._rows.extend(new)
            self.endInsertRows()

    def _arrange(self, ordered: list[Row]) -> None:
        """Put the rows that are there, and no others, into this order and these values."""
        if [row.key for row in ordered] != [row.key for row in self._rows]:
            # PySide's stubs do not know that a signal may be had in more than one form
            about, over = self.layoutAboutToBeChanged[_HOW], self.layoutChanged[_HOW]  # type: ignore[index]
            about.emit([], _ONLY_ROWS)
            held = self.persistentIndexList()
            keys = [self._rows[index.row()].key for index in held]
            self._rows = ordered
            places = {row.key: number for number, row in enumerate(ordered)}
            moved = [self.index(places[key], i.column()) for key, i in zip(keys, held, strict=True)]
            self.changePersistentIndexList(held, moved)
            over.emit([], _ONLY_ROWS)
        elif ordered and ordered != self._rows:
            self._rows = ordered
            self._tell_changed()

    def _tell_changed(self) -> None:
        if self._rows:
            last = self.index(len(self._rows) - 1, len(self._columns) - 1)
            self.dataChanged.emit(self.index(0, 0), last)
