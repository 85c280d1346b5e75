"""The market: the same seed and clock agree, and prices move as prices do."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

import pytest

from tests.unit.simulator.conftest import Open
from tests.unit.simulator.signed_client import BALANCE, FakeClock
from trayapp.simulator.currencies import listings
from trayapp.simulator.market import Market
from trayapp.simulator.walk import dice, pick, wander


def test_two_runs_agree(opened: Open, clock: FakeClock) -> None:
    one, two = opened(scenario="tour", seed=7), opened(scenario="tour", seed=7)
    for _ in range(10):
        assert one.get(BALANCE).body == two.get(BALANCE).body
        clock.advance(17.3)


def test_another_seed_is_another_account(opened: Open) -> None:
    assert opened(scenario="calm", seed=1).account() != opened(scenario="calm", seed=2).account()


def test_the_same_moment_can_be_asked_for_again() -> None:
    market = Market(3, "margin-call", 20)
    before = market.account(5_000)
    market.account(90_000)
    assert market.account(5_000) == before


def test_a_clock_that_is_set_back_does_no_harm(opened: Open, clock: FakeClock) -> None:
    caller = opened(scenario="tour")
    clock.advance(-1_000)
    assert len(caller.account()["details"]) == 20


@pytest.mark.parametrize("ccy", ["BTC", "ETH", "SHIB"])
def test_prices_wander_but_never_leap(ccy: str) -> None:
    factors = [wander(f"1/{ccy}", at_ms) for at_ms in range(0, 3_600_000, 5_000)]
    assert factors[0] == 1
    assert all(Decimal("0.95") < factor < Decimal("1.05") for factor in factors)
    assert all(abs(a - b) < Decimal("0.01") for a, b in pairwise(factors))
    assert len(set(factors)) > 700


def test_dice_are_in_range_and_spread() -> None:
    throws = [dice("name", index) for index in range(1_000)]
    assert all(-(2**31) <= throw < 2**31 for throw in throws)
    assert 400 < sum(throw < 0 for throw in throws) < 600
    assert {pick(f"name {number}", -2, 2) for number in range(100)} == {-2, -1, 0, 1, 2}


def test_tickers_are_unique_and_stay_in_place() -> None:
    names = [listing.ccy for listing in listings(2_000)]
    assert len(set(names)) == 2_000
    assert all(name.isascii() and name.isalnum() and name.isupper() for name in names)
    assert [listing.ccy for listing in listings(300)] == names[:300]
    assert names[:3] == ["USDT", "BTC", "ETH"]


@pytest.mark.parametrize(("scenario", "currencies", "rows"), [("calm", 1, 1), ("calm", 2_000, 2_000)])
def test_as_many_rows_as_wanted(scenario: str, currencies: int, rows: int) -> None:
    assert len(Market(1, scenario, currencies).account(0).holdings) == rows


@pytest.mark.parametrize(("currencies", "rows"), [(20, 300), (350, 350)])
def test_a_whale_has_three_hundred_at_least(currencies: int, rows: int) -> None:
    assert len(Market(1, "whale", currencies).account(0).holdings) == rows
