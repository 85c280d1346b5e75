"""From one good poll, and what was known before it, to everything that is worth an alert."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from trayapp.domain import risk, risk_words
from trayapp.domain.account import Account
from trayapp.domain.alerts.alert import Key, Kind
from trayapp.domain.alerts.fall_findings import Pasts, equity_fall, ratio_falls, trend_of
from trayapp.domain.alerts.falls import EquityFall
from trayapp.domain.alerts.hysteresis import held_level
from trayapp.domain.alerts.kept import SeenReason
from trayapp.domain.alerts.rules import AlertRules
from trayapp.domain.alerts.sighting import level_of, sight
from trayapp.domain.alerts.standing import Finding, Standing, finding
from trayapp.domain.alerts.vanished import Height, gone, heights_before, repaid, with_heights
from trayapp.domain.remembered import Trend
from trayapp.domain.risk import Assessment, Cause, Reason
from trayapp.domain.snapshot import Snapshot
from trayapp.domain.thresholds import RiskLevel

Findings = dict[Key, Finding]


@dataclass(frozen=True, slots=True)
class Recent:
    """What the last good polls leave behind for the next one; frozen.

    Attributes:
        at: when the last good poll was; None before the first.
        seen: what was risky then, by its value or because its alert still stood.
        heights: of currencies whose forced-repayment risk was 4 or 5.
    """

    at: datetime | None = None
    seen: tuple[SeenReason, ...] = ()
    equity: EquityFall = field(default_factory=EquityFall)
    ratios: Pasts = field(default_factory=dict)
    heights: Mapping[str, Height] = field(default_factory=dict)
    trend: Trend | None = None

    def with_frozen(self, now: datetime) -> Recent:
        """Remember a stop-out, so that its end is news."""
        if any(last.field == risk.FROZEN for last in self.seen):
            return self
        frozen = SeenReason(risk.FROZEN, None, risk.FROZEN, RiskLevel.CRITICAL, now)
        return replace(self, seen=(*self.seen, frozen))

    def set_back(self, by: timedelta) -> Recent:
        """The clock was set back: the past is as long ago as it was."""
        return replace(
            self,
            at=self.at and self.at - by,
            equity=self.equity.set_back(by),
            ratios={ccy: past.set_back(by) for ccy, past in self.ratios.items()},
            heights={ccy: replace(height, at=height.at - by) for ccy, height in self.heights.items()},
        )


def find(
    snapshot: Snapshot,
    account: Account,
    assessment: Assessment,
    recent: Recent,
    standing: Mapping[Key, Standing],
    rules: AlertRules,
    now: datetime,
) -> tuple[Findings, Recent]:
    """What a good poll gives reason for, and what to hand to the next.

    Args:
        account, assessment: the snapshot's.
        standing: the alerts before it, whose levels are left late (see hysteresis.py).
    """
    risks = list(_risks(snapshot, account, assessment, standing, now))
    heights = heights_before(recent.heights, recent.seen, recent.at, now)
    questions = [*gone(account, assessment, recent.seen, now), *repaid(account, heights, now)]
    equity, falls = equity_fall(account, recent.equity, rules, now)
    ratios, more = ratio_falls(account, assessment, recent.ratios, now)
    found = [found for found, _ in risks] + questions + falls + more
    asked = {one.alert.key.ccy for one in questions if one.alert.key.kind is Kind.REPAID}
    return {one.alert.key: one for one in found}, Recent(
        at=now,
        seen=_seen(risks, recent.seen, now),
        equity=equity,
        ratios=ratios,
        heights={c: h for c, h in with_heights(heights, account, assessment, now).items() if c not in asked},
        trend=trend_of(account, ratios.get(None)),
    )


def regraded(
    snapshot: Snapshot, recent: Recent, standing: Mapping[Key, Standing], now: datetime
) -> tuple[Findings, Recent]:
    """The risks alone, of values that were seen before and are graded by other thresholds now."""
    if snapshot.account is None or snapshot.assessment is None:
        return {}, recent
    risks = list(_risks(snapshot, snapshot.account, snapshot.assessment, standing, now))
    found = {one.alert.key: one for one, _ in risks}
    return found, replace(recent, seen=_seen(risks, recent.seen, now))


def _risks(
    snapshot: Snapshot,
    account: Account,
    assessment: Assessment,
    standing: Mapping[Key, Standing],
    now: datetime,
) -> Iterator[tuple[Finding, Reason]]:
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
        found = finding(key, level, risk_words.told(reason, account), now, _step(reason))
        if key.field == risk.MARGIN_RATIO and seen is not None:
            found = replace(found, ratio=seen.value)
        yield found, reason


def _step(reason: Reason) -> int:
    """How bad within its level: the exchange's own step, or that a ratio means liquidation."""
    if reason.cause is not Cause.VALUE:
        return 0
    value = (reason.value or "").strip(" ")
    if reason.field == risk.MARGIN_RATIO:
        return int(risk_words.is_liquidation(reason))
    return int(value) if value.isdigit() and len(value) == 1 else 0


def _seen(
    risks: list[tuple[Finding, Reason]], before: tuple[SeenReason, ...], now: datetime
) -> tuple[SeenReason, ...]:
    sinces = {(last.field, last.ccy): last.since for last in before}
    return tuple(
        SeenReason(r.field, r.ccy, r.value, found.alert.level, sinces.get((r.field, r.ccy), now))
        for found, r in risks
    )
