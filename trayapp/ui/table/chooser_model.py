"""All columns as a list with boxes to tick, under a heading for each group."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from trayapp.domain.fields import Group, Mode
from trayapp.ui.table.columns import ALL, CURRENCY, SHARE_NAME, Column
from trayapp.ui.texts.field_words import group_title, unused_words
from trayapp.ui.texts.translated import translated

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
_FLAGS = Qt.ItemFlag
_HEADING = _FLAGS.ItemNeverHasChildren
_CHOICE = _HEADING | _FLAGS.ItemIsEnabled | _FLAGS.ItemIsSelectable

#: A heading is its group alone.
Entry = Column | Group


class ChooserRole(IntEnum):
    """What a view may ask for besides Qt's own roles."""

    ENTRY = Qt.ItemDataRole.UserRole
    NAME = Qt.ItemDataRole.UserRole + 1  # OKX's; empty where it has none
    EXPLANATION = Qt.ItemDataRole.UserRole + 2
    NOTE = Qt.ItemDataRole.UserRole + 3  # that the account mode does not use it; else empty


class ChooserModel(QAbstractListModel):
    """Shows what is ticked; a box that is ticked or emptied goes out as a wish and counts at once.

    Signals:
        ticked: OKX's name of a column, and whether it shall be shown.
    """

    ticked = Signal(str, bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: list[Entry] = list(_entries(""))
        self._mode: Mode | None = None
        self._shown: frozenset[str] = frozenset()

    def show_columns(self, mode: Mode | None, shown: Sequence[str]) -> None:
        """Tick these; `mode` is the account's, None where it is not known."""
        if (mode, frozenset(shown)) != (self._mode, self._shown):
            self._mode, self._shown = mode, frozenset(shown)
            if self._entries:
                self.dataChanged.emit(self.index(0), self.index(len(self._entries) - 1))

    def find(self, needle: str) -> None:
        """Leave only what has every word of `needle` in its title, OKX's name or its explanation."""
        entries = list(_entries(needle))
        if entries != self._entries:
            self.beginResetModel()
            self._entries = entries
            self.endResetModel()

    def row_of(self, wire: str) -> int:
        """Where the column stands; the first one where it does not, -1 where there is none."""
        rows = [row for row, entry in enumerate(self._entries) if isinstance(entry, Column)]
        found = (row for row in rows if self._entries[row] is ALL.get(wire))
        return next(found, rows[0] if rows else -1)

    def is_heading(self, row: int) -> bool:
        return 0 <= row < len(self._entries) and isinstance(self._entries[row], Group)

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._entries)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """A heading can be neither chosen nor walked to, and the currency cannot be left out."""
        if not index.isValid():
            return _FLAGS.NoItemFlags
        if self.is_heading(index.row()):
            return _HEADING
        return _CHOICE if self._entries[index.row()] is CURRENCY else _CHOICE | _FLAGS.ItemIsUserCheckable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        entry = self._entries[index.row()]
        if role == ChooserRole.ENTRY:
            return entry
        if isinstance(entry, Column):
            return self._of_column(entry, role)
        said = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
        return group_title(entry) if role in said else None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole or not self.flags(index) & _FLAGS.ItemIsUserCheckable:
            return False
        entry = self._entries[index.row()]
        if not isinstance(entry, Column):
            return False
        on = Qt.CheckState(value) is Qt.CheckState.Checked
        self._shown = self._shown | {entry.wire} if on else self._shown - {entry.wire}
        self.dataChanged.emit(index, index, [Qt.ItemDataRole.CheckStateRole])
        self.ticked.emit(entry.wire, on)
        return True

    def _of_column(self, column: Column, role: int) -> Any:
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return translated(column.title)
            case Qt.ItemDataRole.CheckStateRole:
                on = column is CURRENCY or column.wire in self._shown
                return Qt.CheckState.Checked if on else Qt.CheckState.Unchecked
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._sentence(column)
            case ChooserRole.NAME:
                return _okx_name(column)
            case ChooserRole.EXPLANATION:
                return translated(column.tip)
            case ChooserRole.NOTE:
                return self._note(column)
            case _:
                return None

    def _note(self, column: Column) -> str:
        return self.tr("always shown") if column is CURRENCY else unused_words(column.modes, self._mode)

    def _sentence(self, column: Column) -> str:
        """All of an entry, to be read aloud."""
        name = _okx_name(column)
        said = [
            translated(column.title),
            self.tr("OKX name %1").replace("%1", name) if name else "",
            self._note(column),
            translated(column.tip),
        ]
        return ", ".join(part for part in said if part)


def _okx_name(column: Column) -> str:
    return "" if column.wire == SHARE_NAME else column.wire


def _entries(needle: str) -> Iterator[Entry]:
    words = needle.casefold().split()
    for group in Group:
        found = [column for column in ALL.values() if column.group is group and _has(column, words)]
        if found:
            yield group
            yield from found


def _has(column: Column, words: Sequence[str]) -> bool:
    said = f"{translated(column.title)}\n{_okx_name(column)}\n{translated(column.tip)}".casefold()
    return all(word in said for word in words)
