from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from trayapp.domain.fields import Mode
from trayapp.domain.thresholds import RatioRungs, RiskLevel, StepRungs, Thresholds


@pytest.mark.parametrize(
    ("watch", "warning", "critical"),
    [
        ("3", "5", "1.5"),
        ("5", "3", "3"),
        ("3", "3", "1.5"),
        ("1.5", "3", "5"),
        ("5", "3", "0.99"),  # at 1 OKX has liquidated
        ("5", "3", "-1"),
        ("NaN", "3", "1.5"),
        ("5", "NaN", "1.5"),
        ("5", "3", "sNaN"),
        ("Infinity", "3", "1.5"),
    ],
)
def test_rungs_that_make_no_ladder_are_refused(watch: str, warning: str, critical: str) -> None:
    with pytest.raises(ValueError, match="sink from watch to critical"):
        RatioRungs(Decimal(watch), Decimal(warning), Decimal(critical))


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
