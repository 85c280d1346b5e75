"""What no row of the matrix can say: faults that cost nothing, and what must not happen on the way."""

from __future__ import annotations

import socket
import time
from decimal import Decimal

import pytest
from pytestqt.qtbot import QtBot

from tests.faults import codes
from tests.faults.leftovers import Held
from tests.faults.relay import head_of
from tests.faults.responsiveness import FROZEN_MS, LoopGaps
from tests.faults.stage import Authority, Stage, Way, staged
from trayapp.domain.credentials import AccountProfile
from trayapp.domain.snapshot import Snapshot
from trayapp.domain.thresholds import RiskLevel
from trayapp.okx.client import BALANCE
from trayapp.polling.backoff import wait_s
from trayapp.polling.fleet import Connection, Fleet
from trayapp.polling.poller import Poller
from trayapp.simulator import Fault, SimulatedExchange
from trayapp.simulator.answers import ERRORS


def test_a_redirect_takes_the_signed_headers_nowhere(authority: Authority) -> None:
    with SimulatedExchange() as other, staged(Way.STRAIGHT, authority) as stage:
        stage.exchange.fail(Fault.redirect(other.url + BALANCE), times=None)
        failure = stage.watch.poll().failure
        assert failure is not None
        assert "pointed elsewhere" in str(failure.words)
        assert other.requests == []


def test_a_certificate_that_is_not_safe_gets_no_request(authority: Authority) -> None:
    with staged(Way.TLS, authority) as stage:
        with stage.front.certified(stage.authority.context("other.test")):
            assert stage.watch.poll().failure is not None
        assert stage.exchange.requests == []


@pytest.mark.parametrize("way", [Way.RELAY, Way.TLS, Way.PROXY])
def test_a_connection_that_died_while_idle_is_no_failure(way: Way, authority: Authority) -> None:
    with staged(way, authority) as stage:
        for _ in range(3):
            assert stage.watch.poll().failure is None
            stage.relay.hang_up()
        assert stage.relay.connections >= 3


def test_a_connection_that_hangs_up_on_the_next_request_is_no_failure(authority: Authority) -> None:
    """The pool cannot see it beforehand: the exchange closes as the request comes."""
    with staged(Way.RELAY, authority) as stage:
        served: list[int] = []

        def talk(peer: socket.socket) -> None:
            served.append(1)
            if len(served) == 1:
                head_of(peer)
                peer.sendall(_answer('{"code":"0","data":[{"totalEq":"1"}]}'))
                head_of(peer)  # account/config, and the end
                return
            while head_of(peer):
                peer.sendall(_answer('{"code":"0","data":[{"totalEq":"2","acctLv":"1"}]}'))

        with stage.relay.talking(talk):
            assert [_total(stage.watch.poll()), _total(stage.watch.poll())] == [1, 2]
        assert len(served) == 2


def test_a_wrong_content_type_costs_no_right_answer(authority: Authority) -> None:
    """The body decides: gateways mislabel answers, and a web page is no JSON whatever it is called."""
    with staged(Way.STRAIGHT, authority) as stage:
        body = b'{"code":"0","data":[{"totalEq":"837"}]}'
        stage.exchange.fail(Fault.raw(body, 200, "text/html"), path=BALANCE)
        assert _total(stage.watch.poll()) == 837


def test_a_risk_that_stands_twice_is_a_warning_and_costs_no_other_value(authority: Authority) -> None:
    """Two ratios under one name: neither is shown, since nobody can tell which is meant."""
    with staged(Way.STRAIGHT, authority) as stage:
        row = '{"totalEq":"837","mmr":"1","mgnRatio":"20","mgnRatio":"1.1"}'
        stage.exchange.fail(Fault.raw(f'{{"code":"0","data":[{row}]}}'.encode()), path=BALANCE)
        snapshot = stage.watch.poll()
        assert _total(snapshot) == 837
        assert snapshot.account is not None
        assert snapshot.account.margin_ratio is None
        assert snapshot.level is RiskLevel.WARNING


def test_every_code_of_the_exchange_has_its_row() -> None:
    of_a_filter, of_the_clock, of_the_simulator = {"50025", "51000"}, {"50102"}, {"404", "50115"}
    rows = {case.name[:5] for case in codes.CODES}
    assert rows == ERRORS.keys() - of_a_filter - of_the_clock - of_the_simulator


def _answer(body: str) -> bytes:
    return f"HTTP/1.1 200 OK\r\nContent-Length: {len(body)}\r\n\r\n{body}".encode()


def _total(snapshot: Snapshot) -> Decimal | None:
    assert snapshot.failure is None
    assert snapshot.account is not None
    return snapshot.account.total_equity


def test_after_a_sleep_a_dead_connection_costs_no_time(authority: Authority) -> None:
    """The router has forgotten it: whatever is sent goes nowhere, and nobody hangs up."""
    with staged(Way.RELAY, authority) as stage:
        silent: list[int] = []

        def talk(peer: socket.socket) -> None:
            if silent:  # the new connection
                stage.relay.pass_on(peer)
                return
            head_of(peer)
            peer.sendall(_answer('{"code":"0","data":[{"totalEq":"1"}]}'))
            head_of(peer)
            peer.sendall(_answer('{"code":"0","data":[{"acctLv":"1"}]}'))
            silent.append(1)
            for _ in stage.relay.until_closed():
                pass

        with stage.relay.talking(talk):
            assert stage.watch.poll().failure is None
            stage.asleep_s += 8 * 3600  # and the wall clock went on meanwhile
            began = time.monotonic()
            assert stage.watch.poll().failure is None
            assert time.monotonic() - began < 5  # less than the time-out of a silent connection


def test_a_good_answer_of_3000_currencies_freezes_nothing(authority: Authority, qtbot: QtBot) -> None:
    gaps = LoopGaps()
    with staged(Way.STRAIGHT, authority) as stage:
        row = {f"field{number}": "123.45678901" for number in range(45)}
        rows = [row | {"ccy": f"C{number}", "eq": "1.5"} for number in range(3000)]
        stage.exchange.answer_with(BALANCE, [{"totalEq": "1", "details": rows}])
        gaps.start()
        with qtbot.waitSignal(stage.poller.arrived, timeout=20_000) as arrived:
            stage.poller.start()
        assert len(arrived.args[0].account.balances) == 3000
    assert gaps.longest_ms < FROZEN_MS


def test_many_failures_leave_no_more_than_one(authority: Authority, qtbot: QtBot) -> None:
    with staged(Way.RELAY, authority) as stage:
        assert stage.watch.poll().failure is None
        held = Held.now()
        with stage.relay.gone():
            for _ in range(8):
                assert stage.watch.poll().failure is not None
        assert stage.well_again().failure is None
        qtbot.waitUntil(lambda: Held.now().is_within(held))


def test_the_real_waits_bring_the_account_back_by_itself(authority: Authority, qtbot: QtBot) -> None:
    """Nothing compressed: the poller as the program has it."""
    with staged(Way.RELAY, authority) as stage:
        poller = Poller(stage.watch.poll, 3600)
        try:
            with stage.relay.gone(), qtbot.waitSignal(poller.arrived) as failed:
                poller.start()
            assert failed.args[0].failure is not None
            with qtbot.waitSignal(
                poller.arrived, timeout=20_000, check_params_cb=lambda snapshot: snapshot.failure is None
            ):
                pass
        finally:
            poller.ask_to_stop()
            assert poller.wait(20_000)


def test_a_stop_waits_until_another_key_is_there(authority: Authority, qtbot: QtBot) -> None:
    with staged(Way.STRAIGHT, authority) as stage:
        arrived: list[Snapshot] = []
        fleet = Fleet(lambda profile: _connection(stage, profile), 0.05)
        fleet.arrived.connect(arrived.append)
        right, stage.key = stage.key, type(stage.key)(*stage.key.secrets[:2], "wrong")
        fleet.sail([AccountProfile("1", "main", stage.site)])
        qtbot.waitUntil(lambda: len(arrived) == 1)
        assert arrived[0].failure is not None
        assert arrived[0].failure.code == "50105"
        with qtbot.assertNotEmitted(fleet.arrived, wait=300):  # six intervals
            pass
        stage.key = right
        fleet.sail([AccountProfile("2", "main", stage.site)])  # a new key is a new entry of the keyring
        qtbot.waitUntil(lambda: len(arrived) >= 3)
        assert arrived[-1].failure is None
        assert fleet.stop(20)


def _connection(stage: Stage, profile: AccountProfile) -> Connection:
    watch = stage.new_watch(profile)
    return Connection(watch.poll, watch.close, watch.adopt, watch.reconnect)


@pytest.mark.parametrize("failures", [1, 2, 5, 50, 10_000])
def test_no_outage_is_long_enough_for_a_wait_over_30_s(failures: int, authority: Authority) -> None:
    with staged(Way.RELAY, authority) as stage, stage.relay.gone():
        failure = stage.watch.poll().failure
    for jitter in (0.0, 0.5, 1.0):
        wait = wait_s(3600, failure, failures, jitter)
        assert wait is not None
        assert wait <= 30


def test_a_relay_that_is_gone_keeps_its_port(authority: Authority) -> None:
    with staged(Way.RELAY, authority) as stage, stage.relay.gone():
        with socket.socket() as other, pytest.raises(OSError, match="in use"):
            other.bind(("127.0.0.1", stage.relay.port))
        with pytest.raises(ConnectionRefusedError):
            socket.create_connection(("127.0.0.1", stage.relay.port))
