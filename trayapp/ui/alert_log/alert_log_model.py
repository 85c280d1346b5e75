"""The log of alerts as a table model, newest first."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from trayapp.domain.alerts.alert import Event, LogEntry
from trayapp.domain.local_time import local_text
from trayapp.ui.texts.level_words import state_word
from trayapp.ui.texts.translated import sentence, translated

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()

_OVER = frozenset({Event.CLEARED, Event.ACKNOWLEDGED})
_KEPT_BLANKS = "\u00a0"  # keeps a number and its unit together


class LogColumn(IntEnum):
    """The columns, from left to right."""

    TIME = 0
    ACCOUNT = 1
    LEVEL = 2
    EVENT = 3
    WHAT = 4


class LogRole(IntEnum):
    """What a view may ask for besides Qt's own roles."""

    ENTRY = Qt.ItemDataRole.UserRole
    LINE = Qt.ItemDataRole.UserRole + 1  # the whole row as a text
    OVER = Qt.ItemDataRole.UserRole + 2  # whether the alert ended with it


class AlertLogModel(QAbstractTableModel):
    """Read-only; `show_entries` adds what is new at the top and takes what is too old from the foot."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[LogEntry] = []
        self._veiled = False

    @property
    def rows(self) -> Sequence[LogEntry]:
        return self._rows

    def show_entries(self, entries: Sequence[LogEntry], *, veiled: bool) -> None:
        """Show these, which come newest last.

        Args:
            veiled: put dots for amounts.
        """
        redrawn, self._veiled = veiled is not self._veiled, veiled
        rows = list(reversed(entries))
        new = rows.index(self._rows[0]) if self._rows and self._rows[0] in rows else -1
        staying = len(rows) - new
        if new < 0 or rows[new:] != self._rows[:staying]:
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()
            return
        if redrawn:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, LogColumn.WHAT))
        if staying < len(self._rows):
            self.beginRemoveRows(ROOT, staying, len(self._rows) - 1)
            del self._rows[staying:]
            self.endRemoveRows()
        if new:
            self.beginInsertRows(ROOT, 0, new - 1)
            self._rows[:0] = rows[:new]
            self.endInsertRows()

    def advice(self, entry: LogEntry) -> str:
        """What can be done, with dots for amounts while they are hidden."""
        return one_line(translated(entry.alert.advice, veiled=self._veiled))

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(LogColumn)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        entry = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._text(entry, LogColumn(index.column()))
            case Qt.ItemDataRole.AccessibleTextRole | LogRole.LINE:
                return " · ".join(self._text(entry, column) for column in LogColumn)
            case LogRole.ENTRY:
                return entry
            case LogRole.OVER:
                return entry.event in _OVER
            case _:
                return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(LogColumn):
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._titles()[section]
            case Qt.ItemDataRole.TextAlignmentRole:
                return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
            case _:
                return None

    def event_word(self, event: Event) -> str:
        """What happened, in the user's language."""
        match event:
            case Event.RAISED:
                return self.tr("raised")
            case Event.WORSENED:
                return self.tr("got worse")
            case Event.REMINDED:
                return self.tr("still there")
            case Event.CLEARED:
                return self.tr("cleared")
            case Event.ACKNOWLEDGED:
                return self.tr("acknowledged")

    def _titles(self) -> tuple[str, ...]:
        return self.tr("Time"), self.tr("Account"), self.tr("Level"), self.tr("Event"), self.tr("Alert")

    def _text(self, entry: LogEntry, column: LogColumn) -> str:
        match column:
            case LogColumn.TIME:
                return local_text(entry.at)
            case LogColumn.ACCOUNT:
                return one_line(entry.account)
            case LogColumn.LEVEL:
                return state_word(entry.alert.level)
            case LogColumn.EVENT:
                return self.event_word(entry.event)
            case LogColumn.WHAT:
                return one_line(sentence(entry.alert.what, veiled=self._veiled))


def one_line(text: str) -> str:
    """`text` without line ends and other signs that cannot be seen: it may come from outside."""
    return "".join(c if c.isprintable() or c in _KEPT_BLANKS else " " for c in text)
