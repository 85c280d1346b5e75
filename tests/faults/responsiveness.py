"""How long the event loop of the GUI was ever kept from its work."""

from __future__ import annotations

import time

from PySide6.QtCore import QObject, Qt, QTimer

#: What a person would call frozen.
FROZEN_MS = 1000
_BEAT_MS = 5


class LoopGaps(QObject):
    """A heartbeat in the thread that makes it. `longest_ms` is the longest pause between two beats."""

    def __init__(self) -> None:
        super().__init__()
        self.longest_ms = 0.0
        self.beats = 0
        self._last = time.monotonic()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)

    def start(self) -> None:
        self._last = time.monotonic()
        self._timer.start(_BEAT_MS)

    def stop(self) -> None:
        self._timer.stop()

    def _beat(self) -> None:
        now = time.monotonic()
        self.beats += 1
        self.longest_ms = max(self.longest_ms, (now - self._last) * 1000)
        self._last = now
