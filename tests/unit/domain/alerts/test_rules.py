from __future__ import annotations

from datetime import time

import pytest

from trayapp.domain.alerts.rules import AlertRules
from trayapp.errors import UsageError


@pytest.mark.parametrize(
    ("begin", "end", "quiet", "loud"),
    [
        (
            time(22),
            time(7),
            (time(22), time(23, 59), time(0), time(6, 59)),
            (time(7), time(12), time(21, 59)),
        ),
        (time(9), time(17), (time(9), time(16, 59)), (time(17), time(8, 59), time(0))),
    ],
)
def test_quiet_hours_begin_and_end_to_the_minute(
    begin: time, end: time, quiet: tuple[time, ...], loud: tuple[time, ...]
) -> None:
    rules = AlertRules(quiet_from=begin, quiet_to=end)
    assert all(map(rules.is_quiet, quiet))
    assert not any(map(rules.is_quiet, loud))


def test_there_are_no_quiet_hours_unless_they_are_wanted() -> None:
    assert not any(AlertRules().is_quiet(time(hour)) for hour in range(24))


@pytest.mark.parametrize("half", [{"quiet_from": time(22)}, {"quiet_to": time(7)}])
def test_half_a_pair_of_quiet_hours_is_refused(half: dict[str, time]) -> None:
    with pytest.raises(UsageError, match="both, or neither"):
        AlertRules(**half)  # type: ignore[arg-type]


@pytest.mark.parametrize("name", AlertRules.RANGES)
@pytest.mark.parametrize("off", [-1, 1])
def test_a_number_out_of_its_range_is_refused(name: str, off: int) -> None:
    least, most = AlertRules.RANGES[name]
    assert AlertRules(**{name: least}) != AlertRules(**{name: most})  # type: ignore[arg-type]
    with pytest.raises(UsageError, match=f"{name} must be a whole number"):
        AlertRules(**{name: least - 1 if off < 0 else most + 1})  # type: ignore[arg-type]
