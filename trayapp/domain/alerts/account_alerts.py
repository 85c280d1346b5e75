"""One account's alerts: what stands, what is told of it and when. Pure: the clock is handed in."""

from __future__ import annotations

from datetime import datetime, timedelta

from trayapp.domain import risk, risk_words
from trayapp.domain.alerts import findings
from trayapp.domain.alerts import words as alert_words
from trayapp.domain.alerts.alert import STICKY, Alert, Event, Key, Kind
from trayapp.domain.alerts.blindness import Blindness
from trayapp.domain.alerts.findings import Findings, Recent
from trayapp.domain.alerts.kept import Kept
from trayapp.domain.alerts.outcome import Outcome, Present
from trayapp.domain.alerts.standing import Finding, finding
from trayapp.domain.alerts.standings import Standings
from trayapp.domain.alerts.vanished import as_reason
from trayapp.domain.remembered import Remembered
from trayapp.domain.risk import Cause, Reason
from trayapp.domain.snapshot import Snapshot, Trouble
from trayapp.domain.thresholds import RiskLevel

#: What icon and popup show by memory alone; the others they know without it.
_SHOWN = (Kind.GONE, Kind.REPAID, Kind.EQUITY_FALL, Kind.RATIO_FALL, Kind.BLIND, Kind.REFUSED)
#: How often to look again while there is nothing else to wait for.
_LOOK = timedelta(minutes=1)


class AccountAlerts:
    """Hears every poll of one account, and time itself.

    Args:
        kept: what an earlier run of the program left.
    """

    def __init__(self, now: datetime, kept: Kept | None = None) -> None:
        kept = kept or Kept()
        kept = Kept(kept.sticky, tuple(last for last in kept.seen if last.field in risk.FIELDS))
        level = max((last.level for last in kept.seen), default=RiskLevel.NONE)
        self._recent = Recent(seen=kept.seen)
        self._standings = Standings(kept)
        self._found: Findings = {}
        self._blindness = Blindness(now, at_risk=level >= RiskLevel.WARNING)
        self._last: Snapshot | None = None

    def hear(self, snapshot: Snapshot, present: Present) -> Outcome:
        """A poll ended."""
        self._last = snapshot
        if snapshot.failure is not None:
            self._found = self._found_with_failure(snapshot, present.now)
        elif snapshot.account is not None and snapshot.assessment is not None:
            self._found, self._recent = findings.find(
                snapshot,
                snapshot.account,
                snapshot.assessment,
                self._recent,
                self._standings.by_key,
                present.rules,
                present.now,
            )
            self._blindness = self._blindness.seen(present.now, snapshot.assessment.level)
            outcome = self._settle(present)
            self._standings.forget_former_run()
            # once begun, these stand without being found; acknowledged, they must not be found again
            self._found = {key: found for key, found in self._found.items() if key.kind not in STICKY}
            return outcome
        return self._settle(present)

    def regrade(self, snapshot: Snapshot, present: Present) -> Outcome:
        """The user moved the thresholds: the values are those that were heard before."""
        found, self._recent = findings.regraded(snapshot, self._recent, self._standings.by_key, present.now)
        others = {k: f for k, f in self._found.items() if k.kind is not Kind.RISK or k.field == risk.FROZEN}
        self._found = {**others, **found}
        return self._settle(present)

    def tick(self, present: Present) -> Outcome:
        """Time has passed: a reminder, the end of a snooze, or no data."""
        return self._settle(present)

    def acknowledge(self, now: datetime) -> Outcome:
        """The user has seen all that stands: what is only remembered goes, the rest is told no more."""
        return self._standings.acknowledge(now)

    def snooze(self, until: datetime | None, now: datetime) -> Outcome:
        """Tell nothing of what stands until then, or until it worsens (None)."""
        return self._standings.snooze(until, now)

    def sleep_until(self, now: datetime) -> None:
        """The machine was off until now."""
        self._blindness = self._blindness.from_now(now)

    def set_back(self, now: datetime, by: timedelta) -> None:
        """The clock was set back by so much, to now."""
        self._blindness = self._blindness.from_now(now)
        self._recent = self._recent.set_back(by)
        self._standings.set_back(by)

    def end_all(self) -> tuple[tuple[Event, Alert], ...]:
        """Whatever stood by itself is over; lines for the log."""
        return self._standings.end_all()

    def next_moment(self, present: Present) -> datetime:
        """When `tick` should be called at the latest."""
        now = present.now
        blind_at = self._blindness.due_at(present.rules, present.interval_s)
        moments = [blind_at if blind_at > now else now + _LOOK]
        if (moment := self._standings.next_moment(present)) is not None:
            moments.append(moment)
        return max(min(moments), now + timedelta(seconds=1))

    @property
    def remembered(self) -> Remembered:
        """What memory adds to the account's snapshot."""
        standing = [*self._standings]
        shown = [s.alert for s in standing if s.alert.key.kind in _SHOWN and not s.acknowledged]
        return Remembered(
            reasons=(*map(_reason_of, shown), *self._of_former_run()),
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
        sticky = tuple(s.alert for s in self._standings if s.alert.key.kind in STICKY)
        return Kept(sticky, self._recent.seen)

    def _of_former_run(self) -> tuple[Reason, ...]:
        """What was risky when the program last ran; until a poll tells, nobody knows it better."""
        if self._recent.at is not None:
            return ()
        reasons = map(as_reason, self._recent.seen)
        return tuple(
            Reason(r.field, r.ccy, None, r.level, Cause.REMEMBERED, risk_words.told(r, None)) for r in reasons
        )

    def _found_with_failure(self, snapshot: Snapshot, now: datetime) -> Findings:
        """A failed poll says nothing of the values: they stand. It may say that the account is frozen."""
        found = dict(self._found)
        failure = snapshot.failure
        if snapshot.stopped_out:
            reason = risk.STOPPED_OUT.reasons[0]
            key = Key(Kind.RISK, reason.field)
            found[key] = finding(key, reason.level, risk_words.told(reason, None), now)
            self._recent = self._recent.with_frozen(now)
        if failure is not None and failure.trouble is Trouble.KEY_REFUSED:
            key = Key(Kind.REFUSED)
            found[key] = finding(key, self._blindness.level, alert_words.refused(failure.words), now)
        return found

    def _settle(self, present: Present) -> Outcome:
        found = dict(self._found)
        # a refused key or a stop-out says by itself that there is no data
        said = Key(Kind.REFUSED) in found or Key(Kind.RISK, risk.FROZEN) in found
        if not said and present.now >= self._blindness.due_at(present.rules, present.interval_s):
            found[Key(Kind.BLIND)] = self._blind(present.now)
        return self._standings.settle(found, present)

    def _blind(self, now: datetime) -> Finding:
        failure = self._last.failure if self._last else None
        known = self._last.assessment.reasons if self._last and self._last.assessment else ()
        worst = next(iter(known or sorted(self._of_former_run(), key=lambda r: -r.level)), None)
        last = risk_words.what(worst) if worst else None
        age = now - self._blindness.since
        told = alert_words.blind(age, failure.words if failure else None, last)
        return finding(Key(Kind.BLIND), self._blindness.level, told, now - age)


def _reason_of(alert: Alert) -> Reason:
    """An alert as a reason of the account's risk."""
    key = alert.key
    return Reason(key.field, key.ccy, None, alert.level, Cause.REMEMBERED, (alert.what, alert.advice))
