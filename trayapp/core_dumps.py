"""No core dump of this process is ever made: its memory holds the key."""

from __future__ import annotations

import sys
from contextlib import suppress
from pathlib import Path

if sys.platform != "win32":
    import resource

#: Bytes. Too few for any core, so no file is written. Not 0: where the system hands cores to a program
#: (systemd-coredump, apport), Linux asks it whatever the limit is, but for this one.
_NO_CORE = 1
#: Where Linux is told which kinds of memory go into a core: a mask of bits.
_FILTER = Path("/proc/self/coredump_filter")


def forbid() -> None:
    """From now on a crash leaves no picture of the memory behind, in no file and with no crash reporter.

    PR_SET_DUMPABLE would see to that too, but it also hides /proc/PID from its own user: desktops could
    no longer tell whose window they see, and nobody how much memory the program takes.
    """
    if sys.platform == "win32":
        return
    with suppress(OSError):  # a system without it
        # where the hard limit is 0, the soft one cannot be 1, and a crash reporter gets a core all the same:
        # then one without memory
        _FILTER.write_bytes(b"0")
    _, most = resource.getrlimit(resource.RLIMIT_CORE)
    with suppress(OSError, ValueError):  # a system where none may be made at all: 0 is the most
        resource.setrlimit(resource.RLIMIT_CORE, (_NO_CORE if most else 0, most))
