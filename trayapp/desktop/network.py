"""Notices that this computer's network changed: a cable, a Wi-Fi, a VPN came or went. Linux alone tells."""

from __future__ import annotations

import socket
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QObject, QSocketNotifier, QTimer, Signal, Slot
from PySide6.QtNetwork import QNetworkInterface

#: Addresses and routes, old and new protocol (linux/rtnetlink.h): what comes once a network can be used.
_GROUPS = 0x10 | 0x40 | 0x100 | 0x400
#: One change makes a dozen messages, some before names can be looked up: they are told as one, after this.
_SETTLE_MS = 1000
_LONGEST = 65_536
#: An address of noughts, in the kernel's writing.
_NOWHERE = "0" * 32


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


def reachable_by() -> frozenset[str]:
    """What tells one network from another: the addresses and default routes, without loopback and link-local.

    Lifetimes and neighbours, which a quiet network renews all day, are no part of it.
    """
    addresses = {
        f"{card.name()} {entry.ip().toString()}"
        for card in QNetworkInterface.allInterfaces()
        for entry in card.addressEntries()
        if not (entry.ip().isLoopback() or entry.ip().isLinkLocal())
    }
    return frozenset(addresses | _default_routes())


def _default_routes() -> set[str]:
    """Card and gateway of each, as the kernel writes them: old protocol and new."""
    found = set[str]()
    with suppress(OSError):
        for line in Path("/proc/net/route").read_text(encoding="ascii").splitlines()[1:]:
            card, destination, gateway, _, _, _, _, mask = line.split()[:8]
            if (destination, mask) == (_NOWHERE[:8], _NOWHERE[:8]):
                found.add(f"{card} via {gateway}")
    with suppress(OSError):
        for line in Path("/proc/net/ipv6_route").read_text(encoding="ascii").splitlines():
            destination, length, _, _, gateway, *_, card = line.split()
            if (destination, length) == (_NOWHERE, "00") and card != "lo":
                found.add(f"{card} via {gateway}")
    return found


class NetworkWatch(QObject):
    """Where the system tells nothing, nothing is noticed: the pollers' own retries find out then.

    Args:
        open_messages: gives a socket that can be read when something may have changed.
        picture: what the network looks like now; the same picture is the same network.

    Signals:
        changed: the network is another one than before, or has come or gone.
    """

    changed = Signal()

    def __init__(
        self,
        parent: QObject | None = None,
        open_messages: Callable[[], socket.socket] = kernel_messages,
        picture: Callable[[], frozenset[str]] = reachable_by,
    ) -> None:
        super().__init__(parent)
        self._picture, self._last = picture, picture()
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(_SETTLE_MS)
        self._settled.timeout.connect(self._on_settled)
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
    def _on_settled(self) -> None:
        """Routers announce themselves every few minutes: that is no other network."""
        before, self._last = self._last, self._picture()
        if self._last != before:
            self.changed.emit()

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
