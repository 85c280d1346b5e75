"""The alerts on the desktop: notifications, sound, the log and its window, and what outlives a restart."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject, Signal, Slot

from trayapp.app.alarms import Alarms
from trayapp.desktop.notice import Notice, Urgency
from trayapp.desktop.notifications import Notifications
from trayapp.domain.alert import LogEntry
from trayapp.domain.alert_rules import AlertRules
from trayapp.domain.alerts import Telling
from trayapp.domain.archive import Archive
from trayapp.domain.credentials import AccountProfile
from trayapp.domain.kept import Kept
from trayapp.domain.snapshot import Snapshot
from trayapp.domain.thresholds import RiskLevel
from trayapp.errors import StorageError, TrayAppError
from trayapp.polling.errand import Errand
from trayapp.ui import alert_lines
from trayapp.ui.alert_log_window import AlertLogWindow
from trayapp.ui.snooze_menu import UNTIL_WORSE
from trayapp.ui.theme import Theme
from trayapp.words import Words

log = logging.getLogger(__name__)

_URGENCY = {RiskLevel.CRITICAL: Urgency.CRITICAL}
#: What the notification's own button says.
_SNOOZE_MINUTES = 15


class AlertStore(Protocol):
    """Where alerts outlive a restart. Both calls block."""

    def load_alerts(self) -> Archive: ...

    def change_alerts(self, change: Callable[[Archive], Archive]) -> Archive: ...


class AlertDesk(QObject):
    """Hears every snapshot; what it tells never is the only sign, for icon and popup show the same.

    Signals:
        changed: what is remembered of some account changed without a poll.
        open_wanted: an account's id: the user wants to see it.
        beep_wanted: something critical should be heard.
    """

    changed = Signal()
    open_wanted = Signal(str)
    beep_wanted = Signal()

    def __init__(
        self,
        store: AlertStore,
        notifications: Notifications,
        now: Callable[[], datetime],
        theme: Callable[[], Theme],
        *,
        demo: bool,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._store, self._notifications, self._theme, self._demo = store, notifications, theme, demo
        self._archive, self.problem = _loaded(store)
        self._rules, self._veiled = AlertRules(), True
        self._names: dict[str, str] = {}
        self._unsaved: tuple[LogEntry, ...] = ()
        self._gone: set[str] = set()
        self._kept: dict[str, Kept] = dict(self._archive.kept)  # as they were last written
        self._saving: Errand | None = None
        self._in_flight: tuple[int, frozenset[str]] = (0, frozenset())  # entries and accounts being written
        self._failed = False
        self._window: AlertLogWindow | None = None
        self._alarms = Alarms(now, self._archive.kept, self)
        self._alarms.told.connect(self._on_told)
        self._alarms.closed.connect(notifications.close)
        self._alarms.logged.connect(self._on_logged)
        self._alarms.changed.connect(self._on_changed)
        notifications.open_wanted.connect(self.open_wanted)
        notifications.beep_wanted.connect(self.beep_wanted)
        notifications.snooze_wanted.connect(self._on_snooze)

    def use(
        self, profiles: tuple[AccountProfile, ...], rules: AlertRules, interval_s: int, *, veiled: bool
    ) -> None:
        """Go by these settings from now on."""
        was_veiled, before = self._veiled, set(self._names)
        self._names = {profile.id: profile.name for profile in profiles}
        self._gone |= before - set(self._names)
        self._rules, self._veiled = rules, veiled
        self._alarms.use(rules, interval_s)
        self._alarms.watch(profiles)
        if veiled != was_veiled:
            self._show_entries()
        self._save()

    def hear(self, snapshot: Snapshot) -> None:
        """A poll ended."""
        self._alarms.hear(snapshot)
        self._save()

    def with_memory(self, snapshot: Snapshot) -> Snapshot:
        return self._alarms.with_memory(snapshot)

    def begin_anew(self, account_id: str) -> None:
        self._alarms.begin_anew(account_id)

    def acknowledge(self, account_id: str) -> None:
        self._alarms.acknowledge(account_id)

    def snooze(self, account_id: str, minutes: int) -> None:
        """Put alerts off; UNTIL_WORSE is a number of minutes too."""
        self._alarms.snooze(account_id, None if minutes == UNTIL_WORSE else minutes)

    def show_log(self) -> None:
        """Open the window with the last alerts."""
        if self._window is None:
            self._window = AlertLogWindow(theme=self._theme)
            self._show_entries()
        self._window.show()
        self._window.raise_()
        self._window.activateWindow()

    def stop(self) -> None:
        """Take everything off the screen, and keep what a later run needs."""
        self._alarms.stop()
        if self._window is not None:
            self._window.close()
        if self._has_unsaved():
            try:
                self._store.change_alerts(self._change())
            except StorageError as error:
                log.warning("alerts not kept", extra={"reason": str(error)})
        self._notifications.stop()

    @Slot(str, object)
    def _on_told(self, account_id: str, telling: Telling) -> None:
        loud = telling.loud and self._rules.sound
        if not self._rules.notify:
            if loud:
                self.beep_wanted.emit()
            return
        name = self._names.get(account_id, "")
        self._notifications.show(
            Notice(
                account_id=account_id,
                title=alert_lines.title(name, telling.alerts, demo=self._demo, veiled=self._veiled),
                body=alert_lines.body(telling.alerts, veiled=self._veiled),
                urgency=_URGENCY.get(telling.level, Urgency.NORMAL),
                sound=loud,
            )
        )

    @Slot(str)
    def _on_snooze(self, account_id: str) -> None:
        self._alarms.snooze(account_id, _SNOOZE_MINUTES)

    @Slot(object)
    def _on_logged(self, entries: tuple[LogEntry, ...]) -> None:
        self._unsaved += entries
        self._failed = False
        self._archive = self._archive.with_entries(*entries)
        self._show_entries()

    @Slot()
    def _on_changed(self) -> None:
        self._save()
        self.changed.emit()

    def _show_entries(self) -> None:
        if self._window is not None:
            self._window.show_entries(self._archive.entries, self._veiled)

    def _has_unsaved(self) -> bool:
        return bool(self._unsaved or self._gone) or _outline(self._alarms.kept) != _outline(self._kept)

    def _save(self) -> None:
        """Write what is new off the GUI thread, one writer at a time; after a failure, with the next news."""
        if self._saving is None and not self._failed and self._has_unsaved():
            self._saving = Errand(partial(self._store.change_alerts, self._change()))
            self._saving.done.connect(self._on_saved)
            self._saving.failed.connect(self._on_not_saved)
            self._saving.ended.connect(self._on_save_ended)
            self._saving.start()

    def _change(self) -> Callable[[Archive], Archive]:
        """What is to be done to the file, which another process may have changed meanwhile."""
        gone = frozenset(self._gone)
        self._in_flight = len(self._unsaved), gone
        return partial(_with_news, entries=self._unsaved, kept=self._alarms.kept, gone=gone)

    @Slot(object)
    def _on_saved(self, written: Archive) -> None:
        self.problem = None
        count, gone = self._in_flight
        self._unsaved = self._unsaved[count:]
        self._gone -= gone
        self._kept = dict(written.kept)
        self._archive = written.with_entries(*self._unsaved)
        self._show_entries()

    @Slot(object)
    def _on_not_saved(self, error: TrayAppError) -> None:
        log.warning("alerts not kept", extra={"reason": str(error)})
        self.problem, self._failed = error.words, True
        self.changed.emit()

    @Slot()
    def _on_save_ended(self) -> None:
        self._saving = None
        self._save()  # what came meanwhile


def _loaded(store: AlertStore) -> tuple[Archive, Words | None]:
    try:
        return store.load_alerts(), None
    except StorageError as error:
        log.warning("alerts not loaded", extra={"reason": str(error)})
        return Archive(), error.words


def _outline(kept: dict[str, Kept]) -> object:
    """What of the memory is worth a write: not every digit of a ratio that moves with each poll."""
    return {
        account_id: (one.sticky, [(seen.field, seen.ccy, seen.level) for seen in one.seen])
        for account_id, one in kept.items()
        if one != Kept()
    }


def _with_news(
    archive: Archive, *, entries: tuple[LogEntry, ...], kept: dict[str, Kept], gone: frozenset[str]
) -> Archive:
    for account_id in gone:
        archive = archive.forget(account_id)
    archive = archive.with_entries(*(entry for entry in entries if entry.account_id not in gone))
    for account_id, one in kept.items():
        archive = archive.with_kept(account_id, one)
    return archive
