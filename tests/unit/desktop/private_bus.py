"""A real session bus for one test, which can freeze, die and come back."""

from __future__ import annotations

from tests.desktop import bus as session_bus
from tests.desktop.home import Home
from tests.desktop.program import Program
from tests.desktop.waiting import wait_until


class PrivateBus:
    """Starts at once; `close` ends it.

    Attributes:
        address: the same for every run.
    """

    def __init__(self) -> None:
        self._home = Home()
        self._config, self.address = session_bus.write_config(self._home.runtime, [])
        self.daemon = self.start()

    def start(self) -> Program:
        """Start it, anew after it has died."""
        self.daemon = self._home.start(
            ["dbus-daemon", "--nofork", "--nopidfile", f"--config-file={self._config}"]
        )
        self._home.wait(self._answers, self.daemon, "the bus")
        return self.daemon

    def die(self) -> None:
        self.daemon.end()

    def clients(self) -> int:
        """How many are connected, but for this question's own connection."""
        bus = session_bus.SessionBus(self.address)
        try:
            names = bus.call(session_bus.DAEMON, "ListNames")[0]
        finally:
            bus.close()
        return len([name for name in names if name.startswith(":")]) - 1

    def wait_for_clients(self, count: int) -> None:
        wait_until(lambda: self.clients() == count, f"{count} clients of the bus")

    def close(self) -> None:
        self._home.close()

    def _answers(self) -> bool:
        try:
            session_bus.SessionBus(self.address).close()
        except OSError:
            return False
        return True
