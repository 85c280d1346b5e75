"""Ages are cut, never rounded up, and never negative."""

from __future__ import annotations

from datetime import timedelta

import pytest

from trayapp.ui.texts.ages import minutes, span


@pytest.mark.parametrize(
    ("seconds", "exact", "coarse"),
    [
        (-5, "0 s", "under 1 min"),
        (0, "0 s", "under 1 min"),
        (59.99, "59 s", "under 1 min"),
        (60, "1 min", "1 min"),
        (3599.9, "59 min", "59 min"),
        (3600, "1 h 0 min", "1 h 0 min"),
        (86399, "23 h 59 min", "23 h 59 min"),
        (86400, "1 d 0 h", "1 d 0 h"),
        (400 * 86400 + 5 * 3600, "400 d 5 h", "400 d 5 h"),
    ],
)
def test_ages_in_words(seconds: float, exact: str, coarse: str) -> None:
    assert span(timedelta(seconds=seconds)) == exact
    assert minutes(timedelta(seconds=seconds)) == coarse
