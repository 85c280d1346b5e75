"""Whether total equity, or a margin ratio, has fallen fast. Each keeps its own recent past; frozen."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from decimal import Decimal

from trayapp.domain import amounts
from trayapp.domain.alerts.peaks import Peaks, Point
from trayapp.domain.alerts.rules import AlertRules

#: A ratio's fall is told when it lost a third within this time, down to this. It stands until nearly undone.
RATIO_SPAN = timedelta(minutes=20)
_RATIO_FALLEN_TO, _RATIO_HELD_TO = Decimal(10), Decimal(11)
_RATIO_LEFT, _RATIO_STILL_LEFT = Decimal(2) / 3, Decimal("0.75")
#: A fall of equity is over when less than this part of the threshold is left of it.
_EQUITY_HELD = Decimal("0.75")
#: USD; what falls from less is dust.
_LEAST_EQUITY = Decimal(1)
#: Polls that must see a fall of equity, one after the other: a single odd answer is no news.
_POLLS_NEEDED = 2


@dataclass(frozen=True, slots=True)
class Fall:
    """From where, to where.

    Attributes:
        grade: grows by one whenever the fall has doubled.
    """

    before: Point
    now: Point
    grade: int = 1

    @property
    def part(self) -> Decimal:
        """The part of the former value that is gone: 0.3 is 30 %."""
        return amounts.share(self.before.value - self.now.value, self.before.value) or Decimal(0)

    @property
    def minutes(self) -> int:
        return max(1, round((self.now.at - self.before.at).total_seconds() / 60))


@dataclass(frozen=True, slots=True)
class EquityFall:
    """Total equity in USD against its height within the span.

    A gap in the data is no excuse: the first value after it is compared with the last before.
    """

    peaks: Peaks = field(default_factory=lambda: Peaks(timedelta(hours=1)))
    last: Point | None = None
    suspect: Point | None = None  # the height of a fall that one poll has seen so far
    seen: int = 0
    raised_at: datetime | None = None
    height: Point | None = None  # of the fall that was raised

    def with_equity(self, now: Point, rules: AlertRules) -> tuple[EquityFall, Fall | None]:
        """Take the next value; return the fall that stands with it."""
        span = rules.equity_span
        found = self._fall_to(now, span, rules.equity_fall_percent)
        # a height counts once two polls have seen it: a single odd answer is no news upwards either
        seen_twice = now if self.last is None else replace(now, value=min(now.value, self.last.value))
        peaks = replace(self.peaks, span=span).with_point(seen_twice)
        if self.raised_at is not None:
            over = found is None or now.at - self.raised_at > span
            if over:
                return EquityFall(peaks, now), None
            return EquityFall(peaks, now, height=self.height, raised_at=self.raised_at), found
        if found is None:
            return EquityFall(peaks, now), None
        if self.seen + 1 < _POLLS_NEEDED:
            return EquityFall(peaks, now, found.before, self.seen + 1), None
        return EquityFall(peaks, now, height=found.before, raised_at=now.at), found

    def set_back(self, by: timedelta) -> EquityFall:
        """The clock was set back: the past is as long ago as it was."""
        return replace(
            self,
            peaks=self.peaks.set_back(by),
            last=self.last and self.last.set_back(by),
            suspect=self.suspect and self.suspect.set_back(by),
            height=self.height and self.height.set_back(by),
            raised_at=self.raised_at and self.raised_at - by,
        )

    def _fall_to(self, now: Point, span: timedelta, percent: int) -> Fall | None:
        recent = [point for point in self.peaks.points if timedelta(0) <= now.at - point.at <= span]
        heights = [p for p in (*recent[:1], self.suspect, self.height) if p is not None]
        if not heights and self.last is not None and self.last.at <= now.at:
            heights = [self.last]
        if not heights:
            return None
        fall, threshold = Fall(max(heights, key=lambda p: p.value), now), Decimal(percent) / 100
        needed = threshold * _EQUITY_HELD if self.raised_at is not None else threshold
        if fall.before.value < _LEAST_EQUITY or fall.part < needed:
            return None
        return replace(fall, grade=max(1, int(fall.part / threshold)).bit_length())


@dataclass(frozen=True, slots=True)
class RatioFall:
    """One margin ratio against its height within 20 minutes."""

    peaks: Peaks = field(default_factory=lambda: Peaks(RATIO_SPAN))
    raised: bool = False

    def set_back(self, by: timedelta) -> RatioFall:
        """The clock was set back."""
        return replace(self, peaks=self.peaks.set_back(by))

    def with_ratio(self, now: Point) -> tuple[RatioFall, Fall | None]:
        """Take the next ratio; return the fall that stands with it."""
        peaks = self.peaks.with_point(now)
        highest = peaks.highest
        if highest is None or highest.value <= 0:
            return RatioFall(peaks), None
        top = _RATIO_HELD_TO if self.raised else _RATIO_FALLEN_TO
        left = _RATIO_STILL_LEFT if self.raised else _RATIO_LEFT
        if now.value > top or now.value > highest.value * left:
            return RatioFall(peaks), None
        return RatioFall(peaks, raised=True), Fall(highest, now)
