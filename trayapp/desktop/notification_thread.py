"""The one thread that speaks with the desktop's notification server."""

from __future__ import annotations

import math
import threading
import time
from collections.abc import Callable
from pathlib import Path

from trayapp.desktop.doorbell import Doorbell
from trayapp.desktop.notice import Notice

_FAREWELL_S = 0.3
_JOIN_S = 0.5


class NotificationThread:
    """Holds what is wanted for each account, the latest only, until its turn comes.

    A daemon thread: a bus that hangs may hold it for seconds, and nobody waits for that.

    Args:
        address: the session bus's.
        acted: see NotificationServer; called in the thread, as `unheard` is, and never after `stop`.
        unheard: see NotificationClient.
    """

    def __init__(
        self,
        address: str,
        icon: Path,
        *,
        acted: Callable[[str, str, str], None],
        unheard: Callable[[], None],
    ) -> None:
        self._address, self._icon = address, icon
        self._acted, self._unheard = acted, unheard
        self._lock = threading.Lock()
        self._wanted: dict[str, Notice | None] = {}
        self._latest = math.inf
        self._bell = Doorbell()
        self._thread = threading.Thread(target=self._run, name="notifications", daemon=True)
        self._thread.start()

    def show(self, notice: Notice) -> None:
        self._want(notice.account_id, notice)

    def close(self, account_id: str) -> None:
        self._want(account_id, None)

    def stop(self) -> bool:
        """Take every notification off the screen, and end.

        Returns:
            False if the thread is still held up; it ends by itself.
        """
        with self._lock:
            self._latest = min(self._latest, time.monotonic() + _FAREWELL_S)
        self._bell.ring()
        self._thread.join(_JOIN_S)
        return not self._thread.is_alive()

    def _want(self, account_id: str, notice: Notice | None) -> None:
        with self._lock:
            self._wanted[account_id] = notice
        self._bell.ring()

    def _next(self) -> tuple[str, Notice | None] | None:
        with self._lock:
            if not self._wanted or self._is_stopping():
                return None
            account_id = next(iter(self._wanted))
            return account_id, self._wanted.pop(account_id)

    def _is_stopping(self) -> bool:
        return self._latest < math.inf

    def _run(self) -> None:
        from trayapp.desktop.notification_client import NotificationClient  # noqa: PLC0415 - only when needed

        client = NotificationClient(
            self._address,
            self._icon,
            bell=self._bell,
            latest=lambda: self._latest,
            acted=self._tell_acted,
            unheard=self._tell_unheard,
        )
        while not self._is_stopping():  # asked after each call, which may have heard the bell
            match self._next():
                case None:
                    client.listen()
                case account_id, None:
                    client.close(account_id)
                case _, Notice() as notice:
                    client.show(notice)
        client.end()
        self._bell.close()

    def _tell_acted(self, account_id: str, action: str, token: str) -> None:
        if not self._is_stopping():
            self._acted(account_id, action, token)

    def _tell_unheard(self) -> None:
        if not self._is_stopping():
            self._unheard()
