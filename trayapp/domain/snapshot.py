"""What one poll of one account gave: frozen, so that it may cross threads."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from enum import Enum

from trayapp.domain.account import Account
from trayapp.domain.config import AccountConfig
from trayapp.domain.credentials import AccountProfile
from trayapp.domain.fields import Mode
from trayapp.domain.remembered import Remembered
from trayapp.domain.risk import STOPPED_OUT, Assessment, assess, with_remembered
from trayapp.domain.thresholds import RiskLevel
from trayapp.errors import (
    AccountFrozen,
    CredentialsRejected,
    KeyringLocked,
    KeyringUnavailable,
    Recovery,
    TrayAppError,
    Unreachable,
)
from trayapp.words import Words

#: Data younger than this is never called stale: one lost poll is no news.
LEAST_STALE = timedelta(seconds=15)
#: A worker that says nothing for so long beyond its interval has gone silent: longer than any poll may take.
LONGEST_POLL = timedelta(seconds=30)


class Trouble(Enum):
    """What kind of failure a poll met, as far as the screen differs by it."""

    KEYRING_LOCKED = "keyring locked"
    KEYRING = "keyring"  # and unlocking would not help
    UNREACHABLE = "unreachable"
    KEY_REFUSED = "key refused"
    STOPPED_OUT = "stopped out"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Failure:
    """Why a poll failed.

    Attributes:
        words: one sentence fit for the screen.
        code: the exchange's error code, if it gave one.
        least_wait_s: seconds to let pass before asking again.
        is_unanswered: nothing answered at all (DNS, connection, TLS, time-out): another network may help.
    """

    words: Words
    trouble: Trouble = Trouble.OTHER
    code: str | None = None
    recovery: Recovery = Recovery.BACKOFF
    least_wait_s: float = 0.0
    is_unanswered: bool = False

    @classmethod
    def of(cls, error: TrayAppError) -> Failure:
        trouble = next((kind for known, kind in _TROUBLES if isinstance(error, known)), Trouble.OTHER)
        unanswered = isinstance(error, Unreachable) and error.code is None and not error.is_answered
        return cls(error.words, trouble, error.code, error.recovery, error.least_wait_s, unanswered)


_TROUBLES = (
    (KeyringLocked, Trouble.KEYRING_LOCKED),  # before its base class
    (KeyringUnavailable, Trouble.KEYRING),
    (Unreachable, Trouble.UNREACHABLE),
    (CredentialsRejected, Trouble.KEY_REFUSED),
    (AccountFrozen, Trouble.STOPPED_OUT),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Snapshot:
    """The state of one account after a poll: the last good values, and the failure if this poll had one.

    Attributes:
        polled_at: when the poll ended; UTC.
        fetched_at: when the values on hand were answered, so their age; None without values.
        config: what account/config told, None where it has not.
        stop_out: whether the exchange's last word on the account was a stop-out, even if polls fail
            for another reason by now: an outage after it does not make it undone.
        remembered: what earlier polls add to this one; filled in by who remembers, not by the poll.
    """

    profile: AccountProfile
    polled_at: datetime
    account: Account | None = None
    assessment: Assessment | None = None
    fetched_at: datetime | None = None
    config: AccountConfig | None = None
    failure: Failure | None = None
    stop_out: bool = False
    remembered: Remembered = field(default_factory=Remembered)

    def under(self, profile: AccountProfile) -> Snapshot:
        """The same values under the account's profile of now: its new name, graded by its new thresholds."""
        assessment = self.assessment
        if self.account is not None and profile.thresholds != self.profile.thresholds:
            assessment = assess(self.account, self.mode, profile.thresholds)
        return replace(self, profile=profile, assessment=assessment)

    @property
    def mode(self) -> Mode | None:
        return self.config.mode if self.config else None

    @property
    def stopped_out(self) -> bool:
        """Whether a stop-out is all that is known of the account's present."""
        return self.stop_out or (self.failure is not None and self.failure.trouble is Trouble.STOPPED_OUT)

    @property
    def risk(self) -> Assessment | None:
        """The assessment that counts now, with what is remembered; a stop-out outweighs all before it."""
        found = STOPPED_OUT if self.stopped_out else self.assessment
        if found is None and self.remembered.reasons:
            found = Assessment(RiskLevel.NONE, ())
        return found and with_remembered(found, self.remembered.reasons)

    @property
    def level(self) -> RiskLevel | None:
        """The worst level known; None where nothing is."""
        return self.risk.level if self.risk else None

    def age(self, now: datetime) -> timedelta | None:
        """How old the values are; never below nought, even when a clock was set back."""
        return max(now - self.fetched_at, timedelta(0)) if self.fetched_at else None

    def stale_at(self, interval_s: int) -> datetime | None:
        """The moment from which the values must be shown as old, None without values.

        A failed poll makes them old at twice the interval, 15 s at the least; a worker that
        has gone silent does so once even the longest poll would have ended.
        """
        if self.fetched_at is None:
            return None
        interval = timedelta(seconds=interval_s)
        patience = max(2 * interval, LEAST_STALE)
        if self.failure is None:
            patience = max(patience, interval + LONGEST_POLL)
        return self.fetched_at + patience

    def is_stale(self, now: datetime, interval_s: int) -> bool:
        """Whether the values on hand must be shown as old.

        Values from the future are, once a poll fails, or none comes although one should have long since:
        a clock was set back, so nothing tells their age.
        """
        moment = self.stale_at(interval_s)
        if moment is None or self.fetched_at is None:
            return False
        if self.failure is not None and now < self.fetched_at:
            return True
        patience = moment - self.fetched_at
        return not self.fetched_at - patience <= now <= moment
