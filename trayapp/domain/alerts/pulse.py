"""Whether time has passed as it should: a machine that sleeps, or whose clock is set, misses its alarms."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

#: Late by more than anything of ours explains.
_GAP = timedelta(seconds=30)


@dataclass(frozen=True, slots=True)
class Pulse:
    """One for all accounts; frozen.

    Attributes:
        at: when anything was last heard of: a poll, or the timer that waits for one.
        expected_by: when something was to be heard of at the latest.
    """

    at: datetime
    expected_by: datetime | None = None

    def slept(self, now: datetime) -> bool:
        """Whether the machine was off until now."""
        return self.expected_by is not None and now > self.expected_by + _GAP

    def set_back_by(self, now: datetime) -> timedelta:
        """By how much the clock was set back; nothing where it was not."""
        return max(self.at - now, timedelta(0))

    def beat(self, now: datetime) -> Pulse:
        return replace(self, at=now)

    def expecting(self, moment: datetime | None) -> Pulse:
        return replace(self, expected_by=moment)
