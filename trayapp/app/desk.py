"""Connects the pollers with the tray, the popup and the dialogs; holds the state that they show."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QSystemTrayIcon

from trayapp.app.front import Front
from trayapp.app.latest import Latest
from trayapp.app.looks import Looks
from trayapp.app.preferences import Preferences
from trayapp.app.settings_keeper import SettingsKeeper
from trayapp.app.supply import Supply
from trayapp.domain.credentials import AccountProfile
from trayapp.domain.snapshot import Snapshot
from trayapp.polling.fleet import Fleet
from trayapp.storage.settings import Settings
from trayapp.ui.state import State
from trayapp.ui.tray.tray import MakeItem
from trayapp.words import Words

if TYPE_CHECKING:
    from trayapp.app.late_parts import LateParts, MakeNotifications
    from trayapp.ui.settings.settings_draft import SettingsDraft

#: How long icon, menu and alerts wait for the first values.
_PATIENCE_MS = 500
#: How long the late parts wait for the panel, which asks for the first values once it is told of them.
_PANEL_ASKS_MS = 100
#: Seconds that stopping may take before the process is left by force; 6 s are promised for all of it.
STOP_S = 4.5


class Desk(QObject):
    """The running program. Only what the first values need is there from the beginning.

    Args:
        notifications: makes them; takes what shows one where the system is not Linux.
        interval_s: for this run only; None for the settings' own.
        make_item: Qt's own tray item, or one that is there already.

    Attributes:
        fleet: to be told of another network, and of the machine's waking.

    Signals:
        quit_wanted: the user wants the program to end.
        beep_wanted: something critical should be heard.
    """

    quit_wanted = Signal()
    beep_wanted = Signal()

    def __init__(
        self,
        supply: Supply,
        notifications: MakeNotifications,
        now: Callable[[], datetime],
        looks: Looks,
        *,
        interval_s: int | None,
        make_item: MakeItem = QSystemTrayIcon,
    ) -> None:
        super().__init__()
        self._supply, self._now, self._interval_s = supply, now, interval_s
        self._keeper = SettingsKeeper(supply, self)
        self._preferences = Preferences(self._keeper, self)
        self._fault: Words | None = None
        self._latest = Latest()
        self._looks, colours = looks, looks.colours
        looks.follow(self._settings.theme, self._preferences.view)
        self._front = Front(now, colours, supply.report, self, make_item=make_item)
        self.fleet = Fleet(supply.connection, self._interval, self)
        self._notifications, self._is_complete = notifications, False
        self._completion = QTimer(self)
        self._completion.setSingleShot(True)
        self._completion.timeout.connect(self._complete)
        self._connect()

    @property
    def _settings(self) -> Settings:
        return self._keeper.settings

    @property
    def _interval(self) -> int:
        return self._interval_s or self._settings.poll_interval_s

    @Slot()
    def start(self) -> None:
        """Begin to poll; the icon and all else follow with the first values, or without them before long."""
        self.fleet.sail(self._settings.accounts)
        self._keeper.start()
        self._completion.start(_PATIENCE_MS)
        if not self._settings.accounts:
            self._complete()

    @Slot()
    def open_popup(self) -> None:
        self._complete()
        self._front.open_popup()

    @Slot()
    def _complete(self) -> None:
        """Show the icon at the latest, and begin with all that the first values did not wait for."""
        if self._is_complete:
            return
        self._completion.stop()
        late, self._is_complete = self._late, True
        self._instruct_alerts()
        late.settings.start()
        if self._keeper.problem is not None and not self._settings.accounts:
            late.alerts.tell_nothing_watched(self._keeper.problem)
        try:
            for snapshot in self._latest.values():
                late.alerts.hear(snapshot)
        finally:
            self._show_state()

    @Slot(str)
    def tell_fault(self, sentence: str) -> None:
        """Say that something unforeseen happened; once, until the program is started anew."""
        self._fault = self._fault or Words.of(sentence)
        self._show_state()

    def stop(self) -> bool:
        """Take everything off the screen, then end the threads.

        Returns:
            False if a thread would not end.
        """
        self._completion.stop()
        self._keeper.stop()  # nothing may set sail again
        self._front.stop()
        try:
            if self._is_complete:
                self._late.stop()
        finally:
            joined = self.fleet.stop(STOP_S)
        return joined

    @cached_property
    def _late(self) -> LateParts:
        from trayapp.app.late_parts import LateParts  # noqa: PLC0415 - the first values do not wait for it

        notify = self._notifications(self._front.show_message)
        late = LateParts(self._supply, notify, self._now, self._looks, self)
        late.serve(self._front.wishes, self._keeper, self.fleet)
        late.accounts.first_added.connect(self.open_popup)
        late.settings.changed.connect(self._on_settings_changed)
        late.alerts.changed.connect(self._show_state)
        late.alerts.beep_wanted.connect(self.beep_wanted)
        late.alerts.open_wanted.connect(self._on_account_wanted)
        return late

    def _connect(self) -> None:
        self._looks.language.changed.connect(self._front.speak_anew)
        self.fleet.arrived.connect(self._on_arrived)
        self._keeper.reloaded.connect(self._on_reloaded)
        self._keeper.refused.connect(self._show_state)
        self._keeper.proxy_changed.connect(self.fleet.take_new_way)
        self._preferences.veil_changed.connect(self._instruct_alerts)
        self._preferences.changed.connect(self._show_state)
        self._front.menu.aboutToShow.connect(self._complete)  # what is wished for there may need all of it
        wishes = self._front.wishes
        wishes.quit_wanted.connect(self.quit_wanted)
        wishes.check_wanted.connect(self._on_check)
        wishes.hide_wanted.connect(self._preferences.hide)
        wishes.view_changed.connect(self._preferences.change_view)

    @Slot(object)
    def _on_arrived(self, snapshot: Snapshot) -> None:
        profile = self._settings.account(snapshot.profile.id)
        if profile is not None:  # it may have been removed, renamed or re-graded while the poll was under way
            self._latest[profile.id] = snapshot.under(profile)
            try:
                if self._is_complete:
                    self._late.alerts.hear(self._latest[profile.id])
            finally:
                self._show_state()  # whatever becomes of the alerts
            if not self._is_complete:
                self._completion.start(_PANEL_ASKS_MS)

    @Slot()
    def _show_state(self) -> None:
        state = self._state()
        self._front.show_state(state)
        self._front.start()
        if self._is_complete:
            self._late.accounts.show_accounts(state.profiles, state.chosen_id)
            self._late.settings.show_state(self._settings, state)

    def _state(self) -> State:
        shown = self._settings.shown_account
        alerts_problem = self._late.alerts.problem if self._is_complete else None
        return State(
            snapshots=tuple(map(self._snapshot, self._settings.accounts)),
            chosen_id=shown.id if shown else None,
            interval_s=self._interval,
            demo=self._supply.demo,
            hide_amounts=self._preferences.hides,
            view=self._preferences.view,
            problem=self._fault or self._keeper.problem or alerts_problem,
        )

    def _snapshot(self, profile: AccountProfile) -> Snapshot:
        """The latest of an account, with what is remembered of it."""
        snapshot = self._latest.get(profile.id) or Snapshot(profile=profile, polled_at=self._now())
        return self._late.alerts.with_memory(snapshot) if self._is_complete else snapshot

    @Slot(str)
    def _on_account_wanted(self, account_id: str) -> None:
        if self._settings.account(account_id) is not None:
            self._keeper.choose(account_id)
        self.open_popup()

    @Slot()
    def _on_check(self) -> None:
        if self._settings.shown_account is not None:
            self._late.accounts.check(self._settings.shown_account.id)

    @Slot(object)
    def _on_settings_changed(self, draft: SettingsDraft) -> None:
        kept = None if draft.interval_s is None else self._on_interval_kept
        late, password = self._late, draft.proxy_password
        self._keeper.change(partial(late.applied, draft=draft), kept, late.settings.show_problem, password)

    @Slot(object)
    def _on_interval_kept(self, _settings: object) -> None:
        self._interval_s = None  # what was chosen now outweighs the command line's

    @Slot()
    def _on_reloaded(self) -> None:
        if not self._keeper.is_changing:  # else the file may be older than the user's last word
            self._preferences.follow(self._settings)
        alerts = self._late.alerts
        self._latest.follow(self._settings, alerts.regrade, alerts.begin_anew)
        self._instruct_alerts()
        self.fleet.sail(self._settings.accounts)
        self.fleet.set_interval(self._interval)
        self._looks.follow(self._settings.theme, self._preferences.view)
        self._show_state()

    @Slot()
    def _instruct_alerts(self) -> None:
        settings, alerts = self._settings, self._late.alerts
        alerts.use(settings.accounts, settings.alerts, self._interval, veiled=self._preferences.hides)
