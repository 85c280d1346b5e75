"""What this process holds: memory, threads, sockets, files."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

_SELF = Path("/proc/self")


@dataclass(frozen=True, slots=True)
class Footprint:
    """One look at it. Memory is the proportional set size in KiB: what pages of ours weigh, shared ones divided."""

    pss_kib: int
    threads: int
    sockets: int
    files: int

    @classmethod
    def now(cls) -> Footprint:
        sockets = files = 0
        for handle in (_SELF / "fd").iterdir():
            try:
                target = os.readlink(handle)
            except FileNotFoundError:
                continue  # the very handle that lists them, or one that another thread closed
            if target.startswith("socket:"):
                sockets += 1
            else:
                files += 1
        return cls(_pss_kib(), len(list((_SELF / "task").iterdir())), sockets, files)

    @classmethod
    def least(cls, looks: list[Footprint]) -> Footprint:
        """What every look saw: a poll under way holds a thread and a socket more."""
        return cls(
            min(look.pss_kib for look in looks),
            min(look.threads for look in looks),
            min(look.sockets for look in looks),
            min(look.files for look in looks),
        )


def _pss_kib() -> int:
    for line in (_SELF / "smaps_rollup").read_text().splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1])
    raise ValueError("the kernel tells no proportional set size")
