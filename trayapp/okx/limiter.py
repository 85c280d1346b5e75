"""Never more requests than the exchange allows, however often the user presses Refresh."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable

#: The exchange's window is 2 s; the rest is for a clock of its that runs a little fast.
WINDOW_S = 2.1


class Limiter:
    """A sliding window over requests, for one thread at a time.

    The exchange counts arrivals, which this end does not see: a request arrives somewhere
    between `begin` and `end`. So a place becomes free a window after the *end* of the request
    that had it. A slow connection can thus never squeeze two windows' requests into one.

    Args:
        most: requests in any window.
        wait: waits for so many seconds; True when told to give up, as `threading.Event.wait` does.
        clock: seconds, monotonic.
    """

    def __init__(
        self,
        most: int,
        wait: Callable[[float], bool],
        clock: Callable[[], float] = time.monotonic,
        window_s: float = WINDOW_S,
    ) -> None:
        self._most = most
        self._wait = wait
        self._clock = clock
        self._window_s = window_s
        self._ended: deque[float] = deque(maxlen=most)
        self._under_way = 0

    def begin(self) -> bool:
        """Wait for a place and take it.

        Returns:
            False, without a place, when the wait was told to give up.
        """
        while (pause_s := self._pause_s()) > 0:
            if self._wait(pause_s):
                return False
        self._under_way += 1
        return True

    def begin_again(self) -> bool:
        """Take one more place for the same request, but only if one is free now."""
        if self._pause_s() > 0:
            return False
        self._under_way += 1
        return True

    def end(self) -> None:
        """What was begun is over, so it has arrived if it ever will."""
        self._ended.extend([self._clock()] * self._under_way)
        self._under_way = 0

    def _pause_s(self) -> float:
        """Seconds until a place is free; 0 when one is."""
        free = self._most - self._under_way
        if free <= 0:
            return self._window_s  # cannot happen to one thread, but must not spin
        if len(self._ended) < free:
            return 0.0
        return max(0.0, self._ended[-free] + self._window_s - self._clock())
