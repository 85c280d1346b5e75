"""How long to wait until the next poll. Pure."""

from __future__ import annotations

from trayapp.domain.snapshot import Failure
from trayapp.errors import Recovery

_FIRST_S = 1.0
_CAP_S = 30.0
_SLOW_CAP_S = 60.0


def wait_s(interval_s: float, failure: Failure | None, failures: int, jitter: float) -> float | None:
    """Seconds until the next poll.

    Args:
        interval_s: the wait after a success.
        failure: of the poll that just ended, None for a success.
        failures: how many polls have failed in a row, this one included.
        jitter: from 0 to 1, drawn by the caller; spreads clients by up to a quarter.

    Returns:
        None where only new credentials or the user's Retry help. Otherwise doubling from 1 s
        to 30 s (the exchange's own waits go before: doubling from those, to 60 s for slow ones).
    """
    if failure is None:
        return interval_s
    if failure.recovery is Recovery.STOP:
        return None
    cap = _SLOW_CAP_S if failure.recovery is Recovery.SLOW else _CAP_S
    first = max(_FIRST_S, failure.least_wait_s)
    doubled = first * float(2 ** min(failures - 1, 10))
    return max(failure.least_wait_s, min(cap, doubled * (1 + 0.25 * jitter)))
