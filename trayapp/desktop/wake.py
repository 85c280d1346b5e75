"""Notices the end of a sleep at once where logind tells of it; elsewhere the clocks do, seconds later."""

from __future__ import annotations

import math
import sys
import threading
import time
from collections.abc import Mapping

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from trayapp.desktop.doorbell import Doorbell

#: Nobody sleeps so soon after the start, where other work comes first.
_LATER_MS = 5000
_JOIN_S = 0.5
_USUAL_ADDRESS = "unix:path=/var/run/dbus/system_bus_socket"


def system_bus(environment: Mapping[str, str], platform: str = sys.platform) -> str:
    """The address of the system bus; empty on systems that have no logind."""
    if not platform.startswith("linux"):
        return ""
    return environment.get("DBUS_SYSTEM_BUS_ADDRESS") or _USUAL_ADDRESS


class WakeWatch(QObject):
    """Waits in a daemon thread that nothing but the bus wakes. Without a bus it notices nothing.

    Args:
        address: the system bus's; empty where there is none.
        later_ms: how long after its making it begins.

    Signals:
        woke: the machine has woken; told in the thread of this object.
    """

    woke = Signal()
    _heard = Signal()

    def __init__(self, address: str, *, later_ms: int = _LATER_MS) -> None:
        super().__init__()  # without a parent, which might delete it while the thread is telling something
        self._address = address
        self._latest = math.inf
        self._bell: Doorbell | None = None
        self._thread: threading.Thread | None = None
        self._heard.connect(self._on_heard)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._begin)
        if address:
            self._later.start(later_ms)

    def release(self) -> bool:
        """Notice nothing any more; within half a second.

        Returns:
            False if the bus holds the thread up; it ends by itself.
        """
        self._later.stop()
        self._latest = time.monotonic()
        if self._bell is None or self._thread is None:
            return True
        self._bell.ring()
        self._thread.join(_JOIN_S)
        return not self._thread.is_alive()

    @Slot()
    def _begin(self) -> None:
        bell = self._bell = Doorbell()
        self._thread = threading.Thread(target=self._run, args=(bell,), name="wake", daemon=True)
        self._thread.start()

    def _run(self, bell: Doorbell) -> None:
        from trayapp.desktop.logind import hear_wakes  # noqa: PLC0415 - not before the icon

        try:
            hear_wakes(self._address, bell, lambda: self._latest, self._heard.emit)
        finally:
            bell.close()

    @Slot()
    def _on_heard(self) -> None:
        if self._latest == math.inf:
            self.woke.emit()
