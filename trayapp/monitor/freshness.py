"""Whether an answer is newer than the one before, by the exchange's own time."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import UTC, datetime

from trayapp.errors import UnexpectedAnswer
from trayapp.words import QT_TRANSLATE_NOOP as T

log = logging.getLogger(__name__)

# So many older answers in a row are passed over, and for so long (monotonic seconds): one machine that lags
# can say the same three times in a moment. What is still said then is the exchange's word.
PASSED_OVER = 3
PASSED_OVER_S = 30.0
# OKX sends "0" for no time at all. It began in 2017.
_BEGINNING = datetime(2017, 1, 1, tzinfo=UTC)

_OLDER = T(
    "trayapp", "OKX answered with older values than before: the newer ones stay while it is asked again."
)


class Freshness:
    """Remembers the newest answer of one account.

    The exchange is many machines, and one of them may lag: its answer must not take the place of a newer one.
    It may also put its clock right, or go on from a copy: so this never lasts.

    Args:
        monotonic: seconds.
        reconnect: lets the next poll use another connection, and so perhaps another machine.
    """

    def __init__(self, monotonic: Callable[[], float], reconnect: Callable[[], None]) -> None:
        self._monotonic, self._reconnect = monotonic, reconnect
        self._first_at_s = 0.0
        self._newest: datetime | None = None
        self._passed_over = 0

    def check(self, updated_at: datetime | None) -> None:
        """Take the next answer.

        Args:
            updated_at: the account's `uTime`, aware UTC; None, where none was sent, counts as new; so does
                one before OKX began.

        Raises:
            UnexpectedAnswer: it is older than the newest, and not to be shown.
        """
        if updated_at is not None and updated_at < _BEGINNING:
            updated_at = None
        if updated_at is not None and self._newest is not None and updated_at < self._newest:
            self._pass_over()
        self._passed_over = 0
        if updated_at is not None:
            self._newest = updated_at

    def _pass_over(self) -> None:
        """Raise, unless it has been said often and for long."""
        now_s = self._monotonic()
        if not self._passed_over:
            self._first_at_s = now_s
        if self._passed_over < PASSED_OVER or now_s - self._first_at_s < PASSED_OVER_S:
            self._passed_over += 1
            self._reconnect()
            raise UnexpectedAnswer(_OLDER)
        log.warning("older values believed", extra={"passed_over": self._passed_over})
