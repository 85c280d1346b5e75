"""The log of alerts and what each account remembers, written off the GUI thread, one writer at a time."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject, Signal, Slot

from trayapp.domain.alerts.alert import LogEntry
from trayapp.domain.alerts.archive import Archive
from trayapp.domain.alerts.kept import Kept
from trayapp.errors import StorageError, TrayAppError
from trayapp.polling.errand import Errand
from trayapp.words import Words

log = logging.getLogger(__name__)


class AlertStore(Protocol):
    """Where alerts outlive a restart. Both calls block."""

    def load_alerts(self) -> Archive: ...

    def change_alerts(self, change: Callable[[Archive], Archive]) -> Archive: ...


class AlertKeeper(QObject):
    """Attributes:
        archive: all that is known, written or not.
        problem: why the last news could not be written; None where they could.

    Signals:
        changed: other entries than before.
        troubled: another problem than before.
    """

    changed = Signal()
    troubled = Signal()

    def __init__(self, store: AlertStore, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self.archive, self.problem = _loaded(store)
        self._entries: tuple[LogEntry, ...] = ()  # not written so far
        self._gone: set[str] = set()
        self._kept: Mapping[str, Kept] = self.archive.kept
        self._written: Mapping[str, Kept] = self.archive.kept
        self._in_flight: tuple[int, frozenset[str]] = (0, frozenset())  # entries and accounts being written
        self._errand: Errand | None = None
        self._failed = False  # the last write, and nothing is new since

    @property
    def is_writing(self) -> bool:
        return self._errand is not None

    def log(self, entries: tuple[LogEntry, ...]) -> None:
        """Add to the log."""
        self._entries += entries
        self._failed = False
        self.archive = self.archive.with_entries(*entries)
        self.changed.emit()

    def forget(self, account_ids: set[str]) -> None:
        """Leave out everything of these accounts."""
        self._gone |= account_ids

    def keep(self, kept: Mapping[str, Kept]) -> None:
        """Have this outlive the program; after a failure it is tried again with the next news."""
        self._kept = kept
        if self._errand is None and not self._failed and self._has_news():
            self._failed = True  # until it is done
            self._errand = Errand(partial(self._store.change_alerts, self._change()))
            self._errand.done.connect(self._on_written)
            self._errand.failed.connect(self._on_failed)
            self._errand.ended.connect(self._on_ended)
            self._errand.start()

    def stop(self) -> None:
        """Write what is left."""
        if self._has_news():
            try:
                self._store.change_alerts(self._change())
            except StorageError as error:
                log.warning("alerts not kept", extra={"reason": str(error)})

    def _has_news(self) -> bool:
        # the file may know accounts that the settings do not: they are nobody's business here
        written = {account_id: self._written.get(account_id, Kept()) for account_id in self._kept}
        return bool(self._entries or self._gone) or _outline(self._kept) != _outline(written)

    def _change(self) -> Callable[[Archive], Archive]:
        """What is to be done to the file, which another process may have changed meanwhile."""
        gone = frozenset(self._gone)
        self._in_flight = len(self._entries), gone
        return partial(_with_news, entries=self._entries, kept=self._kept, gone=gone)

    @Slot(object)
    def _on_written(self, written: Archive) -> None:
        self._failed = False
        count, gone = self._in_flight
        self._entries = self._entries[count:]
        self._gone -= gone
        self._written = written.kept
        self.archive = written.with_entries(*self._entries)
        self.changed.emit()
        self._say(None)

    @Slot(object)
    def _on_failed(self, error: TrayAppError) -> None:
        log.warning("alerts not kept", extra={"reason": str(error)})
        self._say(error.words)

    @Slot()
    def _on_ended(self) -> None:
        self._errand = None
        self.keep(self._kept)  # what came meanwhile

    def _say(self, problem: Words | None) -> None:
        if problem != self.problem:
            self.problem = problem
            self.troubled.emit()


def _loaded(store: AlertStore) -> tuple[Archive, Words | None]:
    try:
        return store.load_alerts(), None
    except StorageError as error:
        log.warning("alerts not loaded", extra={"reason": str(error)})
        return Archive(), error.words


def _outline(kept: Mapping[str, Kept]) -> object:
    """What of the memory is worth a write: not every digit of a ratio that moves with each poll."""
    return {
        account_id: (one.sticky, [(seen.field, seen.ccy, seen.level) for seen in one.seen])
        for account_id, one in kept.items()
        if one != Kept()
    }


def _with_news(
    archive: Archive, *, entries: tuple[LogEntry, ...], kept: Mapping[str, Kept], gone: frozenset[str]
) -> Archive:
    for account_id in gone:
        archive = archive.forget(account_id)
    known = {
        *archive.entries
    }  # at the end of the program a writer that is still under way may have been first
    new = (entry for entry in entries if entry.account_id not in gone and entry not in known)
    archive = archive.with_entries(*new)
    for account_id, one in kept.items():
        archive = archive.with_kept(account_id, one)
    return archive
