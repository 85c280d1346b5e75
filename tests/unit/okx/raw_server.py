"""A peer on loopback that says whatever a test wants, byte for byte."""

from __future__ import annotations

import contextlib
import socket
import ssl
import threading
from collections.abc import Callable
from types import TracebackType
from typing import Self

Talk = Callable[[socket.socket], None]


class RawServer:
    """Accepts on 127.0.0.1 and lets `talk` speak with each peer in a thread; `stopping` ends waits.

    Attributes:
        heads: the head of every request that `head_of` read.
        connections: how many peers came.
    """

    def __init__(
        self, talk: Callable[[RawServer, socket.socket], None], tls: ssl.SSLContext | None = None
    ) -> None:
        self._talk = talk
        self._tls = tls
        self._door = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._door.getsockname()[1]
        self.stopping = threading.Event()
        self.heads: list[bytes] = []
        self.connections = 0
        self._peers: list[socket.socket] = []
        self._threads = [threading.Thread(target=self._accept, name="raw-server", daemon=True)]

    @property
    def url(self) -> str:
        return f"{'https' if self._tls else 'http'}://127.0.0.1:{self.port}"

    def head_of(self, peer: socket.socket) -> bytes:
        """Read one request's head; b"" when the peer left."""
        head = b""
        while b"\r\n\r\n" not in head:
            piece = peer.recv(4096)
            if not piece:
                return b""
            head += piece
        self.heads.append(head)
        return head

    def hang_up(self) -> None:
        """End every connection; new ones are welcome."""
        while self._peers:
            with contextlib.suppress(OSError):
                self._peers.pop().shutdown(socket.SHUT_RDWR)

    def __enter__(self) -> Self:
        self._threads[0].start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stopping.set()
        self._door.shutdown(socket.SHUT_RDWR)
        self._door.close()
        for peer in self._peers:
            with contextlib.suppress(OSError):
                peer.shutdown(socket.SHUT_RDWR)
        for thread in self._threads:
            thread.join(5)

    def _accept(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                peer = self._door.accept()[0]
                self.connections += 1
                self._peers.append(peer)
                thread = threading.Thread(target=self._serve, args=(peer,), name="raw-peer", daemon=True)
                self._threads.append(thread)
                thread.start()

    def _serve(self, peer: socket.socket) -> None:
        with contextlib.suppress(OSError), peer:
            if self._tls is None:
                self._talk(self, peer)
                return
            with self._tls.wrap_socket(peer, server_side=True) as safe:
                self._peers.append(safe)  # `peer` is an empty shell now
                self._talk(self, safe)


def answering(response: bytes) -> Callable[[RawServer, socket.socket], None]:
    """A talk that reads a request, sends these bytes and hangs up."""

    def talk(server: RawServer, peer: socket.socket) -> None:
        if server.head_of(peer):
            peer.sendall(response)

    return talk


def http(body: bytes, *headers: str, status: str = "200 OK") -> bytes:
    """A response with a right Content-Length."""
    head = [f"HTTP/1.1 {status}", "Content-Type: application/json", f"Content-Length: {len(body)}", *headers]
    return "\r\n".join([*head, "", ""]).encode() + body
