"""The parts of the desk that the first values do not wait for: alerts, and the desks of the dialogs."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject

from trayapp.app.alert_desk import AlertDesk
from trayapp.app.looks import Looks
from trayapp.app.settings_desk import SettingsDesk, applied
from trayapp.app.settings_keeper import SettingsKeeper
from trayapp.app.supply import Supply
from trayapp.desktop.notifications import Fallback, Notifications
from trayapp.polling.fleet import Fleet
from trayapp.ui.accounts.account_desk import AccountActions, AccountDesk
from trayapp.ui.wishes import Wishes

MakeNotifications = Callable[[Fallback], Notifications]


class LateParts:
    """Attributes:
    accounts, settings, alerts: each is the desk of its dialogs; `alerts` also hears every snapshot.
    applied: makes settings of what the dialog says.
    """

    applied = staticmethod(applied)

    def __init__(
        self,
        supply: Supply,
        notifications: Notifications,
        now: Callable[[], datetime],
        looks: Looks,
        parent: QObject,
    ) -> None:
        theme = looks.colours.theme
        calls = supply.test, supply.save, supply.rename, supply.remove, supply.check, supply.apply
        self.accounts = AccountDesk(AccountActions(*calls), theme, parent)
        self.settings = SettingsDesk(now, theme, supply.autostart, parent)
        self.alerts = AlertDesk(supply, notifications, now, theme, demo=supply.demo, parent=parent)
        for part in (self.settings, self.alerts):
            looks.language.changed.connect(part.speak_anew)

    def serve(self, wishes: Wishes, keeper: SettingsKeeper, fleet: Fleet) -> None:
        """Do what the user wishes, and let all hear of accounts that were changed here."""
        wishes.refresh_wanted.connect(fleet.refresh)
        wishes.accept_wanted.connect(keeper.accept)
        wishes.account_chosen.connect(keeper.choose)
        wishes.acknowledge_wanted.connect(self.alerts.acknowledge)
        wishes.snooze_wanted.connect(self.alerts.snooze)
        wishes.alerts_wanted.connect(self.alerts.show_log)
        wishes.add_account_wanted.connect(self.accounts.add)
        wishes.accounts_wanted.connect(self.accounts.manage)
        wishes.settings_wanted.connect(self.settings.open)
        self.accounts.changed.connect(keeper.reload)
        self.accounts.found_working.connect(fleet.refresh)

    def stop(self) -> None:
        """Take everything off the screen, and keep what a later run needs."""
        self.accounts.close()
        self.settings.close()
        self.alerts.stop()
