"""Notices that this computer's network changed: a cable, a Wi-Fi, a VPN came or went. Linux alone tells."""

from __future__ import annotations

import socket
from collections.abc import Callable
from contextlib import suppress

from PySide6.QtCore import QObject, QSocketNotifier, QTimer, Signal, Slot

#: Addresses and routes, old and new protocol (linux/rtnetlink.h): what comes once a network can be used.
_GROUPS = 0x10 | 0x40 | 0x100 | 0x400
#: One change makes a dozen messages, some before names can be looked up: they are told as one, after this.
_SETTLE_MS = 1000
_LONGEST = 65_536


def kernel_messages() -> socket.socket:
    """The kernel's word on addresses and routes. Needs no right, no service and no library.

    Raises:
        OSError: this system has no such thing.
    """
    family = getattr(socket, "AF_NETLINK", None)
    if family is None:
        raise OSError("no netlink")
    messages = socket.socket(family, socket.SOCK_RAW | socket.SOCK_CLOEXEC, 0)  # NETLINK_ROUTE
    try:
        messages.bind((0, _GROUPS))
    except OSError:
        messages.close()
        raise
    return messages


class NetworkWatch(QObject):
    """Where the system tells nothing, nothing is noticed: the pollers' own retries find out then.

    Args:
        open_messages: gives a socket that can be read when something changed.

    Signals:
        changed: the network is another one than before, or has come or gone.
    """

    changed = Signal()

    def __init__(
        self, parent: QObject | None = None, open_messages: Callable[[], socket.socket] = kernel_messages
    ) -> None:
        super().__init__(parent)
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(_SETTLE_MS)
        self._settled.timeout.connect(self.changed)
        self._messages: socket.socket | None = None
        with suppress(OSError):
            self._messages = open_messages()
            self._messages.setblocking(False)
            self._notifier = QSocketNotifier(self._messages.fileno(), QSocketNotifier.Type.Read, self)
            self._notifier.activated.connect(self._on_readable)

    def release(self) -> None:
        """Notice nothing any more."""
        self._settled.stop()
        if self._messages is not None:
            self._notifier.setEnabled(False)
            self._messages.close()
            self._messages = None

    @Slot()
    def _on_readable(self) -> None:
        if self._messages is None:
            return
        with suppress(OSError):  # the kernel had more to tell than it could keep: that is a change too
            if self._messages.recv(_LONGEST) == b"":
                self._notifier.setEnabled(False)
                return
        if not self._settled.isActive():
            self._settled.start()
