"""Several accounts, each with its own thread; the last tests ask the simulated exchange for real."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import replace
from functools import partial

import pytest
from pytestqt.qtbot import QtBot

from tests.unit.monitor.clock import Clock
from tests.unit.polling.scripted import Scripted
from trayapp.cli import connect, utc_now
from trayapp.domain.credentials import SITES, AccountProfile, Credentials, Site
from trayapp.domain.snapshot import Snapshot
from trayapp.domain.thresholds import StepRungs, Thresholds
from trayapp.errors import CredentialsRejected, Unreachable
from trayapp.monitor.watch import Watch
from trayapp.okx.client import BALANCE
from trayapp.polling.fleet import Connection, Fleet
from trayapp.simulator import Fault, SimulatedExchange

MAIN = AccountProfile("1", "main", keys_changed_at=Clock().now)
OTHER = AccountProfile("2", "other")


class Harbour:
    """Makes connections, and remembers them by account, the newest last."""

    def __init__(self) -> None:
        self.polls: dict[str, list[Scripted]] = {}
        self.closed: list[Scripted] = []
        self.adopted: list[AccountProfile] = []

    def connection(self, profile: AccountProfile) -> Connection:
        poll = Scripted(profile)
        self.polls.setdefault(profile.id, []).append(poll)
        return Connection(poll, lambda: self._close(poll), self.adopted.append, poll.reconnect)

    def _close(self, poll: Scripted) -> None:
        self.closed.append(poll)
        poll.let_go()


@pytest.fixture
def harbour() -> Harbour:
    return Harbour()


@pytest.fixture
def fleet(harbour: Harbour, qtbot: QtBot) -> Iterator[Fleet]:
    fleet = Fleet(harbour.connection, 3600)
    yield fleet
    assert fleet.stop(5)


def _sail(fleet: Fleet, qtbot: QtBot, *profiles: AccountProfile, arrivals: int) -> None:
    with qtbot.waitSignals([fleet.arrived] * arrivals):
        fleet.sail(profiles)


def test_every_account_is_polled_in_a_thread_of_its_own(fleet: Fleet, harbour: Harbour, qtbot: QtBot) -> None:
    told: list[Snapshot] = []
    fleet.arrived.connect(told.append)
    _sail(fleet, qtbot, MAIN, OTHER, arrivals=2)
    assert {snapshot.profile.id for snapshot in told} == {"1", "2"}
    assert len(harbour.polls["1"][0].threads | harbour.polls["2"][0].threads) == 2


def test_a_hanging_account_delays_no_other(fleet: Fleet, harbour: Harbour, qtbot: QtBot) -> None:
    _sail(fleet, qtbot, MAIN, OTHER, arrivals=2)
    harbour.polls["1"][0].hold()
    told: list[str] = []
    fleet.arrived.connect(lambda snapshot: told.append(snapshot.profile.id))
    fleet.set_interval(0.02)
    qtbot.waitUntil(lambda: told.count("2") >= 5)
    assert told.count("1") == 0


def test_sailing_again_with_the_same_accounts_changes_nothing(
    fleet: Fleet, harbour: Harbour, qtbot: QtBot
) -> None:
    _sail(fleet, qtbot, MAIN, OTHER, arrivals=2)
    fleet.sail([OTHER, MAIN])
    assert [len(polls) for polls in harbour.polls.values()] == [1, 1]
    assert harbour.closed == []


@pytest.mark.parametrize(
    "changed",
    [
        replace(MAIN, name="long term"),
        replace(MAIN, thresholds=replace(Thresholds(), delta=StepRungs(None, None, 1, 2))),
        replace(MAIN, accepted=("trade",)),
    ],
)
def test_another_name_or_other_thresholds_are_handed_over_without_asking_again(
    fleet: Fleet, harbour: Harbour, qtbot: QtBot, changed: AccountProfile
) -> None:
    _sail(fleet, qtbot, MAIN, OTHER, arrivals=2)
    fleet.sail([changed, OTHER])
    fleet.sail([changed, OTHER])
    assert harbour.adopted == [changed]
    assert harbour.closed == []
    assert [len(poll.asked) for poll in harbour.polls["1"]] == [1]
    with qtbot.waitSignal(fleet.arrived):
        fleet.refresh()


@pytest.mark.parametrize(
    "changed",
    [
        replace(MAIN, keys_changed_at=utc_now()),
        replace(MAIN, site=SITES["eea"]),
        replace(MAIN, simulated_trading=True),
    ],
)
def test_another_key_or_place_begins_anew(
    fleet: Fleet, harbour: Harbour, qtbot: QtBot, changed: AccountProfile
) -> None:
    _sail(fleet, qtbot, MAIN, arrivals=1)
    _sail(fleet, qtbot, changed, arrivals=1)
    old, new = harbour.polls["1"]
    assert harbour.closed == [old]
    with qtbot.waitSignal(fleet.arrived):
        fleet.refresh()
    assert (len(old.asked), new.asked) == (1, [False, True])


def test_a_new_key_ends_a_stop(fleet: Fleet, harbour: Harbour, qtbot: QtBot) -> None:
    refused = Harbour.connection

    def connection(profile: AccountProfile) -> Connection:
        made = refused(harbour, profile)
        if len(harbour.polls["1"]) == 1:
            harbour.polls["1"][0].errors = [CredentialsRejected("refused")]
        return made

    fleet._connect = connection
    with qtbot.waitSignal(fleet.arrived) as arrived:
        fleet.sail([MAIN])
    assert arrived.args[0].failure is not None
    with qtbot.waitSignal(fleet.arrived) as arrived:
        fleet.sail([replace(MAIN, keys_changed_at=utc_now())])
    assert arrived.args[0].failure is None


def test_an_account_that_is_gone_is_cut_off_and_tells_nothing_more(
    fleet: Fleet, harbour: Harbour, qtbot: QtBot
) -> None:
    _sail(fleet, qtbot, MAIN, OTHER, arrivals=2)
    poll = harbour.polls["1"][0]
    poll.hold()
    fleet.refresh()
    assert all(poll.entered.acquire(timeout=5) for _ in range(2))  # it hangs in its second poll
    told: list[str] = []
    fleet.arrived.connect(lambda snapshot: told.append(snapshot.profile.id))
    fleet.sail([OTHER])
    assert harbour.closed == [poll]
    qtbot.waitUntil(lambda: not fleet._leaving)  # its thread has ended
    assert "1" not in told
    with qtbot.waitSignal(fleet.arrived) as arrived:
        fleet.refresh()
    assert arrived.args[0].profile == OTHER
    assert len(poll.asked) == 2


def test_a_new_interval_holds_for_those_who_come_later(fleet: Fleet, qtbot: QtBot) -> None:
    fleet.set_interval(0.02)
    _sail(fleet, qtbot, MAIN, arrivals=4)


def test_stopping_an_empty_fleet(fleet: Fleet) -> None:
    assert fleet.stop(0)


def test_stopping_says_when_a_thread_would_not_end(qtbot: QtBot) -> None:
    poll = Scripted()
    nothing_cuts_it_off = Connection(poll, lambda: None, lambda _: None, lambda: None)
    fleet = Fleet(lambda _: nothing_cuts_it_off, 3600)
    poll.hold()
    fleet.sail([MAIN])
    assert poll.entered.acquire(timeout=5)
    began = time.monotonic()
    assert not fleet.stop(0.1)
    assert time.monotonic() - began < 4
    poll.let_go()
    assert fleet.stop(5)


def test_stopping_takes_one_time_for_all(qtbot: QtBot) -> None:
    polls = [Scripted(), Scripted(), Scripted()]
    waiting = iter(polls)

    def connection(_profile: AccountProfile) -> Connection:
        return Connection(next(waiting), lambda: None, lambda _: None, lambda: None)

    fleet = Fleet(connection, 3600)
    for poll in polls:
        poll.hold()
    fleet.sail([MAIN, OTHER, AccountProfile("3", "third")])
    assert all(poll.entered.acquire(timeout=5) for poll in polls)
    began = time.monotonic()
    assert not fleet.stop(1)
    assert time.monotonic() - began < 2.8
    for poll in polls:
        poll.let_go()
    assert fleet.stop(5)


def _real(exchange: SimulatedExchange) -> tuple[AccountProfile, Connection]:
    profile = AccountProfile("1", "main", Site.parse(exchange.url))
    key = Credentials(exchange.key, exchange.secret, exchange.passphrase)
    watch = Watch(profile, lambda: key, partial(connect, profile), utc_now)
    return profile, Connection(watch.poll, watch.close, watch.adopt, watch.reconnect)


@pytest.fixture
def exchange() -> Iterator[SimulatedExchange]:
    with SimulatedExchange(scenario="calm", rate_limited=False) as exchange:
        yield exchange


def test_a_hanging_exchange_does_not_hold_up_the_end(exchange: SimulatedExchange, qtbot: QtBot) -> None:
    profile, connection = _real(exchange)
    fleet = Fleet(lambda _: connection, 3600)
    exchange.fail(Fault.hang(), times=None)
    fleet.sail([profile])
    qtbot.waitUntil(lambda: len(exchange.requests) > 0)
    began = time.monotonic()
    assert fleet.stop(4.5)
    assert time.monotonic() - began < 4  # without the cut it would be the request's deadline


def test_hammering_refresh_sends_few_requests(exchange: SimulatedExchange, qtbot: QtBot) -> None:
    profile, connection = _real(exchange)
    fleet = Fleet(lambda _: connection, 3600)
    with qtbot.waitSignal(fleet.arrived):
        fleet.sail([profile])
    exchange.fail(Fault.delay(0.05), path=BALANCE)
    before = len(exchange.requests)
    with qtbot.waitSignal(fleet.arrived):
        for _ in range(50):
            fleet.refresh()
    assert fleet.stop(4.5)
    assert 1 <= [request.target for request in exchange.requests[before:]].count(BALANCE) <= 2


def test_another_network_means_new_connections_and_no_more_waiting(
    fleet: Fleet, harbour: Harbour, qtbot: QtBot
) -> None:
    _sail(fleet, qtbot, MAIN, OTHER, arrivals=2)
    [main], [other] = harbour.polls["1"], harbour.polls["2"]
    main.errors = [Unreachable("no network")]
    with qtbot.waitSignals([fleet.arrived] * 2):
        fleet.refresh()
    with qtbot.waitSignals([fleet.arrived] * 2):  # what worked in the other network, too
        fleet.reconnect()
    assert (main.reconnected, other.reconnected) == (1, 1)
    assert (len(main.asked), len(other.asked)) == (3, 3)
