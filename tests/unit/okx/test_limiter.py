from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.okx.conftest import Connect
from trayapp.okx.limiter import WINDOW_S, Limiter
from trayapp.simulator import SimulatedExchange


class Time:
    """Seconds that pass only when somebody waits."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now

    def wait(self, seconds: float) -> bool:
        self.now += seconds
        return False


def test_ten_pass_at_once_and_the_next_waits_for_the_first() -> None:
    time = Time()
    limiter = Limiter(10, time.wait, time)
    for _ in range(10):
        assert limiter.begin()
        limiter.end()
    assert time.now == 0
    limiter.begin()
    assert time.now == pytest.approx(WINDOW_S)


@given(st.lists(st.tuples(st.floats(0, 3), st.floats(0, 1), st.booleans()), max_size=80), st.integers(1, 10))
def test_no_window_ever_sees_more(steps: list[tuple[float, float, bool]], most: int) -> None:
    time = Time()
    limiter = Limiter(most, time.wait, time)
    latest_arrivals: list[float] = []
    departures: list[float] = []
    for pause_s, lasts_s, repeats in steps:
        time.now += pause_s
        limiter.begin()
        departures.append(time.now)
        twice = repeats and limiter.begin_again()
        if twice:
            departures.append(time.now)
        time.now += lasts_s
        limiter.end()
        latest_arrivals += [time.now] * (2 if twice else 1)
    for earlier, later in zip(latest_arrivals, departures[most:], strict=False):
        assert later - earlier >= 2  # wherever between start and end each of them arrived


def test_a_wait_can_be_given_up() -> None:
    waits: list[float] = []

    def give_up(seconds: float) -> bool:
        waits.append(seconds)
        return True

    limiter = Limiter(1, give_up, Time())
    assert limiter.begin()
    limiter.end()
    assert not limiter.begin()
    assert waits == [pytest.approx(WINDOW_S)]


def test_a_repetition_takes_a_place_only_if_one_is_free() -> None:
    time = Time()
    limiter = Limiter(2, time.wait, time)
    assert limiter.begin()
    assert limiter.begin_again()
    assert not limiter.begin_again()
    limiter.end()
    assert not limiter.begin_again()
    assert time.now == 0


@pytest.mark.parametrize(("ask", "count"), [("balance", 13), ("config", 7), ("server_time", 13)])
def test_a_hammered_exchange_never_complains(
    exchange: SimulatedExchange, connect: Connect, ask: str, count: int
) -> None:
    client = connect(exchange)
    method: Callable[[], object] = getattr(client, ask)
    for _ in range(count):
        method()  # a 429 would raise
    assert len(exchange.requests) == count


def test_paths_have_windows_of_their_own(exchange: SimulatedExchange, connect: Connect) -> None:
    client = connect(exchange)
    for _ in range(5):
        client.config()
        client.balance()
        client.server_time()
    assert len(exchange.requests) == 15
    assert len({id(limiter) for limiter in client._limiters.values()}) == 3
