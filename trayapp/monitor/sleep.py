"""Whether the machine slept: its clock went on, while the time that programs have did not."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

#: A clock that is put right by less is no sleep.
_LEAST = timedelta(seconds=5)


class Sleep:
    """Compares two clocks from one call to the next.

    A clock that was set looks the same, and does no harm: both ask for new connections alone. Systems whose
    monotonic time counts sleep (Windows, macOS in part) are never found asleep: a poll finds out.

    Args:
        clock: aware UTC.
        monotonic: seconds; stands still in sleep.
    """

    def __init__(self, clock: Callable[[], datetime], monotonic: Callable[[], float]) -> None:
        self._clock, self._monotonic = clock, monotonic
        self._at, self._awake_s = clock(), monotonic()

    def is_over(self) -> bool:
        """Whether there was a sleep since the last call."""
        at, awake_s = self._clock(), self._monotonic()
        gap = (at - self._at) - timedelta(seconds=awake_s - self._awake_s)
        self._at, self._awake_s = at, awake_s
        return gap > _LEAST
