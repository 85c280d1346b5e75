"""The height from which a value has fallen, within a span of time."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from decimal import Decimal

#: A long slow fall is kept in so many steps at the most.
_STEPS = 240


@dataclass(frozen=True, slots=True)
class Point:
    """A value at a moment, and what it was made of then.

    Attributes:
        equity, maintenance: behind a margin ratio; None where not known.
    """

    at: datetime
    value: Decimal
    equity: Decimal | None = None
    maintenance: Decimal | None = None

    def set_back(self, by: timedelta) -> Point:
        """The clock was set back: it is as long ago as it was."""
        return replace(self, at=self.at - by)


@dataclass(frozen=True, slots=True)
class Peaks:
    """Values that may still become the highest of the span: each lower and later than the one before.

    Attributes:
        points: oldest and highest first. The newest value is among them, unless it came so soon
            after a higher one that the difference can wait.
    """

    span: timedelta
    points: tuple[Point, ...] = ()

    def with_point(self, new: Point) -> Peaks:
        """Take one more; what is older than the span goes, and all of it when the clock was set back."""
        kept = [point for point in self.points if point.at <= new.at]
        if len(kept) < len(self.points):
            kept = []
        kept = [point for point in kept if new.at - point.at <= self.span and point.value > new.value]
        if kept and len(kept) > 1 and new.at - kept[-1].at < self.span / _STEPS:
            return Peaks(self.span, tuple(kept))
        return Peaks(self.span, (*kept, new))

    def set_back(self, by: timedelta) -> Peaks:
        """The clock was set back."""
        return replace(self, points=tuple(point.set_back(by) for point in self.points))

    @property
    def highest(self) -> Point | None:
        return self.points[0] if self.points else None
