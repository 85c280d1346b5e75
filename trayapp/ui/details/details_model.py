"""The fields of the details as a list: a heading for each group, its fields below it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from trayapp.ui.details.detail import Detail
from trayapp.ui.details.details import DetailGroup
from trayapp.ui.texts.phrases import ended, named, sentences

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()

#: A heading is its text alone.
Entry = Detail | str


class DetailRole(IntEnum):
    """What a view may ask for besides Qt's own roles."""

    ENTRY = Qt.ItemDataRole.UserRole


class DetailsModel(QAbstractListModel):
    """Read-only. `show_groups` touches only what changed, as long as the same fields are shown."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: list[Entry] = []

    def show_groups(self, groups: Iterable[DetailGroup], needle: str = "") -> bool:
        """Show these, or those whose label, OKX name or explanation has `needle` in it.

        Returns:
            Whether other fields than before are shown, so that every index is void.
        """
        entries = list(_entries(groups, needle.casefold().split()))
        if [_key(entry) for entry in entries] != [_key(entry) for entry in self._entries]:
            self.beginResetModel()
            self._entries = entries
            self.endResetModel()
            return True
        changed = [row for row, entry in enumerate(entries) if entry != self._entries[row]]
        for row in changed:  # the others stay the same objects: whoever measured them need not again
            self._entries[row] = entries[row]
        for row in changed:
            self.dataChanged.emit(self.index(row), self.index(row))
        return False

    def row_of(self, wire: str) -> int:
        """Where the field with OKX's name `wire` stands; -1 where it does not."""
        found = (row for row, e in enumerate(self._entries) if isinstance(e, Detail) and e.wire == wire)
        return next(found, -1)

    def is_heading(self, row: int) -> bool:
        return 0 <= row < len(self._entries) and isinstance(self._entries[row], str)

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._entries)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """A heading can be neither chosen nor walked to."""
        if not index.isValid() or self.is_heading(index.row()):
            return Qt.ItemFlag.ItemNeverHasChildren
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        entry = self._entries[index.row()]
        match role:
            case DetailRole.ENTRY:
                return entry
            case Qt.ItemDataRole.DisplayRole:
                return entry if isinstance(entry, str) else entry.label
            case Qt.ItemDataRole.AccessibleTextRole:
                return entry if isinstance(entry, str) else self._sentence(entry)
            case Qt.ItemDataRole.ToolTipRole if isinstance(entry, Detail) and not entry.hidden:
                return _tip(entry)
            case _:
                return None

    def _sentence(self, detail: Detail) -> str:
        """All of a field, to be read aloud."""
        parts = (detail.value, detail.unit, detail.note, detail.word)
        said = " ".join(part for part in parts if part)
        name = self.tr("OKX name %1").replace("%1", detail.wire)
        return sentences((ended(named(detail.label, said)), detail.explanation, name))


def _tip(detail: Detail) -> str | None:
    # "<" would make Qt read the text as markup, and it may come from outside
    lines = (f"{detail.value} {detail.unit}".rstrip(), detail.tip)
    return (
        "\n".join(dict.fromkeys(line.replace("<", "‹") for line in lines if line)) if detail.exact else None
    )


def _entries(groups: Iterable[DetailGroup], words: list[str]) -> Iterator[Entry]:
    for group in groups:
        found = [detail for detail in group.details if _has(detail, words)]
        if found:
            yield group.title
            yield from found


def _has(detail: Detail, words: list[str]) -> bool:
    """Never by the value: what is found must not tell what is hidden."""
    if not words:
        return True
    said = f"{detail.label}\n{detail.wire}\n{detail.explanation}".casefold()
    return all(word in said for word in words)


def _key(entry: Entry) -> tuple[bool, str]:
    return (True, entry) if isinstance(entry, str) else (False, entry.wire)
