"""Where watch, warning and critical begin. Defaults are the house's; OKX alerts at 3, liquidates at 1."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from enum import IntEnum

from trayapp.domain.fields import Mode


class RiskLevel(IntEnum):
    """How near danger is. The word is its name in printed JSON."""

    NONE = 0
    WATCH = 1
    WARNING = 2
    CRITICAL = 3

    @property
    def word(self) -> str:
        return self.name.lower()


@dataclass(frozen=True, slots=True)
class RatioRungs:
    """Plain ratios (5.3 means 530 %) at or under which each level begins: low is dangerous."""

    watch: Decimal
    warning: Decimal
    critical: Decimal

    def __post_init__(self) -> None:
        rungs = self.critical, self.warning, self.watch
        if not all(rung.is_finite() for rung in rungs) or not 1 <= rungs[0] < rungs[1] < rungs[2]:
            raise ValueError("ratios must sink from watch to critical and stay at 1 or more")

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
    """Steps of the exchange's own scale at which each level begins: high is dangerous. None: never."""

    watch: int | None
    warning: int | None
    critical: int | None

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


@dataclass(frozen=True, slots=True)
class Thresholds:
    """Every threshold of one account.

    Attributes:
        portfolio_margin: for portfolio mode, where 200 to 400 % is a normal day.
        negligible_liability_usd: under this worth a debt's repayment risk is at most watch.
    """

    margin: RatioRungs = field(default_factory=lambda: _ratios("5", "3", "1.5"))
    portfolio_margin: RatioRungs = field(default_factory=lambda: _ratios("3", "2", "1.4"))
    repayment: StepRungs = StepRungs(watch=1, warning=2, critical=4)
    conversion: StepRungs = StepRungs(watch=1, warning=3, critical=4)
    collateral: StepRungs = StepRungs(watch=2, warning=None, critical=None)
    delta: StepRungs = StepRungs(watch=None, warning=1, critical=2)
    negligible_liability_usd: Decimal = Decimal(1)

    def margin_for(self, mode: Mode | None) -> RatioRungs:
        """The rungs of `mgnRatio`; an unknown mode gets the stricter ones."""
        return self.portfolio_margin if mode is Mode.PORTFOLIO else self.margin
