"""Errors that nobody foresaw: logged once, told once, counted after that; the program goes on."""

from __future__ import annotations

import logging
import os
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from types import TracebackType

from PySide6.QtCore import QObject, Signal

from trayapp.words import QT_TRANSLATE_NOOP as T

log = logging.getLogger(__name__)

_FAULT = T(
    "trayapp", "Equity Tray met a fault of its own: look at the log, and start it again if values stay old."
)
#: Where nothing of ours may be left to write with: the handle itself.
_STDERR = 2
_NOT_LOGGED = b"trayapp: an unforeseen error, which could not be logged\n"
#: What one kind of error is known by: its class and the line that raised it. Its words may differ each time.
_Kind = tuple[str, str, int]


class Faults(QObject):
    """Takes every unforeseen error, from any thread, slot, paint or finalizer.

    The first of a kind is logged with its traceback; the 10th, 100th, 1000th ... is logged as a line with the
    count, since one in a paint or a poll comes back all day.

    Signals:
        happened: a sentence; for the first error of all.
    """

    happened = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        # re-entrant: any allocation may run a finalizer that raises, and so come back here in the same thread
        self._lock = threading.RLock()
        self._met: dict[_Kind, int] = {}
        self._before = sys.excepthook, threading.excepthook, sys.unraisablehook
        sys.excepthook = self.take
        threading.excepthook = self._take_of_thread
        sys.unraisablehook = self._take_unraisable

    def release(self) -> None:
        """Give the hooks back."""
        sys.excepthook, threading.excepthook, sys.unraisablehook = self._before

    def tell(self, hear: Callable[[str], None]) -> None:
        """Call the slot `hear` at the first error of all, and at once where that one has been already."""
        self.happened.connect(hear)
        if self._met:
            hear(_FAULT)

    def take(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Log it or count it, and tell the first. It raises nothing."""
        try:
            self._log(kind, error, trace)
        except BaseException:  # noqa: BLE001 - Python would print both errors, with the secrets in their words
            with suppress(OSError):
                os.write(_STDERR, _NOT_LOGGED)

    def _log(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        known_by = kind.__qualname__, *_place(trace)
        with self._lock:
            is_first = not self._met
            times = self._met.get(known_by, 0) + 1
            self._met[known_by] = times
        if times == 1:
            log.critical("unforeseen %s", kind.__name__, exc_info=(kind, error, trace))
        elif _is_power_of_ten(times):
            log.critical("unforeseen %s again", kind.__name__, extra={"times": times, "line": known_by[2]})
        if is_first:
            self.happened.emit(_FAULT)

    def _take_of_thread(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            self.take(args.exc_type, args.exc_value, args.exc_traceback)

    def _take_unraisable(self, args: sys.UnraisableHookArgs) -> None:
        if args.exc_value is not None:
            self.take(args.exc_type, args.exc_value, args.exc_traceback)


def _place(trace: TracebackType | None) -> tuple[str, int]:
    """File and line where it was raised."""
    if trace is None:
        return "", 0
    while trace.tb_next is not None:
        trace = trace.tb_next
    return trace.tb_frame.f_code.co_filename, trace.tb_lineno


def _is_power_of_ten(number: int) -> bool:
    return str(number).strip("0") == "1"
