"""SIGTERM, SIGINT and SIGHUP as a Qt signal: Python's own handlers would wait for the next event."""

from __future__ import annotations

import signal
import socket

from PySide6.QtCore import QObject, QSocketNotifier, Signal, Slot

_ENDING = ("SIGTERM", "SIGINT", "SIGHUP")


def hold_signals() -> None:
    """Keep signals that come from now on until there is a UnixSignals.

    Call it in the main thread, before there is another: that one would take them, and end the process.
    """
    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(signal.SIG_BLOCK, _known())


class UnixSignals(QObject):
    """Make it once, in the main thread, after QApplication.

    Signals:
        end_wanted: somebody asked this process to end.
    """

    end_wanted = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._there, self._here = socket.socketpair()
        for end in (self._there, self._here):
            end.setblocking(False)
        self._notifier = QSocketNotifier(self._here.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_readable)
        self._before = signal.set_wakeup_fd(self._there.fileno(), warn_on_full_buffer=False)
        self._handlers = {number: signal.signal(number, _wake_only) for number in _known()}
        if hasattr(signal, "pthread_sigmask"):
            signal.pthread_sigmask(signal.SIG_UNBLOCK, _known())

    def release(self) -> None:
        """Give the signals back."""
        self._notifier.setEnabled(False)
        signal.set_wakeup_fd(self._before)
        for number, handler in self._handlers.items():
            signal.signal(number, handler)
        self._there.close()
        self._here.close()

    @Slot()
    def _on_readable(self) -> None:
        if any(number in self._handlers for number in self._here.recv(64)):
            self.end_wanted.emit()


def _known() -> list[signal.Signals]:
    return [getattr(signal, name) for name in _ENDING if hasattr(signal, name)]


def _wake_only(_number: int, _frame: object) -> None:
    """Do nothing: only with a handler of Python's does the signal write its byte into the wake-up socket."""
