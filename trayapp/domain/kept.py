"""What the alerts of one account must still know after a restart."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from trayapp.domain.alert import Alert
from trayapp.domain.thresholds import RiskLevel


@dataclass(frozen=True, slots=True)
class SeenReason:
    """A risky reason of the last good poll: one that is not there any more afterwards has vanished.

    Attributes:
        field: OKX's name of the field.
        ccy: the currency, None at account level.
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
    """The memory of one account.

    Attributes:
        sticky: alerts that stay until the user acknowledges them.
        seen: the risky reasons of the last good poll.
    """

    sticky: tuple[Alert, ...] = ()
    seen: tuple[SeenReason, ...] = ()
