"""What stands in each cell: numbers, words behind every level, and never "none" for what is unknown."""

from __future__ import annotations

import dataclasses

import pytest

from tests.unit.ui.states import rows_from
from trayapp.domain.thresholds import RiskLevel
from trayapp.ui import columns as c
from trayapp.ui.columns import Column, Look
from trayapp.ui.level_words import level_word, state_word

ALL = list(c.ALL.values())
BADGES = [c.REPAYMENT, c.MARGIN_RATIO, c.CONVERSION, c.COLLATERAL]


def text(column: Column, **fields: object) -> str:
    (row,) = rows_from({"ccy": "BTC", **fields})
    return column.text(row)


def level(column: Column, **fields: object) -> RiskLevel | None:
    (row,) = rows_from({"ccy": "BTC", **fields})
    return column.level(row)


@pytest.mark.parametrize(
    ("column", "fields", "expected"),
    [
        (c.EQUITY, {"eq": "0.601234567", "eqUsd": "38214.88"}, "0.60123"),
        (c.EQUITY, {"eq": "-13407.1149", "eqUsd": "-13403"}, "−13,407.11"),
        (c.EQUITY, {"eq": "0.00000000638"}, "0.0000000064"),
        (c.EQUITY, {"eq": "0"}, "0"),
        (c.EQUITY, {}, "–"),
        (c.EQUITY, {"eq": "many"}, "–"),
        (c.VALUE, {"eqUsd": "9999999999999.999"}, "10,000,000,000,000.00"),
        (c.UPL, {"upl": "0.0029", "eq": "1", "eqUsd": "3000"}, "+0.0029"),
        (c.UPL, {"upl": "-12"}, "−12.0000"),
        (c.LEVERAGE, {"notionalLever": "4.4123"}, "4.4\u00a0×"),
        (c.SPOT_PROFIT_RATIO, {"spotUplRatio": "-0.0123"}, "−1.2\u00a0%"),
        (c.MARGIN_RATIO, {"mgnRatio": "2.199", "mmr": "1"}, "219\u00a0% warning"),
        (c.MARGIN_RATIO, {"mgnRatio": "5.0001", "mmr": "1"}, "500\u00a0%"),
        (c.MARGIN_RATIO, {"mgnRatio": "-0.2", "mmr": "1"}, "−20\u00a0% critical"),
        (c.MARGIN_RATIO, {"mgnRatio": "0", "mmr": "0"}, "no position"),
        (c.MARGIN_RATIO, {"mgnRatio": "abc"}, "“abc” warning"),
        (c.MARGIN_RATIO, {"mgnRatio": ""}, "–"),
        (c.REPAYMENT, {"twap": "0"}, "none"),
        (c.REPAYMENT, {"twap": "3"}, "3 warning"),
        (c.MARGIN_RATIO, {"mmr": "2"}, "– warning"),
        (c.REPAYMENT, {"twap": "7"}, "“7” warning"),
        (c.REPAYMENT, {"twap": "x\u202e<b>much too long"}, "“x?<b>muc” warning"),
        (c.REPAYMENT, {}, "–"),
        (c.REPAYMENT, {"twap": "5", "liab": "0.5", "eq": "1", "eqUsd": "1"}, "5 watch"),
        (c.CONVERSION, {"colBorrAutoConversion": "5"}, "5 critical"),
        (c.COLLATERAL, {"colRes": "0"}, "none"),
        (c.COLLATERAL, {"colRes": "1"}, "1"),
        (c.COLLATERAL, {"colRes": "2"}, "2 watch"),
    ],
)
def test_what_stands_in_a_cell(column: Column, fields: dict[str, object], expected: str) -> None:
    assert text(column, **fields) == expected


def test_a_ratio_is_cut_downwards_so_that_it_never_looks_better() -> None:
    assert text(c.MARGIN_RATIO, mgnRatio="2.9999", mmr="1").startswith("299")


@pytest.mark.parametrize("column", BADGES, ids=lambda column: column.wire)
def test_empty_is_a_dash_without_a_level_and_unreadable_a_warning(column: Column) -> None:
    assert level(column) is level(column, **{column.wire: ""}) is None
    assert text(column, **{column.wire: ""}) == "–"
    assert level(column, **{column.wire: "soon"}) is RiskLevel.WARNING
    assert text(column, **{column.wire: "soon"}).endswith("warning")


@pytest.mark.parametrize("column", BADGES, ids=lambda column: column.wire)
def test_a_risky_badge_always_says_its_level_in_a_word(column: Column) -> None:
    for value in ("0", "1", "2", "3", "4", "5"):
        graded = level(column, **{column.wire: value, "mmr": "1"})
        said = text(column, **{column.wire: value, "mmr": "1"})
        words = [level_word(other) for other in RiskLevel if other and level_word(other) in said]
        assert words == ([level_word(graded)] if graded else [])


def test_a_text_of_the_exchange_is_cut_and_cannot_steer_the_screen() -> None:
    (row,) = rows_from({"ccy": "A\n\u202e" + "B" * 100})
    assert c.CURRENCY.text(row) == "A??" + "B" * 37


def test_a_nameless_currency_is_a_dash() -> None:
    (row,) = rows_from({"eq": "1"})
    assert c.CURRENCY.text(row) == "–"


@pytest.mark.parametrize("column", ALL, ids=lambda column: column.wire)
def test_the_tooltip_holds_what_was_sent(column: Column) -> None:
    sent = "0.123456789012345678"
    (row,) = rows_from({"ccy": "BTC", "eqUsd": "1", column.wire: sent})
    assert column.exact(row) == ("100.00\u00a0%" if column is c.SHARE else sent)
    (nothing,) = rows_from({})
    assert column.exact(nothing) == ""


def test_share_is_cut() -> None:
    first, second = rows_from({"ccy": "A", "eqUsd": "999"}, {"ccy": "B", "eqUsd": "1"})
    assert (c.SHARE.text(first), c.SHARE.text(second)) == ("99\u00a0%", "<1\u00a0%")


def test_what_tells_how_much_somebody_owns_can_be_hidden_and_nothing_else() -> None:
    shown = {"ccy", "share", "spotUplRatio", "notionalLever", *(column.wire for column in BADGES)}
    assert {column.wire for column in ALL if not column.amount} == shown


@pytest.mark.parametrize("column", ALL, ids=lambda column: column.wire)
def test_a_hidden_amount_is_dots_whatever_it_is(column: Column) -> None:
    for sent in ("0", "-1", "98765432.1", "0.00001"):
        (row,) = rows_from({"ccy": "BTC", column.wire: sent})
        assert column.shown(row, veiled=False) == column.text(row)
        assert column.shown(row, veiled=True) == ("•••" if column.amount else column.text(row))


@pytest.mark.parametrize("column", ALL, ids=lambda column: column.wire)
def test_where_no_amount_is_known_a_dash_says_so(column: Column) -> None:
    for nothing in ({}, {column.wire: ""}, {column.wire: "9 or so"}):
        (row,) = rows_from({"ccy": "BTC", **nothing})
        assert column.shown(row, veiled=True) == ("–" if column.amount else column.text(row))


def test_only_names_and_ratios_rise_at_the_first_click() -> None:
    assert {column.wire for column in ALL if column.rises_first} == {"ccy", "mgnRatio"}


def test_words_of_levels() -> None:
    assert [level_word(one) for one in RiskLevel] == ["none", "watch", "warning", "critical"]
    assert [state_word(one) for one in RiskLevel] == ["calm", "watch", "warning", "critical"]


def test_a_column_cannot_be_changed_and_looks_are_all_used() -> None:
    assert dataclasses.is_dataclass(c.EQUITY)
    assert {column.look for column in ALL} == set(Look)
