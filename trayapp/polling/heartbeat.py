"""Notices that the machine slept, outside of the workers: their timers stand still in sleep too."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from trayapp.polling.poller import Clocks

#: A second more than the usual interval: where polls come and beat, the timer never wakes the process.
_BEAT_MS = 6000
#: A clock that is put right by less is no sleep.
_LEAST_S = 10.0


class Heartbeat(QObject):
    """One slow timer for all accounts, put off by every beat that somebody else makes.

    Signals:
        woke: the wall clock went on by more than the time that programs have: a sleep, or a clock put
            forward, which does no harm.
    """

    woke = Signal()

    def __init__(self, clocks: Clocks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clocks = clocks
        self._lag_s = self._lag()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.VeryCoarseTimer)  # falls together with others: no wake-up more
        self._timer.timeout.connect(self.beat)
        self._timer.start(_BEAT_MS)

    @Slot()
    def beat(self) -> None:
        """Compare the clocks with the last beat. Call it whenever the thread is awake anyway."""
        self._timer.start(_BEAT_MS)
        before_s, self._lag_s = self._lag_s, self._lag()
        if self._lag_s - before_s > _LEAST_S:
            self.woke.emit()

    def forget(self) -> None:
        """A sleep so far is known: let no beat tell of it again."""
        self._lag_s = self._lag()

    def stop(self) -> None:
        self._timer.stop()

    def _lag(self) -> float:
        return self._clocks.wall() - self._clocks.awake()
