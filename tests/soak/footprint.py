"""What this process holds: memory, threads, sockets, files."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from statistics import median, mode

_SELF = Path("/proc/self")


@dataclass(frozen=True, slots=True)
class Footprint:
    """One look at it.

    Attributes:
        memory_kib: what the process alone has filled, swapped out or not. Pages of files (libraries, fonts)
            are not in it: the system drops and shares them as other programs come and go.
    """

    memory_kib: int
    threads: int
    sockets: int
    files: int

    @classmethod
    def now(cls) -> Footprint:
        sockets = files = 0
        for handle in (_SELF / "fd").iterdir():
            try:
                target = str(handle.readlink())
            except FileNotFoundError:
                continue  # the very handle that lists them, or one that another thread closed
            if target.startswith("socket:"):
                sockets += 1
            else:
                files += 1
        return cls(_memory_kib(), len(list((_SELF / "task").iterdir())), sockets, files)

    @classmethod
    def usual(cls, looks: list[Footprint]) -> Footprint:
        """What holds whatever a look meets: a poll under way has a thread more, or no connection."""
        return cls(
            round(median(look.memory_kib for look in looks)),
            min(look.threads for look in looks),
            mode(look.sockets for look in looks),
            min(look.files for look in looks),
        )


def _memory_kib() -> int:
    lines = (_SELF / "smaps_rollup").read_text().splitlines()
    kib = {name: int(rest.split()[0]) for name, _, rest in (line.partition(":") for line in lines[1:])}
    return kib["Pss_Anon"] + kib["SwapPss"]
