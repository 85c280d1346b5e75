"""What stands in each cell: numbers, words behind every level, and never "none" for what is unknown."""

from __future__ import annotations

import dataclasses
from datetime import UTC, datetime

import pytest

from tests.unit.ui.states import reading, rows_from
from trayapp.domain.balance import BALANCE_SPECS
from trayapp.domain.thresholds import RiskLevel
from trayapp.ui.table import columns as c
from trayapp.ui.table.columns import Column, Look
from trayapp.ui.table.rows import rows_of
from trayapp.ui.texts.level_words import level_word, state_word

ALL = list(c.ALL.values())
BADGES = [c.REPAYMENT, c.MARGIN_RATIO, c.CONVERSION, c.COLLATERAL]


def _name(column: Column) -> str:
    return column.wire


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
        (c.EQUITY, {"eq": "many"}, "“many”"),
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
        (c.REPAYMENT, {"twap": "x\u202e<b>much too long"}, "“x?<b>mu…” warning"),
        (c.REPAYMENT, {}, "–"),
        (c.REPAYMENT, {"twap": "5", "liab": "0.5", "eq": "1", "eqUsd": "1"}, "5 watch"),
        (c.CONVERSION, {"colBorrAutoConversion": "5"}, "5 critical"),
        (c.COLLATERAL, {"colRes": "0"}, "none"),
        (c.COLLATERAL, {"colRes": "1"}, "1"),
        (c.COLLATERAL, {"colRes": "2"}, "2 watch"),
        (c.ALL["collateralEnabled"], {"collateralEnabled": True}, "yes"),
        (c.ALL["collateralRestrict"], {"collateralRestrict": "false"}, "no"),
        (c.ALL["collateralRestrict"], {}, "–"),
        (c.ALL["frpType"], {"frpType": "0"}, "none"),
        (c.ALL["frpType"], {"frpType": "2"}, "platform's limit"),
        (c.ALL["frpType"], {"frpType": "3"}, "“3”"),
        (c.ALL["uTime"], {"uTime": "soon"}, "“soon”"),
        (c.ALL["autoLendStatus"], {"autoLendStatus": "active"}, "active"),
        (c.ALL["coinUsdPrice"], {"coinUsdPrice": "63500.128"}, "63,500.13"),
        (c.ALL["openAvgPx"], {"openAvgPx": "1.23456"}, "1.235"),
        (c.ALL["openAvgPx"], {"openAvgPx": "0.000012345"}, "0.00001234"),
        (c.ALL["openAvgPx"], {"openAvgPx": "0.00000000000000067"}, "0.00000000000000067"),
        (c.ALL["openAvgPx"], {"openAvgPx": "-3"}, "−3.000"),
        (c.ALL["accAvgPx"], {"accAvgPx": "0"}, "0"),
        (c.ALL["isoUpl"], {"isoUpl": "2"}, "+2.0000"),
        (c.ALL["totalPnl"], {"totalPnl": "2"}, "+2.00"),
        (c.ALL["totalPnlRatio"], {"totalPnlRatio": "0.5"}, "+50.0\u00a0%"),
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
    assert c.CURRENCY.text(row) == "A??" + "B" * 36 + "…"


def test_every_field_has_a_column_and_a_look() -> None:
    assert set(c.ALL) == {spec.wire for spec in BALANCE_SPECS.values()} | {"share"}
    looks = {look: {column.wire for column in ALL if column.look is look} for look in Look}
    assert looks[Look.OWED] == {"liab", "crossLiab", "isoLiab", "uplLiab", "interest"}
    assert looks[Look.SIGNED] == {"upl", "isoUpl", "spotUpl", "spotUplRatio", "totalPnl", "totalPnlRatio"}
    assert looks[Look.TEXT] == {
        *("uTime", "frpType", "collateralRestrict", "collateralEnabled"),
        *("autoLendStatus", "autoStakingStatus"),
    }
    assert looks[Look.BADGE] == {column.wire for column in BADGES}


def test_a_time_is_local_and_always_as_wide() -> None:
    for sent in ("1705474164160", "999"):
        moment = datetime.fromtimestamp(int(sent) // 1000, UTC).astimezone()
        assert text(c.ALL["uTime"], uTime=sent) == moment.strftime("%Y-%m-%d %H:%M")
        assert len(text(c.ALL["uTime"], uTime=sent)) == 16


def test_a_risk_that_nobody_graded_stands_as_it_is() -> None:
    (row,) = rows_of(reading({"ccy": "A", "twap": "3", "mgnRatio": "2", "colRes": "x"}), None)
    assert [column.text(row) for column in BADGES] == ["3", "200\u00a0%", "–", "“x”"]


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


def test_the_tooltip_of_a_time_is_in_utc_and_that_of_a_flag_in_words() -> None:
    (row,) = rows_from({"ccy": "BTC", "uTime": "1705474164160", "collateralEnabled": False})
    assert c.ALL["uTime"].exact(row) == "2024-01-17 06:49:24.160 UTC"
    assert c.ALL["collateralEnabled"].exact(row) == "no"


def test_the_tooltip_of_what_cannot_be_read_has_one_line_and_an_end() -> None:
    deep: list[object] = []
    for _ in range(100_000):
        deep = [deep]
    (row,) = rows_from({"ccy": "BTC\n" + "x" * 150, "eq": deep, "upl": "a\tb"})
    assert (c.EQUITY.text(row), c.EQUITY.exact(row)) == ("“[…]”", "[…]")
    assert c.UPL.exact(row) == "a?b"
    assert c.CURRENCY.exact(row) == "BTC?" + "x" * 150


def test_share_is_cut() -> None:
    first, second = rows_from({"ccy": "A", "eqUsd": "999"}, {"ccy": "B", "eqUsd": "1"})
    assert (c.SHARE.text(first), c.SHARE.text(second)) == ("99\u00a0%", "<1\u00a0%")


def test_what_tells_how_much_somebody_owns_can_be_hidden_and_nothing_else() -> None:
    shown = {"ccy", "share", "spotUplRatio", "totalPnlRatio", "notionalLever"}
    shown |= {"uTime", "coinUsdPrice", "frpType", "collateralRestrict", "collateralEnabled"}
    shown |= {"autoLendStatus", "autoStakingStatus", *(column.wire for column in BADGES)}
    assert {column.wire for column in ALL if not column.amount} == shown


@pytest.mark.parametrize("column", ALL, ids=lambda column: column.wire)
def test_a_hidden_amount_is_dots_whatever_it_is(column: Column) -> None:
    for sent in ("0", "-1", "98765432.1", "0.00001"):
        (row,) = rows_from({"ccy": "BTC", column.wire: sent})
        assert column.shown(row, veiled=False) == column.text(row)
        assert column.shown(row, veiled=True) == ("•••" if column.amount else column.text(row))


@pytest.mark.parametrize("column", ALL, ids=lambda column: column.wire)
def test_where_no_amount_was_sent_a_dash_says_so(column: Column) -> None:
    for nothing in ({}, {column.wire: ""}, {column.wire: None}):
        (row,) = rows_from({"ccy": "BTC", **nothing})
        assert column.shown(row, veiled=True) == ("–" if column.amount else column.text(row))


@pytest.mark.parametrize("column", [one for one in ALL if one not in (c.CURRENCY, c.SHARE)], ids=_name)
def test_what_cannot_be_read_stands_in_quotes_unless_it_is_hidden(column: Column) -> None:
    (row,) = rows_from({"ccy": "BTC", column.wire: ["9 or so"]})
    assert column.text(row).startswith("“[…]”")
    assert column.shown(row, veiled=True) == ("•••" if column.amount else column.text(row))


def test_only_names_and_ratios_rise_at_the_first_click() -> None:
    assert {column.wire for column in ALL if column.rises_first} == {"ccy", "mgnRatio"}


def test_words_of_levels() -> None:
    assert [level_word(one) for one in RiskLevel] == ["none", "watch", "warning", "critical"]
    assert [state_word(one) for one in RiskLevel] == ["calm", "watch", "warning", "critical"]


def test_a_column_cannot_be_changed_and_looks_are_all_used() -> None:
    assert dataclasses.is_dataclass(c.EQUITY)
    assert {column.look for column in ALL} == set(Look)
