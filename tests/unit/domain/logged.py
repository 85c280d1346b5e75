"""Entries of the log of alerts, for tests."""

from __future__ import annotations

from datetime import datetime

from tests.unit.domain.moments import NOON, at
from trayapp.domain.alerts.alert import Alert, Event, Key, Kind, LogEntry
from trayapp.domain.thresholds import RiskLevel
from trayapp.words import Amount, Words

RATIO = Words.of("margin ratio {percent}", percent="140\u00a0%")
#: With amounts at two depths.
REPAY = Words.of(
    "Triggered by your own negative balance: {more}. Add {ccy} or reduce the position.",
    more=Words.of("liability {liability} {ccy}", liability=Amount("18,400.00"), ccy="USDT"),
    ccy="USDT",
    gone=Amount("12.5"),
)


def alert(
    what: Words = RATIO,
    level: RiskLevel = RiskLevel.CRITICAL,
    *,
    kind: Kind = Kind.RISK,
    field: str = "mgnRatio",
    ccy: str | None = None,
    advice: Words = REPAY,
    since: datetime = NOON,
) -> Alert:
    return Alert(Key(kind, field, ccy), level, what, advice, since)


def entry(
    seconds: float = 0,
    event: Event = Event.RAISED,
    about: Alert | None = None,
    *,
    account: str = "main",
    account_id: str | None = None,
) -> LogEntry:
    """What happened so many seconds after noon."""
    return LogEntry(at(seconds), account_id or account, account, event, about or alert())
