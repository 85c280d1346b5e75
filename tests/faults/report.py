"""What the fault matrix measured, as a few lines at the end of a test run."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

RecordProperty = Callable[[str, object], None]
_FAULT, _GAP, _RECOVERY = "fault", "gap_ms", "recovered_s"


def record(record_property: RecordProperty, fault: str, gap_ms: float, recovered_s: float) -> None:
    """Keep the figures of one fault with its test's report, which reaches the main process of xdist too."""
    record_property(_FAULT, fault)
    record_property(_GAP, round(gap_ms))
    record_property(_RECOVERY, round(recovered_s, 2))


def lines(reports: Iterable[Any]) -> list[str]:
    """The summary: nothing where no fault was tried."""
    rows = [dict(report.user_properties) for report in reports if report.when == "call"]
    rows = [row for row in rows if _FAULT in row]
    if not rows:
        return []
    gap = max(rows, key=lambda row: row[_GAP])
    slowest = max(rows, key=lambda row: row[_RECOVERY])
    return [
        f"{len(rows)} faults tried; values kept, no thread or handle left behind",
        f"longest gap of the event loop: {gap[_GAP]} ms ({gap[_FAULT]})",
        f"slowest recovery, with waits 50 times shorter: {slowest[_RECOVERY]} s ({slowest[_FAULT]})",
    ]
