"""Where watch, warning and critical begin. Defaults are the house's; OKX alerts at 3, liquidates at 1."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from enum import IntEnum
from typing import ClassVar

from trayapp.domain.account import ACCOUNT_SPECS
from trayapp.domain.balance import BALANCE_SPECS
from trayapp.domain.fields import Mode
from trayapp.errors import UsageError
from trayapp.words import QT_TRANSLATE_NOOP as T

_RATIO_RANGE = T("trayapp", "A ratio must be from 100 % to 10,000 %: at 100 % OKX has liquidated.")
_RATIO_FINE = T("trayapp", "A percentage has two decimals at the most: leave the others out.")
_RATIO_ORDER = T("trayapp", "The ratios must sink from watch to critical: low is dangerous.")
_STEP_RANGE = T("trayapp", "This scale has steps from 1 to {highest}: choose one of these.")
_STEP_ORDER = T("trayapp", "The steps must rise from watch to critical: high is dangerous.")
_NO_STEP = T("trayapp", "One level at least needs a step: a danger that none shows would look calm.")

LEAST_RATIO, MOST_RATIO = Decimal(1), Decimal(100)
_FINEST = Decimal("0.0001")


class RiskLevel(IntEnum):
    """How near danger is. The word is its name in printed JSON."""

    NONE = 0
    WATCH = 1
    WARNING = 2
    CRITICAL = 3

    @property
    def word(self) -> str:
        return self.name.lower()


def checked_ratio(ratio: Decimal) -> Decimal:
    """A ratio at which a level may begin.

    Raises:
        UsageError: it is not from 1 to 100, or has more than four decimals.
    """
    if not ratio.is_finite() or not LEAST_RATIO <= ratio <= MOST_RATIO:
        raise UsageError(_RATIO_RANGE)
    if ratio != ratio.quantize(_FINEST):
        raise UsageError(_RATIO_FINE)
    return ratio


@dataclass(frozen=True, slots=True)
class RatioRungs:
    """Plain ratios (5.3 means 530 %) at or under which each level begins: low is dangerous.

    Raises:
        UsageError: one that cannot be meant, or they do not sink from watch to critical.
    """

    watch: Decimal
    warning: Decimal
    critical: Decimal

    def __post_init__(self) -> None:
        for rung in (self.watch, self.warning, self.critical):
            checked_ratio(rung)
        if not self.critical < self.warning < self.watch:
            raise UsageError(_RATIO_ORDER)

    def level(self, ratio: Decimal) -> RiskLevel:
        """Grade one ratio; a negative one is the worst there is."""
        for level, top in (
            (RiskLevel.CRITICAL, self.critical),
            (RiskLevel.WARNING, self.warning),
            (RiskLevel.WATCH, self.watch),
        ):
            if ratio <= top:
                return level
        return RiskLevel.NONE


@dataclass(frozen=True, slots=True)
class StepRungs:
    """Steps of the exchange's own scale at which each level begins: high is dangerous. None: never.

    One step at least is there: a scale that nothing grades would call every danger calm.

    Raises:
        UsageError: no step, one that the scale does not have, or they do not rise from watch to critical.
    """

    watch: int | None
    warning: int | None
    critical: int | None
    highest: int = 5

    def __post_init__(self) -> None:
        steps = [step for step in (self.watch, self.warning, self.critical) if step is not None]
        if not steps:
            raise UsageError(_NO_STEP)
        if any(type(step) is not int or not 1 <= step <= self.highest for step in steps):
            raise UsageError(_STEP_RANGE, highest=self.highest)
        if steps != sorted(set(steps)):
            raise UsageError(_STEP_ORDER)

    def level(self, step: int) -> RiskLevel:
        for level, least in (
            (RiskLevel.CRITICAL, self.critical),
            (RiskLevel.WARNING, self.warning),
            (RiskLevel.WATCH, self.watch),
        ):
            if least is not None and step >= least:
                return level
        return RiskLevel.NONE


def _ratios(watch: str, warning: str, critical: str) -> RatioRungs:
    return RatioRungs(Decimal(watch), Decimal(warning), Decimal(critical))


_REPAYMENT = BALANCE_SPECS["repayment_risk"].highest
_CONVERSION = BALANCE_SPECS["conversion_risk"].highest
_COLLATERAL = BALANCE_SPECS["collateral_limit"].highest
_DELTA = ACCOUNT_SPECS["delta_status"].highest


@dataclass(frozen=True, slots=True)
class Thresholds:
    """Every threshold of one account. An instance that exists is valid.

    Attributes:
        portfolio_margin: for portfolio mode, where 200 to 400 % is a normal day.
        negligible_liability_usd: under this worth a debt's repayment risk is at most watch; not a setting.

    Raises:
        ValueError: the rungs of another field's scale.
    """

    RATIOS: ClassVar[tuple[str, ...]] = ("margin", "portfolio_margin")
    #: The highest step of each scale that has steps.
    SCALES: ClassVar[dict[str, int]] = {
        "repayment": _REPAYMENT,
        "conversion": _CONVERSION,
        "collateral": _COLLATERAL,
        "delta": _DELTA,
    }

    margin: RatioRungs = field(default_factory=lambda: _ratios("5", "3", "1.5"))
    portfolio_margin: RatioRungs = field(default_factory=lambda: _ratios("3", "2", "1.4"))
    repayment: StepRungs = StepRungs(watch=1, warning=2, critical=4, highest=_REPAYMENT)
    conversion: StepRungs = StepRungs(watch=1, warning=3, critical=4, highest=_CONVERSION)
    collateral: StepRungs = StepRungs(watch=2, warning=None, critical=None, highest=_COLLATERAL)
    delta: StepRungs = StepRungs(watch=None, warning=1, critical=2, highest=_DELTA)
    negligible_liability_usd: Decimal = Decimal(1)

    def __post_init__(self) -> None:
        for name, highest in self.SCALES.items():
            if getattr(self, name).highest != highest:
                raise ValueError(f"{name} has steps from 1 to {highest}")

    def margin_for(self, mode: Mode | None) -> RatioRungs:
        """The rungs of `mgnRatio`; an unknown mode gets the stricter ones."""
        return self.portfolio_margin if mode is Mode.PORTFOLIO else self.margin
