"""Everything that the user can wish for in the tray's menu or in the popup, in one place.

One object is handed down to all that can wish, and whoever fulfils wishes connects to it once.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal


class Wishes(QObject):
    """Signals:
    open_wanted, quit_wanted, refresh_wanted, settings_wanted, help_wanted, about_wanted: what they are
    called.
    alerts_wanted: see the log of alerts.
    account_chosen: the id of the account that the popup shall show.
    add_account_wanted, accounts_wanted: add one, manage them.
    simulate_wanted: see a simulated account.
    check_wanted: know what is wrong with the connection of the account that is shown.
    accept_wanted: an account's id, and the powers of its key that the user accepts.
    acknowledge_wanted: the id of the account whose alerts the user has seen.
    snooze_wanted: an account's id, and minutes for which to put its alerts off, or UNTIL_WORSE.
    hide_wanted: whether amounts shall be hidden.
    view_changed: a function that makes another View of the one in force.
    export_wanted: "csv" or "json", of the account that is shown.
    """

    open_wanted = Signal()
    quit_wanted = Signal()
    refresh_wanted = Signal()
    settings_wanted = Signal()
    help_wanted = Signal()
    about_wanted = Signal()
    alerts_wanted = Signal()
    account_chosen = Signal(str)
    add_account_wanted = Signal()
    accounts_wanted = Signal()
    simulate_wanted = Signal()
    check_wanted = Signal()
    accept_wanted = Signal(str, object)
    acknowledge_wanted = Signal(str)
    snooze_wanted = Signal(str, int)
    hide_wanted = Signal(bool)
    view_changed = Signal(object)
    export_wanted = Signal(str)
