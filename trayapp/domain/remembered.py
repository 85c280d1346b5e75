"""What earlier polls add to the picture of an account: frozen, a part of its snapshot."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from trayapp.domain.risk import Reason


@dataclass(frozen=True, slots=True)
class Trend:
    """A margin ratio that has sunk: what it was at its height, and when; aware UTC."""

    was: Decimal
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Remembered:
    """What memory knows of one account.

    Attributes:
        reasons: risky by memory alone: what vanished and was not acknowledged, what fell.
        since: when each reason of the assessment began, by field and currency; aware UTC.
        trend: of the account's own margin ratio; None where it has not sunk.
        open: whether there is anything that the user could acknowledge.
        snoozed_until: when the next alert that was put off is told again; None where none is.
    """

    reasons: tuple[Reason, ...] = ()
    since: tuple[tuple[str, str | None, datetime], ...] = ()
    trend: Trend | None = None
    open: bool = False
    snoozed_until: datetime | None = None

    def began(self, field: str, ccy: str | None) -> datetime | None:
        """When a reason of the assessment began; None where that is not known."""
        return next((at for name, of, at in self.since if (name, of) == (field, ccy)), None)
