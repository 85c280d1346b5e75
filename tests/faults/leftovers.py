"""Threads and handles of this process, as the system counts them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Self

_FDS, _TASKS = Path("/proc/self/fd"), Path("/proc/self/task")


@dataclass(frozen=True, slots=True)
class Held:
    """What a process holds: files and pipes, sockets, threads (Qt's too)."""

    files: int
    sockets: int
    threads: int

    @classmethod
    def now(cls) -> Self:
        targets = [_target(entry) for entry in _FDS.iterdir()]
        sockets = sum(target.startswith("socket:") for target in targets)
        return cls(len(targets) - sockets, sockets, len(list(_TASKS.iterdir())))

    def is_within(self, other: Self) -> bool:
        """Whether nothing is held beyond what `other` holds."""
        return self.files <= other.files and self.sockets <= other.sockets and self.threads <= other.threads


def _target(entry: Path) -> str:
    try:
        return str(entry.readlink())
    except FileNotFoundError:  # the handle of the listing itself
        return ""
