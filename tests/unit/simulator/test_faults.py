"""Every fault as a peer meets it, and that none of them delays the end."""

from __future__ import annotations

import http.client
import json
import socket
import threading
import time
from collections.abc import Callable

import pytest

from tests.unit.simulator.conftest import Open
from tests.unit.simulator.signed_client import BALANCE, CONFIG, TIME, Caller, FakeClock
from trayapp.simulator import Fault, SimulatedExchange

#: Every code of the table of errors, with the HTTP status it comes with.
STATUSES = {
    **dict.fromkeys(("50001",), 503),
    **dict.fromkeys(("50004", "51000", "50100"), 400),
    **dict.fromkeys(("50007", "50008", "50010", "50009", "50025", "50027", "50028", "50029"), 200),
    **dict.fromkeys(("50030", "50038", "50051", "50052", "50053", "50059", "50060", "50120", "50121"), 200),
    **dict.fromkeys(("50011", "50013"), 429),
    **dict.fromkeys(("50026",), 500),
    **dict.fromkeys(("50035",), 403),
    **dict.fromkeys(("50101", "50102", "50103", "50104", "50105", "50106", "50107", "50110"), 401),
    **dict.fromkeys(("50111", "50112", "50113", "50114", "50119"), 401),
}


@pytest.mark.parametrize(("code", "status"), STATUSES.items())
def test_an_error_comes_as_the_exchange_sends_it(caller: Caller, code: str, status: int) -> None:
    caller.exchange.fail(Fault.error(code))
    answer = caller.get(BALANCE)
    assert (answer.status, answer.code) == (status, code)
    assert ("data" in answer.json) == (not code.startswith("501") and code != "50011")
    assert answer.json["msg"]


def test_an_error_can_be_told_otherwise(caller: Caller) -> None:
    caller.exchange.fail(Fault.error("50011", "slow down", status=200, with_data=True))
    answer = caller.get(BALANCE)
    assert (answer.status, answer.json) == (200, {"code": "50011", "data": [], "msg": "slow down"})


def test_faults_queue_up_and_end(caller: Caller) -> None:
    caller.exchange.fail(Fault.error("50013"), times=2)
    caller.exchange.fail(Fault.error("50026"))
    assert [caller.get(BALANCE).code for _ in range(4)] == ["50013", "50013", "50026", "0"]


def test_a_fault_of_one_path_leaves_the_others(caller: Caller) -> None:
    caller.exchange.fail(Fault.error("50026"), times=None, path=BALANCE)
    assert [caller.get(target).code for target in (CONFIG, f"{BALANCE}?ccy=BTC", TIME)] == ["0", "50026", "0"]
    assert caller.get(BALANCE).code == "50026"
    caller.exchange.clear_faults()
    assert caller.get(BALANCE).code == "0"


def test_a_delay_brings_the_genuine_answer_late(caller: Caller) -> None:
    caller.exchange.fail(Fault.delay(0.05))
    before = time.monotonic()
    assert caller.get(BALANCE).code == "0"
    assert time.monotonic() - before >= 0.05


def test_a_reset_is_a_reset(caller: Caller) -> None:
    caller.exchange.fail(Fault.reset())
    with pytest.raises(ConnectionResetError) as caught:
        caller.get(BALANCE)
    assert caught.type is ConnectionResetError  # not http.client's own, which an orderly end gives


def test_a_reset_amid_the_body(caller: Caller) -> None:
    caller.exchange.fail(Fault.reset_amid_body())
    with pytest.raises(ConnectionResetError) as caught:
        caller.get(BALANCE)
    assert caught.type is ConnectionResetError


def test_a_truncated_body_ends_early(caller: Caller) -> None:
    whole = len(caller.get(BALANCE).body)
    caller.exchange.fail(Fault.truncated())
    with pytest.raises(http.client.IncompleteRead) as caught:
        caller.get(BALANCE)
    assert len(caught.value.partial) == whole // 2
    assert caught.value.expected == whole - whole // 2


@pytest.mark.parametrize("status", [200, 403, 503])
def test_html_in_place_of_json(caller: Caller, status: int) -> None:
    caller.exchange.fail(Fault.html(status))
    answer = caller.get(BALANCE)
    assert answer.status == status
    assert answer.headers["Content-Type"].startswith("text/html")
    assert answer.body.startswith(b"<!DOCTYPE html>")


def test_wrong_types(caller: Caller) -> None:
    caller.exchange.fail(Fault.wrong_types())
    answer = caller.get(BALANCE).json
    assert not isinstance(answer["code"], str)
    assert not isinstance(answer["data"], list)


def test_any_json_and_any_bytes(caller: Caller) -> None:
    caller.exchange.fail(Fault.json([1, None], status=418))
    caller.exchange.fail(Fault.raw(b"\xff\x00{", 299, "application/octet-stream"))
    first, second = caller.get(BALANCE), caller.get(BALANCE)
    assert (first.status, json.loads(first.body)) == (418, [1, None])
    assert (second.status, second.body) == (299, b"\xff\x00{")


def test_a_redirect_points_elsewhere(caller: Caller) -> None:
    caller.exchange.fail(Fault.redirect("https://elsewhere.invalid/"))
    answer = caller.get(BALANCE)
    assert (answer.status, answer.headers["Location"]) == (302, "https://elsewhere.invalid/")


def test_an_oversized_answer_is_still_valid(caller: Caller) -> None:
    caller.exchange.fail(Fault.oversized(3_000_000))
    answer = caller.get(BALANCE)
    assert (len(answer.body), answer.code) == (3_000_000, "0")


def test_an_endless_answer_goes_on(caller: Caller) -> None:
    caller.exchange.fail(Fault.endless())
    caller.connection.request("GET", BALANCE, headers=caller.signed_headers(BALANCE))
    response = caller.connection.getresponse()
    assert response.headers["Transfer-Encoding"] == "chunked"
    assert len(response.read(5_000_000)) == 5_000_000
    response.close()


@pytest.mark.parametrize("head", [False, True])
def test_a_drip_brings_everything_slowly(caller: Caller, head: bool) -> None:
    caller.exchange.fail(Fault.drip(2_000, head=head))
    before = time.monotonic()
    answer = caller.get(TIME)
    assert answer.code == "0"
    assert time.monotonic() - before >= len(answer.body) / 2_000


NEVER_ENDING: dict[str, Callable[[], Fault]] = {
    "hang": Fault.hang,
    "delay": lambda: Fault.delay(3_600),
    "drip": lambda: Fault.drip(0.001),
    "drip of the head": lambda: Fault.drip(0.001, head=True),
    "endless": Fault.endless,
}


@pytest.mark.parametrize("fault", NEVER_ENDING.values(), ids=NEVER_ENDING)
def test_no_fault_delays_the_end(clock: FakeClock, fault: Callable[[], Fault]) -> None:
    before = set(threading.enumerate())
    exchange = SimulatedExchange(scenario="calm", clock=clock)
    with exchange:
        exchange.fail(fault())
        caller = Caller(exchange, clock)
        caller.connection.request("GET", TIME)
        _wait_for(lambda: bool(exchange.requests))
        ending = time.monotonic()
    assert time.monotonic() - ending < 8
    assert set(threading.enumerate()) <= before
    caller.close()


def test_a_hung_peer_that_leaves_frees_its_thread(opened: Open) -> None:
    caller = opened()
    caller.exchange.fail(Fault.hang(), times=None)
    before = threading.active_count()
    caller.connection.request("GET", TIME)
    _wait_for(lambda: bool(caller.exchange.requests))
    assert threading.active_count() == before + 1
    caller.close()
    _wait_for(lambda: threading.active_count() == before)


def test_a_hung_request_does_not_hold_up_another(opened: Open, clock: FakeClock) -> None:
    caller = opened()
    caller.exchange.fail(Fault.hang())
    caller.connection.request("GET", TIME)
    _wait_for(lambda: bool(caller.exchange.requests))
    other = Caller(caller.exchange, clock)
    assert other.get(BALANCE).code == "0"
    other.close()


def test_a_hang_sends_nothing(caller: Caller) -> None:
    caller.exchange.fail(Fault.hang())
    caller.connection.timeout = 0.05
    with pytest.raises(socket.timeout):
        caller.get(BALANCE)


def _wait_for(condition: Callable[[], bool], patience_s: float = 10) -> None:
    deadline = time.monotonic() + patience_s
    while not condition():
        assert time.monotonic() < deadline, "it did not come to pass"
        time.sleep(0.002)
