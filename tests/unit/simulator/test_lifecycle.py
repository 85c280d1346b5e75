"""Making, starting and stopping a simulated exchange: arguments, ports, threads."""

from __future__ import annotations

import socket
import threading
from urllib.parse import urlsplit

import pytest

from tests.unit.simulator.conftest import Open
from tests.unit.simulator.signed_client import BALANCE, TIME, Caller, FakeClock
from trayapp.errors import UsageError
from trayapp.simulator import SCENARIOS, Fault, SimulatedExchange


def _address(exchange: SimulatedExchange) -> tuple[str, int]:
    parts = urlsplit(exchange.url)
    return parts.hostname or "", parts.port or 0


def test_the_seed_decides_the_credentials() -> None:
    one, same, other = SimulatedExchange(seed=1), SimulatedExchange(seed=1), SimulatedExchange(seed=2)
    assert (one.key, one.secret, one.passphrase) == (same.key, same.secret, same.passphrase)
    assert not {one.key, one.secret, one.passphrase} & {other.key, other.secret, other.passphrase}


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        ({"scenario": "storm"}, "margin-call"),
        ({"currencies": 0}, "1 to 2000"),
        ({"currencies": 2001}, "1 to"),
    ],
)
def test_arguments_that_cannot_be_meant(arguments: dict[str, object], named: str) -> None:
    with pytest.raises(UsageError, match=named):
        SimulatedExchange(**arguments)  # type: ignore[arg-type]


def test_an_unknown_scenario_names_them_all() -> None:
    with pytest.raises(UsageError) as caught:
        SimulatedExchange(scenario="storm")
    assert all(name in str(caught.value) for name in ("storm", *SCENARIOS))


@pytest.mark.parametrize("port", [-1, 65_536])
def test_a_port_that_cannot_be(port: int) -> None:
    with pytest.raises(UsageError, match="Port"):
        SimulatedExchange(port=port).start()


def test_a_port_in_use_is_said(caller: Caller) -> None:
    port = _address(caller.exchange)[1]
    with pytest.raises(UsageError, match=f"Port {port} "):
        SimulatedExchange(port=port).start()


def test_after_stop_nobody_is_there_and_start_takes_the_same_port(caller: Caller) -> None:
    exchange = caller.exchange
    caller.get(BALANCE)
    url = exchange.url
    exchange.stop()
    exchange.stop()
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection(_address(exchange), timeout=10)
    exchange.start()
    exchange.start()
    caller.close()
    assert exchange.url == url
    assert caller.get(BALANCE).code == "0"


def test_stop_joins_every_thread_and_hangs_up_on_idle_peers(clock: FakeClock) -> None:
    before = set(threading.enumerate())
    exchange = SimulatedExchange(clock=clock)
    with exchange:
        callers = [Caller(exchange, clock) for _ in range(5)]
        assert {caller.get(TIME).code for caller in callers} == {"0"}
        assert len(set(threading.enumerate()) - before) == 6
    assert set(threading.enumerate()) <= before
    for caller in callers:
        assert caller.connection.sock.recv(1) == b""
        caller.close()


def test_peers_that_left_are_forgotten(opened: Open) -> None:
    caller = opened(rate_limited=False)
    caller.exchange.fail(Fault.reset(), times=None)
    for _ in range(50):
        with pytest.raises(ConnectionError):
            caller.get(TIME)
        caller.close()
    caller.exchange.clear_faults()
    assert caller.get(TIME).code == "0"


def test_many_callers_at_once(opened: Open, clock: FakeClock) -> None:
    exchange = opened(scenario="calm", rate_limited=False).exchange
    codes: list[str] = []

    def ask() -> None:
        caller = Caller(exchange, clock)
        codes.extend(caller.get(BALANCE).code for _ in range(20))
        caller.close()

    threads = [threading.Thread(target=ask) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert codes == ["0"] * 160
