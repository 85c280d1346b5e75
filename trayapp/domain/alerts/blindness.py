"""Since when an account has given no data, and whether that is worth an alert."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from trayapp.domain.alerts.rules import AlertRules
from trayapp.domain.thresholds import RiskLevel


@dataclass(frozen=True, slots=True)
class Blindness:
    """Counts from the last good data, or from when there could first have been any; frozen.

    Attributes:
        since: no data since then.
        at_risk: whether the last good level was warning or worse.
    """

    since: datetime
    at_risk: bool = False

    def from_now(self, now: datetime) -> Blindness:
        """A machine that slept was not blind meanwhile: it was off."""
        return replace(self, since=now)

    def seen(self, now: datetime, level: RiskLevel) -> Blindness:
        """Good data came."""
        return Blindness(now, level >= RiskLevel.WARNING)

    def due_at(self, rules: AlertRules, interval_s: int) -> datetime:
        """When it becomes an alert: never before three intervals are over."""
        minutes = rules.blind_minutes_at_risk if self.at_risk else rules.blind_minutes
        return self.since + max(timedelta(minutes=minutes), timedelta(seconds=3 * interval_s))

    @property
    def level(self) -> RiskLevel:
        return RiskLevel.CRITICAL if self.at_risk else RiskLevel.WARNING
