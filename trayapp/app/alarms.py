"""The alerts of all accounts: hears every poll, wakes up when time alone makes one due."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from trayapp.domain.alerts.account_alerts import AccountAlerts
from trayapp.domain.alerts.alert import LogEntry
from trayapp.domain.alerts.kept import Kept
from trayapp.domain.alerts.outcome import Outcome, Present
from trayapp.domain.alerts.pulse import Pulse
from trayapp.domain.alerts.rules import AlertRules
from trayapp.domain.credentials import AccountProfile
from trayapp.domain.snapshot import Snapshot


class Alarms(QObject):
    """Lives in the GUI's thread, so that a worker that hangs is noticed.

    Args:
        kept: by account id, what an earlier run of the program left.

    Signals:
        told: an account's id, and the Telling that the desktop should show of it.
        closed: an account's id: what is shown of it holds no longer.
        logged: a tuple of LogEntry.
        changed: what is remembered of some account changed without a poll.
    """

    told = Signal(str, object)
    closed = Signal(str)
    logged = Signal(object)
    changed = Signal()

    def __init__(
        self, now: Callable[[], datetime], kept: Mapping[str, Kept], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._now, self._kept = now, dict(kept)
        self._rules, self._interval_s = AlertRules(), 5
        self._alerts: dict[str, AccountAlerts] = {}
        self._names: dict[str, str] = {}
        self._pulse = Pulse(now())
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._tick)

    def use(self, rules: AlertRules, interval_s: int) -> None:
        """Go by these from now on."""
        self._rules, self._interval_s = rules, interval_s
        self._woken()
        self._arm()

    def watch(self, profiles: tuple[AccountProfile, ...]) -> None:
        """Have these accounts, and forget all others."""
        self._names = {profile.id: profile.name for profile in profiles}
        for gone in [account_id for account_id in self._alerts if account_id not in self._names]:
            del self._alerts[gone]
            self.closed.emit(gone)
        now = self._woken()
        for profile in profiles:
            if profile.id not in self._alerts:
                self._alerts[profile.id] = AccountAlerts(now, self._kept.pop(profile.id, None))
        self._arm()

    def begin_anew(self, account_id: str) -> None:
        """Its key or site is another: what the former one showed has not vanished. Open questions stay."""
        alerts = self._alerts.get(account_id)
        if alerts is not None:
            now = self._now()
            self._carry_out(account_id, Outcome(alerts.end_all(), close=True), now)
            self._alerts[account_id] = AccountAlerts(now, Kept(alerts.kept.sticky))

    def hear(self, snapshot: Snapshot) -> None:
        """A poll of one of the accounts ended."""
        now = self._woken()
        alerts = self._alerts.get(snapshot.profile.id)
        if alerts is not None:
            self._carry_out(snapshot.profile.id, alerts.hear(snapshot, self._present(now)), now)
            self._arm()

    def regrade(self, snapshot: Snapshot) -> None:
        """An account's thresholds were moved."""
        now = self._woken()
        alerts = self._alerts.get(snapshot.profile.id)
        if alerts is not None:
            self._carry_out(snapshot.profile.id, alerts.regrade(snapshot, self._present(now)), now)
            self._arm()

    def with_memory(self, snapshot: Snapshot) -> Snapshot:
        """The snapshot with what is remembered of its account."""
        alerts = self._alerts.get(snapshot.profile.id)
        return replace(snapshot, remembered=alerts.remembered) if alerts else snapshot

    def acknowledge(self, account_id: str) -> None:
        """The user has seen all that stands."""
        if account_id in self._alerts:
            now = self._woken()
            self._carry_out(account_id, self._alerts[account_id].acknowledge(now), now)
            self._end_change()

    def snooze(self, account_id: str, minutes: int | None) -> None:
        """Tell nothing of what stands for so long; None: until it worsens."""
        if account_id in self._alerts:
            now = self._woken()
            until = None if minutes is None else now + timedelta(minutes=minutes)
            self._carry_out(account_id, self._alerts[account_id].snooze(until, now), now)
            self._end_change()

    @property
    def kept(self) -> dict[str, Kept]:
        """What a later run of the program needs, by account id."""
        return {account_id: alerts.kept for account_id, alerts in self._alerts.items()}

    def stop(self) -> None:
        self._timer.stop()

    @Slot()
    def _tick(self) -> None:
        now = self._woken()
        for account_id, alerts in self._alerts.items():
            self._carry_out(account_id, alerts.tick(self._present(now)), now)
        self._end_change()

    def _woken(self) -> datetime:
        """The time now. All accounts hear of it first where it did not pass as it should."""
        now = self._now()
        slept, back = self._pulse.slept(now), self._pulse.set_back_by(now)
        for alerts in self._alerts.values():
            if back:
                alerts.set_back(now, back)
            elif slept:
                alerts.sleep_until(now)
        self._pulse = self._pulse.beat(now)
        return now

    def _present(self, now: datetime) -> Present:
        quiet = self._rules.is_quiet(now.astimezone().time())
        return Present(now, self._rules, self._interval_s, quiet)

    def _end_change(self) -> None:
        self._arm()
        self.changed.emit()

    def _carry_out(self, account_id: str, outcome: Outcome, now: datetime) -> None:
        if outcome.log:
            name = self._names.get(account_id, "")
            self.logged.emit(tuple(LogEntry(now, account_id, name, *line) for line in outcome.log))
        if outcome.telling is not None:
            self.told.emit(account_id, outcome.telling)
        elif outcome.close:
            self.closed.emit(account_id)

    def _arm(self) -> None:
        now = self._pulse.at
        moments = [alerts.next_moment(self._present(now)) for alerts in self._alerts.values()]
        self._pulse = self._pulse.expecting(min(moments, default=None))
        if moments:
            left = min(moments) - self._now()
            self._timer.start(max(0, round(left / timedelta(milliseconds=1))) + 20)
        else:
            self._timer.stop()
