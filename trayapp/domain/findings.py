"""From one good poll, and what was known before it, to everything that is worth an alert."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from trayapp.domain import alert_words, risk, risk_words
from trayapp.domain.account import ACCOUNT_SPECS, Account
from trayapp.domain.alert import Alert, Key, Kind
from trayapp.domain.alert_rules import AlertRules
from trayapp.domain.balance import BALANCE_SPECS
from trayapp.domain.falls import EquityFall, RatioFall
from trayapp.domain.hysteresis import held_level
from trayapp.domain.kept import SeenReason
from trayapp.domain.peaks import Point
from trayapp.domain.remembered import Trend
from trayapp.domain.risk import Assessment, Cause, Reason
from trayapp.domain.sighting import level_of, sight
from trayapp.domain.snapshot import Snapshot
from trayapp.domain.standing import Finding, Standing
from trayapp.domain.thresholds import RiskLevel

#: How long such a height is remembered while the risk sinks step by step.
_REPAID_WITHIN = timedelta(minutes=20)
_SPECS = {spec.wire: spec for specs in (ACCOUNT_SPECS, BALANCE_SPECS) for spec in specs.values()}
#: A ratio that sank by less is no trend.
_TREND_LEFT = 9, 10

Findings = dict[Key, Finding]


def finding(key: Key, level: RiskLevel, told: alert_words.Told, now: datetime, step: int = 0) -> Finding:
    """An alert that begins now, unless it stands already."""
    return Finding(Alert(key, level, *told, since=now), level * 100 + step)


@dataclass(frozen=True, slots=True)
class Height:
    """A forced-repayment risk at its height, and when it was last so high."""

    at: datetime
    step: int
    level: RiskLevel


@dataclass(frozen=True, slots=True)
class Recent:
    """What the last good polls leave behind for the next one; frozen.

    Attributes:
        seen: the reasons of the last good poll.
        heights: of currencies whose forced-repayment risk was 4 or 5.
    """

    seen: tuple[SeenReason, ...] = ()
    equity: EquityFall = field(default_factory=EquityFall)
    ratios: Mapping[str | None, RatioFall] = field(default_factory=dict)
    heights: Mapping[str, Height] = field(default_factory=dict)
    trend: Trend | None = None


def find(
    snapshot: Snapshot, recent: Recent, standing: Mapping[Key, Standing], rules: AlertRules, now: datetime
) -> tuple[Findings, Recent]:
    """What a good poll gives reason for, and what to hand to the next.

    Args:
        snapshot: with values and without a failure.
        standing: the alerts before it, whose levels are left late (see hysteresis.py).
    """
    account, assessment = snapshot.account or Account(), snapshot.assessment or risk.STOPPED_OUT
    found = dict(_risks(snapshot, account, assessment, standing, now))
    found |= {f.alert.key: f for f in _gone(account, assessment, recent.seen, now)}
    heights = _heights(recent, now)
    found |= {f.alert.key: f for f in _repaid(account, heights, now)}
    equity, falls = _equity_fall(account, recent.equity, rules, now)
    ratios, more = _ratio_falls(account, assessment, recent.ratios, now)
    found |= {f.alert.key: f for f in (*falls, *more)}
    repaid = {key.ccy for key in found if key.kind is Kind.REPAID}
    return found, Recent(
        seen=_seen(assessment, recent.seen, now),
        equity=equity,
        ratios=ratios,
        heights={ccy: height for ccy, height in heights.items() if ccy not in repaid},
        trend=_trend(account, ratios.get(None)),
    )


def _risks(
    snapshot: Snapshot,
    account: Account,
    assessment: Assessment,
    standing: Mapping[Key, Standing],
    now: datetime,
) -> Iterator[tuple[Key, Finding]]:
    """A finding for each reason, and for each alert whose value has not moved far enough to end it."""
    keys = dict.fromkeys(Key(Kind.RISK, reason.field, reason.ccy) for reason in assessment.reasons)
    for key in (*keys, *(key for key in standing if key.kind is Kind.RISK and key not in keys)):
        reasons = [r for r in assessment.reasons if (r.field, r.ccy) == (key.field, key.ccy)]
        seen = None if key.field == risk.FROZEN else sight(account, assessment, key.field, key.ccy)
        level = level_of(reasons, key.field, key.ccy)
        if key in standing and seen is not None:
            before, profile = standing[key].level, snapshot.profile
            held = held_level(before, seen, key.field, profile.thresholds, snapshot.mode)
            level = max(level, held)  # of two rows with one name, the other may be worse
        if level is RiskLevel.NONE:
            continue
        reason = reasons[0] if reasons else Reason(key.field, key.ccy, seen.sent if seen else None, level)
        told = risk_words.what(reason), risk_words.advice(reason, account)
        yield key, finding(key, level, told, now, _step(reason))


def _step(reason: Reason) -> int:
    """How bad within its level: the exchange's own step, or that a ratio means liquidation."""
    if reason.cause is not Cause.VALUE:
        return 0
    value = (reason.value or "").strip(" ")
    if reason.field == risk.MARGIN_RATIO:
        return int(risk_words.is_liquidation(reason))
    return int(value) if value.isdigit() and len(value) == 1 else 0


def _gone(
    account: Account, assessment: Assessment, seen: tuple[SeenReason, ...], now: datetime
) -> Iterator[Finding]:
    """Risky values and rows that are not sent any more, and a stop-out that is over."""
    for last in seen:
        if last.field != risk.FROZEN and sight(account, assessment, last.field, last.ccy) is not None:
            continue
        if last.value is None and any((r.field, r.ccy) == (last.field, last.ccy) for r in assessment.reasons):
            continue  # what was missing then is missing still
        reason = Reason(last.field, last.ccy, last.value, last.level, _cause_of(last))
        yield finding(Key(Kind.GONE, last.field, last.ccy), last.level, alert_words.gone(reason), now)


def _cause_of(last: SeenReason) -> Cause:
    if last.value is None:
        return Cause.MISSING
    try:
        if last.field != risk.FROZEN:
            _SPECS[last.field].read(last.value)
    except ValueError:
        return Cause.UNREADABLE
    return Cause.VALUE


def _heights(recent: Recent, now: datetime) -> dict[str, Height]:
    """The heights before this poll: those of the last good one, however old, and others not long ago."""
    kept = {ccy: height for ccy, height in recent.heights.items() if abs(now - height.at) <= _REPAID_WITHIN}
    for last in recent.seen:
        value = (last.value or "").strip(" ")
        if last.field == risk.REPAYMENT and value in ("4", "5"):
            ccy = last.ccy or risk.NAMELESS
            before = kept.get(ccy, Height(now, 0, RiskLevel.NONE))
            # while it is repaid the debt becomes small and its level low: what counts is how bad it was
            kept[ccy] = Height(now, int(value), max(last.level, before.level))
    return kept


def _repaid(account: Account, heights: Mapping[str, Height], now: datetime) -> Iterator[Finding]:
    for balance in account.balances:
        ccy = balance.currency or risk.NAMELESS
        if balance.repayment_risk == 0 and ccy in heights:
            told = alert_words.repaid(ccy, str(heights[ccy].step))
            yield finding(Key(Kind.REPAID, risk.REPAYMENT, ccy), heights[ccy].level, told, now)


def _equity_fall(
    account: Account, before: EquityFall, rules: AlertRules, now: datetime
) -> tuple[EquityFall, tuple[Finding, ...]]:
    if account.total_equity is None:
        return before, ()
    after, fall = before.with_equity(Point(now, account.total_equity), rules)
    if fall is None:
        return after, ()
    told = alert_words.equity_fall(fall)
    return after, (finding(Key(Kind.EQUITY_FALL, "totalEq"), RiskLevel.WARNING, told, now, fall.grade),)


def _ratio_falls(
    account: Account, assessment: Assessment, before: Mapping[str | None, RatioFall], now: datetime
) -> tuple[dict[str | None, RatioFall], list[Finding]]:
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


def _trend(account: Account, of: RatioFall | None) -> Trend | None:
    highest = of.peaks.highest if of else None
    left, whole = _TREND_LEFT
    if highest is None or account.margin_ratio is None or account.margin_ratio * whole > highest.value * left:
        return None
    return Trend(highest.value, highest.at)


def _seen(assessment: Assessment, before: tuple[SeenReason, ...], now: datetime) -> tuple[SeenReason, ...]:
    sinces = {(last.field, last.ccy): last.since for last in before}
    return tuple(
        SeenReason(r.field, r.ccy, r.value, r.level, sinces.get((r.field, r.ccy), now))
        for r in assessment.reasons
    )


def with_frozen(recent: Recent, now: datetime) -> Recent:
    """Remember a stop-out, so that its end is news."""
    if any(last.field == risk.FROZEN for last in recent.seen):
        return recent
    frozen = SeenReason(risk.FROZEN, None, risk.FROZEN, RiskLevel.CRITICAL, now)
    return replace(recent, seen=(*recent.seen, frozen))
