"""What the fault matrix measured, as a few lines at the end of a test run."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import pytest

_FAULT, _GAP, _RECOVERY = "fault", "gap_ms", "recovered_s"


def record(
    request: pytest.FixtureRequest, fault: str, gap_ms: float, recovered_s: float | None = None
) -> None:
    """Keep the figures of one fault with its test's report, which reaches the main process of xdist too."""
    # not by record_property, which warns beside --junitxml
    figures = request.node.user_properties
    figures += [(_FAULT, fault), (_GAP, round(gap_ms))]
    if recovered_s is not None:
        figures.append((_RECOVERY, round(recovered_s, 2)))


def lines(reports: Iterable[Any]) -> list[str]:
    """The summary: nothing where no fault was tried."""
    rows = [dict(report.user_properties) for report in reports if report.when == "call"]
    rows = [row for row in rows if _FAULT in row]
    if not rows:
        return []
    gap = max(rows, key=lambda row: row[_GAP])
    found = [f"{len(rows)} tried; longest gap of the event loop {gap[_GAP]} ms ({gap[_FAULT]})"]
    if timed := [row for row in rows if _RECOVERY in row]:
        slowest = max(timed, key=lambda row: row[_RECOVERY])
        found.append(f"slowest recovery, waits 50 times shorter: {slowest[_RECOVERY]} s ({slowest[_FAULT]})")
    return found
