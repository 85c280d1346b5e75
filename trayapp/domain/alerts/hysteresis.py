"""An alert ends a little beyond where it began: a value that flickers around a threshold is no news.

Badges and icon know no such thing: they show the level of the value itself.
"""

from __future__ import annotations

from decimal import Decimal

from trayapp.domain import risk
from trayapp.domain.alerts.sighting import Sighting
from trayapp.domain.fields import Mode
from trayapp.domain.thresholds import RatioRungs, RiskLevel, StepRungs, Thresholds

#: A ratio leaves a level this far above its threshold: an alert of 300 % ends over 330 %.
BAND = Decimal("1.1")


def held_level(
    before: RiskLevel, seen: Sighting, field: str, thresholds: Thresholds, mode: Mode | None
) -> RiskLevel:
    """The level that an alert has now.

    Args:
        before: the level that it had.
        seen: the field as the poll shows it.
    """
    if before <= seen.level:
        return seen.level
    if seen.value is None:
        return before  # what cannot be read has not become better
    if field == risk.MARGIN_RATIO:
        return _of_ratio(before, seen.level, seen.value, thresholds.margin_for(mode))
    rungs = {risk.REPAYMENT: thresholds.repayment, risk.CONVERSION: thresholds.conversion}.get(field)
    if rungs is None or seen.level is not rungs.level(int(seen.value)):
        return seen.level  # a scale of two steps has no room for it; nor is a debt of cents held up
    return _of_step(before, seen.level, int(seen.value), rungs)


def _of_ratio(before: RiskLevel, level: RiskLevel, ratio: Decimal, rungs: RatioRungs) -> RiskLevel:
    for kept in _between(before, level):
        if ratio <= Decimal(getattr(rungs, kept.word)) * BAND:
            return kept
    return level


def _of_step(before: RiskLevel, level: RiskLevel, step: int, rungs: StepRungs) -> RiskLevel:
    """A step below the threshold holds the level; 0 is calm whatever was before."""
    for kept in _between(before, level):
        rung = getattr(rungs, kept.word)
        if rung is not None and step > 0 and step >= rung - 1:
            return kept
    return level


def _between(before: RiskLevel, level: RiskLevel) -> list[RiskLevel]:
    """The levels above `level` up to `before`, worst first."""
    return [RiskLevel(number) for number in range(before, level, -1)]
