"""A door on loopback before the exchange: it passes everything on until a test wants otherwise."""

from __future__ import annotations

import select
import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import TracebackType
from typing import Self

from trayapp.simulator.listener import LOOPBACK, Listener

Talk = Callable[[socket.socket], None]
#: Seconds in which a peer notices that the relay closes.
_NOTICE_S = 0.02
_HANDSHAKE_S = 3.0


class Relay:
    """Listens on one port, which stays its own even while nobody listens; use it with `with`.

    Args:
        target_port: where what it is told goes on.
        tls: speaks TLS with the peers when given.
        tunnels: takes a CONNECT first, as a proxy does.
    """

    def __init__(self, target_port: int, *, tls: ssl.SSLContext | None = None, tunnels: bool = False) -> None:
        self.connections = 0
        self._target_port, self._tunnels = target_port, tunnels
        self._usual: tuple[Talk, ssl.SSLContext | None] = (self.pass_on, tls)
        self._talk: Talk = self.pass_on
        self._tls = tls
        self._closing = threading.Event()
        self._listener: Listener | None = None
        # bound, and never listening: else another process may be given the port while the relay is gone
        self._place = socket.socket()
        self._place.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        self._place.bind((LOOPBACK, 0))
        self.port: int = self._place.getsockname()[1]
        self._open()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._shut()
        self._place.close()

    @contextmanager
    def talking(self, talk: Talk, *, safely: bool = True) -> Iterator[None]:
        """Speak so with everyone meanwhile; who is connected is hung up on, before and after.

        Args:
            safely: False for no TLS, whatever the peers expect.
        """
        with self._instead(talk, self._tls if safely else None):
            yield

    @contextmanager
    def certified(self, tls: ssl.SSLContext) -> Iterator[None]:
        """Show another certificate meanwhile."""
        with self._instead(self._talk, tls):
            yield

    @contextmanager
    def gone(self) -> Iterator[None]:
        """Nobody listens meanwhile."""
        self._shut()
        try:
            yield
        finally:
            self._open()

    @contextmanager
    def crowded(self) -> Iterator[None]:
        """Somebody listens meanwhile, but takes no connection: the queue is full."""
        with self.gone(), socket.create_server((LOOPBACK, self.port), backlog=0) as full:
            crowd = [socket.socket() for _ in range(4)]
            for peer in crowd:
                peer.setblocking(False)
                peer.connect_ex(full.getsockname())
            try:
                yield
            finally:
                for peer in crowd:
                    peer.close()

    def hang_up(self) -> None:
        """End every connection, in order; new ones are welcome."""
        self._shut()
        self._open()

    def pass_on(self, peer: socket.socket) -> None:
        with socket.create_connection((LOOPBACK, self._target_port)) as there:
            if self._tunnels:
                head_of(peer)
                peer.sendall(b"HTTP/1.1 200 Connection established\r\n\r\n")
            while not self._closing.is_set():
                for one in select.select([peer, there], [], [], _NOTICE_S)[0]:
                    data = one.recv(65_536)  # more than a TLS record: nothing stays in the layer between
                    if not data:
                        return
                    (there if one is peer else peer).sendall(data)

    def until_closed(self) -> Iterator[None]:
        """Moments, until the relay closes."""
        while not self._closing.wait(_NOTICE_S):
            yield

    @contextmanager
    def _instead(self, talk: Talk, tls: ssl.SSLContext | None) -> Iterator[None]:
        self._shut()
        self._talk, self._tls = talk, tls
        self._open()
        try:
            yield
        finally:
            self._shut()
            self._talk, self._tls = self._usual
            self._open()

    def _open(self) -> None:
        self._closing.clear()
        self._listener = Listener(self.port, self._serve)

    def _shut(self) -> None:
        if self._listener is not None:
            self._closing.set()
            self._listener.close()
            self._listener = None

    def _serve(self, peer: socket.socket) -> None:
        self.connections += 1
        if self._tls is None:
            self._talk(peer)
            return
        peer.settimeout(_HANDSHAKE_S)
        with self._tls.wrap_socket(peer, server_side=True) as safe:
            self._talk(safe)


def head_of(peer: socket.socket) -> bytes:
    """Read one request's head; b"" when the peer left."""
    head = b""
    while b"\r\n\r\n" not in head:
        piece = peer.recv(4096)
        if not piece:
            return b""
        head += piece
    return head


def answering(response: bytes) -> Talk:
    """A talk that reads a request, sends these bytes and hangs up."""

    def talk(peer: socket.socket) -> None:
        if head_of(peer):
            peer.sendall(response)

    return talk
