from __future__ import annotations

from decimal import Decimal

import pytest

from trayapp.domain.alerts.hysteresis import held_level
from trayapp.domain.alerts.sighting import Sighting
from trayapp.domain.fields import Mode
from trayapp.domain.thresholds import RiskLevel, StepRungs, Thresholds

NONE, WATCH, WARNING, CRITICAL = RiskLevel
THRESHOLDS = Thresholds()


def held(before: RiskLevel, field: str, value: str, mode: Mode | None = Mode.MULTI_CURRENCY) -> RiskLevel:
    number = Decimal(value)
    if field == "mgnRatio":
        level = THRESHOLDS.margin_for(mode).level(number)
    else:
        scale = {
            "twap": THRESHOLDS.repayment,
            "deltaNeutralStatus": THRESHOLDS.delta,
            "colRes": THRESHOLDS.collateral,
        }
        rungs: StepRungs = scale[field]
        level = rungs.level(int(number))
    return held_level(before, Sighting(level, number, value), field, THRESHOLDS, mode)


@pytest.mark.parametrize(
    ("before", "ratio", "after"),
    [
        (CRITICAL, "1.65", CRITICAL),
        (CRITICAL, "1.6500001", WARNING),
        (WARNING, "3.3", WARNING),
        (WARNING, "3.3000001", WATCH),
        (WATCH, "5.5", WATCH),
        (WATCH, "5.5000001", NONE),
        (CRITICAL, "3.2", WARNING),
        (CRITICAL, "900", NONE),
        (NONE, "5.2", NONE),
        (WATCH, "2.9", WARNING),
    ],
)
def test_a_ratio_leaves_its_level_a_tenth_above_it(before: RiskLevel, ratio: str, after: RiskLevel) -> None:
    assert held(before, "mgnRatio", ratio) is after


def test_portfolio_mode_has_its_own_band() -> None:
    assert held(WARNING, "mgnRatio", "2.2", Mode.PORTFOLIO) is WARNING
    assert held(WARNING, "mgnRatio", "2.21", Mode.PORTFOLIO) is WATCH


@pytest.mark.parametrize(
    ("before", "step", "after"),
    [
        (CRITICAL, "3", CRITICAL),
        (CRITICAL, "2", WARNING),
        (WARNING, "1", WARNING),
        (WATCH, "0", NONE),
        (CRITICAL, "0", NONE),
    ],
)
def test_a_step_holds_one_below_and_nought_is_calm(before: RiskLevel, step: str, after: RiskLevel) -> None:
    assert held(before, "twap", step) is after


def test_short_scales_hold_nothing() -> None:
    assert held(CRITICAL, "deltaNeutralStatus", "1") is WARNING
    assert held(WATCH, "colRes", "1") is NONE


def test_a_debt_of_cents_is_not_held_up() -> None:
    small = Sighting(WATCH, Decimal(5), "5")  # its level was lowered for what it is worth
    assert held_level(CRITICAL, small, "twap", THRESHOLDS, None) is WATCH


def test_what_cannot_be_read_has_not_become_better() -> None:
    unreadable = Sighting(WARNING, None, "x")
    assert held_level(CRITICAL, unreadable, "mgnRatio", THRESHOLDS, None) is CRITICAL
    assert held_level(NONE, unreadable, "mgnRatio", THRESHOLDS, None) is WARNING
