"""What the C library does with memory that was freed: by default it keeps much of it, for weeks."""

from __future__ import annotations

import ctypes
import sys

#: glibc's numbers for `mallopt`.
_TRIM_THRESHOLD, _MMAP_THRESHOLD, _ARENA_MAX = -1, -3, -8
#: Bytes. What is larger comes from the system and goes back to it; so does what is free at the heap's end.
_LARGE = 128 * 1024


def give_back_what_is_freed() -> None:
    """Call it before any thread starts. Does nothing where the C library is not glibc.

    By itself glibc raises both thresholds up to 32 MB as large blocks are freed (a picture, an answer of the
    exchange), and gives threads heaps of their own. Measured over 12,000 polls with windows opened and
    closed: 10 MB of the program's 77 were free and still held, and growing; like this 2 of 68, and steady.
    """
    if not sys.platform.startswith("linux"):
        return
    mallopt = getattr(ctypes.CDLL(None), "mallopt", None)
    if mallopt is not None:
        for option, value in ((_TRIM_THRESHOLD, _LARGE), (_MMAP_THRESHOLD, _LARGE), (_ARENA_MAX, 1)):
            mallopt(option, value)
