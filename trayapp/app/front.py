"""What the user sees all day: the tray item, its menu and the popup, shown one state and wishing as one."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, Signal, Slot

from trayapp.desktop.notice import Urgency
from trayapp.ui.colours import Colours
from trayapp.ui.popup import Popup
from trayapp.ui.state import State
from trayapp.ui.tray import Tray
from trayapp.ui.tray_menu import TrayMenu

log = logging.getLogger(__name__)


class Front(QObject):
    """Signals: wishes of the user, whichever part they were made in; see Popup and TrayMenu."""

    refresh_wanted = Signal()
    hide_wanted = Signal(bool)
    check_wanted = Signal()
    accept_wanted = Signal(str, object)
    acknowledge_wanted = Signal(str)
    snooze_wanted = Signal(str, int)
    alerts_wanted = Signal()
    account_chosen = Signal(str)
    add_account_wanted = Signal()
    accounts_wanted = Signal()
    settings_wanted = Signal()
    quit_wanted = Signal()

    def __init__(self, now: Callable[[], datetime], colours: Colours, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.menu, self.popup = TrayMenu(now), Popup(now, colours)
        self.tray = Tray(self.menu, now, self)
        self.tray.toggle_wanted.connect(self._on_toggle)
        self.tray.no_tray.connect(self._on_no_tray)
        self.tray.appeared.connect(self._on_tray)
        self._connect_wishes()

    def start(self) -> None:
        """Show the icon, as soon as there is a tray."""
        self.tray.start()

    def show_state(self, state: State) -> None:
        self.tray.show_state(state)
        self.popup.show_state(state)

    @Slot()
    def open_popup(self) -> None:
        self.popup.open_at(self.tray.geometry())

    def show_message(self, title: str, body: str, urgency: Urgency) -> None:
        """A notification, on systems other than Linux."""
        self.tray.show_message(title, body, critical=urgency is Urgency.CRITICAL)

    def stop(self) -> None:
        """Take everything off the screen."""
        self.tray.stop()
        self.popup.hide()

    def _connect_wishes(self) -> None:
        menu, popup = self.menu, self.popup
        menu.open_wanted.connect(self.open_popup)
        menu.quit_wanted.connect(self.quit_wanted)
        popup.closed_for_good.connect(self.quit_wanted)
        popup.check_wanted.connect(self.check_wanted)
        popup.accept_wanted.connect(self.accept_wanted)
        for wisher in (menu, popup):
            wisher.refresh_wanted.connect(self.refresh_wanted)
            wisher.hide_wanted.connect(self.hide_wanted)
            wisher.acknowledge_wanted.connect(self.acknowledge_wanted)
            wisher.snooze_wanted.connect(self.snooze_wanted)
            wisher.alerts_wanted.connect(self.alerts_wanted)
            wisher.account_chosen.connect(self.account_chosen)
            wisher.add_account_wanted.connect(self.add_account_wanted)
            wisher.accounts_wanted.connect(self.accounts_wanted)
            wisher.settings_wanted.connect(self.settings_wanted)

    @Slot()
    def _on_toggle(self) -> None:
        self.popup.toggle(self.tray.geometry())

    @Slot()
    def _on_no_tray(self) -> None:
        log.warning("no tray so far: the popup opens as a window")
        self.popup.become_window()
        self.open_popup()

    @Slot()
    def _on_tray(self) -> None:
        self.popup.become_popup()
