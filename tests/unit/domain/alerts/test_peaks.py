from __future__ import annotations

from datetime import timedelta
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from tests.unit.domain.moments import at
from trayapp.domain.alerts.peaks import Peaks, Point

HOUR = timedelta(hours=1)


def after(*values: float, every_s: float = 60) -> Peaks:
    peaks = Peaks(HOUR)
    for number, value in enumerate(values):
        peaks = peaks.with_point(Point(at(number * every_s), Decimal(str(value))))
    return peaks


def height(peaks: Peaks) -> Decimal:
    assert peaks.highest is not None
    return peaks.highest.value


def test_the_highest_is_known_until_it_is_too_old() -> None:
    assert height(after(5, 9, 4, 6, 3)) == 9
    assert height(after(9, *[1] * 60)) == 9
    assert height(after(9, *[1] * 61)) == 1


@given(st.lists(st.integers(0, 50), min_size=1, max_size=200))
def test_it_is_the_maximum_of_the_span(values: list[int]) -> None:
    assert height(after(*values)) == max(values[-61:])


def test_a_long_fall_is_kept_in_few_steps() -> None:
    falling = after(*range(3600, 0, -1), every_s=1)
    assert len(falling.points) <= 242
    assert height(falling) == 3600


def test_a_clock_set_back_begins_anew() -> None:
    peaks = after(9, 8).with_point(Point(at(-600), Decimal(3)))
    assert height(peaks) == 3
