"""Whether an answer is newer than the one before, by the exchange's own time."""

from __future__ import annotations

from datetime import datetime

from trayapp.errors import UnexpectedAnswer
from trayapp.words import QT_TRANSLATE_NOOP as T

#: So many older answers in a row are passed over: some ten seconds with the poller's waits, less than it
#: takes for values to be called old. What the exchange still says then is its word, whatever it said before.
PASSED_OVER = 3

_OLDER = T(
    "trayapp", "OKX answered with older values than before: the newer ones stay while it is asked again."
)


class Freshness:
    """Remembers the newest answer of one account.

    The exchange is many machines, and one of them may lag: its answer must not take the place of a newer one.
    It may also put its clock right, or go on from a copy: so this never lasts.
    """

    def __init__(self) -> None:
        self._newest: datetime | None = None
        self._passed_over = 0

    def check(self, updated_at: datetime | None) -> None:
        """Take the next answer.

        Args:
            updated_at: the account's `uTime`, aware UTC; None, where none was sent, counts as new.

        Raises:
            UnexpectedAnswer: it is older than the newest, and not to be shown.
        """
        if updated_at is not None and self._newest is not None and updated_at < self._newest:
            self._passed_over += 1
            if self._passed_over <= PASSED_OVER:
                raise UnexpectedAnswer(_OLDER)
        self._passed_over = 0
        if updated_at is not None:
            self._newest = updated_at
