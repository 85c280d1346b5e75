"""The machine wakes: logind tells the running program on a system bus of our own, and it polls at once."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.desktop.equity_tray import start_tray, trayapp
from tests.desktop.logind import Logind
from tests.desktop.session import DesktopSession
from tests.desktop.waiting import wait_until
from tests.unit.desktop.private_bus import PrivateBus
from trayapp.okx.client import BALANCE
from trayapp.simulator import SimulatedExchange

pytestmark = pytest.mark.desktop


@pytest.fixture
def system_bus(session: DesktopSession) -> Iterator[PrivateBus]:
    bus = PrivateBus()
    session.home.env["DBUS_SYSTEM_BUS_ADDRESS"] = bus.address
    yield bus
    bus.close()


@pytest.fixture
def exchange(session: DesktopSession) -> Iterator[SimulatedExchange]:
    with SimulatedExchange(scenario="calm") as exchange:
        lines = f"{exchange.key}\n{exchange.secret}\n{exchange.passphrase}\n"
        added = trayapp(session, "account", "add", "main", "--site", exchange.url, stdin=lines)
        assert added.returncode == 0, added.stderr
        yield exchange


def test_a_wake_is_a_poll_at_once_over_a_new_connection(
    session: DesktopSession, system_bus: PrivateBus, exchange: SimulatedExchange
) -> None:
    logind = Logind(system_bus.address)
    tray = start_tray(session, "--interval", "3600")
    session.tray.wait_for_tooltip(session.tray.wait_for_item(), "main  $")
    logind.wait_for_listeners()
    assert len(polls(exchange)) == 1
    logind.sleeps()
    logind.wakes()
    wait_until(lambda: len(polls(exchange)) == 2, "the poll", timeout_s=3)  # the clocks would take 6 s
    assert polls(exchange)[0] != polls(exchange)[1]
    logind.close()
    assert tray.stop(timeout_s=6) == 0
    assert len(polls(exchange)) == 2


def test_a_system_bus_that_goes_changes_nothing(
    session: DesktopSession, system_bus: PrivateBus, exchange: SimulatedExchange
) -> None:
    logind = Logind(system_bus.address)
    tray = start_tray(session, "--interval", "1")
    session.tray.wait_for_item()
    logind.wait_for_listeners()
    system_bus.die()
    logind.close()
    before = len(polls(exchange))
    wait_until(lambda: len(polls(exchange)) > before, "polls that go on")
    assert tray.stop(timeout_s=6) == 0
    assert "Traceback" not in tray.output()


def polls(exchange: SimulatedExchange) -> list[int]:
    """The connection of each poll."""
    return [request.port for request in exchange.requests if request.target == BALANCE]
