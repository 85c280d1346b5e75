"""Every cell of the design's table "Risk levels", both sides of each boundary, in every mode."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from tests.unit.domain.answered import MODES, account, assessed
from trayapp.domain.fields import Mode
from trayapp.domain.risk import STOPPED_OUT, Cause, Note, Reason, assess
from trayapp.domain.thresholds import RatioRungs, RiskLevel, Thresholds

NONE, WATCH, WARNING, CRITICAL = RiskLevel
USUAL_RATIOS = [
    ("143682.77", NONE),
    ("5.0000000000000000000000000000000001", NONE),
    ("5", WATCH),
    ("5.0", WATCH),
    ("3.0000000000000000000000000000000001", WATCH),
    ("3", WARNING),
    ("1.5000000000000000000000000000000001", WARNING),
    ("1.50", CRITICAL),
    ("1.0001", CRITICAL),
    ("1", CRITICAL),
    ("0.0000001", CRITICAL),
    ("-0.0000001", CRITICAL),
    ("-143682", CRITICAL),
]
PORTFOLIO_RATIOS = [
    ("3.0000000000000000000000000000000001", NONE),
    ("3", WATCH),
    ("2.0000000000000000000000000000000001", WATCH),
    ("2", WARNING),
    ("1.4000000000000000000000000000000001", WARNING),
    ("1.4", CRITICAL),
    ("1", CRITICAL),
    ("-2", CRITICAL),
]
RATIOS = [
    (mode, *cell) for mode in MODES for cell in (PORTFOLIO_RATIOS if mode is Mode.PORTFOLIO else USUAL_RATIOS)
]
LADDERS = {
    "twap": (NONE, WATCH, WARNING, WARNING, CRITICAL, CRITICAL),
    "colBorrAutoConversion": (NONE, WATCH, WATCH, WARNING, CRITICAL, CRITICAL),
    "colRes": (NONE, NONE, WATCH),
}
STEPS = [(field, str(step), level) for field, levels in LADDERS.items() for step, level in enumerate(levels)]


@pytest.mark.parametrize(("mode", "ratio", "level"), RATIOS)
def test_the_ladder_of_the_account_ratio(mode: Mode | None, ratio: str, level: RiskLevel) -> None:
    found = assessed(mode=mode, mgnRatio=ratio, mmr="0")
    assert found.level is level
    assert found.margin_level is level
    assert found.reasons == ((Reason("mgnRatio", None, ratio, level),) if level else ())


@pytest.mark.parametrize(("mode", "ratio", "level"), RATIOS)
def test_the_ladder_of_a_currencys_ratio(mode: Mode | None, ratio: str, level: RiskLevel) -> None:
    found = assessed({"ccy": "BTC", "mgnRatio": ratio}, mode=mode)
    assert found.level is level
    assert found.rows[0].level is level
    assert found.rows[0].levels["mgnRatio"] is level
    assert found.reasons == ((Reason("mgnRatio", "BTC", ratio, level),) if level else ())


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize(("field", "step", "level"), STEPS)
def test_the_steps_of_a_currency(mode: Mode | None, field: str, step: str, level: RiskLevel) -> None:
    found = assessed({"ccy": "USDT", field: step}, mode=mode)
    assert found.level is level
    assert found.rows[0].levels[field] is level
    assert found.reasons == ((Reason(field, "USDT", step, level),) if level else ())


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize(("status", "level"), [("0", NONE), ("1", WARNING), ("2", CRITICAL)])
def test_the_delta_status(mode: Mode | None, status: str, level: RiskLevel) -> None:
    found = assessed(mode=mode, deltaNeutralStatus=status)
    assert found.level is level
    assert found.reasons == ((Reason("deltaNeutralStatus", None, status, level),) if level else ())


def test_a_stop_out_is_always_critical() -> None:
    assert STOPPED_OUT.level is CRITICAL
    assert [(reason.field, reason.level) for reason in STOPPED_OUT.reasons] == [("50009", CRITICAL)]


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("nothing", [{}, {"mgnRatio": "", "twap": ""}, {"mgnRatio": None, "twap": None}])
def test_an_empty_value_gives_no_level(mode: Mode | None, nothing: dict[str, Any]) -> None:
    found = assessed({"ccy": "BTC", **nothing}, mode=mode, **nothing)
    assert found.margin_level is None
    assert set(found.rows[0].levels.values()) == {None}
    assert (found.level, found.reasons) == (NONE, ())


@pytest.mark.parametrize("maintenance", [{"mmr": "0"}, {"mmr": "0.00"}, {"mmr": ""}, {"mmr": None}, {}])
@pytest.mark.parametrize("zero", ["0", "0.0", "-0"])
def test_a_ratio_of_nought_with_nothing_to_maintain_is_no_position(
    maintenance: dict[str, Any], zero: str
) -> None:
    found = assessed({"ccy": "BTC", "mgnRatio": zero, **maintenance}, mgnRatio=zero, **maintenance)
    assert (found.level, found.margin_level) == (NONE, None)
    assert found.rows[0].levels["mgnRatio"] is None


@pytest.mark.parametrize("maintenance", ["0.00000001", "250", "x", "NaN", "-1"])
def test_a_ratio_of_nought_with_anything_else_to_maintain_is_liquidation(maintenance: str) -> None:
    assert assessed(mgnRatio="0", mmr=maintenance).level is CRITICAL
    assert assessed({"ccy": "BTC", "mgnRatio": "0", "mmr": maintenance}).level is CRITICAL


@pytest.mark.parametrize("maintenance", ["0", "", "12"])
def test_a_negative_ratio_is_critical_whatever_there_is_to_maintain(maintenance: str) -> None:
    assert assessed(mgnRatio="-0.4", mmr=maintenance).level is CRITICAL


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("maintenance", ["0.00000001", "250", "unreadable"])
@pytest.mark.parametrize("nothing", [{}, {"mgnRatio": ""}, {"mgnRatio": None}])
def test_no_account_ratio_although_margin_is_needed_is_a_warning(
    mode: Mode | None, maintenance: str, nothing: dict[str, Any]
) -> None:
    found = assessed(mode=mode, mmr=maintenance, **nothing)
    assert found.reasons == (Reason("mgnRatio", None, None, WARNING, Cause.MISSING),)
    assert found.margin_level is None  # its badge says "–"


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("maintenance", ["0.00000001", "250", "unreadable"])
@pytest.mark.parametrize("nothing", [{}, {"mgnRatio": ""}, {"mgnRatio": None}])
def test_no_ratio_of_a_currency_although_it_needs_margin_is_a_warning(
    mode: Mode | None, maintenance: str, nothing: dict[str, Any]
) -> None:
    found = assessed({"ccy": "BTC", "mmr": maintenance, **nothing}, mode=mode)
    assert found.reasons == (Reason("mgnRatio", "BTC", None, WARNING, Cause.MISSING),)
    assert found.rows[0].levels["mgnRatio"] is WARNING
    assert assessed({"ccy": "BTC", "mmr": "0", **nothing}, mode=mode).reasons == ()


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("sent", ["abc", "NaN", "1,5", " ", "1e99", True, ["1.1"], {"a": "1"}])
@pytest.mark.parametrize(
    "field", ["mgnRatio", "twap", "colBorrAutoConversion", "colRes", "deltaNeutralStatus"]
)
def test_what_cannot_be_read_is_a_warning_of_its_own(mode: Mode | None, sent: object, field: str) -> None:
    if field != "deltaNeutralStatus":
        in_row = assessed({"ccy": "BTC", field: sent}, mode=mode)
        assert [(r.field, r.ccy, r.level, r.cause) for r in in_row.reasons] == [
            (field, "BTC", WARNING, Cause.UNREADABLE)
        ]
        assert in_row.rows[0].levels[field] is WARNING
    if field in ("mgnRatio", "deltaNeutralStatus"):
        found = assessed(mode=mode, **{field: sent})
        assert [(r.field, r.ccy, r.cause) for r in found.reasons] == [(field, None, Cause.UNREADABLE)]
        assert found.level is WARNING
        assert found.margin_level is (WARNING if field == "mgnRatio" else None)


@pytest.mark.parametrize("sent", ["6", "7", "-1", "05", "2.0", "x", "３"])
def test_a_step_outside_its_scale_is_a_warning(sent: str) -> None:
    (reason,) = assessed({"ccy": "USDT", "twap": sent}).reasons
    assert (reason.value, reason.level, reason.cause) == (sent, WARNING, Cause.UNREADABLE)


@pytest.mark.parametrize(
    ("debt", "level"),
    [
        ({"liab": "0.5", "eq": "10", "eqUsd": "10"}, WATCH),
        ({"liab": "0.9999999999999999999999999999999999", "coinUsdPrice": "1"}, WATCH),
        ({"liab": "0", "eq": "0", "eqUsd": "0"}, WATCH),
        ({"liab": "0"}, WATCH),
        ({"liab": "0.000009", "coinUsdPrice": "97000"}, WATCH),
        ({"liab": "1", "eq": "10", "eqUsd": "10"}, CRITICAL),
        ({"liab": "3", "eq": "3", "eqUsd": "1"}, CRITICAL),  # a price that is no round number
        ({"liab": "0.00002", "coinUsdPrice": "97000"}, CRITICAL),
        ({"liab": "-5", "coinUsdPrice": "1"}, CRITICAL),  # a sign is no discount
        ({"liab": "0.5"}, CRITICAL),  # worth what?
        ({"liab": "0.5", "coinUsdPrice": "-2"}, CRITICAL),
        ({"liab": ""}, CRITICAL),
        ({"liab": "x", "coinUsdPrice": "1"}, CRITICAL),
        ({}, CRITICAL),
        ({"liab": "0", "eq": "-900", "eqUsd": "-900"}, CRITICAL),  # the equity tells another story
        ({"liab": "0", "eq": "-1", "eqUsd": "-1"}, CRITICAL),
        ({"liab": "0", "eq": "-0.9", "eqUsd": "-0.9"}, WATCH),
        ({"liab": "0.1", "uplLiab": "40", "coinUsdPrice": "1"}, CRITICAL),
        ({"liab": "0", "crossLiab": "?", "coinUsdPrice": "1"}, CRITICAL),
        ({"liab": "0", "interest": "9", "coinUsdPrice": "1"}, CRITICAL),
    ],
)
def test_a_debt_under_a_dollar_is_watched_at_most(debt: dict[str, object], level: RiskLevel) -> None:
    assert assessed({"ccy": "USDT", "twap": "5", **debt}).level is level


def test_a_debt_under_a_dollar_keeps_a_low_step_low_and_an_unreadable_one_a_warning() -> None:
    small = {"ccy": "USDT", "liab": "0.1", "coinUsdPrice": "1"}
    assert assessed({**small, "twap": "0"}).level is NONE
    assert assessed({**small, "twap": "1"}).level is WATCH
    assert assessed({**small, "twap": "9"}).level is WARNING


def test_the_accounts_level_is_its_worst_reasons_and_the_worst_comes_first() -> None:
    found = assessed(
        {"ccy": "USDT", "twap": "1"},
        {"ccy": "ETH", "mgnRatio": "1.2"},
        {"ccy": "BTC", "mgnRatio": "2.5", "colRes": "2"},
        {"ccy": "SOL", "twap": "0"},
        mgnRatio="2.9",
        deltaNeutralStatus="1",
    )
    assert found.level is CRITICAL
    assert [(reason.field, reason.ccy) for reason in found.reasons] == [
        ("mgnRatio", "ETH"),
        ("mgnRatio", None),
        ("deltaNeutralStatus", None),
        ("mgnRatio", "BTC"),
        ("twap", "USDT"),
        ("colRes", "BTC"),
    ]
    assert [row.level for row in found.rows] == [WATCH, CRITICAL, WARNING, NONE]


def test_isolated_equity_is_noted_once() -> None:
    assert assessed(isoEq="250.5").notes == (Note("isoEq", None, "250.5"),)
    assert assessed({"ccy": "SOL", "isoEq": "3"}, isoEq="250.5").notes == (Note("isoEq", None, "250.5"),)
    assert assessed({"ccy": "SOL", "isoEq": "3"}, isoEq="").notes == (Note("isoEq", "SOL", "3"),)
    assert assessed({"ccy": "SOL", "isoEq": "0"}, isoEq="0").notes == ()
    assert assessed(isoEq="-4").notes == (Note("isoEq", None, "-4"),)


def test_a_collateral_limit_that_is_close_is_noted_without_a_level() -> None:
    found = assessed({"ccy": "DOGE", "colRes": "1"})
    assert (found.level, found.notes) == (NONE, (Note("colRes", "DOGE", "1"),))


@pytest.mark.parametrize("nameless", [{}, {"ccy": ""}, {"ccy": ["BTC"]}])
def test_a_row_without_a_name_is_not_taken_for_the_account(nameless: dict[str, object]) -> None:
    found = assessed({**nameless, "mgnRatio": "1.1", "isoEq": "2"})
    assert [(reason.ccy, reason.level) for reason in found.reasons] == [("?", CRITICAL)]
    assert found.notes == (Note("isoEq", "?", "2"),)


def test_moved_thresholds_are_used() -> None:
    thresholds = replace(Thresholds(), margin=RatioRungs(Decimal(50), Decimal(40), Decimal(30)))
    assert assess(account(mgnRatio="35"), None, thresholds).level is WARNING


def test_a_value_nested_without_end_still_gives_a_reason() -> None:
    nest: list[object] = []
    for _ in range(400):
        nest = [nest]
    (reason,) = assessed({"ccy": "BTC", "twap": nest}).reasons
    assert (reason.value, reason.level) == ("[…]", WARNING)
