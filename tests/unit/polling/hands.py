"""The hands of two clocks, turned by a test."""

from __future__ import annotations

from dataclasses import dataclass

from trayapp.polling.poller import Clocks


@dataclass(slots=True)
class Hands:
    """Seconds of either clock."""

    wall_s: float = 1000.0
    awake_s: float = 50.0

    def clocks(self) -> Clocks:
        return Clocks(lambda: self.wall_s, lambda: self.awake_s)
