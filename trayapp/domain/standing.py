"""An alert that stands, and what has been said of it so far."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from trayapp.domain.alert import Alert, Event
from trayapp.domain.alert_rules import AlertRules
from trayapp.domain.thresholds import RiskLevel

#: Until it worsens.
FOR_EVER = datetime.max.replace(tzinfo=UTC)
#: A critical alert that had eased, or ended, and is back, may be told again so soon.
_CRITICAL_COOLDOWN = timedelta(minutes=2)


@dataclass(frozen=True, slots=True)
class Finding:
    """An alert as one poll, or the passing of time, gives reason for it.

    Attributes:
        severity: grows with the level and, within it, with the exchange's own step.
    """

    alert: Alert
    severity: int


@dataclass(frozen=True, slots=True)
class Said:
    """That an alert of this severity was logged, or told, then."""

    severity: int
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """One alert from its beginning to its end; frozen.

    Attributes:
        logged, told: the severity that the log, and the desktop, know of; None for not yet. They
            sink when the alert eases by a level, so that it can worsen again.
        last_logged, last_told: outlive easing and ending, so that what comes and goes is told
            once in a cooldown.
        snoozed_until: not told before, unless it worsens; None where it is not snoozed.
    """

    alert: Alert
    severity: int
    logged: int | None = None
    told: int | None = None
    last_logged: Said | None = None
    last_told: Said | None = None
    acknowledged: bool = False
    snoozed_until: datetime | None = None

    @property
    def level(self) -> RiskLevel:
        return self.alert.level

    @property
    def is_silenced(self) -> bool:
        return self.acknowledged or self.snoozed_until is not None

    def updated(self, found: Finding) -> Standing:
        """Take over what is known now."""
        kept = replace(self, alert=replace(found.alert, since=self.alert.since), severity=found.severity)
        if found.alert.level >= self.level:
            return kept
        return replace(
            kept,
            logged=self.logged and min(self.logged, found.severity),
            told=self.told and min(self.told, found.severity),
        )

    def log_event(self, now: datetime, rules: AlertRules) -> Event | None:
        """What the log should be told of it now."""
        if self.logged is not None and self.severity <= self.logged:
            return None
        if self._is_cooling(self.last_logged, now, rules):
            return None
        return Event.RAISED if self.logged is None else Event.WORSENED

    def is_due(self, now: datetime, rules: AlertRules, *, quiet: bool) -> bool:
        """Whether the desktop should be told of it now."""
        if quiet and self.level < RiskLevel.CRITICAL:
            return False
        if self._is_news:
            return not self._is_cooling(self.last_told, now, rules)
        again = self._again_at(rules)
        return again is not None and now >= again

    def next_moment(self, rules: AlertRules) -> datetime | None:
        """When time alone will make it due; None where it will not."""
        if self._is_news:
            return self.last_told.at + self._cooldown(rules) if self.last_told else None
        return self._again_at(rules)

    def as_logged(self, now: datetime) -> Standing:
        return replace(self, logged=self.severity, last_logged=Said(self.severity, now))

    def as_told(self, now: datetime) -> Standing:
        said = Said(self.severity, now)
        return replace(self, told=self.severity, last_told=said, acknowledged=False, snoozed_until=None)

    def as_snoozed(self, until: datetime, now: datetime) -> Standing:
        return replace(self.as_told(now), snoozed_until=until)

    def as_acknowledged(self, now: datetime) -> Standing:
        return replace(self.as_told(now), acknowledged=True)

    def begun_again(self, found: Finding) -> Standing:
        """The same alert after it had cleared: told again at once only if it is worse than it was."""
        begun = Standing(
            alert=found.alert,
            severity=found.severity,
            last_logged=self.last_logged,
            last_told=self.last_told,
        )
        if self.snoozed_until is None or self.snoozed_until == FOR_EVER:
            return begun  # calm, and then bad again, is worse
        return replace(begun, told=self.told, snoozed_until=self.snoozed_until)

    def is_worth_remembering(self, now: datetime, rules: AlertRules) -> bool:
        """Whether a cleared alert still keeps its return from being told."""
        until = self.snoozed_until
        if until is not None and until != FOR_EVER and now < until:
            return True
        said = [said.at for said in (self.last_logged, self.last_told) if said is not None]
        return bool(said) and now - max(said) < rules.cooldown

    @property
    def _is_news(self) -> bool:
        return self.told is None or self.severity > self.told

    def _again_at(self, rules: AlertRules) -> datetime | None:
        """When what is no news should be told once more."""
        if self.acknowledged or self.snoozed_until == FOR_EVER:
            return None
        if self.snoozed_until is not None:
            return self.snoozed_until
        if self.level < RiskLevel.CRITICAL or self.last_told is None:
            return None
        return self.last_told.at + rules.reminder

    def _cooldown(self, rules: AlertRules) -> timedelta:
        return min(rules.cooldown, _CRITICAL_COOLDOWN) if self.level is RiskLevel.CRITICAL else rules.cooldown

    def _is_cooling(self, said: Said | None, now: datetime, rules: AlertRules) -> bool:
        if said is None or self.severity > said.severity:
            return False
        return now - said.at < self._cooldown(rules)
