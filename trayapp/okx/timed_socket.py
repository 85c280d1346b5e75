"""Sockets on which no wait outlasts the exchange: each read gets the time that is left, even in a drip."""

from __future__ import annotations

import socket
import ssl
from typing import Any, Protocol

_LEAST_S = 0.001  # a timeout of 0 would mean: do not wait, which is another error


class Clock(Protocol):
    """Tells how many seconds are left."""

    @property
    def left_s(self) -> float: ...


class TimedSocket(socket.socket):
    """Plain TCP."""

    clock: Clock | None = None

    def recv_into(self, *args: Any) -> int:
        _hurry(self, self.clock)
        return super().recv_into(*args)


class TimedSSLSocket(ssl.SSLSocket):
    """TLS over TCP. What drips inside one of its records counts as one read."""

    clock: Clock | None = None

    def recv_into(self, *args: Any) -> int:
        _hurry(self, self.clock)
        return super().recv_into(*args)


def _hurry(sock: socket.socket, clock: Clock | None) -> None:
    timeout_s = sock.gettimeout()
    if clock is not None and (timeout_s is None or timeout_s > clock.left_s):
        sock.settimeout(max(clock.left_s, _LEAST_S))
