from __future__ import annotations

import pytest

from tests.unit.monitor.clock import Clock
from trayapp.monitor.sleep import Sleep


@pytest.mark.parametrize(
    ("passed_s", "awake_s", "slept"),
    [
        (5, 5, False),
        (8 * 3600, 5, True),
        (6.5, 1, True),
        (3.0, 1, False),  # the clock was put right by a little
        (-3600, 5, False),  # it was set back an hour
        (3605, 5, True),  # it was set on an hour: looks the same, and costs one handshake
        (3600, 3600, False),  # a long interval, wide awake
    ],
)
def test_sleep_is_what_the_clock_saw_and_programs_did_not(
    clock: Clock, passed_s: float, awake_s: float, slept: bool
) -> None:
    seconds = [100.0]
    sleep = Sleep(clock, lambda: seconds[0])
    clock.turn(passed_s)
    seconds[0] += awake_s
    assert sleep.is_over() is slept
    assert not sleep.is_over()  # told once
