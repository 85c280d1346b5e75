from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from trayapp.domain.fields import Mode
from trayapp.domain.thresholds import RatioRungs, RiskLevel, StepRungs, Thresholds
from trayapp.errors import UsageError

RANGE, ORDER, FINE = "from 100 % to 10,000 %", "sink from watch to critical", "two decimals at the most"


@pytest.mark.parametrize(
    ("watch", "warning", "critical", "rule"),
    [
        ("3", "5", "1.5", ORDER),
        ("5", "3", "3", ORDER),
        ("3", "3", "1.5", ORDER),
        ("1.5", "3", "5", ORDER),
        ("5", "3", "0.9999", RANGE),  # at 1 OKX has liquidated
        ("5", "3", "-1", RANGE),
        ("100.0001", "3", "1.5", RANGE),
        ("NaN", "3", "1.5", RANGE),
        ("5", "NaN", "1.5", RANGE),
        ("5", "3", "sNaN", RANGE),
        ("Infinity", "3", "1.5", RANGE),
        ("5", "3.00001", "1.5", FINE),
        ("5", "3", "1." + "0" * 60 + "1", FINE),
    ],
)
def test_ratios_that_make_no_ladder_are_refused(watch: str, warning: str, critical: str, rule: str) -> None:
    with pytest.raises(UsageError, match=rule):
        RatioRungs(Decimal(watch), Decimal(warning), Decimal(critical))


def test_the_ends_of_the_ratios_are_allowed() -> None:
    rungs = RatioRungs(Decimal(100), Decimal("1.0001"), Decimal("1.0000000"))
    assert rungs.level(Decimal(1)) is RiskLevel.CRITICAL
    assert rungs.level(Decimal("1.0001")) is RiskLevel.WARNING
    assert rungs.level(Decimal(100)) is RiskLevel.WATCH


@pytest.mark.parametrize(
    ("steps", "rule"),
    [
        ((None, None, None), "One level at least"),
        ((0, 2, 3), "steps from 1 to 3"),
        ((1, 2, 4), "steps from 1 to 3"),
        ((True, 2, 3), "steps from 1 to 3"),
        ((1, "2", 3), "steps from 1 to 3"),
        ((1, [2], 3), "steps from 1 to 3"),
        ((2, 2, 3), "rise from watch to critical"),
        ((3, 2, None), "rise from watch to critical"),
        ((2, None, 1), "rise from watch to critical"),
    ],
)
def test_steps_that_make_no_ladder_are_refused(steps: tuple[Any, Any, Any], rule: str) -> None:
    with pytest.raises(UsageError, match=rule):
        StepRungs(*steps, highest=3)


@pytest.mark.parametrize("steps", [(1, None, 3), (None, None, 3), (1, None, None), (1, 2, 3)])
def test_any_level_but_the_last_one_can_be_left_out(steps: tuple[int | None, ...]) -> None:
    watch, warning, critical = steps
    rungs = StepRungs(watch, warning, critical, highest=3)
    assert rungs.level(3) is not RiskLevel.NONE
    assert (rungs.level(1) is RiskLevel.NONE) is (watch is None)


@pytest.mark.parametrize(
    ("name", "highest"), [("repayment", 5), ("conversion", 5), ("collateral", 2), ("delta", 2)]
)
def test_every_scale_ends_where_the_exchange_s_does(name: str, highest: int) -> None:
    assert Thresholds.SCALES[name] == highest
    top: dict[str, Any] = {name: StepRungs(None, None, highest, highest)}
    assert getattr(replace(Thresholds(), **top), name) == top[name]
    beyond: dict[str, Any] = {name: StepRungs(None, None, 1, highest + 1)}
    with pytest.raises(ValueError, match=f"{name} has steps from 1 to {highest}"):
        replace(Thresholds(), **beyond)


def test_moved_thresholds_count() -> None:
    rungs = RatioRungs(Decimal(10), Decimal(8), Decimal(1))
    assert rungs.level(Decimal("8.5")) is RiskLevel.WATCH
    assert rungs.level(Decimal(8)) is RiskLevel.WARNING
    assert rungs.level(Decimal(1)) is RiskLevel.CRITICAL
    moved = replace(Thresholds(), repayment=StepRungs(watch=None, warning=None, critical=1))
    assert moved.repayment.level(1) is RiskLevel.CRITICAL
    assert moved.repayment.level(0) is RiskLevel.NONE


@pytest.mark.parametrize("mode", [None, Mode.SPOT, Mode.FUTURES, Mode.MULTI_CURRENCY])
def test_only_portfolio_mode_has_the_milder_ladder(mode: Mode | None) -> None:
    thresholds = Thresholds()
    assert thresholds.margin_for(mode) == RatioRungs(Decimal(5), Decimal(3), Decimal("1.5"))
    assert thresholds.margin_for(Mode.PORTFOLIO) == RatioRungs(Decimal(3), Decimal(2), Decimal("1.4"))


def test_levels_have_the_words_of_the_contract() -> None:
    assert [level.word for level in sorted(RiskLevel)] == ["none", "watch", "warning", "critical"]
