"""What one poll shows of one risk field: its level and value, or that it is not there any more."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from trayapp.domain import risk
from trayapp.domain.account import Account
from trayapp.domain.balance import Balance
from trayapp.domain.risk import Assessment, Reason
from trayapp.domain.thresholds import RiskLevel

_ATTRIBUTES = {
    risk.MARGIN_RATIO: "margin_ratio",
    risk.REPAYMENT: "repayment_risk",
    risk.CONVERSION: "conversion_risk",
    risk.COLLATERAL: "collateral_limit",
    risk.DELTA_STATUS: "delta_status",
}


@dataclass(frozen=True, slots=True)
class Sighting:
    """A risk field that was sent.

    Attributes:
        value: None where it cannot be read.
        sent: the exchange's own text.
    """

    level: RiskLevel
    value: Decimal | None
    sent: str


def sight(account: Account, assessment: Assessment, field: str, ccy: str | None) -> Sighting | None:
    """Look for a risk field; None where its row is gone, it is empty, or tells that there is no position."""
    if ccy is None:
        return _of_account(account, assessment, field)
    found = [
        _sighting(balance, field, row.levels.get(field))
        for balance, row in zip(account.balances, assessment.rows, strict=True)
        if (balance.currency or risk.NAMELESS) == ccy
    ]
    known = [sighting for sighting in found if sighting is not None]
    return max(known, key=lambda sighting: sighting.level, default=None)


def _of_account(account: Account, assessment: Assessment, field: str) -> Sighting | None:
    if field == risk.MARGIN_RATIO:
        return _sighting(account, field, assessment.margin_level)
    if account.sent.get(field) in (None, ""):
        return None
    return _sighting(account, field, level_of(assessment.reasons, field, None))


def level_of(reasons: Sequence[Reason], field: str, ccy: str | None) -> RiskLevel:
    """The worst level that the reasons give to a field."""
    levels = (reason.level for reason in reasons if (reason.field, reason.ccy) == (field, ccy))
    return max(levels, default=RiskLevel.NONE)


def _sighting(holder: Account | Balance, field: str, level: RiskLevel | None) -> Sighting | None:
    if level is None or holder.sent.get(field) in (None, ""):
        return None
    value = getattr(holder, _ATTRIBUTES[field])
    sent = risk.text_of(holder.sent.get(field))
    return Sighting(level, None if value is None else Decimal(value), sent)
