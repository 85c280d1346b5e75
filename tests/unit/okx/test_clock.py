from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from tests.unit.okx.conftest import Connect
from trayapp.errors import ClockSkewed, Recovery, UnexpectedAnswer, Unreachable
from trayapp.okx import OkxClient
from trayapp.okx.client import BALANCE, TIME
from trayapp.simulator import Fault, SimulatedExchange


def paths(exchange: SimulatedExchange) -> list[str]:
    return [request.target for request in exchange.requests]


@pytest.mark.parametrize("offset_s", [45, -45, 86_400])
def test_a_wrong_clock_is_corrected_once_and_for_all(
    client: OkxClient, exchange: SimulatedExchange, offset_s: float
) -> None:
    exchange.clock_offset_s = offset_s
    assert client.balance().total_equity
    assert paths(exchange) == [BALANCE, TIME, BALANCE]
    assert client.clock_offset.total_seconds() == pytest.approx(offset_s, abs=1)
    client.balance()
    client.config()
    assert len(exchange.requests) == 5  # the offset is kept: no other correction


def test_a_clock_within_bounds_is_left_alone(client: OkxClient, exchange: SimulatedExchange) -> None:
    exchange.clock_offset_s = 20
    client.balance()
    assert client.clock_offset == timedelta(0)
    assert paths(exchange) == [BALANCE]


def test_a_clock_that_is_set_right_later_is_found_out(client: OkxClient, exchange: SimulatedExchange) -> None:
    exchange.clock_offset_s = 45
    client.balance()
    exchange.clock_offset_s = 0
    client.balance()
    assert abs(client.clock_offset.total_seconds()) < 1


@pytest.mark.parametrize(
    ("offset_s", "words"),
    [
        (45, "45 s behind OKX's, which refuses its requests .*: set the clock"),
        (-45, "45 s ahead of OKX's, which refuses its requests .*: set the clock"),
        (0, "clock is right to within 1 s: check what may hold requests up"),
        (20, "clock is right to within 20 s: check what"),
    ],
)
def test_a_second_refusal_says_how_far_the_clock_is_off(
    client: OkxClient, exchange: SimulatedExchange, offset_s: float, words: str
) -> None:
    exchange.clock_offset_s = offset_s
    exchange.fail(Fault.error("50102"), times=2, path=BALANCE)
    with pytest.raises(ClockSkewed, match=words) as caught:
        client.balance()
    assert caught.value.code == "50102"
    assert caught.value.recovery is Recovery.BACKOFF
    assert paths(exchange) == [BALANCE, TIME, BALANCE]
    assert client.balance().total_equity


def test_the_middle_of_the_round_trip_counts(exchange: SimulatedExchange, connect: Connect) -> None:
    moments = iter([datetime(2026, 1, 1, 0, 0, 0, tzinfo=UTC), datetime(2026, 1, 1, 0, 0, 4, tzinfo=UTC)])
    client = connect(exchange, clock=lambda: next(moments))
    exchange.answer_with(TIME, [{"ts": "1767225612000"}])  # 2026-01-01 00:00:12
    assert client.measure_clock() == timedelta(seconds=10)


def test_the_exchanges_time(client: OkxClient, exchange: SimulatedExchange) -> None:
    exchange.answer_with(TIME, [{"ts": "1597026383085"}])
    assert client.server_time() == datetime(2020, 8, 10, 2, 26, 23, 85_000, UTC)


@pytest.mark.parametrize("ts", ["", "soon", "-1", "9" * 15, None, [], 1.5])
def test_a_time_that_is_none(client: OkxClient, exchange: SimulatedExchange, ts: object) -> None:
    exchange.answer_with(TIME, [{"ts": ts}])
    with pytest.raises(UnexpectedAnswer, match="not with its time"):
        client.server_time()


def test_a_failed_correction_tells_its_own_reason(client: OkxClient, exchange: SimulatedExchange) -> None:
    exchange.clock_offset_s = 45
    exchange.fail(Fault.html(503), path=TIME)
    with pytest.raises(Unreachable):
        client.balance()
    assert client.balance().total_equity
