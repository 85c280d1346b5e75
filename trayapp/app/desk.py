"""Connects the pollers with the tray, the popup and the dialogs; holds the state that they show."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from trayapp.app.supply import Supply
from trayapp.app.veil import Veil
from trayapp.desktop.file_watch import FileWatch
from trayapp.domain.snapshot import Snapshot
from trayapp.errors import TrayAppError
from trayapp.polling.errand import Errand
from trayapp.polling.fleet import Fleet
from trayapp.storage.settings import Settings
from trayapp.ui.account_desk import AccountActions, AccountDesk
from trayapp.ui.colours import Colours
from trayapp.ui.popup import Popup
from trayapp.ui.settings_dialog import SettingsDialog
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
        self._veil = Veil(self._settings)
        self._not_changed: Words | None = None  # why the last change of a setting was not stored
        self._fault: Words | None = None
        self._latest: dict[str, Snapshot] = {}
        self._errands: set[Errand] = set()
        self._colours = colours
        self._menu, self._popup = TrayMenu(now), Popup(now, colours)
        self._tray = Tray(self._menu, now, self)
        self._fleet = Fleet(supply.connection, self._interval, self)
        actions = AccountActions(
            supply.test, supply.save, supply.rename, supply.remove, supply.check, supply.apply
        )
        self._accounts = AccountDesk(actions, colours.theme, self)
        self._settings_dialog: SettingsDialog | None = None
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
        if self._settings_dialog is not None:
            self._settings_dialog.close()
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
            wisher.hide_wanted.connect(self._on_hide)
            wisher.account_chosen.connect(self._on_chosen)
            wisher.add_account_wanted.connect(self._accounts.add)
            wisher.accounts_wanted.connect(self._accounts.manage)
            wisher.settings_wanted.connect(self._on_settings_wanted)
        self._accounts.changed.connect(self._reload)
        self._accounts.found_working.connect(self._fleet.refresh)

    @Slot(object)
    def _on_arrived(self, snapshot: Snapshot) -> None:
        profile = self._settings.account(snapshot.profile.id)
        if profile is not None:  # it may have been removed, or renamed, while the poll was under way
            self._latest[profile.id] = replace(snapshot, profile=profile)
            self._show_state()

    def _show_state(self) -> None:
        state = self._state()
        self._tray.show_state(state)
        self._popup.show_state(state)
        self._accounts.show_accounts(state.profiles, state.chosen_id)

    def _state(self) -> State:
        accounts = self._settings.accounts
        waiting = (Snapshot(profile=profile, polled_at=self._now()) for profile in accounts)
        snapshots = tuple(self._latest.get(snapshot.profile.id, snapshot) for snapshot in waiting)
        return State(
            snapshots=snapshots,
            chosen_id=shown.id if (shown := self._settings.shown_account) else None,
            interval_s=self._interval,
            demo=self._supply.demo,
            hide_amounts=self._veil.hides,
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
        self._change(lambda settings: settings.with_chosen(account_id))

    @Slot(bool)
    def _on_hide(self, hide: bool) -> None:
        self._veil.hides = hide
        self._show_state()  # at once, and whether or not it can be written
        self._change(self._veil.written_into)

    @Slot()
    def _on_settings_wanted(self) -> None:
        if self._settings_dialog is None:
            self._settings_dialog = SettingsDialog(theme=self._colours.theme)
            self._settings_dialog.changed.connect(self._on_settings_changed)
        self._settings_dialog.show_settings(self._interval, self._settings.theme)
        self._settings_dialog.show()
        self._settings_dialog.raise_()
        self._settings_dialog.activateWindow()

    @Slot(int, str)
    def _on_settings_changed(self, interval_s: int, theme: str) -> None:
        if interval_s == self._interval:  # perhaps the command line's, which is for this run only
            self._change(partial(replace, theme=theme))
        else:
            self._change(partial(replace, poll_interval_s=interval_s, theme=theme), self._on_interval_kept)

    @Slot(object)
    def _on_interval_kept(self, _settings: object) -> None:
        self._interval_s = None  # what was chosen now outweighs the command line's

    def _change(
        self, change: Callable[[Settings], Settings], kept: Callable[[object], None] | None = None
    ) -> None:
        """Change the settings off the GUI thread: another process may hold their lock."""
        self._not_changed = None
        errand = Errand(partial(self._supply.change, change), self)
        self._errands.add(errand)
        if kept is not None:
            errand.done.connect(kept)
        errand.failed.connect(self._on_problem)
        errand.ended.connect(self._on_changed)
        errand.start()

    @Slot()
    def _on_changed(self) -> None:
        errand = self.sender()
        if isinstance(errand, Errand):
            self._errands.discard(errand)
        self._reload()

    @Slot(object)
    def _on_problem(self, error: TrayAppError) -> None:
        self._not_changed = error.words
        if self._settings_dialog is not None and not self._settings_dialog.isVisible():
            self._on_settings_wanted()  # nobody may think that it was kept
            self._settings_dialog.show_problem(error.words)
        self._show_state()

    @Slot()
    def _reload(self) -> None:
        """Take over what the settings say now, whoever changed them."""
        before = self._settings
        self._settings, self._problem = self._supply.load()
        if not self._errands:  # else the file may be older than the user's last word
            self._veil.read(self._settings)
        for account in before.accounts:
            if self._settings.account(account.id) != account:
                self._forget(account.id)
        self._fleet.sail(self._settings.accounts)
        self._fleet.set_interval(self._interval)
        self._colours.choose(self._settings.theme)
        self._show_state()

    def _forget(self, account_id: str) -> None:
        """Drop the values of an account that is gone or asks elsewhere; keep them over a new name."""
        snapshot, profile = self._latest.get(account_id), self._settings.account(account_id)
        if snapshot is None:
            return
        if profile is not None and replace(snapshot.profile, name=profile.name) == profile:
            self._latest[account_id] = replace(snapshot, profile=profile)
        else:
            del self._latest[account_id]
