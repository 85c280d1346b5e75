"""The tray's context menu. GNOME opens it on a plain click, so what matters most comes first."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import SignalInstance, Slot
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from trayapp.ui.parts.snooze_menu import SnoozeMenu
from trayapp.ui.state import State
from trayapp.ui.texts import status_lines
from trayapp.ui.texts.key_guard_texts import menu_line
from trayapp.ui.wishes import Wishes


class TrayMenu(QMenu):
    """Wishes what is clicked."""

    def __init__(self, now: Callable[[], datetime], wishes: Wishes) -> None:
        super().__init__()
        self._now, self.wishes = now, wishes
        self._state, self._target_id = State(), ""
        self._profiles: tuple[object, ...] = ()
        self._equity, self._risk, self._age = (self._line() for _ in range(3))
        self._key = self.addAction("")
        self._key.triggered.connect(self._on_key)
        self.addSeparator()
        self._act(self.tr("&Open"), self.wishes.open_wanted)
        self._act(self.tr("&Refresh"), self.wishes.refresh_wanted)
        self._hide = self.addAction(self.tr("&Hide amounts"))
        self._hide.setCheckable(True)
        self._hide.triggered.connect(self.wishes.hide_wanted)
        self._alerts, self._snooze = self.addMenu(self.tr("A&lerts")), SnoozeMenu(self)
        self._acknowledge = self._alerts.addAction(self.tr("Ac&knowledge"))
        self._acknowledge.triggered.connect(self._on_acknowledge)
        self._alerts.addMenu(self._snooze)
        self._snooze.snooze_wanted.connect(self._on_snooze)
        self._alerts.addSeparator()
        self._alerts.addAction(self.tr("Show a&lerts…")).triggered.connect(self.wishes.alerts_wanted)
        self._accounts = self.addMenu(self.tr("&Accounts"))
        self._group = QActionGroup(self)
        self._group.triggered.connect(self._on_account)
        self._add = QAction(self.tr("A&dd account…"), self)
        self._add.triggered.connect(self.wishes.add_account_wanted)
        self._manage = QAction(self.tr("&Manage accounts…"), self)
        self._manage.triggered.connect(self.wishes.accounts_wanted)
        self._act(self.tr("&Settings…"), self.wishes.settings_wanted)
        self._simulate = self.addAction(self.tr("See a si&mulated account"))
        self._simulate.triggered.connect(self.wishes.simulate_wanted)
        self._act(self.tr("H&elp"), self.wishes.help_wanted)
        self._act(self.tr("A&bout"), self.wishes.about_wanted)
        self.addSeparator()
        self._act(self.tr("&Quit"), self.wishes.quit_wanted)
        self.aboutToShow.connect(self._tell)
        self._fill_accounts()

    def show_state(self, state: State) -> None:
        """Say this from now on. Texts are set only when they change: each is a message to the panel."""
        accounts_before = self._profiles
        self._state = state
        if self._simulate.isVisible() is state.demo:
            self._simulate.setVisible(not state.demo)
        lines = tuple(status_lines.account_line(snapshot) for snapshot in state.snapshots)
        self._profiles = (*lines, *state.profiles, state.chosen.profile if state.chosen else None, state.demo)
        if self._profiles != accounts_before:
            self._fill_accounts()
        self._tell()

    def _line(self) -> QAction:
        action = self.addAction("")
        action.triggered.connect(self.wishes.open_wanted)
        return action

    def _act(self, text: str, wish: SignalInstance) -> None:
        self.addAction(text).triggered.connect(wish)

    @Slot()
    def _tell(self) -> None:
        chosen = self._state.chosen
        if chosen is None:
            texts = (self.tr("No account yet"), "", "")
        else:
            now, interval_s = self._now(), self._state.interval_s
            demo = f"{self.tr('DEMO')} · " if self._state.demo else ""
            texts = (
                demo + status_lines.equity(chosen, veiled=self._state.hide_amounts),
                status_lines.headline(self._state, now),
                status_lines.age(chosen, now, interval_s),
            )
        self._hide.setChecked(self._state.hide_amounts)
        self._aim()
        key_line, _ = menu_line(self._state)
        lines = (self._equity, self._risk, self._age, self._key)
        for action, text in zip(lines, (*texts, key_line), strict=True):
            shown = text.replace("&", "&&")
            if action.text() != shown:
                action.setText(shown)
            if action.isVisible() != bool(text):
                action.setVisible(bool(text))

    def _aim(self) -> None:
        """Acknowledge and snooze are about the account that is shown, or else the worst that has alerts."""
        shown, others = self._state.chosen, self._state.risky_elsewhere
        target = next((s for s in (shown, *others, *self._state.snapshots) if s and s.remembered.open), None)
        self._target_id = target.profile.id if target else ""
        texts = self.tr("Ac&knowledge"), self.tr("S&nooze")
        if target and len(self._state.snapshots) > 1:
            name = target.profile.name.replace("&", "&&")
            whose = self.tr("Ac&knowledge %1"), self.tr("S&nooze %1")
            texts = whose[0].replace("%1", name), whose[1].replace("%1", name)
        for action, text in zip((self._acknowledge, self._snooze.menuAction()), texts, strict=True):
            if action.text() != text:
                action.setText(text)
            if action.isEnabled() is not bool(target):
                action.setEnabled(bool(target))

    @Slot()
    def _on_acknowledge(self) -> None:
        self.wishes.acknowledge_wanted.emit(self._target_id)

    @Slot(int)
    def _on_snooze(self, minutes: int) -> None:
        self.wishes.snooze_wanted.emit(self._target_id, minutes)

    def _fill_accounts(self) -> None:
        for old in self._group.actions():
            self._group.removeAction(old)
            self._accounts.removeAction(old)
            old.deleteLater()
        self._accounts.clear()
        for snapshot in self._state.snapshots:
            profile = snapshot.profile
            action = QAction(status_lines.account_line(snapshot).replace("&", "&&"), self._group)
            action.setCheckable(True)
            chosen = self._state.chosen
            action.setChecked(chosen is not None and profile.id == chosen.profile.id)
            action.setData(profile.id)
            self._accounts.addAction(action)
        if not self._state.demo:
            self._accounts.addSeparator()
            self._accounts.addAction(self._add)
            self._accounts.addAction(self._manage)

    @Slot(QAction)
    def _on_account(self, action: QAction) -> None:
        self.wishes.account_chosen.emit(action.data())

    @Slot()
    def _on_key(self) -> None:
        """Open the popup where the key can be accepted."""
        _, account_id = menu_line(self._state)
        chosen = self._state.chosen
        if account_id and chosen is not None and account_id != chosen.profile.id:
            self.wishes.account_chosen.emit(account_id)
        self.wishes.open_wanted.emit()
