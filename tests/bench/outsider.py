"""What an outsider sees of a running program, its children included. Linux alone."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

_PROC = Path("/proc")
_TICKS_PER_S = os.sysconf("SC_CLK_TCK")


def pss_mb(pid: int) -> float:
    """Memory in MB: its own pages, and its share of those that several processes use."""
    return _sum(pid, _pss_kib) / 1024


def cpu_s(pid: int) -> float:
    """Seconds of CPU so far. The kernel counts them in hundredths."""
    return _sum(pid, _ticks) / _TICKS_PER_S


def switches(pid: int) -> int:
    """Context switches so far, of the threads that live."""
    return int(_sum(pid, _switches))


def _sum(pid: int, look: Callable[[Path], float]) -> float:
    total = 0.0
    for process in _family(pid):
        with suppress(OSError):  # it ended meanwhile
            total += look(process)
    return total


def _family(pid: int) -> list[Path]:
    found, left = [], [pid]
    while left:
        process = _PROC / str(left.pop())
        found.append(process)
        with suppress(OSError):
            for task in (process / "task").iterdir():
                left += map(int, (task / "children").read_text().split())
    return found


def _pss_kib(process: Path) -> float:
    lines = (process / "smaps_rollup").read_text().splitlines()
    return float(next(line.split()[1] for line in lines if line.startswith("Pss:")))


def _ticks(process: Path) -> float:
    fields = (process / "stat").read_text().rpartition(")")[2].split()
    return float(fields[11]) + float(fields[12])


def _switches(process: Path) -> float:
    total = 0
    for task in (process / "task").iterdir():
        with suppress(OSError):
            lines = (task / "status").read_text().splitlines()
            total += sum(int(line.split()[1]) for line in lines if "ctxt_switches" in line)
    return float(total)
