"""Rows of the table: told apart, ordered, and shown with the right number of decimals."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from tests.unit.ui.states import keys, reading, rows_from
from trayapp.ui.table.rows import rows_of


def test_risky_rows_come_first_then_the_largest_by_absolute_worth() -> None:
    rows = rows_from(
        {"ccy": "A", "eqUsd": "10"},
        {"ccy": "B", "eqUsd": "-5000"},
        {"ccy": "C", "eqUsd": "300", "twap": "1", "liab": "9", "eq": "300"},
        {"ccy": "D", "eqUsd": "1", "twap": "5", "liab": "900", "eq": "1"},
        {"ccy": "E"},
    )
    assert keys(sorted(rows, key=lambda row: row.default_order)) == ["D", "C", "B", "A", "E"]


@given(st.lists(st.sampled_from(["A", "A 2", "A 3", "", None, "?", "? 2"]), max_size=8))
def test_every_row_has_a_key_of_its_own(names: list[str | None]) -> None:
    rows = rows_from(*({"ccy": name} for name in names))
    assert len(set(keys(rows))) == len(names)


def test_the_same_currency_twice_keeps_its_keys_over_updates() -> None:
    assert keys(rows_from({"ccy": "BTC"}, {"ccy": "BTC"}, {"ccy": None})) == ["BTC", "BTC 2", "?"]


def test_shares_are_of_the_positive_worth_and_a_debt_has_none() -> None:
    rows = rows_from({"ccy": "A", "eqUsd": "75"}, {"ccy": "B", "eqUsd": "25"}, {"ccy": "C", "eqUsd": "-40"})
    assert [row.share for row in rows] == [Decimal("0.75"), Decimal("0.25"), None]


def test_no_worth_no_shares() -> None:
    assert [row.share for row in rows_from({"ccy": "A", "eqUsd": "0"}, {"ccy": "B"})] == [None, None]


def test_decimals_follow_the_price() -> None:
    rows = rows_from({"ccy": "BTC", "eq": "1", "eqUsd": "60000"}, {"ccy": "USDT", "eq": "5", "eqUsd": "5"})
    assert [row.places for row in rows] == [5, 2]


def test_without_an_assessment_no_row_has_a_level() -> None:
    (row,) = rows_of(reading({"ccy": "A", "twap": "5"}), None)
    assert row.risk.levels == {}
