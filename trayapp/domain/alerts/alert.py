"""One thing worth telling a trader, in words; and the line that the log of alerts keeps of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from trayapp.domain.thresholds import RiskLevel
from trayapp.words import Words


class Kind(Enum):
    """What an alert is about. The value stands in the log's file."""

    RISK = "risk"  # a reason of the assessment, or code 50009
    GONE = "gone"  # a risky value or row that is not sent any more: stays until acknowledged
    REPAID = "repaid"  # a forced-repayment risk of 4 or 5 that is 0 now: stays until acknowledged
    EQUITY_FALL = "equity fall"
    RATIO_FALL = "ratio fall"
    REFUSED = "refused"  # the exchange does not take the key
    BLIND = "blind"  # no data


#: What only the user can end, by acknowledging it.
STICKY = frozenset({Kind.GONE, Kind.REPAID})


@dataclass(frozen=True, slots=True)
class Key:
    """Tells one alert of an account from its others.

    Attributes:
        field: OKX's name of the field, or an error code; "" where there is none.
        ccy: the currency, None at account level.
    """

    kind: Kind
    field: str = ""
    ccy: str | None = None


@dataclass(frozen=True, slots=True)
class Alert:
    """One alert.

    Attributes:
        what: what and how much, in a few words without a full stop.
        advice: what it comes from and what can be done, as whole sentences.
        since: when it began; aware UTC.
    """

    key: Key
    level: RiskLevel
    what: Words
    advice: Words
    since: datetime


class Event(Enum):
    """What happened to an alert. The value stands in the log's file."""

    RAISED = "raised"
    WORSENED = "worsened"
    REMINDED = "reminded"
    CLEARED = "cleared"
    ACKNOWLEDGED = "acknowledged"


@dataclass(frozen=True, slots=True)
class LogEntry:
    """One line of the log of alerts.

    Attributes:
        at: aware UTC.
        account_id, account: whose it is, and the account's name then.
    """

    at: datetime
    account_id: str
    account: str
    event: Event
    alert: Alert
