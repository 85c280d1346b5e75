"""One line of the benchmark's table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median


@dataclass(frozen=True, slots=True)
class Figure:
    """What was measured, against what, and what is wanted.

    Attributes:
        what: "start until the tray item registers".
        against: what it was measured beside, in the same run, "–" where it is measured alone.
        goal: in words, "≤ 1.25 ×".
        came_out: with units and both sides' figures, "1.12 × (0.34 s, 0.30 s)".
        noise: how far single runs lay apart, "± 4 %"; "–" where it was measured once.
        is_met: whether the goal is met. The benchmark reports it; nothing fails on it.
    """

    what: str
    against: str
    goal: str
    came_out: str
    noise: str
    is_met: bool


def spread(samples: Sequence[float]) -> str:
    """The middle half of the samples as a part of their median: this machine's noise."""
    ordered, middle = sorted(samples), median(samples)
    quarter = len(ordered) // 4
    return f"± {(ordered[-1 - quarter] - ordered[quarter]) / 2 / middle * 100:.0f} %" if middle else "–"
