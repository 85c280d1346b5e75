"""What peers say that keep to no rule."""

from __future__ import annotations

import socket

from tests.faults.relay import Talk, head_of
from tests.faults.stage import Stage


def dripping(stage: Stage) -> Talk:
    """The head at once, then a byte a second, without end."""

    def talk(peer: socket.socket) -> None:
        head_of(peer)
        peer.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n")
        for moment, _ in enumerate(stage.relay.until_closed()):
            if moment % 50 == 0:  # of 20 ms
                peer.sendall(b" ")

    return talk


def without_tls(peer: socket.socket) -> None:
    """A server that expects plain HTTP where TLS begins."""
    peer.recv(10)
    peer.sendall(b"HTTP/1.1 400 Bad Request\r\n\r\n")
    peer.recv(65_536)


def silent(stage: Stage) -> Talk:
    def talk(peer: socket.socket) -> None:
        for _ in stage.front.until_closed():
            pass

    return talk
