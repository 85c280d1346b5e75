"""What vanishes is not calm: positions that are gone, debts that somebody repaid."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from trayapp.domain import risk
from trayapp.domain.account import ACCOUNT_SPECS, Account
from trayapp.domain.alerts import words as alert_words
from trayapp.domain.alerts.alert import Key, Kind
from trayapp.domain.alerts.kept import SeenReason
from trayapp.domain.alerts.sighting import sight
from trayapp.domain.alerts.standing import Finding, finding
from trayapp.domain.balance import BALANCE_SPECS
from trayapp.domain.risk import Assessment, Cause, Reason
from trayapp.domain.thresholds import RiskLevel

#: Which value of a row names it best when the row is gone.
_ORDER = risk.FIELDS
#: Steps of `twap` so high that their end is a question: who repaid?
_HIGH = (4, 5)
#: How long such a height is remembered while the risk sinks step by step.
_REPAID_WITHIN = timedelta(minutes=20)
_SPECS = {spec.wire: spec for specs in (ACCOUNT_SPECS, BALANCE_SPECS) for spec in specs.values()}


@dataclass(frozen=True, slots=True)
class Height:
    """A forced-repayment risk at its height.

    Attributes:
        at: when it was last so high.
        level: the worst that it had.
    """

    at: datetime
    step: int
    level: RiskLevel


def gone(
    account: Account, assessment: Assessment, seen: tuple[SeenReason, ...], now: datetime
) -> Iterator[Finding]:
    """Risky values and rows that are not sent any more, and a stop-out that is over.

    A row that is gone with all its values is one question, not one for each.
    """
    rows = {balance.currency or risk.NAMELESS for balance in account.balances}
    for last in _one_for_each_row(seen, rows):
        if last.field != risk.FROZEN and sight(account, assessment, last.field, last.ccy) is not None:
            continue
        if last.value is None and any((r.field, r.ccy) == (last.field, last.ccy) for r in assessment.reasons):
            continue  # what was missing then is missing still
        reason = as_reason(last)
        yield finding(Key(Kind.GONE, last.field, last.ccy), last.level, alert_words.gone(reason), now)


def _one_for_each_row(seen: tuple[SeenReason, ...], rows: set[str]) -> Iterator[SeenReason]:
    asked: set[str] = set()
    for last in sorted(seen, key=lambda last: (-last.level, _ORDER.index(last.field))):
        if last.ccy is None or last.ccy in rows:
            yield last
        elif last.ccy not in asked:
            asked.add(last.ccy)
            yield last


def as_reason(last: SeenReason) -> Reason:
    """The reason as it was when it was last seen."""
    return Reason(last.field, last.ccy, last.value, last.level, _cause_of(last))


def _cause_of(last: SeenReason) -> Cause:
    if last.value is None:
        return Cause.MISSING
    try:
        if last.field != risk.FROZEN:
            _SPECS[last.field].read(last.value)
    except ValueError:
        return Cause.UNREADABLE
    return Cause.VALUE


def heights_before(
    heights: Mapping[str, Height], seen: tuple[SeenReason, ...], last_at: datetime | None, now: datetime
) -> dict[str, Height]:
    """Those of the last good poll, however old, and others not long ago.

    Args:
        seen: what an earlier run of the program may have left, besides the heights of this one.
    """
    kept = {
        ccy: height
        for ccy, height in heights.items()
        if height.at == last_at or abs(now - height.at) <= _REPAID_WITHIN
    }
    for last in seen:
        value = (last.value or "").strip(" ")
        if last.field == risk.REPAYMENT and value in map(str, _HIGH):
            kept.setdefault(last.ccy or risk.NAMELESS, Height(now, int(value), last.level))
    return kept


def with_heights(
    before: Mapping[str, Height], account: Account, assessment: Assessment, now: datetime
) -> dict[str, Height]:
    """The heights with those of this poll, whatever level the user gives to them."""
    heights = dict(before)
    for balance, row in zip(account.balances, assessment.rows, strict=True):
        step, ccy = balance.repayment_risk, balance.currency or risk.NAMELESS
        if step in _HIGH and step is not None:
            # while it is repaid the debt becomes small and its level low: what counts is how bad it was
            levels = [row.levels.get(risk.REPAYMENT) or RiskLevel.WATCH, RiskLevel.WATCH]
            if ccy in before:
                levels.append(before[ccy].level)
            heights[ccy] = Height(now, step, max(levels))
    return heights


def repaid(account: Account, heights: Mapping[str, Height], now: datetime) -> Iterator[Finding]:
    """Forced-repayment risks that were 4 or 5 and are 0."""
    for balance in account.balances:
        ccy = balance.currency or risk.NAMELESS
        if balance.repayment_risk == 0 and ccy in heights:
            told = alert_words.repaid(ccy, str(heights[ccy].step))
            yield finding(Key(Kind.REPAID, risk.REPAYMENT, ccy), heights[ccy].level, told, now)
