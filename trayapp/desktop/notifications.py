"""Desktop notifications: on Linux sent by us, elsewhere by the tray icon.

Qt's own would send the urgency in the wrong type, offer no buttons, and replace the tray's tooltip.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from trayapp.desktop.notice import Notice, Urgency, plain
from trayapp.desktop.notification_thread import NotificationThread

#: Where Qt looks for the leave to bring a window to the front on Wayland; it takes it away again.
_TOKEN = "XDG_ACTIVATION_TOKEN"  # noqa: S105 - no secret


#: Shows a title and a body where the system is not Linux.
Fallback = Callable[[str, str, Urgency], None]


class Notifications(QObject):
    """One notification for each account. Nothing happens before the first, and nothing blocks.

    Args:
        bus_address: what DBUS_SESSION_BUS_ADDRESS says; empty where there is no session bus.
        icon: a picture of ours.
        fallback: shows a title and a body where the system is not Linux.
        platform: as `sys.platform` has it.

    Signals:
        open_wanted: the user wants to see this account.
        snooze_wanted: the user wants to hear no more of this account for 15 minutes.
        beep_wanted: something should be heard, and no notification server sees to it.
    """

    open_wanted = Signal(str)
    snooze_wanted = Signal(str)
    beep_wanted = Signal()
    _acted = Signal(str, str, str)
    _unheard = Signal()

    def __init__(
        self,
        bus_address: str,
        icon: Path,
        fallback: Fallback,
        *,
        platform: str = sys.platform,
    ) -> None:
        super().__init__()  # without a parent, which might delete it while the thread is telling something
        self._bus_address, self._icon, self._fallback = bus_address, icon, fallback
        self._is_ours = platform.startswith("linux")
        self._thread: NotificationThread | None = None
        self._stopped = False
        self._acted.connect(self._on_acted)
        self._unheard.connect(self._on_unheard)

    def show(self, notice: Notice) -> None:
        """Show it in place of the account's former one."""
        if self._stopped:
            return
        if self._is_ours:
            self._thread = self._thread or self._started()
            opens, snooze = self.tr("Open"), self.tr("Snooze 15 min")
            self._thread.show(replace(notice, open_label=opens, snooze_label=snooze))
            return
        self._fallback(plain(notice.title), plain(notice.body), notice.urgency)
        if notice.sound:
            self.beep_wanted.emit()

    def close(self, account_id: str) -> None:
        """Take the account's notification off the screen, where that can be done."""
        if self._thread is not None:
            self._thread.close(account_id)

    def stop(self) -> bool:
        """Take all notifications off the screen; within half a second.

        Returns:
            False if the bus holds the thread up; it ends by itself.
        """
        self._stopped = True
        return self._thread is None or self._thread.stop()

    def _started(self) -> NotificationThread:
        return NotificationThread(
            self._bus_address, self._icon, acted=self._acted.emit, unheard=self._unheard.emit
        )

    @Slot()
    def _on_unheard(self) -> None:
        if not self._stopped:
            self.beep_wanted.emit()

    @Slot(str, str, str)
    def _on_acted(self, account_id: str, action: str, token: str) -> None:
        if self._stopped:
            return
        if action == "snooze":
            self.snooze_wanted.emit(account_id)
            return
        if token:
            os.environ[_TOKEN] = token
        self.open_wanted.emit(account_id)
