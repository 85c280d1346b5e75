"""The alerts on the desktop: notifications, sound, and the window with the log."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from trayapp.app.alarms import Alarms
from trayapp.app.alert_keeper import AlertKeeper, AlertStore
from trayapp.desktop.notice import Notice, Urgency
from trayapp.desktop.notifications import Notifications
from trayapp.domain.alerts.outcome import Telling
from trayapp.domain.alerts.rules import AlertRules
from trayapp.domain.credentials import AccountProfile
from trayapp.domain.snapshot import Snapshot
from trayapp.domain.thresholds import RiskLevel
from trayapp.ui.parts.snooze_menu import UNTIL_WORSE
from trayapp.ui.texts import alert_lines
from trayapp.ui.theme import Theme
from trayapp.words import Words

if TYPE_CHECKING:
    from trayapp.ui.alert_log.alert_log_window import AlertLogWindow

log = logging.getLogger(__name__)

_URGENCY = {RiskLevel.CRITICAL: Urgency.CRITICAL}
#: What the notification's own button says.
_SNOOZE_MINUTES = 15


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
        self._notifications, self._theme, self._demo = notifications, theme, demo
        self._keeper = AlertKeeper(store, self)
        self._keeper.changed.connect(self._show_entries)
        self._keeper.troubled.connect(self.changed)
        self._rules, self._veiled = AlertRules(), True
        self._names: dict[str, str] = {}
        self._on_screen: dict[str, Telling] = {}
        self._window: AlertLogWindow | None = None
        self._alarms = Alarms(now, self._keeper.archive.kept, self)
        self._alarms.told.connect(self._on_told)
        self._alarms.closed.connect(self._on_closed)
        self._alarms.logged.connect(self._keeper.log)
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
        self._keeper.forget(before - set(self._names))
        self._rules, self._veiled = rules, veiled
        self._alarms.use(rules, interval_s)
        self._alarms.watch(profiles)
        if veiled != was_veiled:
            self._show_entries()
        if (veiled and not was_veiled) or not rules.notify:
            self._mend_screen()
        self._keeper.keep(self._alarms.kept)

    def hear(self, snapshot: Snapshot) -> None:
        """A poll ended."""
        self._alarms.hear(snapshot)
        self._keeper.keep(self._alarms.kept)

    def regrade(self, snapshot: Snapshot) -> None:
        """An account's thresholds were moved: the same values may be worth an alert now, or none any more."""
        self._alarms.regrade(snapshot)
        self._keeper.keep(self._alarms.kept)

    def with_memory(self, snapshot: Snapshot) -> Snapshot:
        return self._alarms.with_memory(snapshot)

    def begin_anew(self, account_id: str) -> None:
        self._alarms.begin_anew(account_id)

    def tell_nothing_watched(self, why: Words) -> None:
        """The program has started, and its settings name no account though they should."""
        title, body = alert_lines.nothing_watched(why)
        self._notifications.show(Notice("", title, body, Urgency.CRITICAL, sound=self._rules.sound))

    @Slot(str)
    def acknowledge(self, account_id: str) -> None:
        self._alarms.acknowledge(account_id)

    @Slot(str, int)
    def snooze(self, account_id: str, minutes: int) -> None:
        """Put alerts off; UNTIL_WORSE is a number of minutes too."""
        self._alarms.snooze(account_id, None if minutes == UNTIL_WORSE else minutes)

    def show_log(self) -> None:
        """Open the window with the last alerts."""
        from trayapp.ui.alert_log.alert_log_window import AlertLogWindow  # noqa: PLC0415 - nor is it built

        if self._window is None:
            self._window = AlertLogWindow(theme=self._theme)
            self._show_entries()
        self._window.show()
        self._window.raise_()
        self._window.activateWindow()

    @Slot()
    def speak_anew(self) -> None:
        """The language is another one: make the window anew when it is wanted next."""
        if self._window is not None and self._window.isVisible():
            self._window.finished.connect(self._drop_window)
        else:
            self._drop_window()

    def stop(self) -> None:
        """Take everything off the screen, and keep what a later run needs."""
        self._alarms.stop()
        if self._window is not None:
            self._window.close()
        self._keeper.keep(self._alarms.kept)
        self._keeper.stop()
        self._notifications.stop()

    @Slot(str, object)
    def _on_told(self, account_id: str, telling: Telling) -> None:
        loud = telling.loud and self._rules.sound
        if self._rules.notify:
            self._on_screen[account_id] = telling
            self._notify(account_id, telling, loud=loud)
        elif loud:
            self.beep_wanted.emit()

    @Slot(str)
    def _on_closed(self, account_id: str) -> None:
        self._on_screen.pop(account_id, None)
        self._notifications.close(account_id)

    def _mend_screen(self) -> None:
        """Take from the screen what must not be seen there any more: amounts, or all of it."""
        for account_id, telling in list(self._on_screen.items()):
            if self._rules.notify:
                self._notify(account_id, telling, loud=False)
            else:
                self._on_closed(account_id)

    def _notify(self, account_id: str, telling: Telling, *, loud: bool) -> None:
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

    @Slot()
    def _drop_window(self) -> None:
        if self._window is not None:
            self._window.deleteLater()
        self._window = None

    @Slot(str)
    def _on_snooze(self, account_id: str) -> None:
        self._alarms.snooze(account_id, _SNOOZE_MINUTES)

    @Slot()
    def _on_changed(self) -> None:
        self._keeper.keep(self._alarms.kept)
        self.changed.emit()

    @Slot()
    def _show_entries(self) -> None:
        if self._window is not None:
            self._window.show_entries(self._keeper.archive.entries, self._veiled)

    @property
    def problem(self) -> Words | None:
        """Why alerts could not be loaded or kept."""
        return self._keeper.problem

    @property
    def is_writing(self) -> bool:
        return self._keeper.is_writing
