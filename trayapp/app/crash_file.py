"""What a process leaves that dies of a fault beneath Python: the stacks of its threads, for the next log."""

from __future__ import annotations

import faulthandler
import logging
import os
import re
import sys
from contextlib import suppress
from pathlib import Path

log = logging.getLogger(__name__)

#: Bytes of a former crash that are logged; the stacks of a hundred threads are less.
_MOST = 100_000
#: What ended a process. Windows also has exceptions with a mere code that their raiser handles, some in every
#: run (COM, printers): faulthandler writes those down too, and the program goes on.
_FATAL = re.compile(rb"^(Fatal Python error|Windows fatal exception: (?!code 0x))", re.MULTILINE)


class CrashFile:
    """Switches faulthandler on until `release`. Make it once the log is open.

    A desktop shows nobody's standard error, so the stacks go to a file: names of functions and numbers of
    lines, never a value. The next start logs them, and keeps them as `crash.1.txt`. Where Python was started
    with faulthandler on, it stays as it is.

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
            self._file = None if path is None else _opened_anew(path)
        if self._file is None:
            faulthandler.enable()
        else:
            faulthandler.enable(self._file)

    def release(self) -> None:
        """Switch it off, and leave no empty file. May be called twice."""
        if self._is_ours:
            faulthandler.disable()
            self._is_ours = False
        if self._file is None or self._path is None:
            return
        ours = os.fstat(self._file)
        os.close(self._file)
        self._file = None
        with suppress(OSError):
            # another start may have put its own file there
            if ours.st_size == 0 and os.path.samestat(ours, self._path.stat()):
                self._path.unlink()


def _opened_anew(path: Path) -> int:
    """An empty file for its owner alone; what the last run left is told of, and kept beside it.

    Raises:
        OSError: it cannot be had.
    """
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    file = _opened(path)
    stacks = os.read(file, _MOST)
    if not stacks:
        return file
    os.close(file)
    if _FATAL.search(stacks):
        log.critical("the last run crashed", extra={"stacks": stacks.decode("utf-8", "replace")})
    # kept, for on a full disk the log took nothing; if it cannot be moved, this run's stacks come after it
    with suppress(OSError):
        path.replace(path.with_name(f"{path.stem}.1{path.suffix}"))
    return _opened(path)


def _opened(path: Path) -> int:
    binary = getattr(os, "O_BINARY", 0)
    file = os.open(path, os.O_RDWR | os.O_CREAT | os.O_APPEND | binary, 0o600)
    if sys.platform != "win32":
        with suppress(OSError):  # a file system without modes
            os.fchmod(file, 0o600)  # it may have been there, and open to others
    return file
