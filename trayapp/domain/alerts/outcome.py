"""What is to be done about an account's alerts, and by what it is decided."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from trayapp.domain.alerts.alert import Alert, Event
from trayapp.domain.alerts.rules import AlertRules
from trayapp.domain.thresholds import RiskLevel


@dataclass(frozen=True, slots=True)
class Present:
    """The moment, and what holds then.

    Attributes:
        interval_s: seconds between polls.
        quiet: whether only critical alerts may be told.
    """

    now: datetime
    rules: AlertRules
    interval_s: int
    quiet: bool = False


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
