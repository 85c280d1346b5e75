"""A loopback socket with one thread for each connection, and a clean end."""

from __future__ import annotations

import contextlib
import selectors
import socket
import sys
import threading
from collections.abc import Callable

from trayapp.errors import UsageError

LOOPBACK = "127.0.0.1"
#: Seconds to wait for one thread at the end; none should need them.
LAST_WAIT_S = 5.0


class Listener:
    """Accepts connections on 127.0.0.1 from its making until `close`.

    Args:
        port: 0 for any free one.
        serve: speaks with one peer; the socket is closed when it returns.

    Raises:
        UsageError: the port cannot be had.
    """

    def __init__(self, port: int, serve: Callable[[socket.socket], None]) -> None:
        self._serve = serve
        self._door = _bound(port)
        self.port: int = self._door.getsockname()[1]
        # a byte on this pair ends the wait for connections: no polling, no idle wake-ups
        self._waker, self._wake = socket.socketpair()
        self._peers: dict[threading.Thread, socket.socket] = {}
        self._thread = threading.Thread(target=self._accept, name="simulator", daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Refuse new peers, hang up on all, join every thread. Call it once."""
        self._wake.send(b"!")
        self._thread.join(LAST_WAIT_S)
        for peer in self._peers.values():
            with contextlib.suppress(OSError):  # that one is closed already
                peer.shutdown(socket.SHUT_RDWR)
        for thread in self._peers:
            thread.join(LAST_WAIT_S)
        self._waker.close()
        self._wake.close()

    def _accept(self) -> None:
        with self._door, selectors.DefaultSelector() as ready:
            ready.register(self._door, selectors.EVENT_READ)
            ready.register(self._waker, selectors.EVENT_READ)
            while all(key.fileobj is self._door for key, _ in ready.select()):
                with contextlib.suppress(OSError):  # the peer left before it was let in
                    self._welcome(self._door.accept()[0])

    def _welcome(self, peer: socket.socket) -> None:
        peer.setblocking(True)
        peer.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._peers = {thread: other for thread, other in self._peers.items() if thread.is_alive()}
        thread = threading.Thread(target=self._talk, args=(peer,), name="simulator-peer", daemon=True)
        self._peers[thread] = peer
        thread.start()

    def _talk(self, peer: socket.socket) -> None:
        # a peer that goes in the middle of a sentence is its own business
        with peer, contextlib.suppress(OSError):
            self._serve(peer)


def _bound(port: int) -> socket.socket:
    """Return a listening socket on 127.0.0.1."""
    door = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    try:
        if sys.platform == "win32":  # where SO_REUSEADDR would steal ports
            door.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
        else:
            door.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        door.bind((LOOPBACK, port))
        door.listen(128)
        door.setblocking(False)
    except (OSError, OverflowError) as error:
        door.close()
        raise UsageError(
            "Port {port} of 127.0.0.1 cannot be used ({reason}); choose another one, or 0 for any.",
            port=port,
            reason=error,
        ) from error
    return door
