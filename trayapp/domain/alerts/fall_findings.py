"""Falls of total equity and of margin ratios, as alerts; and the trend of the account's own ratio."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime

from trayapp.domain import risk
from trayapp.domain.account import Account
from trayapp.domain.alerts import words as alert_words
from trayapp.domain.alerts.alert import Key, Kind
from trayapp.domain.alerts.falls import EquityFall, RatioFall
from trayapp.domain.alerts.peaks import Point
from trayapp.domain.alerts.rules import AlertRules
from trayapp.domain.alerts.standing import Finding, finding
from trayapp.domain.remembered import Trend
from trayapp.domain.risk import Assessment
from trayapp.domain.thresholds import RiskLevel

#: A ratio that sank by less is no trend.
_TREND_LEFT = 9, 10

#: The past of each ratio by its currency; None for the account's own.
Pasts = Mapping[str | None, RatioFall]


def equity_fall(
    account: Account, before: EquityFall, rules: AlertRules, now: datetime
) -> tuple[EquityFall, list[Finding]]:
    """The fall of total equity that stands with this poll; an unknown total changes nothing."""
    if account.total_equity is None:
        return before, []
    after, fall = before.with_equity(Point(now, account.total_equity), rules)
    if fall is None:
        return after, []
    told = alert_words.equity_fall(fall)
    return after, [finding(Key(Kind.EQUITY_FALL, "totalEq"), RiskLevel.WARNING, told, now, fall.grade)]


def ratio_falls(
    account: Account, assessment: Assessment, before: Pasts, now: datetime
) -> tuple[Pasts, list[Finding]]:
    """The ratios of this poll; one that is not sent, or belongs to no position, has no past."""
    after: dict[str | None, RatioFall] = {}
    found = []
    for ccy, point in _ratios(account, assessment, now):
        after[ccy], fall = before.get(ccy, RatioFall()).with_ratio(point)
        if fall is not None:
            key = Key(Kind.RATIO_FALL, risk.MARGIN_RATIO, ccy)
            found.append(finding(key, RiskLevel.WATCH, alert_words.ratio_fall(fall, ccy), now))
    return after, found


def _ratios(account: Account, assessment: Assessment, now: datetime) -> Iterator[tuple[str | None, Point]]:
    if account.margin_ratio is not None and assessment.margin_level is not None:
        yield None, Point(now, account.margin_ratio, account.adjusted_equity, account.maintenance_margin)
    for balance, row in zip(account.balances, assessment.rows, strict=True):
        if balance.margin_ratio is not None and row.levels.get(risk.MARGIN_RATIO) is not None:
            point = Point(now, balance.margin_ratio, balance.equity, balance.maintenance_margin)
            yield balance.currency or risk.NAMELESS, point


def trend_of(account: Account, past: RatioFall | None) -> Trend | None:
    """What the account's own ratio was, where it has sunk."""
    highest = past.peaks.highest if past else None
    left, whole = _TREND_LEFT
    if highest is None or account.margin_ratio is None or account.margin_ratio * whole > highest.value * left:
        return None
    return Trend(highest.value, highest.at)
