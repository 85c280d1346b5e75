"""One account's alerts: what stands, what is told of it and when. Pure: the clock is handed in."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from trayapp.domain import alert_words, findings, risk, risk_words
from trayapp.domain.alert import STICKY, Alert, Event, Key, Kind
from trayapp.domain.alert_rules import AlertRules
from trayapp.domain.blindness import Blindness
from trayapp.domain.findings import Findings, Recent, finding
from trayapp.domain.kept import Kept
from trayapp.domain.remembered import Remembered
from trayapp.domain.risk import Cause, Reason
from trayapp.domain.snapshot import Snapshot, Trouble
from trayapp.domain.standing import FOR_EVER, Finding, Standing
from trayapp.domain.thresholds import RiskLevel
from trayapp.words import Words

#: What the icon and the popup's reasons show of memory alone; the others they know without it.
_REASONS = (Kind.GONE, Kind.REPAID, Kind.EQUITY_FALL, Kind.RATIO_FALL)
_QUIET_LOOK = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Telling:
    """What the desktop should show now, in the place of what it shows of this account.

    Attributes:
        alerts: all that stand and are not put off: what is told for a reason first, worst first.
        loud: whether something critical is among what is told for a reason.
    """

    alerts: tuple[Alert, ...]
    loud: bool

    @property
    def level(self) -> RiskLevel:
        return max(alert.level for alert in self.alerts)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What is to be done.

    Attributes:
        log: lines for the log.
        telling: None where there is nothing new to tell.
        close: whether what is shown holds no longer.
    """

    log: tuple[tuple[Event, Alert], ...] = ()
    telling: Telling | None = None
    close: bool = False


class AccountAlerts:
    """Hears every poll of one account, and time itself.

    Args:
        kept: what an earlier run of the program left.
    """

    def __init__(self, now: datetime, kept: Kept | None = None) -> None:
        kept = kept or Kept()
        self._recent = Recent(seen=tuple(last for last in kept.seen if last.field in risk.FIELDS))
        self._since = {Key(Kind.RISK, last.field, last.ccy): last.since for last in kept.seen}
        self._standing: dict[Key, Standing] = {
            alert.key: Standing(alert=alert, severity=alert.level * 100) for alert in kept.sticky
        }
        self._cooling: dict[Key, Standing] = {}
        self._found: Findings = {}
        self._blindness = Blindness.from_now(now)
        self._shown: RiskLevel | None = None
        self._last: Snapshot | None = None

    def hear(
        self, snapshot: Snapshot, now: datetime, rules: AlertRules, interval_s: int, *, quiet: bool
    ) -> Outcome:
        """A poll ended.

        Args:
            interval_s: seconds between polls.
            quiet: whether only critical alerts may be told now.
        """
        self._last = snapshot
        self._blindness = self._blindness.heard(now)
        if snapshot.failure is None and snapshot.account is not None:
            self._found, self._recent = findings.find(snapshot, self._recent, self._standing, rules, now)
            level = snapshot.assessment.level if snapshot.assessment else RiskLevel.NONE
            self._blindness = self._blindness.seen(now, level)
            outcome = self._settle(now, rules, interval_s, quiet=quiet)
            self._since = {}
            # once begun, these stand without being found; acknowledged, they must not be found again
            self._found = {key: found for key, found in self._found.items() if key.kind not in STICKY}
            return outcome
        if snapshot.failure is not None:
            self._found = self._found_with_failure(snapshot, now)
        return self._settle(now, rules, interval_s, quiet=quiet)

    def tick(self, now: datetime, rules: AlertRules, interval_s: int, *, quiet: bool) -> Outcome:
        """Time has passed: a reminder, the end of a snooze, or no data."""
        self._blindness = self._blindness.heard(now)
        return self._settle(now, rules, interval_s, quiet=quiet)

    def acknowledge(self, now: datetime) -> Outcome:
        """The user has seen all that stands: what is only remembered goes, the rest is told no more."""
        seen = [s for s in self._standing.values() if not s.acknowledged]
        for standing in seen:
            key = standing.alert.key
            if key.kind in STICKY:
                del self._standing[key]
            else:
                self._standing[key] = standing.as_acknowledged(now)
        return Outcome(tuple((Event.ACKNOWLEDGED, s.alert) for s in seen), close=self._is_to_close())

    def snooze(self, until: datetime | None, now: datetime) -> Outcome:
        """Tell nothing of what stands until then, or until it worsens (None)."""
        for key, standing in self._standing.items():
            if not standing.acknowledged:
                self._standing[key] = standing.as_snoozed(until or FOR_EVER, now)
        return Outcome(close=self._is_to_close())

    def next_moment(self, now: datetime, rules: AlertRules, interval_s: int, *, quiet: bool) -> datetime:
        """When `tick` should be called at the latest."""
        moments = [m for s in self._standing.values() if (m := s.next_moment(rules)) is not None]
        if quiet and any(standing.told is None for standing in self._standing.values()):
            moments.append(now + _QUIET_LOOK)
        blind_at = self._blindness.due_at(rules, interval_s)
        moments.append(blind_at if blind_at > now else now + _QUIET_LOOK)
        moment = max(min(moments), now + timedelta(seconds=1))
        self._blindness = self._blindness.expecting(moment)
        return moment

    @property
    def remembered(self) -> Remembered:
        """What memory adds to the account's snapshot."""
        standing = self._standing.values()
        return Remembered(
            reasons=tuple(
                Reason(
                    s.alert.key.field,
                    s.alert.key.ccy,
                    None,
                    s.level,
                    Cause.REMEMBERED,
                    (s.alert.what, s.alert.advice),
                )
                for s in standing
                if s.alert.key.kind in _REASONS and not s.acknowledged
            ),
            since=tuple(
                (s.alert.key.field, s.alert.key.ccy, s.alert.since)
                for s in standing
                if s.alert.key.kind is Kind.RISK
            ),
            trend=self._recent.trend,
            open=any(not s.acknowledged for s in standing),
            snoozed_until=min((s.snoozed_until for s in standing if s.snoozed_until), default=None),
        )

    @property
    def kept(self) -> Kept:
        """What a later run of the program needs."""
        sticky = tuple(s.alert for s in self._standing.values() if s.alert.key.kind in STICKY)
        return Kept(sticky, self._recent.seen)

    def _found_with_failure(self, snapshot: Snapshot, now: datetime) -> Findings:
        """A failed poll says nothing of the values: they stand. It may say that the account is frozen."""
        found = dict(self._found)
        failure = snapshot.failure
        if snapshot.stopped_out:
            reason = risk.STOPPED_OUT.reasons[0]
            key = Key(Kind.RISK, reason.field)
            found[key] = finding(key, reason.level, _words_of(reason), now)
            self._recent = findings.with_frozen(self._recent, now)
        if failure is not None and failure.trouble is Trouble.KEY_REFUSED:
            key = Key(Kind.REFUSED)
            found[key] = finding(key, self._blindness.level, alert_words.refused(failure.words), now)
        return found

    def _settle(self, now: datetime, rules: AlertRules, interval_s: int, *, quiet: bool) -> Outcome:
        found = {**self._found, **self._blind(now, rules, interval_s)}
        log = [*self._clear(found, now, rules)]
        for key, new in found.items():
            self._standing[key] = self._begun(key, new)
        for key, standing in self._standing.items():
            if event := standing.log_event(now, rules):
                log.append((event, standing.alert))
                self._standing[key] = standing.as_logged(now)
        due = [s for s in self._standing.values() if s.is_due(now, rules, quiet=quiet)]
        log += [(Event.REMINDED, s.alert) for s in due if s.told is not None and s.severity <= s.told]
        if not due:
            return Outcome(tuple(log), close=self._is_to_close())
        return Outcome(tuple(log), self._telling(due, now))

    def _begun(self, key: Key, new: Finding) -> Standing:
        """The standing of a finding: the one that there is, one that comes back, or a new one."""
        standing = self._standing.get(key)
        if standing is not None:
            return standing.updated(new)
        since = self._since.pop(key, new.alert.since)
        new = replace(new, alert=replace(new.alert, since=since))
        cooling = self._cooling.pop(key, None)
        return cooling.begun_again(new) if cooling else Standing(alert=new.alert, severity=new.severity)

    def _clear(self, found: Findings, now: datetime, rules: AlertRules) -> Iterable[tuple[Event, Alert]]:
        """End what is found no more. What is sticky stays."""
        over = [s for k, s in self._standing.items() if k not in found and k.kind not in STICKY]
        self._cooling = {k: s for k, s in self._cooling.items() if s.is_worth_remembering(now, rules)}
        for standing in over:
            del self._standing[standing.alert.key]
            self._cooling[standing.alert.key] = standing
        return [(Event.CLEARED, s.alert) for s in over if s.logged is not None]

    def _blind(self, now: datetime, rules: AlertRules, interval_s: int) -> Findings:
        """No data for too long; a refused key or a stop-out says as much by itself."""
        said = Key(Kind.REFUSED) in self._found or Key(Kind.RISK, risk.FROZEN) in self._found
        if said or now < self._blindness.due_at(rules, interval_s):
            return {}
        failure = self._last.failure if self._last else None
        known = self._last.assessment.reasons if self._last and self._last.assessment else ()
        last = risk_words.what(known[0]) if known else None
        told = alert_words.blind(now - self._blindness.since, failure.words if failure else None, last)
        key = Key(Kind.BLIND)
        new = finding(key, self._blindness.level, told, now)
        return {key: replace(new, alert=replace(new.alert, since=self._blindness.since))}

    def _telling(self, due: list[Standing], now: datetime) -> Telling:
        """Tell what is due, and with it all else that is not put off."""
        more = [s for s in self._standing.values() if s not in due and not s.is_silenced]
        told = [*sorted(due, key=_worst_first), *sorted(more, key=_worst_first)]
        for standing in told:
            self._standing[standing.alert.key] = standing.as_told(now)
        loud = any(standing.level is RiskLevel.CRITICAL for standing in due)
        telling = Telling(tuple(standing.alert for standing in told), loud)
        self._shown = telling.level
        return telling

    def _is_to_close(self) -> bool:
        """Whether what the desktop shows is worse than what is left of it; told once."""
        if self._shown is None:
            return False
        left = [s.level for s in self._standing.values() if not s.is_silenced]
        if max(left, default=RiskLevel.NONE) >= self._shown:
            return False
        self._shown = None
        return True


def _worst_first(standing: Standing) -> tuple[int, bool, int]:
    """By level; at the same one, what is before what was."""
    return -standing.level, standing.alert.key.kind is not Kind.RISK, -standing.severity


def _words_of(reason: Reason) -> tuple[Words, Words]:
    return risk_words.what(reason), risk_words.advice(reason, None)
