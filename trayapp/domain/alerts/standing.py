"""An alert that stands, and what has been said of it so far."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal

from trayapp.domain.alerts.alert import Alert, Event, Key, Kind
from trayapp.domain.alerts.falls import RATIO_SPAN
from trayapp.domain.alerts.rules import AlertRules
from trayapp.domain.thresholds import RiskLevel
from trayapp.words import Words

#: Until it worsens.
FOR_EVER = datetime.max.replace(tzinfo=UTC)
#: A critical alert that had eased, or ended, and is back, may be told again so soon.
_CRITICAL_COOLDOWN = timedelta(minutes=2)
#: What was calm for so long and is bad again is news, not a flicker.
_CALM = timedelta(minutes=2)
#: A ratio that the user silenced has worsened when so much is left of it.
_SUNK_FAR = Decimal("0.8")
#: The log takes one that is back sooner than the desktop is told of it.
_LOG_COOLDOWN = timedelta(minutes=5)


@dataclass(frozen=True, slots=True)
class Finding:
    """An alert as one poll, or the passing of time, gives reason for it.

    Attributes:
        severity: grows with the level and, within it, with the exchange's own step.
        ratio: of a margin ratio, which may sink far within its level.
    """

    alert: Alert
    severity: int
    ratio: Decimal | None = None


def finding(key: Key, level: RiskLevel, told: tuple[Words, Words], now: datetime, step: int = 0) -> Finding:
    """An alert that begins now, unless it stands already.

    Args:
        told: what it is, and what can be done.
        step: how bad within its level, 0 to 99.
    """
    return Finding(Alert(key, level, *told, since=now), level * 100 + step)


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
        ratio, silenced_at: of a margin ratio: now, and when the user silenced it.
        ended_at: when it was found no more; None while it stands.
    """

    alert: Alert
    severity: int
    logged: int | None = None
    told: int | None = None
    last_logged: Said | None = None
    last_told: Said | None = None
    acknowledged: bool = False
    snoozed_until: datetime | None = None
    ratio: Decimal | None = None
    silenced_at: Decimal | None = None
    ended_at: datetime | None = None

    @classmethod
    def new(cls, found: Finding) -> Standing:
        return cls(alert=found.alert, severity=found.severity, ratio=found.ratio)

    @property
    def level(self) -> RiskLevel:
        return self.alert.level

    @property
    def is_silenced(self) -> bool:
        return self.acknowledged or self.snoozed_until is not None

    def updated(self, found: Finding) -> Standing:
        """Take over what is known now."""
        alert = replace(found.alert, since=self.alert.since)
        kept = replace(self, alert=alert, severity=found.severity, ratio=found.ratio)
        if found.alert.level >= self.level or self.snoozed_until not in (None, FOR_EVER):
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
        if self._is_cooling(self.last_logged, now, min(self._cooldown(rules), _LOG_COOLDOWN)):
            return None
        return Event.RAISED if self.logged is None else Event.WORSENED

    def is_due(self, now: datetime, rules: AlertRules, *, quiet: bool) -> bool:
        """Whether the desktop should be told of it now."""
        if quiet and self.level < RiskLevel.CRITICAL:
            return False
        if self._is_news:
            return not self._is_cooling(self.last_told, now, self._cooldown(rules))
        again = self._again_at(rules)
        return again is not None and now >= again

    def is_held_back(self, quiet: bool) -> bool:
        """Whether quiet hours alone keep it from being told."""
        return quiet and self._is_news and self.level < RiskLevel.CRITICAL

    def next_moment(self, rules: AlertRules) -> datetime | None:
        """When time alone will make it due; None where it will not."""
        if self._is_news:
            return self.last_told.at + self._cooldown(rules) if self.last_told else None
        return self._again_at(rules)

    def as_logged(self, now: datetime) -> Standing:
        return replace(self, logged=self.severity, last_logged=Said(self.severity, now))

    def as_told(self, now: datetime) -> Standing:
        said = Said(self.severity, now)
        told = replace(self, told=self.severity, last_told=said, acknowledged=False, snoozed_until=None)
        return replace(told, silenced_at=None)

    def as_snoozed(self, until: datetime, now: datetime) -> Standing:
        return replace(self.as_told(now), snoozed_until=until, silenced_at=self.ratio)

    def as_acknowledged(self, now: datetime) -> Standing:
        return replace(self.as_told(now), acknowledged=True, silenced_at=self.ratio)

    def as_ended(self, now: datetime) -> Standing:
        return replace(self, ended_at=now)

    def set_back(self, by: timedelta) -> Standing:
        """The clock was set back: what was said so long ago is still so long ago."""
        until = self.snoozed_until
        if until is not None and until != FOR_EVER:
            until -= by
        return replace(
            self,
            last_logged=self.last_logged and replace(self.last_logged, at=self.last_logged.at - by),
            last_told=self.last_told and replace(self.last_told, at=self.last_told.at - by),
            snoozed_until=until,
            ended_at=self.ended_at and self.ended_at - by,
        )

    def begun_again(self, found: Finding) -> Standing:
        """The same alert after it had cleared: told again at once only if it is worse than it was."""
        begun = replace(Standing.new(found), last_logged=self.last_logged, last_told=self.last_told)
        if self.snoozed_until is None or self.snoozed_until == FOR_EVER:
            return begun  # calm, and then bad again, is worse
        return replace(begun, told=self.told, snoozed_until=self.snoozed_until)

    def is_worth_remembering(self, now: datetime, rules: AlertRules) -> bool:
        """Whether a cleared alert still keeps its return from being told."""
        until = self.snoozed_until
        if until is not None and until != FOR_EVER and now < until:
            return True
        return self.ended_at is not None and now - self.ended_at < min(_CALM, rules.cooldown)

    @property
    def _is_news(self) -> bool:
        if self.told is None or self.severity > self.told:
            return True
        if self.silenced_at is None or self.ratio is None:
            return False
        return self.ratio <= self.silenced_at * _SUNK_FAR

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
        if self.level is RiskLevel.CRITICAL:
            return min(rules.cooldown, _CRITICAL_COOLDOWN)
        # a fall is over with its span: another one after it is another event
        span = {Kind.EQUITY_FALL: rules.equity_span, Kind.RATIO_FALL: RATIO_SPAN}.get(self.alert.key.kind)
        return rules.cooldown if span is None else min(rules.cooldown, span)

    def _is_cooling(self, said: Said | None, now: datetime, cooldown: timedelta) -> bool:
        if said is None or self.severity > said.severity or self.silenced_at is not None:
            return False
        return now - said.at < cooldown
