"""Sockets, threads, paths and parameters of the simulated exchange."""

from __future__ import annotations

import socket
from urllib.parse import urlsplit

import pytest

from tests.unit.simulator.conftest import Open
from tests.unit.simulator.signed_client import BALANCE, CONFIG, TIME, Caller, FakeClock
from trayapp.simulator import SimulatedExchange
from trayapp.simulator.currencies import listings

FUNDING = "/api/v5/asset/balances"


def _address(exchange: SimulatedExchange) -> tuple[str, int]:
    parts = urlsplit(exchange.url)
    return parts.hostname or "", parts.port or 0


def _spoken(exchange: SimulatedExchange, sent: bytes) -> bytes:
    """Send raw bytes, and return all that comes until the exchange hangs up."""
    with socket.create_connection(_address(exchange), timeout=10) as peer, peer.makefile("rb") as reader:
        peer.sendall(sent)
        return reader.read()


def test_one_connection_carries_many_requests(caller: Caller) -> None:
    assert caller.get(BALANCE).code == "0"
    before = caller.connection.sock
    assert before is not None
    assert caller.get(CONFIG).code == "0"
    assert caller.get("/nowhere").code == "404"
    assert caller.connection.sock is before


@pytest.mark.parametrize(
    "ending", [b"HTTP/1.1\r\nConnection: close\r\n\r\n", b"HTTP/1.0\r\n\r\n"], ids=["close", "1.0"]
)
def test_a_peer_that_wants_no_more_is_let_go(caller: Caller, ending: bytes) -> None:
    answer = _spoken(caller.exchange, f"GET {TIME} ".encode() + ending)
    assert answer.startswith(b"HTTP/1.1 200 OK\r\n")
    assert b"Connection: close" in answer


@pytest.mark.parametrize(
    "nonsense",
    [
        b"\x16\x03\x01\x02\x00\x01\x00\r\n\r\n",
        b"GET / HTTP/1.1\r\nContent-Length: many\r\n\r\n",
        b"GET / HTTP/1.1\r\nContent-Length: 999999999\r\n\r\n",
        b"GET / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n",
        b"GET / HTTP/1.1\r\n" + b"a: b\r\n" * 200 + b"\r\n",
    ],
    ids=["tls", "length", "huge", "chunked", "headers"],
)
def test_what_is_no_request_gets_400_and_the_end(caller: Caller, nonsense: bytes) -> None:
    assert _spoken(caller.exchange, nonsense).startswith(b"HTTP/1.1 400 ")
    assert caller.get(BALANCE).code == "0"


def test_an_unknown_path_is_404(caller: Caller) -> None:
    answer = caller.get("/api/v5/account/nothing")
    assert (answer.status, answer.code) == (404, "404")


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE"])
def test_only_get_is_served(caller: Caller, method: str) -> None:
    answer = caller.send(BALANCE, caller.signed_headers(BALANCE, method, "{}"), method, "{}")
    assert (answer.status, answer.code) == (405, "50115")


def test_only_loopback_is_bound(caller: Caller) -> None:
    assert _address(caller.exchange)[0] == "127.0.0.1"


def test_requests_are_recorded_as_they_came(caller: Caller, clock: FakeClock) -> None:
    target = f"{BALANCE}?ccy=BTC%2CETH"
    caller.get(target)
    [received] = caller.exchange.requests
    assert (received.at, received.method, received.target) == (clock(), "GET", target)
    assert received.headers["OK-ACCESS-KEY"] == received.headers.get("ok-access-key") == caller.exchange.key
    assert "Ok-Access-Sign" in received.headers
    assert "x-simulated-trading" not in received.headers


def test_only_the_last_requests_are_remembered(opened: Open) -> None:
    caller = opened(scenario="empty")
    for number in range(2_010):
        caller.send(f"/{number}", {})
    assert len(caller.exchange.requests) == 2_000
    assert caller.exchange.requests[-1].target == "/2009"


def test_the_time_is_public(caller: Caller, clock: FakeClock) -> None:
    assert caller.send(TIME, {}).data == [{"ts": str(round(clock().timestamp() * 1000))}]


@pytest.mark.parametrize("target", ["/api/v5/public/instruments?instType=SPOT", "/api/v5/asset/currencies"])
def test_what_other_clients_load_first_is_empty(caller: Caller, target: str) -> None:
    assert caller.get(target).json == {"code": "0", "data": [], "msg": ""}


@pytest.mark.parametrize("target", [CONFIG, FUNDING, "/api/v5/asset/currencies"])
def test_what_is_private_wants_a_signature(caller: Caller, target: str) -> None:
    assert caller.send(target, {}).code == "50103"


def test_config_names_user_key_and_mode(opened: Open) -> None:
    caller = opened(scenario="portfolio", perm="read_only,trade", ip="10.0.0.1", label="mine")
    [config] = caller.get(CONFIG).data
    wanted = {"acctLv": "4", "perm": "read_only,trade", "ip": "10.0.0.1", "label": "mine", "type": "0"}
    assert config | wanted == config
    assert config["uid"] == config["mainUid"]
    assert {"liquidationGear", "enableSpotBorrow", "posMode"} <= config.keys()


def test_funding_can_be_filtered(caller: Caller) -> None:
    [row] = caller.get(f"{FUNDING}?ccy=BTC").data
    assert row == {"ccy": "BTC", "bal": "0.0125", "frozenBal": "0", "availBal": "0.0125"}


@pytest.mark.parametrize("target", [f"{BALANCE}?ccy=BTC,ETH", f"{BALANCE}?ccy=BTC%2CETH"])
def test_ccy_filters_the_rows_and_leaves_the_totals(caller: Caller, target: str) -> None:
    whole, part = caller.account(), caller.account(target)
    assert [row["ccy"] for row in part["details"]] == ["BTC", "ETH"]
    assert part | {"details": None} == whole | {"details": None}


def test_a_listed_currency_that_is_not_held_gives_no_row(opened: Open) -> None:
    caller = opened(scenario="calm", currencies=2)
    assert caller.account(f"{BALANCE}?ccy=SOL")["details"] == []
    assert [row["ccy"] for row in caller.account(f"{BALANCE}?ccy=SOL,BTC")["details"]] == ["BTC"]


@pytest.mark.parametrize("asked", ["NOSUCH", "btc", "BTC,,ETH", "BTC, ETH".replace(" ", "%20")])
def test_an_unknown_currency_is_51000(caller: Caller, asked: str) -> None:
    answer = caller.get(f"{BALANCE}?ccy={asked}")
    assert (answer.status, answer.code, answer.data) == (400, "51000", [])


def test_twenty_currencies_are_the_most(caller: Caller) -> None:
    names = [listing.ccy for listing in listings(21)]
    assert len(caller.account(f"{BALANCE}?ccy={','.join(names[:20])}")["details"]) == 20
    answer = caller.get(f"{BALANCE}?ccy={','.join(names)}")
    assert (answer.status, answer.code, answer.data) == (200, "50025", [])


def test_a_pinned_answer_replaces_the_market(caller: Caller) -> None:
    pinned = [{"totalEq": "28 .21", "details": None, "new": 1.5}]
    caller.exchange.answer_with(BALANCE, pinned)
    assert caller.get(BALANCE).data == pinned
    assert caller.send(BALANCE, {}).code == "50103"
    caller.exchange.answer_with(BALANCE, None)
    assert len(caller.account()["details"]) == 20


def test_an_unknown_path_can_be_pinned(caller: Caller) -> None:
    path = "/api/v5/users/subaccount/list"
    caller.exchange.answer_with(path, [{"subAcct": "one"}])
    assert caller.get(path).data == [{"subAcct": "one"}]
    caller.exchange.answer_with(path, None)
    assert caller.get(path).status == 404
