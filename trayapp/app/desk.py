"""Connects the pollers with the tray, the popup and the dialogs; holds the state that they show."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import datetime
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from trayapp.app.settings_desk import SettingsDesk, applied
from trayapp.app.supply import Supply
from trayapp.desktop.file_watch import FileWatch
from trayapp.domain.snapshot import Snapshot
from trayapp.errors import TrayAppError
from trayapp.polling.errand import Errand
from trayapp.polling.fleet import Fleet
from trayapp.storage.settings import Settings
from trayapp.ui.account_desk import AccountActions, AccountDesk
from trayapp.ui.colours import Colours
from trayapp.ui.popup import Popup
from trayapp.ui.settings_draft import SettingsDraft
from trayapp.ui.state import State
from trayapp.ui.tray import Tray
from trayapp.ui.tray_menu import TrayMenu
from trayapp.words import Words

log = logging.getLogger(__name__)

#: Seconds that stopping may take before the process is left by force; 6 s are promised for all of it.
STOP_S = 4.5


class Desk(QObject):
    """The running program.

    Args:
        interval_s: for this run only; None for the settings' own.

    Signals:
        quit_wanted: the user wants the program to end.
    """

    quit_wanted = Signal()

    def __init__(
        self, supply: Supply, now: Callable[[], datetime], colours: Colours, *, interval_s: int | None
    ) -> None:
        super().__init__()
        self._supply, self._now, self._interval_s = supply, now, interval_s
        self._settings, self._problem = supply.load()
        self._not_changed: Words | None = None  # why the last change of a setting was not stored
        self._fault: Words | None = None
        self._latest: dict[str, Snapshot] = {}
        self._errands: set[Errand] = set()
        self._colours = colours
        self._menu, self._popup = TrayMenu(now), Popup(now, colours)
        self._tray = Tray(self._menu, now, self)
        self._fleet = Fleet(supply.connection, self._interval, self)
        actions = AccountActions(supply.test, supply.save, supply.rename, supply.remove)
        self._accounts = AccountDesk(actions, colours.theme, self)
        self._settings_desk = SettingsDesk(now, colours.theme, self)
        self._watch: FileWatch | None = None
        colours.choose(self._settings.theme)
        self._connect()

    @property
    def _interval(self) -> int:
        return self._interval_s or self._settings.poll_interval_s

    @Slot()
    def start(self) -> None:
        """Show the icon, then begin to poll."""
        self._show_state()
        self._tray.start()
        self._fleet.sail(self._settings.accounts)
        path = self._supply.settings_path
        if path is not None:
            self._watch = FileWatch(path, self)
            self._watch.changed.connect(self._reload)

    @Slot()
    def open_popup(self) -> None:
        self._popup.open_at(self._tray.geometry())

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
        if self._watch is not None:
            self._watch.release()  # nothing may set sail again
        self._tray.stop()
        self._popup.hide()
        self._accounts.close()
        self._settings_desk.close()
        return self._fleet.stop(STOP_S)

    def _connect(self) -> None:
        menu, popup = self._menu, self._popup
        self._fleet.arrived.connect(self._on_arrived)
        self._tray.toggle_wanted.connect(self._on_toggle)
        self._tray.no_tray.connect(self._on_no_tray)
        self._tray.appeared.connect(self._on_tray)
        menu.open_wanted.connect(self.open_popup)
        menu.quit_wanted.connect(self.quit_wanted)
        popup.closed_for_good.connect(self.quit_wanted)
        for wisher in (menu, popup):
            wisher.refresh_wanted.connect(self._fleet.refresh)
            wisher.account_chosen.connect(self._on_chosen)
            wisher.add_account_wanted.connect(self._accounts.add)
            wisher.accounts_wanted.connect(self._accounts.manage)
            wisher.settings_wanted.connect(self._settings_desk.open)
        self._settings_desk.changed.connect(self._on_settings_changed)
        self._accounts.changed.connect(self._reload)

    @Slot(object)
    def _on_arrived(self, snapshot: Snapshot) -> None:
        profile = self._settings.account(snapshot.profile.id)
        if profile is not None:  # it may have been removed, renamed or re-graded while the poll was under way
            self._latest[profile.id] = snapshot.under(profile)
            self._show_state()

    def _show_state(self) -> None:
        state = self._state()
        self._tray.show_state(state)
        self._popup.show_state(state)
        self._accounts.show_accounts(state.profiles, state.chosen_id)
        self._settings_desk.show_state(self._settings, state)

    def _state(self) -> State:
        accounts = self._settings.accounts
        waiting = (Snapshot(profile=profile, polled_at=self._now()) for profile in accounts)
        snapshots = tuple(self._latest.get(snapshot.profile.id, snapshot) for snapshot in waiting)
        shown = self._settings.shown_account
        return State(
            snapshots=snapshots,
            chosen_id=shown.id if shown else None,
            interval_s=self._interval,
            demo=self._supply.demo,
            problem=self._fault or self._not_changed or self._problem,
        )

    @Slot()
    def _on_toggle(self) -> None:
        self._popup.toggle(self._tray.geometry())

    @Slot()
    def _on_no_tray(self) -> None:
        log.warning("no tray so far: the popup opens as a window")
        self._popup.become_window()
        self.open_popup()

    @Slot()
    def _on_tray(self) -> None:
        self._popup.become_popup()

    @Slot(str)
    def _on_chosen(self, account_id: str) -> None:
        self._change(partial(_chosen, account_id=account_id))

    @Slot(object)
    def _on_settings_changed(self, draft: SettingsDraft) -> None:
        kept = None if draft.interval_s is None else self._on_interval_kept
        self._change(partial(applied, draft=draft), kept, self._settings_desk.show_problem)

    @Slot(object)
    def _on_interval_kept(self, _settings: object) -> None:
        self._interval_s = None  # what was chosen now outweighs the command line's

    def _change(
        self,
        change: Callable[[Settings], Settings],
        kept: Callable[[object], None] | None = None,
        refused: Callable[[TrayAppError], None] | None = None,
    ) -> None:
        """Change the settings off the GUI thread: another process may hold their lock."""
        self._not_changed = None
        errand = Errand(partial(self._supply.change, change), self)
        self._errands.add(errand)
        if kept is not None:
            errand.done.connect(kept)
        if refused is not None:
            errand.failed.connect(refused)
        errand.failed.connect(self._on_problem)
        errand.ended.connect(self._on_changed)
        errand.start()

    @Slot()
    def _on_changed(self) -> None:
        errand = self.sender()
        if isinstance(errand, Errand):
            self._errands.discard(errand)
            errand.deleteLater()
        self._reload()

    @Slot(object)
    def _on_problem(self, error: TrayAppError) -> None:
        self._not_changed = error.words
        self._show_state()

    @Slot()
    def _reload(self) -> None:
        """Take over what the settings say now, whoever changed them."""
        before = self._settings
        self._settings, self._problem = self._supply.load()
        for snapshot in list(self._latest.values()):
            self._follow(snapshot)
        self._fleet.sail(self._settings.accounts)
        self._fleet.set_interval(self._interval)
        if self._settings.theme != before.theme:
            self._colours.choose(self._settings.theme)
        self._show_state()

    def _follow(self, snapshot: Snapshot) -> None:
        """Keep an account's values over a new name and new thresholds; drop those of one that is gone."""
        profile = self._settings.account(snapshot.profile.id)
        if profile is not None and profile.asks_like(snapshot.profile):
            self._latest[profile.id] = snapshot.under(profile)
        else:
            del self._latest[snapshot.profile.id]


def _chosen(settings: Settings, account_id: str) -> Settings:
    return settings.with_chosen(account_id)
