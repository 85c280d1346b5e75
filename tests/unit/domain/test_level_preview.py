"""What the level would be while thresholds are moved."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from tests.unit.domain.moments import at, polled
from trayapp.domain.fields import Mode
from trayapp.domain.level_preview import level_by
from trayapp.domain.snapshot import Snapshot
from trayapp.domain.thresholds import RatioRungs, RiskLevel, StepRungs, Thresholds
from trayapp.errors import Unreachable

STRICT = replace(Thresholds(), margin=RatioRungs(Decimal(10), Decimal(9), Decimal(8)))


def told(
    thresholds: Thresholds, snapshot: Snapshot | None, after_s: float = 1
) -> tuple[RiskLevel | None, str]:
    level, words = level_by(thresholds, snapshot, at(after_s), 5)
    return level, str(words)


def test_moved_thresholds_give_another_level_and_its_reason() -> None:
    snapshot = polled(mgnRatio="8.5", mmr="1")
    assert told(Thresholds(), snapshot) == (RiskLevel.NONE, "margin ratio 850\u00a0%")
    assert told(STRICT, snapshot) == (RiskLevel.WARNING, "margin ratio 850\u00a0%")


def test_the_worst_reason_is_told() -> None:
    snapshot = polled({"ccy": "USDT", "liab": "9000", "twap": "3"}, mgnRatio="4", mmr="1")
    assert told(Thresholds(), snapshot) == (RiskLevel.WARNING, "USDT forced repayment risk 3 of 5")
    mild = replace(Thresholds(), repayment=StepRungs(None, None, 5))
    assert told(mild, snapshot) == (RiskLevel.WATCH, "margin ratio 400\u00a0%")


def test_a_calm_account_tells_its_lowest_ratio() -> None:
    rows = {"ccy": "BTC", "mgnRatio": "30", "mmr": "1"}, {"ccy": "ETH", "mgnRatio": "12", "mmr": "1"}
    snapshot = polled(*rows, {"ccy": "SOL"}, mode=Mode.FUTURES)
    assert told(Thresholds(), snapshot) == (RiskLevel.NONE, "ETH margin ratio 1,200\u00a0%")
    assert told(Thresholds(), polled(totalEq="5")) == (RiskLevel.NONE, "nothing reaches a level")
    no_position = polled(mgnRatio="0", mmr="0")
    assert told(STRICT, no_position) == (RiskLevel.NONE, "nothing reaches a level")


@pytest.mark.parametrize(
    "snapshot", [None, polled(fetched=None), polled(fetched=None, error=Unreachable("lost"))]
)
def test_without_values_nothing_is_promised(snapshot: Snapshot | None) -> None:
    assert told(STRICT, snapshot) == (None, "no data yet")


def test_old_values_are_called_old() -> None:
    snapshot = polled(mgnRatio="2", mmr="1", error=Unreachable("lost"))
    assert told(Thresholds(), snapshot, 15)[1] == "margin ratio 200\u00a0%"
    assert told(Thresholds(), snapshot, 16) == (RiskLevel.WARNING, "margin ratio 200\u00a0%, by old values")
    calm = polled(mgnRatio="20", mmr="1", error=Unreachable("lost"))
    assert told(Thresholds(), calm, 15)[0] is RiskLevel.NONE
    assert told(Thresholds(), calm, 16) == (None, "margin ratio 2,000\u00a0%, by old values")


def test_a_stop_out_is_critical_by_any_thresholds() -> None:
    frozen = replace(polled(mgnRatio="20", mmr="1"), stop_out=True)
    level, words = told(Thresholds(), frozen)
    assert level is RiskLevel.CRITICAL
    assert "liquidation" in words
