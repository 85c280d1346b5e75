"""Who is let in: the signature vectors, and one test for every code of a refusal."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest

from tests.unit.simulator.conftest import Open
from tests.unit.simulator.signed_client import BALANCE, CONFIG, TIME, Caller, FakeClock, iso, sign
from trayapp.simulator.gate import signature, timestamp_fault

VECTOR_KEY = "37c541a1-0000-4000-8000-10fe7a038418"
VECTOR_SECRET = "22582BD0CFF14C41EDBF1AB98506286D"
VECTORS = [
    ("2020-12-08T09:08:57.715Z", BALANCE, "AkD5YszBhggtIyjDlmTy/9PpNVntel+1Lff8wh0qpQw="),
    ("2020-12-08T09:08:57.715Z", f"{BALANCE}?ccy=BTC", "HiZhvSfMtWJA3uUIVXV3a/bSXNPCWvYFXoGCVS8V4zY="),
    ("2026-01-15T23:27:49.738Z", f"{BALANCE}?ccy=BTC,ETH", "Muov4YVTsM/6fwGSiqqaCnpR8sXTcFR4H5Vz/gy8RP0="),
    ("2026-01-15T23:27:49.738Z", f"{BALANCE}?ccy=BTC%2CETH", "rse9qM/VGXJzT4qGVI30Oz2YKFJ5V6QCUDklbklLtDw="),
]


@pytest.mark.parametrize(("timestamp", "target", "due"), VECTORS)
def test_the_published_signatures_pass(
    opened: Open, clock: FakeClock, timestamp: str, target: str, due: str
) -> None:
    assert signature(VECTOR_SECRET, timestamp, "GET", target) == due
    clock.now = clock.now.fromisoformat(timestamp)
    caller = opened(scenario="calm", key=VECTOR_KEY, secret=VECTOR_SECRET, passphrase="Passphrase-1")
    headers = caller.signed_headers(target) | {"OK-ACCESS-SIGN": due, "OK-ACCESS-TIMESTAMP": timestamp}
    assert caller.send(target, headers).code == "0"


def test_another_spelling_than_the_signed_one_is_refused(caller: Caller) -> None:
    headers = caller.signed_headers(f"{BALANCE}?ccy=BTC,ETH")
    answer = caller.send(f"{BALANCE}?ccy=BTC%2CETH", headers)
    assert (answer.status, answer.code) == (401, "50113")


@pytest.mark.parametrize(
    ("header", "code"),
    [
        ("OK-ACCESS-KEY", "50103"),
        ("OK-ACCESS-PASSPHRASE", "50104"),
        ("OK-ACCESS-SIGN", "50106"),
        ("OK-ACCESS-TIMESTAMP", "50107"),
    ],
)
@pytest.mark.parametrize("empty", [True, False])
def test_a_missing_header_has_its_code(caller: Caller, header: str, code: str, empty: bool) -> None:
    headers = caller.signed_headers(BALANCE)
    del headers[header]
    answer = caller.send(BALANCE, headers | ({header: ""} if empty else {}))
    assert (answer.status, answer.code) == (401, code)
    assert "data" not in answer.json


Spoil = Callable[[Caller, dict[str, str]], None]


def _retimed(caller: Caller, headers: dict[str, str], timestamp: str) -> None:
    headers["OK-ACCESS-TIMESTAMP"] = timestamp
    headers["OK-ACCESS-SIGN"] = sign(caller.exchange.secret, timestamp, "GET", BALANCE)


WRONG: dict[str, tuple[str, Spoil]] = {
    "a key of the right form": ("50119", lambda _c, h: h.update({"OK-ACCESS-KEY": VECTOR_KEY})),
    "no key at all": ("50111", lambda _c, h: h.update({"OK-ACCESS-KEY": "hello"})),
    "words for a time": ("50112", lambda c, h: _retimed(c, h, "yesterday")),
    "no thirteenth month": ("50112", lambda c, h: _retimed(c, h, "2026-13-15T23:27:49.738Z")),
    "whole seconds": ("50112", lambda c, h: _retimed(c, h, "2026-01-15T23:27:49Z")),
    "microseconds": ("50112", lambda c, h: _retimed(c, h, "2026-01-15T23:27:49.738000Z")),
    "an offset": ("50112", lambda c, h: _retimed(c, h, "2026-01-15T23:27:49.738+00:00")),
    "epoch milliseconds": ("50102", lambda c, h: _retimed(c, h, "1768519669738")),
    "too late": ("50102", lambda c, h: _retimed(c, h, iso(c.clock() + timedelta(milliseconds=30_001)))),
    "too early": ("50102", lambda c, h: _retimed(c, h, iso(c.clock() - timedelta(milliseconds=30_001)))),
    "demo header at a live key": ("50101", lambda _c, h: h.update({"x-simulated-trading": "1"})),
    "wrong passphrase": ("50105", lambda _c, h: h.update({"OK-ACCESS-PASSPHRASE": "Wrong-1"})),
    "wrong signature": ("50113", lambda _c, h: h.update({"OK-ACCESS-SIGN": "AAAA"})),
}


@pytest.mark.parametrize(("code", "spoil"), WRONG.values(), ids=WRONG)
def test_what_is_wrong_has_its_code(caller: Caller, code: str, spoil: Spoil) -> None:
    headers = caller.signed_headers(BALANCE)
    spoil(caller, headers)
    answer = caller.send(BALANCE, headers)
    assert (answer.status, answer.code) == (401, code)
    assert set(answer.json) == {"msg", "code"}


@pytest.mark.parametrize("milliseconds", [-30_000, 0, 30_000])
def test_thirty_seconds_are_allowed_either_way(clock: FakeClock, milliseconds: int) -> None:
    assert timestamp_fault(iso(clock() + timedelta(milliseconds=milliseconds)), clock()) is None


def test_the_clock_offset_moves_the_gate_and_the_public_time(caller: Caller, clock: FakeClock) -> None:
    caller.exchange.clock_offset_s = 45
    assert caller.get(BALANCE).code == "50102"
    told_ms = int(caller.get(TIME).data[0]["ts"])
    assert told_ms == round(clock().timestamp() * 1000) + 45_000
    headers = caller.signed_headers(BALANCE)
    _retimed(caller, headers, iso(clock() + timedelta(seconds=45)))
    assert caller.send(BALANCE, headers).code == "0"


@pytest.mark.parametrize(("header", "code"), [("1", "0"), ("0", "50101"), (None, "50101")])
def test_a_demo_key_wants_the_demo_header(opened: Open, header: str | None, code: str) -> None:
    caller = opened(scenario="calm", simulated_trading=True)
    headers = caller.signed_headers(BALANCE) | ({"x-simulated-trading": header} if header else {})
    assert caller.send(BALANCE, headers).code == code


def test_a_live_key_takes_a_zero(caller: Caller) -> None:
    headers = caller.signed_headers(BALANCE) | {"x-simulated-trading": "0"}
    assert caller.send(BALANCE, headers).code == "0"


def test_a_key_without_the_read_permission_may_nothing(opened: Open) -> None:
    answer = opened(perm="trade").get(BALANCE)
    assert (answer.status, answer.code) == (200, "50120")


@pytest.mark.parametrize(("target", "allowed"), [(BALANCE, 10), (CONFIG, 5), (TIME, 10)])
def test_one_request_too_many_in_two_seconds(
    caller: Caller, clock: FakeClock, target: str, allowed: int
) -> None:
    codes = [caller.get(target).code for _ in range(allowed)]
    assert codes == ["0"] * allowed
    clock.advance(1.999)
    refused = caller.get(target)
    assert (refused.status, refused.code) == (429, "50011")
    assert "data" not in refused.json
    clock.advance(0.001)
    assert caller.get(target).code == "0"


def test_the_window_slides(caller: Caller, clock: FakeClock) -> None:
    for _ in range(5):
        caller.get(BALANCE)
    clock.advance(1)
    for _ in range(5):
        caller.get(BALANCE)
    clock.advance(1)
    assert [caller.get(BALANCE).code for _ in range(6)] == ["0"] * 5 + ["50011"]


def test_a_refused_signature_costs_no_request_of_the_user(caller: Caller) -> None:
    for _ in range(20):
        caller.send(BALANCE, {})
    assert caller.get(BALANCE).code == "0"


def test_limits_can_be_switched_off(opened: Open) -> None:
    caller = opened(rate_limited=False)
    assert {caller.get(CONFIG).code for _ in range(30)} == {"0"}
