"""What may be left out of the table, and what never."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from tests.unit.ui.states import keys, rows_from
from trayapp.domain.view import View
from trayapp.ui.table.row_filter import sift

SMALL = View(hide_small=True)
BTC, DUST = {"ccy": "BTC", "eq": "1", "eqUsd": "60000"}, {"ccy": "DUST", "eq": "5", "eqUsd": "0.99"}


def test_small_ones_are_left_out_only_when_wanted_and_are_counted() -> None:
    rows = rows_from(BTC, DUST)
    assert keys(sift(rows, View(), "").shown) == ["BTC", "DUST"]
    sifted = sift(rows, SMALL, "")
    assert (keys(sifted.shown), sifted.small) == (["BTC"], 1)
    assert keys(sifted.matching) == ["BTC", "DUST"], "sums are of all"


@pytest.mark.parametrize(("worth", "seen"), [("0.99", False), ("1", True), ("-0.99", False), ("-1", True)])
def test_small_is_by_absolute_worth(worth: str, seen: bool) -> None:
    assert bool(sift(rows_from(DUST | {"eqUsd": worth}), SMALL, "").shown) is seen


def test_the_threshold_is_the_users() -> None:
    rows = rows_from(DUST | {"eqUsd": "99"})
    assert sift(rows, replace(SMALL, small_below_usd=Decimal(100)), "").small == 1


@pytest.mark.parametrize(
    "matters",
    [
        {"twap": "1"},
        {"mgnRatio": "1.2", "mmr": "1"},
        {"colRes": "2"},
        {"twap": "x"},
        {"liab": "0.000001"},
        {"liab": "-3"},
        {"liab": "much"},
        {"crossLiab": "1"},
        {"isoLiab": "1"},
        {"uplLiab": "1"},
        {"isoEq": "0.0001"},
        {"isoEq": "-1"},
        {"isoEq": "?"},
        {"eqUsd": ""},
        {"eqUsd": "abc"},
    ],
)
def test_a_row_that_can_hurt_is_never_left_out(matters: dict[str, object]) -> None:
    assert keys(sift(rows_from(DUST | matters), SMALL, "").shown) == ["DUST"]


@pytest.mark.parametrize(
    "calm", [{"liab": "0"}, {"liab": "-0.00"}, {"isoEq": "0.0"}, {"twap": "0"}, {"isoEq": "", "liab": ""}]
)
def test_nought_is_nothing_that_can_hurt(calm: dict[str, object]) -> None:
    assert sift(rows_from(DUST | calm), SMALL, "").small == 1


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("btc", ["BTC"]),
        (" Bt ", ["BTC"]),
        ("btc dust", ["BTC", "DUST"]),
        ("btc,du", ["BTC", "DUST"]),
        ("nothing", []),
        ("  ", ["BTC"]),
    ],
)
def test_typing_picks_rows_and_finds_small_ones_too(typed: str, found: list[str]) -> None:
    assert keys(sift(rows_from(BTC, DUST), SMALL, typed).shown) == found


def test_a_risk_that_typing_leaves_out_is_counted() -> None:
    rows = rows_from(BTC, DUST | {"twap": "4"})
    assert sift(rows, SMALL, "btc").risky_out == 1
    assert sift(rows, SMALL, "dust").risky_out == 0
