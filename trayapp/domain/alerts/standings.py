"""Every alert of one account that stands, and what is logged and told of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import datetime, timedelta

from trayapp.domain.alerts.alert import STICKY, Alert, Event, Key, Kind
from trayapp.domain.alerts.kept import Kept
from trayapp.domain.alerts.outcome import Outcome, Present, Telling
from trayapp.domain.alerts.standing import FOR_EVER, Finding, Standing
from trayapp.domain.thresholds import RiskLevel

#: How soon to look again for the end of quiet hours.
_QUIET_LOOK = timedelta(minutes=1)


class Standings:
    """Args:
    kept: what an earlier run of the program left; it is told again, but stands in the log already.
    """

    def __init__(self, kept: Kept) -> None:
        self._by_key = {
            alert.key: Standing(alert=alert, severity=alert.level * 100, logged=alert.level * 100)
            for alert in kept.sticky
        }
        self._before = {Key(Kind.RISK, last.field, last.ccy): last for last in kept.seen}
        self._cooling: dict[Key, Standing] = {}
        self._shown: Telling | None = None

    def __iter__(self) -> Iterator[Standing]:
        return iter(self._by_key.values())

    @property
    def by_key(self) -> Mapping[Key, Standing]:
        return self._by_key

    def settle(self, found: Mapping[Key, Finding], present: Present) -> Outcome:
        """Begin, update and end alerts by what is found; say what is to be logged and told."""
        log = [*self._end_all_but(found, present)]
        for key, new in found.items():
            self._by_key[key] = self._begun(key, new)
        events = {s.alert.key: event for s in self if (event := s.log_event(present.now, present.rules))}
        for key in events:
            self._by_key[key] = self._by_key[key].as_logged(present.now)
        log += [(event, self._by_key[key].alert) for key, event in events.items()]
        due = [s for s in self if s.is_due(present.now, present.rules, quiet=present.quiet)]
        log += [(Event.REMINDED, s.alert) for s in due if s.alert.key not in events and s.logged is not None]
        if due:
            return Outcome(tuple(log), self._telling(due, present.now))
        return self._outcome(log)

    def forget_former_run(self) -> None:
        """Once a poll has shown what is risky, what was so before the start counts no more."""
        self._before = {}

    def acknowledge(self, now: datetime) -> Outcome:
        """The user has seen all that stands: what is only remembered goes, the rest is told no more."""
        seen = [s for s in self if not s.acknowledged]
        for standing in seen:
            key = standing.alert.key
            if key.kind in STICKY:
                del self._by_key[key]
            else:
                self._by_key[key] = standing.as_acknowledged(now)
        return self._outcome([(Event.ACKNOWLEDGED, s.alert) for s in seen])

    def snooze(self, until: datetime | None, now: datetime) -> Outcome:
        """Tell nothing of what stands until then, or until it worsens (None)."""
        for key, standing in self._by_key.items():
            if not standing.acknowledged:
                self._by_key[key] = standing.as_snoozed(until or FOR_EVER, now)
        return self._outcome([])

    def end_all(self) -> tuple[tuple[Event, Alert], ...]:
        """Whatever stood by itself is over; lines for the log."""
        return tuple((Event.CLEARED, s.alert) for s in self if s.logged is not None and not _is_sticky(s))

    def set_back(self, by: timedelta) -> None:
        """The clock was set back."""
        self._by_key = {key: standing.set_back(by) for key, standing in self._by_key.items()}
        self._cooling = {key: standing.set_back(by) for key, standing in self._cooling.items()}

    def next_moment(self, present: Present) -> datetime | None:
        """When time alone will make something due."""
        moments = []
        for standing in self:
            moment = standing.next_moment(present.rules)
            if standing.is_held_back(present.quiet):
                moment = max(moment or present.now, present.now + _QUIET_LOOK)
            if moment is not None:
                moments.append(moment)
        return min(moments, default=None)

    def _begun(self, key: Key, new: Finding) -> Standing:
        """The standing of a finding: the one that there is, one that comes back, or a new one."""
        standing = self._by_key.get(key)
        if standing is not None and key.kind not in STICKY:
            return standing.updated(new)
        before = standing or self._cooling.pop(key, None)
        if before is not None:
            return before.begun_again(new)  # a second position that is gone is another question
        last = self._before.pop(key, None)
        if last is None:
            return Standing.new(new)
        known = replace(new, alert=replace(new.alert, since=last.since))
        logged = new.severity if new.alert.level <= last.level else last.level * 100
        return replace(Standing.new(known), logged=logged)

    def _end_all_but(self, found: Mapping[Key, Finding], present: Present) -> Iterator[tuple[Event, Alert]]:
        """End what is found no more. What is sticky stays."""
        over = [s for s in self if s.alert.key not in found and not _is_sticky(s)]
        worth = (s for s in self._cooling.values() if s.is_worth_remembering(present.now, present.rules))
        self._cooling = {s.alert.key: s for s in worth}
        for standing in over:
            del self._by_key[standing.alert.key]
            self._cooling[standing.alert.key] = standing.as_ended(present.now)
            if standing.logged is not None:
                yield Event.CLEARED, standing.alert

    def _telling(self, due: list[Standing], now: datetime) -> Telling:
        """Tell what is due, and with it all else that is not put off.

        What is critical and stands beside it keeps its own time to be heard.
        """
        more = [s for s in self if s not in due and not s.is_silenced]
        for standing in due + [s for s in more if s.level < RiskLevel.CRITICAL]:
            self._by_key[standing.alert.key] = standing.as_told(now)
        loud = any(standing.level is RiskLevel.CRITICAL for standing in due)
        told = [*sorted(due, key=_worst_first), *sorted(more, key=_worst_first)]
        self._shown = Telling(tuple(standing.alert for standing in told), loud)
        return self._shown

    def _outcome(self, log: list[tuple[Event, Alert]]) -> Outcome:
        """Nothing is due: see whether what the desktop shows still holds."""
        if self._shown is None:
            return Outcome(tuple(log))
        left = sorted((s for s in self if not s.is_silenced), key=_worst_first)
        if not left or left[0].level < self._shown.level:
            self._shown = None
            return Outcome(tuple(log), close=True)
        if self._shown.alerts[0].key in [standing.alert.key for standing in left]:
            return Outcome(tuple(log))
        self._shown = Telling(tuple(standing.alert for standing in left), loud=False)
        return Outcome(tuple(log), self._shown)


def _is_sticky(standing: Standing) -> bool:
    return standing.alert.key.kind in STICKY


def _worst_first(standing: Standing) -> tuple[int, bool, int]:
    """By level; at the same one, what is before what was."""
    return -standing.level, standing.alert.key.kind is not Kind.RISK, -standing.severity
