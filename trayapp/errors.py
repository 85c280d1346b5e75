"""Every error this program raises on purpose.

* TrayAppError
  + UsageError                 an argument or a name that cannot be meant      exit 2
  + NoDisplay                  nothing to draw the tray on                     exit 7
  + ExchangeError              the exchange was not reached, or said no        exit 5
    - Unreachable              DNS, TLS, proxy, time-out, HTML, HTTP 5xx       exit 4
    - CredentialsRejected      the key is refused as it is                     exit 3
    - RateLimited              asked too often; the user's bots count too
    - ClockSkewed              our clock is too far from the exchange's
    - AccountFrozen            a stop-out (liquidation) is under way
    - AccountRestricted        blocked, restricted, or not in this environment
    - FilterRefused            the list of currencies was not accepted
    - UnexpectedAnswer         not the form that the document promises
  + StorageError               a file of ours cannot be read or written        exit 6
    - KeyringUnavailable       absent, silent or unsafe keyring
      . KeyringLocked          asking again lets the user unlock it
"""

from __future__ import annotations

from enum import Enum
from typing import ClassVar

from trayapp.words import Words


class Recovery(Enum):
    """What a poller does after a failure."""

    BACKOFF = "backoff"  # ask again soon, then ever more slowly
    SLOW = "slow"  # ask again, never sooner than the error's `least_wait_s`
    STOP = "stop"  # wait for new credentials or the user's Retry


class TrayAppError(Exception):
    """Base class. `str(error)` is one sentence fit for the screen; it never holds a secret."""

    exit_code: ClassVar[int] = 1
    recovery: Recovery = Recovery.STOP
    least_wait_s: float = 0.0
    code: str | None = None

    def __init__(self, template: str, /, **values: object) -> None:
        self.words = Words.of(template, **values)
        super().__init__(str(self.words))


class UsageError(TrayAppError):
    """What the user asked for cannot be meant."""

    exit_code = 2


class NoDisplay(TrayAppError):
    """There is no screen to start the tray on."""

    exit_code = 7


class ExchangeError(TrayAppError):
    """The exchange could not be asked, or refused.

    Args:
        code: the exchange's own error code, e.g. "50111"; None when no answer of its own came.
        recovery: what the poller does next; None for the default of the class.
        least_wait_s: seconds to wait at the least before asking again; None for the class's.
    """

    exit_code = 5
    recovery = Recovery.BACKOFF

    def __init__(
        self,
        template: str,
        /,
        *,
        code: str | None = None,
        recovery: Recovery | None = None,
        least_wait_s: float | None = None,
        **values: object,
    ) -> None:
        super().__init__(template, **({"code": code} | values if code else values))
        self.code = code
        if recovery is not None:
            self.recovery = recovery
        if least_wait_s is not None:
            self.least_wait_s = least_wait_s


class Unreachable(ExchangeError):
    """No answer of the exchange itself: DNS, TLS, proxy, time-out, reset, HTML, redirect, HTTP 5xx."""

    exit_code = 4
    #: Whether something did answer in HTTP: a gateway, a login page, a server out of service.
    is_answered: bool = False


class CredentialsRejected(ExchangeError):
    """The key, its secret, passphrase, permissions or place are refused."""

    exit_code = 3
    recovery = Recovery.STOP


class RateLimited(ExchangeError):
    """HTTP 429 or code 50011: the limit is shared with the user's own bots."""

    least_wait_s = 2.0


class ClockSkewed(ExchangeError):
    """Code 50102, after one correction by the exchange's own clock."""


class AccountFrozen(ExchangeError):
    """Code 50009: frozen by a stop-out. Always critical."""

    recovery = Recovery.SLOW
    least_wait_s = 30.0


class AccountRestricted(ExchangeError):
    """Blocked, restricted, or not available in this environment."""

    recovery = Recovery.STOP


class FilterRefused(ExchangeError):
    """Codes 50025 and 51000: the list of currencies was not accepted."""


class UnexpectedAnswer(ExchangeError):
    """An answer that is not in the documented form."""


class StorageError(TrayAppError):
    """A file of this program cannot be read or written."""

    exit_code = 6


class KeyringUnavailable(StorageError):
    """The system keyring is absent, silent, or not safe to use.

    Args:
        recovery: BACKOFF where asking again cannot bother the user, STOP where it could
            open a prompt again.
    """

    def __init__(self, template: str, /, *, recovery: Recovery = Recovery.STOP, **values: object) -> None:
        super().__init__(template, **values)
        self.recovery = recovery


class KeyringLocked(KeyringUnavailable):
    """The system keyring is locked, or its prompt was dismissed: asking again opens that prompt."""
