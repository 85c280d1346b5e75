"""What the log says of polls that fail: each kind once, not each of thousands."""

from __future__ import annotations

import logging

from trayapp.errors import TrayAppError

log = logging.getLogger(__name__)

#: Failures in a row that are worth a line although nothing changed.
_MILESTONES = frozenset({10, 100, 1000})


class FailureLog:
    """Counts the failures of one account in a row."""

    def __init__(self) -> None:
        self._count = 0
        self._said: tuple[str | None, str] | None = None

    def failed(self, error: TrayAppError) -> None:
        self._count += 1
        said = (error.code, str(error))
        if said != self._said or self._count in _MILESTONES:
            log.warning(
                "poll failed", extra={"code": error.code, "reason": str(error), "failures": self._count}
            )
        self._said = said

    def recovered(self) -> None:
        if self._count:
            log.info("polls recovered", extra={"failures": self._count})
        self._count, self._said = 0, None
