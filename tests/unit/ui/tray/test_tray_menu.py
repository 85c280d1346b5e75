"""The context menu: what matters most comes first, and everything that the popup offers is in it."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from tests.unit.simulator.signed_client import FakeClock
from tests.unit.ui.states import NOW, snapshot, state_of, waiting
from trayapp.domain.config import AccountConfig
from trayapp.domain.remembered import Remembered
from trayapp.errors import Unreachable
from trayapp.ui.parts.snooze_menu import SnoozeMenu
from trayapp.ui.state import State
from trayapp.ui.tray.tray_menu import TrayMenu
from trayapp.ui.wishes import Wishes

DOWN = Unreachable("OKX cannot be reached.")


def made(qtbot: QtBot, state: State | None = None, clock: FakeClock | None = None) -> TrayMenu:
    menu = TrayMenu(clock or FakeClock(NOW), Wishes())
    qtbot.addWidget(menu)
    if state is not None:
        menu.show_state(state)
    return menu


def texts(menu: QMenu) -> list[str]:
    return [action.text() for action in menu.actions() if action.isVisible() and not action.isSeparator()]


def action(menu: QMenu, text: str) -> QAction:
    return next(each for each in menu.actions() if each.text() == text)


def submenu(menu: TrayMenu) -> QMenu:
    found = action(menu, "&Accounts").menu()
    assert isinstance(found, QMenu)
    return found


WISHES = [
    *("&Open", "&Refresh", "&Hide amounts", "A&lerts", "&Accounts"),
    *("&Settings…", "See a si&mulated account", "H&elp", "A&bout", "&Quit"),
]


def test_equity_worst_reason_and_age_come_first(qtbot: QtBot) -> None:
    risky = snapshot({"ccy": "USDT", "twap": "3"}, name="R&D", totalEq="55837.436", age_s=3)
    menu = made(qtbot, state_of(risky))
    assert texts(menu) == [
        "R&&D  $55,837.44",
        "USDT forced repayment risk 3 of 5",
        "Updated 3 s ago",
        *WISHES,
    ]


def test_calm_says_so_and_demo_too(qtbot: QtBot) -> None:
    menu = made(qtbot, state_of(snapshot(name="demo", totalEq="1"), demo=True))
    assert texts(menu)[:3] == ["DEMO · demo  $1.00", "No risk seen", "Updated 0 s ago"]


def test_nothing_known_is_never_called_calm(qtbot: QtBot) -> None:
    assert texts(made(qtbot, State())) == ["No account yet", *WISHES]
    assert texts(made(qtbot, state_of(waiting()))) == ["main  –", "no data yet", *WISHES]
    old = state_of(snapshot(totalEq="1", age_s=600, error=DOWN))
    assert texts(made(qtbot, old)) == ["main  $1.00", "No new data for 10 min", *WISHES]


def test_the_age_is_of_the_moment_when_the_menu_opens(qtbot: QtBot) -> None:
    clock = FakeClock(NOW)
    menu = made(qtbot, state_of(snapshot(totalEq="1")), clock)
    clock.advance(7)
    menu.aboutToShow.emit()
    assert "Updated 7 s ago" in texts(menu)


def test_texts_are_set_only_when_they_change(qtbot: QtBot) -> None:
    menu = made(qtbot, state_of(snapshot(totalEq="1")))
    changes: list[str] = []
    for each in menu.actions():
        each.changed.connect(lambda: changes.append("changed"))
    menu.show_state(state_of(snapshot(totalEq="1")))
    assert changes == []
    menu.show_state(state_of(snapshot(totalEq="2")))
    assert len(changes) == 1


def test_every_wish_has_its_signal(qtbot: QtBot) -> None:
    menu = made(qtbot, state_of(snapshot(totalEq="1"), waiting("other")))
    wishes: dict[str, SignalInstance] = {
        "main  $1.00": menu.wishes.open_wanted,
        "&Open": menu.wishes.open_wanted,
        "&Refresh": menu.wishes.refresh_wanted,
        "&Settings…": menu.wishes.settings_wanted,
        "&Quit": menu.wishes.quit_wanted,
    }
    for text, signal in wishes.items():
        with qtbot.waitSignal(signal, timeout=1000):
            action(menu, text).trigger()
    for text, signal in {
        "A&dd account…": menu.wishes.add_account_wanted,
        "&Manage accounts…": menu.wishes.accounts_wanted,
    }.items():
        with qtbot.waitSignal(signal, timeout=1000):
            action(submenu(menu), text).trigger()
    assert isinstance(Wishes.open_wanted, Signal)


def test_hiding_is_a_switch_in_the_menu_too(qtbot: QtBot) -> None:
    menu = made(qtbot, state_of(snapshot(totalEq="1")))
    switch = action(menu, "&Hide amounts")
    assert (switch.isCheckable(), switch.isChecked()) == (True, False)
    with qtbot.assertNotEmitted(menu.wishes.hide_wanted):  # hidden in the popup, say
        menu.show_state(state_of(snapshot(totalEq="1"), hide_amounts=True))
        assert switch.isChecked()
        menu.show_state(state_of(snapshot(totalEq="1")))
        assert not switch.isChecked()
    with qtbot.waitSignal(menu.wishes.hide_wanted, timeout=1000) as wanted:
        switch.trigger()
    assert wanted.args == [True]
    menu.show_state(state_of(snapshot(totalEq="1"), hide_amounts=True))
    assert texts(menu)[0] == "main  •••"
    with qtbot.waitSignal(menu.wishes.hide_wanted, timeout=1000) as wanted:
        switch.trigger()
    assert wanted.args == [False]


def test_accounts_are_chosen_in_the_submenu(qtbot: QtBot) -> None:
    menu = made(qtbot, state_of(waiting("one"), waiting("R&D"), chosen_id="R&D"))
    accounts = submenu(menu)
    assert texts(accounts) == ["one", "R&&D", "A&dd account…", "&Manage accounts…"]
    assert [each.isChecked() for each in accounts.actions()[:2]] == [False, True]
    with qtbot.waitSignal(menu.wishes.account_chosen, timeout=1000) as chosen:
        action(accounts, "one").trigger()
    assert chosen.args == ["one"]


def test_the_submenu_is_filled_anew_only_when_accounts_change_and_keeps_nothing_old(qtbot: QtBot) -> None:
    menu = made(qtbot, state_of(waiting("one"), waiting("two")))
    first = action(submenu(menu), "one")
    menu.show_state(state_of(snapshot(name="one", totalEq="1"), waiting("two")))
    assert action(submenu(menu), "one") is first
    for name in ("three", "four", "five"):
        menu.show_state(state_of(waiting(name)))
    qtbot.waitUntil(lambda: len(menu._group.children()) == 1)
    assert texts(submenu(menu)) == ["five", "A&dd account…", "&Manage accounts…"]


def test_a_demo_has_no_accounts_to_manage(qtbot: QtBot) -> None:
    assert texts(submenu(made(qtbot, state_of(waiting("demo"), demo=True)))) == ["demo"]


def test_alerts_can_be_acknowledged_and_put_off_from_the_menu(qtbot: QtBot) -> None:
    menu = made(qtbot, state_of(snapshot(totalEq="1")))
    (alerts,) = [action.menu() for action in menu.actions() if action.text() == "A&lerts"]
    assert isinstance(alerts, QMenu)
    acknowledge, snooze, _, show = alerts.actions()
    assert (acknowledge.isEnabled(), snooze.isEnabled()) == (False, False)
    risky = replace(snapshot(totalEq="1", mgnRatio="1.2"), remembered=Remembered(open=True))
    menu.show_state(state_of(risky))
    with qtbot.waitSignal(menu.wishes.acknowledge_wanted, timeout=1000) as seen:
        acknowledge.trigger()
    assert seen.args == ["main"]
    with qtbot.waitSignal(menu.wishes.snooze_wanted, timeout=1000) as wanted:
        menu.findChildren(SnoozeMenu)[0].actions()[1].trigger()
    assert wanted.args == ["main", 60]
    with qtbot.waitSignal(menu.wishes.alerts_wanted, timeout=1000):
        show.trigger()


TRADER = snapshot(name="R&D", totalEq="1", permissions=("read_only", "trade"))


def test_a_key_that_may_too_much_is_named_under_the_age_until_it_is_accepted(qtbot: QtBot) -> None:
    menu = made(qtbot, state_of(TRADER))
    assert texts(menu)[2:4] == ["Updated 0 s ago", "Key of R&&D may trade"]
    accepted = replace(TRADER, profile=replace(TRADER.profile, accepted=("trade",)))
    menu.show_state(state_of(accepted))
    assert texts(menu)[2:] == ["Updated 0 s ago", *WISHES]
    withdrawing = replace(accepted, config=AccountConfig(permissions=("read_only", "trade", "withdraw")))
    menu.show_state(state_of(withdrawing))
    assert texts(menu)[3] == "Key of R&&D may withdraw"
    menu.show_state(State())
    assert texts(menu) == ["No account yet", *WISHES]


def test_the_line_of_a_key_opens_the_popup_where_it_can_be_accepted(qtbot: QtBot) -> None:
    chosen: list[str] = []
    menu = made(qtbot, state_of(TRADER))
    menu.wishes.account_chosen.connect(chosen.append)
    with qtbot.waitSignal(menu.wishes.open_wanted, timeout=1000):
        action(menu, "Key of R&&D may trade").trigger()
    assert chosen == []
    menu.show_state(state_of(snapshot(name="calm"), TRADER, chosen_id="calm"))
    with qtbot.waitSignals(
        [menu.wishes.account_chosen, menu.wishes.open_wanted], timeout=1000, order="strict"
    ):
        action(menu, "Key of R&&D may trade").trigger()
    assert chosen == ["R&D"]
