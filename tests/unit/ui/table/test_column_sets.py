"""Columns by account mode; what is risky has one in every mode."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.ui.states import MODES, polled, rows_from
from trayapp.domain.fields import Mode
from trayapp.domain.thresholds import RiskLevel
from trayapp.domain.view import TableLayout
from trayapp.ui.table.column_sets import columns_for, defaults_for
from trayapp.ui.table.rows import rows_of


def names(mode: Mode | None, *details: dict[str, object]) -> list[str]:
    return [column.wire for column in columns_for(mode, rows_from(*details, mode=mode))]


def test_each_mode_has_the_columns_of_the_design() -> None:
    assert names(Mode.SPOT) == [
        "ccy",
        "eq",
        "eqUsd",
        "share",
        "availBal",
        "frozenBal",
        "spotUpl",
        "spotUplRatio",
    ]
    assert names(Mode.FUTURES) == [
        "ccy",
        "eq",
        "eqUsd",
        "notionalLever",
        "availEq",
        "upl",
        "isoEq",
        "mgnRatio",
    ]
    assert names(Mode.MULTI_CURRENCY) == [
        "ccy",
        "eq",
        "eqUsd",
        "share",
        "availBal",
        "frozenBal",
        "liab",
        "disEq",
        "upl",
        "twap",
    ]
    assert names(Mode.PORTFOLIO) == [
        "ccy",
        "eq",
        "eqUsd",
        "share",
        "availBal",
        "liab",
        "spotInUseAmt",
        "upl",
        "twap",
    ]
    assert {"twap", "mgnRatio"} <= set(names(None))


def test_spot_shows_liability_and_repayment_risk_with_the_first_debt() -> None:
    assert {"liab", "twap"}.isdisjoint(names(Mode.SPOT, {"ccy": "A", "liab": "0"}))
    assert names(Mode.SPOT, {"ccy": "A", "liab": "3"})[-2:] == ["liab", "twap"]


@given(
    mode=st.sampled_from(MODES),
    twap=st.sampled_from(["", "0", "1", "5", "x"]),
    ratio=st.sampled_from(["", "0", "9", "2", "-1", "?"]),
    conversion=st.sampled_from(["", "0", "2", "5", "?"]),
    restriction=st.sampled_from(["", "0", "1", "2", "?"]),
    liability=st.sampled_from(["", "0", "12"]),
)
def test_a_risky_field_has_a_column_in_every_mode(
    mode: Mode | None, twap: str, ratio: str, conversion: str, restriction: str, liability: str
) -> None:
    risky = {
        "ccy": "A",
        "twap": twap,
        "mgnRatio": ratio,
        "colBorrAutoConversion": conversion,
        "colRes": restriction,
        "liab": liability,
        "mmr": "1",
    }
    rows = rows_from({"ccy": "B"}, risky, mode=mode)
    shown = [column.wire for column in columns_for(mode, rows)]
    assert len(set(shown)) == len(shown)
    for row in rows:
        for reason in row.risk.reasons:
            assert reason.level > RiskLevel.NONE
            assert reason.field in shown


@pytest.mark.parametrize("scenario", ["forced-repayment", "futures", "whale"])
def test_no_reason_of_a_scenario_is_without_its_column(scenario: str) -> None:
    for snapshot in polled(scenario, 0, 60, 95, 120):
        assert snapshot.account
        rows = rows_of(snapshot.account, snapshot.assessment)
        shown = {column.wire for column in columns_for(snapshot.mode, rows)}
        assert {reason.field for row in rows for reason in row.risk.reasons} <= shown


def laid_out(mode: Mode | None, columns: tuple[str, ...] | None, *details: dict[str, object]) -> list[str]:
    found = columns_for(mode, rows_from(*details, mode=mode), TableLayout(columns=columns))
    return [column.wire for column in found]


@pytest.mark.parametrize("mode", MODES)
def test_the_user_s_columns_stand_in_his_order_in_every_mode(mode: Mode | None) -> None:
    assert laid_out(mode, ("ccy", "uTime", "eq", "share")) == ["ccy", "uTime", "eq", "share"]
    assert laid_out(mode, None) == names(mode) == [column.wire for column in defaults_for(mode)]


def test_the_currency_leads_wherever_it_was_put_and_unknown_names_are_passed_over() -> None:
    assert laid_out(None, ("eq", "ofTheFuture", "ccy", "upl")) == ["ccy", "eq", "upl"]
    assert laid_out(None, ("ofTheFuture",)) == laid_out(None, ()) == ["ccy"]


def test_what_is_risky_comes_back_although_the_user_left_it_out() -> None:
    risky: dict[str, object] = {"ccy": "A", "twap": "3", "mgnRatio": "1.1", "mmr": "1"}
    assert laid_out(Mode.SPOT, ("ccy", "eq"), risky) == ["ccy", "eq", "twap", "mgnRatio"]
    assert laid_out(Mode.SPOT, ("ccy", "twap", "eq"), risky) == ["ccy", "twap", "eq", "mgnRatio"]


def test_the_first_debt_does_not_put_other_columns_in_place_of_the_user_s() -> None:
    assert laid_out(Mode.SPOT, ("ccy", "eq"), {"ccy": "A", "liab": "3"}) == ["ccy", "eq"]


@pytest.mark.parametrize("mode", MODES)
def test_default_columns_are_used_in_their_mode(mode: Mode | None) -> None:
    assert all(mode is None or column.modes & mode for column in defaults_for(mode))
