"""What an account's alerts keep over a restart of the program."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from trayapp.domain.alerts.alert import Alert
from trayapp.domain.thresholds import RiskLevel


@dataclass(frozen=True, slots=True)
class SeenReason:
    """A reason that the last good poll saw: should it be missing from the next, that is news.

    Attributes:
        value: as sent; None where the danger was that nothing was sent.
        since: when it began; aware UTC.
    """

    field: str
    ccy: str | None
    value: str | None
    level: RiskLevel
    since: datetime


@dataclass(frozen=True, slots=True)
class Kept:
    """One account's part.

    Attributes:
        sticky: alerts that stay until they are acknowledged.
    """

    sticky: tuple[Alert, ...] = ()
    seen: tuple[SeenReason, ...] = ()
