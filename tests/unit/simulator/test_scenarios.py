"""Every scenario over its whole three minutes."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise
from typing import Any

import pytest

from tests.unit.simulator.conftest import Open
from tests.unit.simulator.signed_client import BALANCE, CONFIG, FakeClock
from tests.unit.simulator.test_account_json import number, wire
from trayapp.simulator import SCENARIOS
from trayapp.simulator.scenarios import TOUR, player
from trayapp.simulator.scenes import Path


def film(scenario: str, *, seed: int = 1, every_s: int = 1) -> list[dict[str, Any]]:
    """Return the accounts of one round."""
    return [wire(scenario, second, seed=seed) for second in range(0, 181, every_s)]


def row(account: dict[str, Any], ccy: str) -> dict[str, Any]:
    found: dict[str, Any] = next(row for row in account["details"] if row["ccy"] == ccy)
    return found


def ratios(accounts: list[dict[str, Any]]) -> list[Decimal]:
    return [number(account["mgnRatio"]) for account in accounts]


def test_the_names() -> None:
    names = "tour calm margin-call forced-repayment futures portfolio spot empty whale"
    assert " ".join(SCENARIOS) == names


@pytest.mark.parametrize("seed", [1, 2, 99])
def test_calm_stays_far_above_all_lines(seed: int) -> None:
    accounts = film("calm", seed=seed, every_s=5)
    assert min(ratios(accounts)) > 20
    assert all(Decimal(54_000) < number(account["totalEq"]) < Decimal(59_000) for account in accounts)
    assert {item["twap"] for account in accounts for item in account["details"]} == {"0"}


@pytest.mark.parametrize("seed", [1, 2, 3, 4, 5, 6, 7])
def test_a_margin_call_sinks_and_recovers(seed: int) -> None:
    accounts = film("margin-call", seed=seed)
    path = ratios(accounts)
    assert round(path[0], 9) == 8
    assert path[19] <= 5
    lowest = path.index(min(path))
    assert all(later < earlier for earlier, later in pairwise(path[:91]))
    assert any(value <= 3 for value in path[:60])
    assert Decimal("0.99") < min(path) <= 1
    assert 85 < lowest < 100
    assert round(path[170], 9) == 8
    assert all(number(row(account, "USDT")["liab"]) == 0 for account in accounts)
    assert {item["twap"] for account in accounts for item in account["details"]} == {"0"}
    totals = [number(account["totalEq"]) for account in accounts]
    assert totals[lowest] < totals[0] / 4


def test_a_forced_repayment_climbs_and_is_repaid() -> None:
    accounts = film("forced-repayment")
    usdt = [row(account, "USDT") for account in accounts]
    levels = [int(item["twap"]) for item in usdt]
    assert sorted(set(levels)) == [0, 1, 2, 3, 4, 5]
    assert levels[:140] == sorted(levels[:140])
    assert levels[140:180] == [0] * 40
    assert {item["frpType"] for item in usdt if item["twap"] != "0"} == {"1", "2"}
    at_risk = [item for item in usdt if item["twap"] not in ("0", "5")]
    assert all(number(item["liab"]) > 1_000 and number(item["interest"]) > 0 for item in at_risk)
    assert all(number(item["eq"]) < 0 and number(item["eqUsd"]) < 0 for item in at_risk)
    assert number(usdt[150]["liab"]) == number(usdt[150]["interest"]) == 0
    assert number(usdt[150]["eq"]) > 0
    assert number(row(accounts[150], "BTC")["cashBal"]) < number(row(accounts[50], "BTC")["cashBal"])
    assert min(ratios(accounts)) > 5


def test_futures_has_ratios_by_currency() -> None:
    accounts = film("futures")
    assert {account["mgnRatio"] for account in accounts} == {""}
    lowest = {ccy: min(number(row(a, ccy)["mgnRatio"]) for a in accounts) for ccy in ("BTC", "ETH", "USDT")}
    assert round(lowest["BTC"], 2) == Decimal("2.20")
    assert round(lowest["ETH"], 2) == Decimal("4.65")
    assert lowest["USDT"] > 30
    assert {row(account, "SOL")["mgnRatio"] for account in accounts} == {""}
    assert all(number(row(account, "SOL")["isoEq"]) == Decimal("10.6") for account in accounts)
    assert all(number(account["isoEq"]) > 0 for account in accounts)
    assert all(number(row(account, "BTC")["notionalLever"]) > 5 for account in accounts)


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_portfolio_lives_between_two_and_four_and_the_delta_rule_bites(seed: int) -> None:
    accounts = film("portfolio", seed=seed, every_s=2)
    statuses = [account["deltaNeutralStatus"] for account in accounts]
    assert statuses[0] == "0"
    assert statuses == [*sorted(statuses[:90]), "0"]
    assert set(statuses) == {"0", "1", "2"}
    assert min(ratios(accounts)) > 2
    assert max(ratios(accounts)) < Decimal("4.2")
    for account in accounts:
        lever = number(account["delta"]) / number(account["totalEq"])
        assert abs(lever - number(account["deltaLever"])) < Decimal("1E-15")
        products = sum(number(account[f"notionalUsdFor{p}"]) for p in ("Swap", "Futures", "Option", "Borrow"))
        assert products == number(account["notionalUsd"])
        assert 0 < number(row(account, "BTC")["spotInUseAmt"]) <= number(row(account, "BTC")["maxSpotInUse"])


def test_spot_has_no_debt_and_its_profit_filled() -> None:
    for account in film("spot", every_s=10):
        assert account["mgnRatio"] == ""
        assert number(account["notionalUsdForBorrow"]) == 0
        for item in account["details"]:
            assert number(item["liab"]) == 0
            assert (item["spotUpl"] == "") == (item["ccy"] in {"USDT", "USDC"})


def test_empty_has_dust_and_no_rows() -> None:
    for account in film("empty", every_s=30):
        assert (account["totalEq"], account["details"]) == ("0.00000000638", [])


def test_a_whale_has_three_hundred_rows_and_one_debt() -> None:
    account = wire("whale", 42)
    assert len(account["details"]) == 300
    assert number(account["totalEq"]) > 50_000_000
    assert [item["ccy"] for item in account["details"] if number(item["liab"])] == ["XRP"]
    assert number(account["mgnRatio"]) > 20


@pytest.mark.parametrize("currencies", [1, 2, 5, 300])
@pytest.mark.parametrize("scenario", SCENARIOS)
def test_every_scenario_runs_with_any_number_of_currencies(scenario: str, currencies: int) -> None:
    for second in range(0, 180, 30):
        wire(scenario, second, currencies=currencies)


def test_the_tour_begins_calm_at_56_thousand_and_visits_four() -> None:
    accounts = film("tour")
    assert all(Decimal(56_000) <= number(account["totalEq"]) < Decimal(57_500) for account in accounts[:20])
    assert min(ratios(accounts[:20])) > 20
    assert min(ratios(accounts[20:85])) <= 1
    assert max(int(row(account, "USDT")["twap"]) for account in accounts[85:125]) == 5
    assert min(number(row(account, "BTC")["mgnRatio"]) for account in accounts[125:165]) < Decimal("2.5")
    assert min(ratios(accounts[165:])) > 20
    assert [stop.start_s for stop in TOUR[1:]] == [stop.end_s for stop in TOUR[:-1]]


@pytest.mark.parametrize("scenario", SCENARIOS)
def test_config_always_agrees_with_the_balance(opened: Open, clock: FakeClock, scenario: str) -> None:
    caller = opened(scenario=scenario)
    for _ in range(37):
        [config], [account] = caller.get(CONFIG).data, caller.get(BALANCE).data
        assert (config["acctLv"] == "2") == (account["adjEq"] == "")
        assert (config["acctLv"] in "34") == (account["availEq"] != "")
        clock.advance(5)


@pytest.mark.parametrize("name", SCENARIOS)
def test_a_scenario_repeats_itself(name: str) -> None:
    play = player(name)
    for second in ("0", "30", "99.5", "179.999"):
        assert play(Decimal(second)) == play(Decimal(second) + 180) == play(Decimal(second) - 360)


def test_a_path_between_and_outside_its_points() -> None:
    path = Path("10:1 20:3 40:0")
    slopes = [path.slope(Decimal(second)) for second in (0, 10, 15, 20, 30, 40, 99)]
    assert slopes == [1, 1, 2, 3, Decimal("1.5"), 0, 0]
    assert [path.step(Decimal(second)) for second in (0, 10, 19, 20, 99)] == [1, 1, 1, 3, 0]
