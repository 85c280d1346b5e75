"""Brings notices to the notification server, whatever becomes of it and of the bus."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from trayapp.desktop.doorbell import Doorbell
from trayapp.desktop.notice import Notice
from trayapp.desktop.notification_server import NotificationServer
from trayapp.desktop.session_bus import BusLost, NoAnswer, SessionBus

#: At login the tray may be there before the server: for so long a notice is still news.
_NEWS_S = 60.0

log = logging.getLogger(__name__)


class NotificationClient:
    """Lives in one thread. Nothing is raised; each trouble is logged once, and the next notice tries anew.

    Args:
        latest: see SessionBus.
        acted: see NotificationServer.
        unheard: called when a notice should be heard and no server sees to it.
        now: seconds that only grow.
    """

    def __init__(
        self,
        address: str,
        icon: Path,
        *,
        bell: Doorbell,
        latest: Callable[[], float],
        acted: Callable[[str, str, str], None],
        unheard: Callable[[], None],
        now: Callable[[], float] = time.monotonic,
    ) -> None:
        self._address, self._icon, self._bell, self._latest = address, icon, bell, latest
        self._acted, self._unheard, self._now = acted, unheard, now
        self._bus: SessionBus | None = None
        self._server: NotificationServer | None = None
        self._unshown: dict[str, tuple[Notice, float]] = {}  # each with the moment when it was tried
        self._in_trouble = False

    def show(self, notice: Notice) -> None:
        """Show it in place of the account's former one."""
        self._unshown.pop(notice.account_id, None)
        heard = self._try(notice)
        if notice.sound and not heard:
            self._unheard()
        self._try_again()

    def close(self, account_id: str) -> None:
        self._unshown.pop(account_id, None)
        if self._server is not None:
            try:
                self._server.close(account_id)
            except BusLost:
                self._hang_up()

    def listen(self) -> None:
        """Wait for the bell, or take what comes from the server."""
        if self._bus is None or self._server is None:
            self._bell.wait(None, None)
            return
        try:
            self._bus.listen()
            self._server.heed()
        except BusLost:
            self._hang_up()
        self._try_again()

    def end(self) -> None:
        """Leave no notification behind that nobody would answer for."""
        if self._server is not None:
            with suppress(BusLost):
                self._server.close_all()
        self._hang_up()

    def _try(self, notice: Notice) -> bool:
        """Show it; whether the server sees to its sound."""
        try:
            heard = self._connected().show(notice)
        except BusLost as error:
            self._hang_up()
            self._tell_trouble(error)
        except NoAnswer as error:
            self._unshown[notice.account_id] = (notice, self._now())
            self._tell_trouble(error)
        else:
            if self._in_trouble:
                log.info("notifications are shown again")
            self._in_trouble = False
            return heard
        return False

    def _try_again(self) -> None:
        """Show what found nobody, once somebody is there; what was to be heard has been by now."""
        while self._server is not None and self._server.came:
            self._server.came = False
            unshown, self._unshown = self._unshown, {}
            for notice, tried_at in unshown.values():
                if self._now() - tried_at < _NEWS_S:
                    self._try(notice)

    def _connected(self) -> NotificationServer:
        if self._bus is None or self._server is None:
            self._bus = SessionBus(self._address, self._bell, self._latest)
            self._server = NotificationServer(self._bus, self._icon, self._acted)
        return self._server

    def _hang_up(self) -> None:
        if self._bus is not None:
            self._bus.close()
        self._bus = self._server = None
        self._unshown.clear()

    def _tell_trouble(self, error: Exception) -> None:
        if not self._in_trouble:
            log.warning("desktop notifications cannot be shown", extra={"reason": str(error)})
        self._in_trouble = True
