"""The same over real signed HTTP: what the simulated exchange does to a watch."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from contextlib import closing
from functools import partial

import pytest

from tests.unit.monitor.clock import Clock
from tests.unit.monitor.conftest import WatchOf
from trayapp.cli import connect, utc_now
from trayapp.domain.credentials import AccountProfile, Credentials, Site
from trayapp.domain.snapshot import Snapshot, Trouble
from trayapp.domain.thresholds import RiskLevel
from trayapp.monitor.watch import Watch
from trayapp.okx.client import BALANCE, CONFIG, OkxClient
from trayapp.simulator import Fault, SimulatedExchange


def _failure(snapshot: Snapshot) -> tuple[Trouble, str | None]:
    assert snapshot.failure is not None
    return snapshot.failure.trouble, snapshot.failure.code


@pytest.mark.parametrize(
    ("fault", "trouble", "code"),
    [
        (Fault.error("50111"), Trouble.KEY_REFUSED, "50111"),
        (Fault.error("50105"), Trouble.KEY_REFUSED, "50105"),
        (Fault.error("50009"), Trouble.STOPPED_OUT, "50009"),
        (Fault.error("50011"), Trouble.OTHER, "50011"),
        (Fault.error("50001"), Trouble.UNREACHABLE, "50001"),
        (Fault.html(), Trouble.UNREACHABLE, None),
        (Fault.html(200), Trouble.UNREACHABLE, None),
        (Fault.reset(), Trouble.UNREACHABLE, None),
        (Fault.truncated(), Trouble.UNREACHABLE, None),
        (Fault.wrong_types(), Trouble.OTHER, None),
    ],
)
def test_a_failure_keeps_the_values_and_the_next_poll_recovers(
    exchange: SimulatedExchange, watch_of: WatchOf, fault: Fault, trouble: Trouble, code: str | None
) -> None:
    watch = watch_of(exchange)
    good = watch.poll()
    assert good.failure is None
    exchange.fail(fault, times=2)  # a client may ask a second time over a new connection
    failed = watch.poll()
    exchange.clear_faults()
    assert _failure(failed) == (trouble, code)
    assert (failed.account, failed.fetched_at) == (good.account, good.fetched_at)
    recovered = watch.poll()
    assert recovered.failure is None
    assert recovered.fetched_at != good.fetched_at


def test_a_stop_out_is_critical_at_once(exchange: SimulatedExchange, watch_of: WatchOf) -> None:
    watch = watch_of(exchange)
    assert watch.poll().level is RiskLevel.NONE
    exchange.fail(Fault.error("50009"), path=BALANCE)
    assert watch.poll().level is RiskLevel.CRITICAL


def test_mode_and_permissions_come_with_the_first_poll(watch_of: WatchOf) -> None:
    with SimulatedExchange(scenario="portfolio", perm="read_only,trade") as exchange:
        snapshot = watch_of(exchange).poll()
    assert snapshot.mode is not None
    assert snapshot.mode.word == "portfolio"
    assert snapshot.config is not None
    assert snapshot.config.may_trade


def test_a_key_s_powers_and_binding_are_read_anew_on_refresh_and_every_ten_minutes() -> None:
    clock = Clock()
    with SimulatedExchange(scenario="calm", clock=clock) as exchange:
        profile = AccountProfile("1", "main", Site.parse(exchange.url))
        key = Credentials(exchange.key, exchange.secret, exchange.passphrase)

        def client(credentials: Credentials) -> OkxClient:
            return OkxClient(credentials, profile.site, simulated_trading=False, clock=clock)

        with closing(Watch(profile, lambda: key, client, clock)) as watch:

            def known(by_user: bool = False) -> tuple[tuple[str, ...], bool, bool | None]:
                config = watch.poll(by_user).config
                assert config is not None
                return config.permissions, config.ip_bound, config.liquidation_alerts_on

            row = {"acctLv": "3", "liquidationGear": "3"}
            assert known() == (("read_only",), False, True)
            exchange.answer_with(CONFIG, [row | {"perm": "trade,read_only", "ip": "203.0.113.7"}])
            clock.turn(599)
            assert known() == (("read_only",), False, True)
            clock.turn(1)
            assert known() == (("read_only", "trade"), True, True)
            exchange.answer_with(CONFIG, [row | {"perm": "withdraw", "liquidationGear": "0"}])
            assert known() == (("read_only", "trade"), True, True)
            assert known(by_user=True) == (("withdraw",), False, False)


def test_a_wrong_secret_shows_no_balance(exchange: SimulatedExchange, watch_of: WatchOf) -> None:
    exchange.secret = "0" * 32  # what the watch is given; the exchange itself knows better
    snapshot = watch_of(exchange).poll()
    assert _failure(snapshot) == (Trouble.KEY_REFUSED, "50113")
    assert snapshot.account is None


def test_a_config_that_fails_costs_no_balance(exchange: SimulatedExchange, watch_of: WatchOf) -> None:
    exchange.fail(Fault.html(502), path=CONFIG, times=2)
    snapshot = watch_of(exchange).poll()
    assert (snapshot.failure, snapshot.mode) == (None, None)
    assert snapshot.account is not None


@pytest.mark.parametrize("path", [BALANCE, CONFIG])
def test_closing_from_another_thread_cuts_off_a_hanging_request(
    exchange: SimulatedExchange, watch_of: WatchOf, path: str, caplog: pytest.LogCaptureFixture
) -> None:
    exchange.fail(Fault.hang(), path=path, times=None)
    watch, told = watch_of(exchange), list[Snapshot]()
    polling = threading.Thread(target=lambda: told.append(watch.poll()))
    polling.start()
    _until(lambda: any(request.target == path for request in exchange.requests))
    began = time.monotonic()
    watch.close()
    polling.join(5)
    assert not polling.is_alive()
    assert time.monotonic() - began < 4
    assert len(told) == 1
    assert [record.message for record in caplog.records if record.levelno >= logging.WARNING] == []


def test_what_is_closed_while_it_waits_for_its_key_asks_nobody(exchange: SimulatedExchange) -> None:
    asked, answer = threading.Event(), threading.Event()
    profile = AccountProfile("main", "main", Site.parse(exchange.url))

    def slow() -> Credentials:
        asked.set()
        assert answer.wait(10)
        return Credentials(exchange.key, exchange.secret, exchange.passphrase)

    watch = Watch(profile, slow, partial(connect, profile), utc_now)
    polling = threading.Thread(target=watch.poll)
    polling.start()
    assert asked.wait(10)
    watch.close()
    answer.set()
    polling.join(10)
    assert not polling.is_alive()
    assert exchange.requests == []


def _until(holds: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 10
    while not holds():
        assert time.monotonic() < deadline
        threading.Event().wait(0.005)
