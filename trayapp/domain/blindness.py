"""Since when an account has given no data, and whether that is worth an alert."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from trayapp.domain.alert_rules import AlertRules
from trayapp.domain.thresholds import RiskLevel

#: The clock moved by more than anything of ours explains: the machine slept, or its clock was set.
_GAP = timedelta(seconds=30)


@dataclass(frozen=True, slots=True)
class Blindness:
    """Counts from the last good data, or from when there could first have been any; frozen.

    Attributes:
        since: no data since then.
        heard_at: when anything was last heard of: a poll, or the timer that waits for one.
        expected_by: when something was to be heard of at the latest.
        at_risk: whether the last good level was warning or worse.
    """

    since: datetime
    heard_at: datetime
    expected_by: datetime | None = None
    at_risk: bool = False

    @classmethod
    def from_now(cls, now: datetime) -> Blindness:
        return cls(now, now)

    def heard(self, now: datetime) -> Blindness:
        """Something happened, good or not. A machine that slept was not blind meanwhile: it was off."""
        slept = self.expected_by is not None and now > self.expected_by + _GAP
        set_back = now < self.heard_at
        return replace(self, heard_at=now, since=now if slept or set_back else self.since)

    def seen(self, now: datetime, level: RiskLevel) -> Blindness:
        """Good data came."""
        return replace(self, since=now, at_risk=level >= RiskLevel.WARNING)

    def expecting(self, moment: datetime | None) -> Blindness:
        return replace(self, expected_by=moment)

    def due_at(self, rules: AlertRules, interval_s: int) -> datetime:
        """When it becomes an alert: never before three intervals are over."""
        minutes = rules.blind_minutes_at_risk if self.at_risk else rules.blind_minutes
        return self.since + max(timedelta(minutes=minutes), timedelta(seconds=3 * interval_s))

    @property
    def level(self) -> RiskLevel:
        return RiskLevel.CRITICAL if self.at_risk else RiskLevel.WARNING
