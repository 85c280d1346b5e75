"""The wire form of an account: fields and modes by the document, numbers that agree."""

from __future__ import annotations

import json
import re
from decimal import Decimal
from typing import Any

import pytest

from trayapp.simulator import SCENARIOS
from trayapp.simulator.account_json import account_json, text
from trayapp.simulator.market import Market

STARTED_MS = 1_768_519_669_738
#: The names below are read off the document's response table.
ACCOUNT_NAMES = """
uTime totalEq isoEq adjEq availEq ordFroz imr mmr borrowFroz mgnRatio notionalUsd notionalUsdForBorrow
notionalUsdForSwap notionalUsdForFutures notionalUsdForOption upl delta deltaLever deltaNeutralStatus
"""
ROW_NAMES = """
ccy eq cashBal uTime isoEq availEq disEq fixedBal availBal frozenBal ordFrozen liab upl uplLiab crossLiab
rewardBal isoLiab mgnRatio imr mmr interest twap frpType maxLoan eqUsd borrowFroz notionalLever stgyEq isoUpl
spotInUseAmt clSpotInUseAmt maxSpotInUse spotIsoBal smtSyncEq spotCopyTradingEq spotBal openAvgPx accAvgPx
spotUpl spotUplRatio totalPnl totalPnlRatio colRes colBorrAutoConversion collateralRestrict collateralEnabled
autoLendStatus autoLendMtAmt
"""
ACCOUNT_FIELDS = set(ACCOUNT_NAMES.split())
ROW_FIELDS = set(ROW_NAMES.split())
#: Columns of the table of applicable fields: what must be empty in each mode.
EMPTY_ACCOUNT = {
    "spot": "isoEq availEq notionalUsdForSwap notionalUsdForFutures upl",
    "futures": "adjEq availEq ordFroz imr mmr borrowFroz mgnRatio notionalUsd notionalUsdForSwap "
    "notionalUsdForFutures notionalUsdForOption notionalUsdForBorrow upl",
    "calm": "",
    "portfolio": "",
}
EMPTY_ROW = {
    "spot": "isoEq availEq upl uplLiab isoLiab mgnRatio notionalLever isoUpl spotInUseAmt imr mmr "
    "clSpotInUseAmt maxSpotInUse",
    "futures": "disEq liab uplLiab crossLiab isoLiab interest twap maxLoan borrowFroz spotInUseAmt frpType "
    "clSpotInUseAmt maxSpotInUse",
    "calm": "mgnRatio notionalLever spotInUseAmt spotIsoBal imr mmr clSpotInUseAmt maxSpotInUse",
    "portfolio": "mgnRatio notionalLever spotIsoBal imr mmr",
}
SPOT_FIELDS = {"spotBal", "openAvgPx", "accAvgPx", "spotUpl", "spotUplRatio", "totalPnl", "totalPnlRatio"}
POSITION_FIELDS = {"mgnRatio", "imr", "mmr"}
BOOLEANS = {"collateralEnabled", "collateralRestrict"}
WORDS = {"ccy", "autoLendStatus"}
ZERO = Decimal(0)
NUMBER = re.compile(r"-?(0|[1-9]\d*)(\.\d*[1-9])?")


def wire(scenario: str, seconds: float, *, seed: int = 1, currencies: int = 20) -> dict[str, Any]:
    """Return what a client reads `seconds` after the start."""
    at_ms = round(seconds * 1000)
    account = Market(seed, scenario, currencies).account(at_ms)
    whole = account_json(account, seed=seed, started_ms=STARTED_MS, now_ms=STARTED_MS + at_ms)
    value: dict[str, Any] = json.loads(json.dumps(whole))
    return value


def number(value: str) -> Decimal:
    return Decimal(value or 0)


@pytest.mark.parametrize("scenario", SCENARIOS)
@pytest.mark.parametrize("seconds", [0, 61.5, 100, 130])
def test_exactly_the_documented_fields_all_of_them_plain_text(scenario: str, seconds: float) -> None:
    account = wire(scenario, seconds)
    assert set(account) == ACCOUNT_FIELDS | {"details"}
    assert len(ACCOUNT_FIELDS) == 19
    assert len(ROW_FIELDS) == 48
    for row in account["details"]:
        assert set(row) == ROW_FIELDS
        assert all(type(row[name]) is bool for name in BOOLEANS)
        assert all(_is_plain(row[name]) for name in ROW_FIELDS - BOOLEANS - WORDS)
        assert number(row["cashBal"]) or number(row["eq"])
    assert all(_is_plain(account[name]) for name in ACCOUNT_FIELDS)


def _is_plain(value: object) -> bool:
    return isinstance(value, str) and (not value or bool(NUMBER.fullmatch(value)))


@pytest.mark.parametrize("scenario", EMPTY_ACCOUNT)
def test_what_does_not_apply_in_a_mode_is_empty_and_the_rest_is_not(scenario: str) -> None:
    account = wire(scenario, 100)
    empty = {name for name in ACCOUNT_FIELDS if account[name] == ""}
    optional = {"delta", "deltaLever", "deltaNeutralStatus", "mgnRatio"}  # not in the table; no position
    assert empty - optional == set(EMPTY_ACCOUNT[scenario].split()) - optional
    for row in account["details"]:
        empty = {name for name in ROW_FIELDS if row[name] == ""}
        assert empty - SPOT_FIELDS - POSITION_FIELDS == set(EMPTY_ROW[scenario].split()) - POSITION_FIELDS
        assert empty >= set(EMPTY_ROW[scenario].split()) & POSITION_FIELDS


@pytest.mark.parametrize("scenario", SCENARIOS)
@pytest.mark.parametrize("seconds", [0, 33.3, 88, 111, 150])
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_the_numbers_agree(scenario: str, seconds: float, seed: int) -> None:
    account = wire(scenario, seconds, seed=seed)
    rows = account["details"]
    if rows:
        assert number(account["totalEq"]) == sum(number(row["eqUsd"]) for row in rows)
    for row in rows:
        _assert_row_agrees(row)
    if account["adjEq"] and rows:
        discounted = sum(number(row["disEq"]) for row in rows)
        assert number(account["adjEq"]) == discounted - number(account["isoEq"])
    if account["availEq"]:
        assert number(account["availEq"]) == max(ZERO, number(account["adjEq"]) - number(account["imr"]))
    if account["mgnRatio"]:
        without_fees = number(account["adjEq"]) / number(account["mmr"])
        assert number(account["mgnRatio"]) <= without_fees < number(account["mgnRatio"]) * Decimal("1.05")
    assert (account["mgnRatio"] == "") == (not number(account["mmr"]))


def _assert_row_agrees(row: dict[str, Any]) -> None:
    """Check one currency; `upl` is empty, so nothing, in spot mode."""
    eq = number(row["eq"])
    assert eq == number(row["cashBal"]) + number(row["upl"]) + number(row["stgyEq"])
    assert number(row["availBal"]) == max(ZERO, eq - number(row["frozenBal"]))
    if row["liab"]:
        assert number(row["liab"]) == max(ZERO, -eq)
        assert number(row["liab"]) == number(row["crossLiab"]) + number(row["isoLiab"])
    if row["uplLiab"]:
        assert number(row["uplLiab"]) <= number(row["liab"])
    if row["twap"]:
        assert (row["twap"] == "0") == (row["frpType"] == "0")
    assert number(row["disEq"]) <= max(number(row["eqUsd"]), ZERO)
    if row["mgnRatio"]:
        free = eq - number(row["stgyEq"]) - number(row["ordFrozen"]) - number(row["isoEq"])
        assert number(row["mgnRatio"]) <= free / number(row["mmr"])
        assert number(row["imr"]) > number(row["mmr"])


def test_the_price_of_a_coin_is_one_for_all_its_fields() -> None:
    for row in wire("spot", 60)["details"]:
        if row["spotBal"]:
            price = number(row["eqUsd"]) / number(row["eq"])
            gain = number(row["spotBal"]) * (price - number(row["openAvgPx"]))
            assert abs(gain - number(row["spotUpl"])) < Decimal("1E-9")
            share = price / number(row["accAvgPx"]) - 1
            assert abs(share - number(row["totalPnlRatio"])) < Decimal("1E-9")


def test_numbers_are_as_long_as_in_the_wild() -> None:
    row = next(row for row in wire("calm", 33)["details"] if row["ccy"] == "BTC")
    assert len(row["eq"].partition(".")[2]) >= 9
    assert len(row["disEq"].partition(".")[2]) >= 11


def test_idle_balances_changed_long_ago_and_busy_ones_now() -> None:
    account = wire("margin-call", 50)
    changed = {row["ccy"]: int(row["uTime"]) for row in account["details"]}
    assert changed["USDT"] == int(account["uTime"]) == STARTED_MS + 50_000
    assert all(at < STARTED_MS for ccy, at in changed.items() if ccy != "USDT")


@pytest.mark.parametrize(
    ("value", "due"),
    [
        (None, ""),
        (Decimal("0E-18"), "0"),
        (Decimal("-0"), "0"),
        (Decimal("1.500"), "1.5"),
        (Decimal("1E+3"), "1000"),
        (Decimal(100), "100"),
        (Decimal("6.38E-9"), "0.00000000638"),
        (Decimal("-0.10"), "-0.1"),
    ],
)
def test_numbers_have_no_exponent_and_no_needless_zeros(value: Decimal | None, due: str) -> None:
    assert text(value) == due
