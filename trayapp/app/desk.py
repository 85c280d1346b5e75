"""Connects the pollers with the tray, the popup and the dialogs; holds the state that they show."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QSystemTrayIcon

from trayapp.app.alert_desk import AlertDesk
from trayapp.app.front import Front
from trayapp.app.looks import Looks
from trayapp.app.preferences import Preferences
from trayapp.app.settings_desk import SettingsDesk, applied
from trayapp.app.settings_keeper import SettingsKeeper
from trayapp.app.supply import Supply
from trayapp.desktop.notifications import Fallback, Notifications
from trayapp.domain.credentials import AccountProfile
from trayapp.domain.snapshot import Snapshot
from trayapp.polling.fleet import Fleet
from trayapp.storage.settings import Settings
from trayapp.ui.accounts.account_desk import AccountActions, AccountDesk
from trayapp.ui.settings.settings_draft import SettingsDraft
from trayapp.ui.state import State
from trayapp.ui.tray.tray import MakeItem
from trayapp.words import Words

#: Seconds that stopping may take before the process is left by force; 6 s are promised for all of it.
STOP_S = 4.5


class Desk(QObject):
    """The running program.

    Args:
        notifications: makes them; takes what shows one where the system is not Linux.
        interval_s: for this run only; None for the settings' own.
        make_item: Qt's own tray item, or one that is there already.

    Signals:
        quit_wanted: the user wants the program to end.
        beep_wanted: something critical should be heard.
    """

    quit_wanted = Signal()
    beep_wanted = Signal()

    def __init__(
        self,
        supply: Supply,
        notifications: Callable[[Fallback], Notifications],
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
        self._latest: dict[str, Snapshot] = {}
        self._looks, colours = looks, looks.colours
        looks.follow(self._settings.theme, self._preferences.view)
        self._front = Front(now, colours, supply.report, self, make_item=make_item)
        self._fleet = Fleet(supply.connection, self._interval, self)
        calls = supply.test, supply.save, supply.rename, supply.remove, supply.check, supply.apply
        self._accounts = AccountDesk(AccountActions(*calls), colours.theme, self)
        self._settings_desk = SettingsDesk(now, colours.theme, supply.autostart, self)
        self._alerts = AlertDesk(
            supply, notifications(self._front.show_message), now, colours.theme, demo=supply.demo, parent=self
        )
        self._connect()
        self._connect_wishes()

    @property
    def _settings(self) -> Settings:
        return self._keeper.settings

    @property
    def _interval(self) -> int:
        return self._interval_s or self._settings.poll_interval_s

    @Slot()
    def start(self) -> None:
        """Show the icon, then begin to poll."""
        self._instruct_alerts()
        self._show_state()
        self._front.start()
        self._fleet.sail(self._settings.accounts)
        self._keeper.start()
        self._settings_desk.start()
        if self._keeper.problem is not None and not self._settings.accounts:
            self._alerts.tell_nothing_watched(self._keeper.problem)

    @Slot()
    def open_popup(self) -> None:
        self._front.open_popup()

    @property
    def fleet(self) -> Fleet:  # to be told of another network, and of the machine's waking
        return self._fleet

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
        self._keeper.stop()  # nothing may set sail again
        self._front.stop()
        self._accounts.close()
        self._settings_desk.close()
        try:
            self._alerts.stop()
        finally:
            joined = self._fleet.stop(STOP_S)
        return joined

    def _connect(self) -> None:
        for part in (self._front, self._settings_desk, self._alerts):
            self._looks.language.changed.connect(part.speak_anew)
        self._fleet.arrived.connect(self._on_arrived)
        self._keeper.reloaded.connect(self._on_reloaded)
        self._keeper.refused.connect(self._show_state)
        self._keeper.proxy_changed.connect(self._fleet.take_new_way)
        self._preferences.veil_changed.connect(self._instruct_alerts)
        self._preferences.changed.connect(self._show_state)
        self._accounts.changed.connect(self._keeper.reload)
        self._accounts.first_added.connect(self.open_popup)
        self._accounts.found_working.connect(self._fleet.refresh)
        self._settings_desk.changed.connect(self._on_settings_changed)
        self._alerts.changed.connect(self._show_state)
        self._alerts.beep_wanted.connect(self.beep_wanted)
        self._alerts.open_wanted.connect(self._on_account_wanted)

    def _connect_wishes(self) -> None:
        wishes = self._front.wishes
        wishes.quit_wanted.connect(self.quit_wanted)
        wishes.refresh_wanted.connect(self._fleet.refresh)
        wishes.check_wanted.connect(self._on_check)
        wishes.accept_wanted.connect(self._keeper.accept)
        wishes.hide_wanted.connect(self._preferences.hide)
        wishes.view_changed.connect(self._preferences.change_view)
        wishes.acknowledge_wanted.connect(self._alerts.acknowledge)
        wishes.snooze_wanted.connect(self._alerts.snooze)
        wishes.alerts_wanted.connect(self._alerts.show_log)
        wishes.account_chosen.connect(self._keeper.choose)
        wishes.add_account_wanted.connect(self._accounts.add)
        wishes.accounts_wanted.connect(self._accounts.manage)
        wishes.settings_wanted.connect(self._settings_desk.open)

    @Slot(object)
    def _on_arrived(self, snapshot: Snapshot) -> None:
        profile = self._settings.account(snapshot.profile.id)
        if profile is not None:  # it may have been removed, renamed or re-graded while the poll was under way
            self._latest[profile.id] = snapshot.under(profile)
            try:
                self._alerts.hear(self._latest[profile.id])
            finally:
                self._show_state()  # whatever becomes of the alerts

    @Slot()
    def _show_state(self) -> None:
        state = self._state()
        self._front.show_state(state)
        self._accounts.show_accounts(state.profiles, state.chosen_id)
        self._settings_desk.show_state(self._settings, state)

    def _state(self) -> State:
        shown = self._settings.shown_account
        return State(
            snapshots=tuple(map(self._snapshot, self._settings.accounts)),
            chosen_id=shown.id if shown else None,
            interval_s=self._interval,
            demo=self._supply.demo,
            hide_amounts=self._preferences.hides,
            view=self._preferences.view,
            problem=self._fault or self._keeper.problem or self._alerts.problem,
        )

    def _snapshot(self, profile: AccountProfile) -> Snapshot:
        """The latest of an account, with what is remembered of it."""
        waiting = Snapshot(profile=profile, polled_at=self._now())
        return self._alerts.with_memory(self._latest.get(profile.id, waiting))

    @Slot(str)
    def _on_account_wanted(self, account_id: str) -> None:
        if self._settings.account(account_id) is not None:
            self._keeper.choose(account_id)
        self.open_popup()

    @Slot()
    def _on_check(self) -> None:
        if self._settings.shown_account is not None:
            self._accounts.check(self._settings.shown_account.id)

    @Slot(object)
    def _on_settings_changed(self, draft: SettingsDraft) -> None:
        kept = None if draft.interval_s is None else self._on_interval_kept
        refused, password = self._settings_desk.show_problem, draft.proxy_password
        self._keeper.change(partial(applied, draft=draft), kept, refused, password)

    @Slot(object)
    def _on_interval_kept(self, _settings: object) -> None:
        self._interval_s = None  # what was chosen now outweighs the command line's

    @Slot()
    def _on_reloaded(self) -> None:
        if not self._keeper.is_changing:  # else the file may be older than the user's last word
            self._preferences.follow(self._settings)
        for snapshot in list(self._latest.values()):
            self._follow(snapshot)
        self._instruct_alerts()
        self._fleet.sail(self._settings.accounts)
        self._fleet.set_interval(self._interval)
        self._looks.follow(self._settings.theme, self._preferences.view)
        self._show_state()

    def _follow(self, snapshot: Snapshot) -> None:
        """Keep an account's values over a new name and new thresholds; drop those of one that is gone."""
        profile = self._settings.account(snapshot.profile.id)
        if profile is not None and profile.asks_like(snapshot.profile):
            self._latest[profile.id] = snapshot.under(profile)
            if profile.thresholds != snapshot.profile.thresholds:
                self._alerts.regrade(self._latest[profile.id])
            return
        del self._latest[snapshot.profile.id]
        if profile is not None:
            self._alerts.begin_anew(profile.id)

    @Slot()
    def _instruct_alerts(self) -> None:
        settings = self._settings
        self._alerts.use(settings.accounts, settings.alerts, self._interval, veiled=self._preferences.hides)
