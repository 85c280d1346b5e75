"""What a process leaves that dies of a fault beneath Python: the stacks of its threads, for the next log."""

from __future__ import annotations

import faulthandler
import logging
import os
from contextlib import suppress
from pathlib import Path

log = logging.getLogger(__name__)

#: Bytes of a former crash that are logged; the stacks of a hundred threads are less.
_MOST = 100_000


class CrashFile:
    """Switches faulthandler on until `release`. Make it once the log is open.

    A desktop shows nobody's standard error, so the stacks go to a file: names of functions and numbers of
    lines, never a value. Where Python was started with faulthandler on, it stays as it is.

    Args:
        path: in the log's folder; None, or where no file can be written: standard error.
    """

    def __init__(self, path: Path | None) -> None:
        self._path = path
        self._file: int | None = None
        self._is_ours = not faulthandler.is_enabled()
        if not self._is_ours:
            return
        with suppress(OSError):
            self._file = None if path is None else _opened(path)
        if self._file is None:
            faulthandler.enable()
            return
        self._tell_of_last()
        faulthandler.enable(self._file)

    def release(self) -> None:
        """Switch it off, and leave no empty file."""
        if self._is_ours:
            faulthandler.disable()
        if self._file is None or self._path is None:
            return
        is_empty = os.fstat(self._file).st_size == 0
        os.close(self._file)
        self._file = None
        with suppress(OSError):
            if is_empty:
                self._path.unlink()

    def _tell_of_last(self) -> None:
        assert self._file is not None  # noqa: S101 - for the type alone
        with suppress(OSError):
            stacks = os.read(self._file, _MOST)
            if stacks:
                log.critical("the last run crashed", extra={"stacks": stacks.decode("utf-8", "replace")})
                os.ftruncate(self._file, 0)


def _opened(path: Path) -> int:
    """The file, made for its owner alone.

    Raises:
        OSError: it cannot be had.
    """
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    binary = getattr(os, "O_BINARY", 0)
    return os.open(path, os.O_RDWR | os.O_CREAT | os.O_APPEND | binary, 0o600)
