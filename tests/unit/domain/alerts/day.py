"""A day of one account in no time: polls, failures and silence, and what is told of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from tests.unit.domain.moments import at, polled
from trayapp.domain.alerts.account_alerts import AccountAlerts
from trayapp.domain.alerts.alert import Alert, Event
from trayapp.domain.alerts.kept import Kept
from trayapp.domain.alerts.outcome import Outcome, Present, Telling
from trayapp.domain.alerts.pulse import Pulse
from trayapp.domain.alerts.rules import AlertRules
from trayapp.domain.fields import Mode
from trayapp.domain.snapshot import Failure, Snapshot
from trayapp.errors import TrayAppError


class Day:
    """Begins at noon; `told` and `log` collect what came of it, with seconds since noon."""

    def __init__(
        self,
        rules: AlertRules | None = None,
        *,
        interval_s: int = 5,
        mode: Mode | None = Mode.MULTI_CURRENCY,
        kept: Kept | None = None,
        begin_s: float = 0,
    ) -> None:
        self.rules, self.interval_s, self.mode = rules or AlertRules(), interval_s, mode
        self.now: datetime = at(begin_s)
        self.alerts = AccountAlerts(self.now, kept)
        self.pulse = Pulse(self.now)
        self.quiet = False
        self.told: list[tuple[float, Telling]] = []
        self.log: list[tuple[float, Event, Alert]] = []
        self.closed: list[float] = []
        self.last: Snapshot | None = None

    @property
    def seconds(self) -> float:
        return (self.now - at(0)).total_seconds()

    @property
    def present(self) -> Present:
        return Present(self.now, self.rules, self.interval_s, self.quiet)

    def poll(self, *rows: Mapping[str, object], **fields: Any) -> Snapshot:
        """A good answer, an interval after what was before."""
        return self.hear(polled(*rows, mode=self.mode, fetched=self.seconds + self.interval_s, **fields))

    def fail(self, error: TrayAppError, *, stop_out: bool = False) -> Snapshot:
        """A poll that gave nothing: the values of the last good one go with it, as a watch does it."""
        last = self.last or polled(fetched=None)
        return self.hear(replace(last, failure=Failure.of(error), stop_out=stop_out))

    def hear(self, snapshot: Snapshot) -> Snapshot:
        self.now += timedelta(seconds=self.interval_s)
        self._wake()
        self._take(self.alerts.hear(snapshot, self.present))
        self.last = replace(snapshot, remembered=self.alerts.remembered)
        self._arm()
        return self.last

    def wait(self, minutes: float) -> None:
        """Hear of no poll for so long: the timer alone works."""
        end = self.now + timedelta(minutes=minutes)
        while (moment := self._arm()) <= end:
            self.now = moment
            self._wake()
            self._take(self.alerts.tick(self.present))
        self.now = end

    def sleep(self, hours: float) -> None:
        """The machine is off: nothing runs."""
        self.now += timedelta(hours=hours)

    def poll_for(self, minutes: float, *rows: Mapping[str, object], **fields: Any) -> None:
        for _ in range(round(minutes * 60 / self.interval_s)):
            self.poll(*rows, **fields)

    def acknowledge(self) -> None:
        self._take(self.alerts.acknowledge(self.now))

    def snooze(self, minutes: float | None) -> None:
        until = None if minutes is None else self.now + timedelta(minutes=minutes)
        self._take(self.alerts.snooze(until, self.now))

    def texts(self) -> list[str]:
        """What was told, each time the first alert alone: `warning: margin ratio 299 %`."""
        return [plain(f"{t.alerts[0].level.word}: {t.alerts[0].what}") for _, t in self.told]

    def logged(self) -> list[str]:
        return [plain(f"{event.value}: {alert.what}") for _, event, alert in self.log]

    def _arm(self) -> datetime:
        moment = self.alerts.next_moment(self.present)
        self.pulse = self.pulse.expecting(moment)
        return moment

    def _wake(self) -> None:
        """What the alarms do for all accounts."""
        if back := self.pulse.set_back_by(self.now):
            self.alerts.set_back(self.now, back)
        elif self.pulse.slept(self.now):
            self.alerts.sleep_until(self.now)
        self.pulse = self.pulse.beat(self.now)

    def _take(self, outcome: Outcome) -> None:
        self.log += [(self.seconds, event, alert) for event, alert in outcome.log]
        if outcome.telling is not None:
            self.told.append((self.seconds, outcome.telling))
        if outcome.close:
            self.closed.append(self.seconds)


def plain(text: object) -> str:
    """A text with plain spaces, as one types it."""
    return str(text).replace("\u00a0", " ")


def reasons_of(snapshot: Snapshot) -> Iterable[str]:
    """What the icon and the popup would say of it."""
    from trayapp.domain.risk_words import what

    return [plain(f"{r.level.word}: {what(r)}") for r in (snapshot.risk.reasons if snapshot.risk else ())]
