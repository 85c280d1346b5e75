"""A connection that is checked, mended and polled again, from the popup's wish to the next equity."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from tests.unit.app.conftest import Elsewhere, OpenDesk
from tests.unit.ui.dialog_looks import named, texts
from tests.unit.ui.states import HEADLESS
from trayapp.app.demo_supply import DemoSupply
from trayapp.app.desk import Desk
from trayapp.app.life import utc_now
from trayapp.app.supply import UserSupply
from trayapp.domain.snapshot import Snapshot
from trayapp.simulator import Fault, SimulatedExchange
from trayapp.ui.accounts.connection_dialog import ConnectionDialog

pytestmark = pytest.mark.qt_log_ignore(HEADLESS)
MakeSupply = Callable[[], UserSupply]


def dialog(desk: Desk) -> ConnectionDialog:
    found = desk._late.accounts._connection._dialog
    assert found is not None
    return found


def says(desk: Desk, text: str) -> bool:
    return any(text in line for line in texts(dialog(desk)))


def snapshot(desk: Desk) -> Snapshot:
    return desk._state().snapshots[0]


def test_a_key_of_the_other_environment_is_switched_and_polled(
    qtbot: QtBot, open_desk: OpenDesk, supply: MakeSupply, elsewhere: Elsewhere
) -> None:
    with SimulatedExchange(scenario="calm", simulated_trading=True) as exchange:
        elsewhere.exchange = exchange
        account_id = elsewhere.add("main").id
        desk = open_desk(supply())
        qtbot.waitUntil(lambda: snapshot(desk).failure is not None)
        desk._late.accounts.check(account_id)
        qtbot.waitUntil(lambda: says(desk, "works there: switch demo trading on."))
        named(dialog(desk), QPushButton, "Apply what the verdict says").click()
        qtbot.waitUntil(lambda: snapshot(desk).account is not None)
        assert snapshot(desk).failure is None
        assert snapshot(desk).profile.simulated_trading
        assert desk._late.accounts._connection._dialog is None
        assert desk.stop()


def test_a_check_that_finds_the_key_working_wakes_a_poller_that_had_stopped(
    qtbot: QtBot, open_desk: OpenDesk, supply: MakeSupply, elsewhere: Elsewhere, exchange: SimulatedExchange
) -> None:
    account_id = elsewhere.add("main").id
    exchange.fail(Fault.error("50110"), times=None)  # until the user has added the address to the key
    desk = open_desk(supply())
    qtbot.waitUntil(lambda: snapshot(desk).failure is not None)
    desk._late.accounts.check(account_id)
    qtbot.waitUntil(lambda: says(desk, "does not accept requests from 127.0.0.1 (50110)"))
    exchange.clear_faults()
    named(dialog(desk), QPushButton, "Check the connection again").click()
    qtbot.waitUntil(lambda: snapshot(desk).account is not None)
    assert says(desk, "The key works")


def test_the_demo_can_be_checked(qtbot: QtBot, open_desk: OpenDesk) -> None:
    with DemoSupply("calm", 7, utc_now) as demo:
        desk = open_desk(demo)
        desk._late.accounts.check("demo")
        qtbot.waitUntil(lambda: says(desk, "The key works: it can only read"))
        assert desk.stop()
    assert desk._late.accounts._connection._dialog is None
