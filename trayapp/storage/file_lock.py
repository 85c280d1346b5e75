"""A lock between processes, and between threads of one, by a file beside what it guards."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

_PAUSE_S = 0.01


@contextmanager
def locked(path: Path, timeout_s: float) -> Iterator[None]:
    """Hold the lock that `path` stands for. The system frees it even when the holder is killed.

    The file stays: removing it would let two processes hold "the" lock by two different files.

    Raises:
        TimeoutError: somebody else held it for all of `timeout_s` seconds.
        OSError: the file cannot be made, or the file system knows no locks.
    """
    handle = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0), 0o600)
    try:
        deadline = time.monotonic() + timeout_s
        while not _taken(handle):
            if time.monotonic() >= deadline:
                raise TimeoutError(f"{path} is held by another process")
            time.sleep(_PAUSE_S)
        yield
    finally:
        os.close(handle)  # frees the lock


def _taken(handle: int) -> bool:
    # flock belongs to the open file, so two threads exclude each other too; fcntl's own locks would not
    try:
        if sys.platform == "win32":
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):  # POSIX says the first, Windows the second
        return False
    return True
