"""Polls one account in a thread of its own."""

from __future__ import annotations

import logging
import random
import time
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt, QThread, QTimer, Signal, Slot

from trayapp.domain.read_ahead import read_ahead
from trayapp.domain.snapshot import Failure, Snapshot
from trayapp.polling.backoff import wait_s

log = logging.getLogger(__name__)

#: Takes whether the user asked for it; returns what the poll gave. Blocks; never raises TrayAppError.
Poll = Callable[[bool], Snapshot]
#: As `backoff.wait_s`, which is the usual one; tests that compress time have another.
Wait = Callable[[float, Failure | None, int, float], float | None]

#: A flapping network must not become a flood of requests.
_HURRY_RESTS_S = 5.0


@dataclass(frozen=True, slots=True)
class Clocks:
    """Two clocks, in seconds: `wall` goes on while the machine sleeps, `awake` (monotonic) stands still."""

    wall: Callable[[], float] = time.time
    awake: Callable[[], float] = time.monotonic


class Worker(QObject):
    """Lives in the polling thread: polls, tells, and arms its timer again.

    Signals:
        arrived: a Snapshot, after every poll.
        broken: a poll ended without a snapshot, for a bug.
    """

    arrived = Signal(object)
    broken = Signal()

    def __init__(self, poll: Poll, interval_s: float, wait: Wait, clocks: Clocks) -> None:
        super().__init__()
        self._poll, self._wait, self._clocks = poll, wait, clocks
        self._polled_at_s = clocks.wall()
        self._hurried_at_s: float | None = None
        self._interval_s = interval_s
        self._failures = 0
        self._failure: Failure | None = None
        self._wait_s: float | None = interval_s
        self._timer = QTimer(self)  # our child, so moveToThread takes it along
        self._timer.setSingleShot(True)  # armed when a poll ends: polls never overlap
        # A coarse timer may fire early: sooner than the exchange allows.
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.poll)

    @Slot()
    def poll(self) -> None:
        """Poll because it is time."""
        self._run(by_user=False)

    @Slot()
    def refresh(self) -> None:
        """Poll because the user wants it: also ends a stop."""
        self._run(by_user=True)

    @Slot()
    def hurry(self) -> None:
        """Poll now, for the network is another one, over which nothing is known to work yet.

        Not after a stop, nor where a failure was answered: another network would not change that answer.
        """
        answered = self._failure is not None and not self._failure.is_unanswered
        if self._timer.isActive() and not answered and self._may_hurry():
            self.poll()

    @Slot()
    def wake(self) -> None:
        """Poll now, for the machine slept: not after a stop, nor before a wait of the exchange is over."""
        named_s = self._failure.least_wait_s if self._failure else 0.0
        if self._timer.isActive() and (not named_s or self._since_poll_s() >= named_s):
            self.poll()

    @Slot(float)
    def set_interval(self, interval_s: float) -> None:
        """Use another interval from now on; a success waiting for its next poll is armed anew."""
        self._interval_s = interval_s
        if not self._failures and self._timer.isActive():
            self._wait_s = interval_s
            self._arm()

    @Slot()
    def rest(self) -> None:
        """Stop the timer, in the thread where it runs."""
        self._timer.stop()

    def _run(self, *, by_user: bool) -> None:
        self._timer.stop()
        self._wait_s = self._interval_s  # for a bug below: one bad poll must not be the last
        snapshot: Snapshot | None = None
        try:
            polled = self._poll(by_user)
            if polled.account is not None:
                read_ahead(polled.account)  # here, where nobody waits for it
            self._polled_at_s = self._clocks.wall()
            self._failure = polled.failure
            self._failures = self._failures + 1 if polled.failure else 0
            jitter = random.random()  # noqa: S311 - spreads polls, guards nothing
            self._wait_s = self._wait(self._interval_s, polled.failure, self._failures, jitter)
            snapshot = polled
        finally:
            self._arm()
            if snapshot is None:
                self.broken.emit()
        self.arrived.emit(snapshot)  # the last act, and one signal alone: who hears it need not wait for us

    def _since_poll_s(self) -> float:
        return self._clocks.wall() - self._polled_at_s

    def _may_hurry(self) -> bool:
        now_s = self._clocks.awake()
        if self._hurried_at_s is not None and now_s - self._hurried_at_s < _HURRY_RESTS_S:
            return False
        self._hurried_at_s = now_s
        return True

    def _arm(self) -> None:
        if self._wait_s is not None:
            self._timer.start(round(self._wait_s * 1000))


class Poller(QObject):
    """Owns a worker and its thread; repeats its signals in ours.

    Signals:
        arrived: a Snapshot, after every poll.
        stopped: the thread is over, but for its join.
    """

    arrived = Signal(object)
    stopped = Signal()
    _refresh_wanted = Signal()
    _hurry_wanted = Signal()
    _wake_wanted = Signal()
    _interval_wanted = Signal(float)

    def __init__(
        self,
        poll: Poll,
        interval_s: float,
        parent: QObject | None = None,
        wait: Wait = wait_s,
        clocks: Clocks = Clocks(),
    ) -> None:
        super().__init__(parent)
        self._refreshing = False
        self._thread = QThread()
        self._worker = Worker(poll, interval_s, wait, clocks)
        self._worker.moveToThread(self._thread)
        self._worker.arrived.connect(self._on_arrived)  # out: queued into our thread
        self._worker.broken.connect(self._on_broken)
        self._refresh_wanted.connect(self._worker.refresh)  # in: queued into its thread
        self._hurry_wanted.connect(self._worker.hurry)
        self._wake_wanted.connect(self._worker.wake)
        self._interval_wanted.connect(self._worker.set_interval)
        self._thread.started.connect(self._worker.poll)
        self._thread.finished.connect(self._worker.rest)  # timers die in their own thread
        self._thread.finished.connect(self.stopped)

    def start(self) -> None:
        self._thread.start()

    @Slot()
    def refresh(self) -> None:
        """Poll now. However often it is asked, one refresh waits at the most."""
        if not self._refreshing:
            self._refreshing = True
            self._refresh_wanted.emit()

    def hurry(self) -> None:
        """The network is another one: poll now, unless stopped or answered with a failure."""
        self._hurry_wanted.emit()

    def wake(self) -> None:
        """The machine slept: poll now, unless stopped or told to wait."""
        self._wake_wanted.emit()

    def set_interval(self, interval_s: float) -> None:
        self._interval_wanted.emit(interval_s)

    def ask_to_stop(self) -> None:
        """Let the thread end after the poll under way; `wait` joins it."""
        self._thread.quit()

    def wait(self, timeout_ms: int) -> bool:
        """Join the thread.

        Returns:
            False if it was still alive after `timeout_ms`.
        """
        return self._thread.wait(timeout_ms)

    @Slot(object)
    def _on_arrived(self, snapshot: Snapshot) -> None:
        self._refreshing = False  # before anybody hears of it, and may ask for the next
        self.arrived.emit(snapshot)

    @Slot()
    def _on_broken(self) -> None:
        self._refreshing = False
