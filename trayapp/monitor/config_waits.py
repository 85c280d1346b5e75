"""How long account/config is left alone after it failed: the balance goes on, at its own pace."""

from __future__ import annotations

import logging
from collections.abc import Callable

from trayapp.errors import TrayAppError

log = logging.getLogger(__name__)

#: Seconds to wait at the least. Longer than the exchange's own waits, and never longer than those it names.
_LEAST_S = 30.0


class ConfigWaits:
    """Args:
    monotonic: seconds.
    """

    def __init__(self, monotonic: Callable[[], float]) -> None:
        self._monotonic = monotonic
        self._until_s: float | None = None
        self._told: tuple[str | None, str] | None = None

    def are_over(self) -> bool:
        return self._until_s is None or self._monotonic() >= self._until_s

    def begin(self, error: TrayAppError) -> None:
        """It failed: wait, and log it if it is not what failed before."""
        self._until_s = self._monotonic() + max(_LEAST_S, error.least_wait_s)
        said = (error.code, str(error))
        if said != self._told:
            log.warning("account/config not read", extra={"code": error.code, "reason": str(error)})
        self._told = said

    def end(self) -> None:
        """It was read."""
        self._until_s = self._told = None
