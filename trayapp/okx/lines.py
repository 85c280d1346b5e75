"""Open sockets that can be cut from outside, whatever somebody waits for on them.

requests' timeouts bound each single wait only; a peer that drips bytes escapes them.
"""

from __future__ import annotations

import contextlib
import socket
import threading
import time
from collections.abc import Callable
from typing import Any

from urllib3.connection import HTTPConnection

from trayapp.errors import Unreachable
from trayapp.okx import failures
from trayapp.okx.timed_socket import TimedSocket, TimedSSLSocket

Resolve = Callable[..., list[tuple[Any, Any, Any, Any, Any]]]


class NoneOpen(Exception):
    """The connection has been closed while it was idle, and this is not the thread to open another."""


class Lines:
    """The open sockets of one session, each with a second handle to shut it down by.

    A second handle, because TLS takes the first one away from the object that opened it, and
    http.client forgets it as soon as a response closes the connection. Safe from any thread.

    Args:
        host: whose name errors tell.
        resolve: `socket.getaddrinfo`, or a test's own.
    """

    def __init__(self, host: str, resolve: Resolve = socket.getaddrinfo) -> None:
        self.host = host
        self.resolve = resolve
        self.may_open = True  # to open one may hang, in the look-up of a name
        self.opened = 0  # so that a request can tell whether its connection had served before
        self.is_distrusting = False  # a certificate was not believed
        self._deadline = time.monotonic()
        self._lock = threading.Lock()
        self._handles: dict[HTTPConnection, socket.socket] = {}
        self._is_cut = False

    def start_clock(self, seconds: float) -> None:
        """The exchange that begins now has so many seconds for all of it."""
        self._deadline = time.monotonic() + seconds

    @property
    def left_s(self) -> float:
        """Seconds until the deadline; negative after it."""
        return self._deadline - time.monotonic()

    def admit(self, connection: HTTPConnection, sock: socket.socket) -> None:
        """Know `sock` from now on.

        Raises:
            Unreachable: all was cut meanwhile, for example during a slow look-up of the name.
        """
        with self._lock:
            if self._is_cut:
                raise Unreachable(failures.ENDED, host=self.host)
            earlier = self._handles.get(connection)
            self._handles[connection] = sock.dup()
            self.opened += 1
        if earlier is not None:
            earlier.close()

    @property
    def are_open(self) -> bool:
        """Whether a connection is open over which no wait can outlast the deadline."""
        with self._lock:
            socks = [connection.sock for connection in self._handles]
        return bool(socks) and all(isinstance(sock, TimedSocket | TimedSSLSocket) for sock in socks)

    def sweep(self) -> None:
        """Let go of connections that are closed: our handle alone would keep them half open."""
        with self._lock:
            closed = [connection for connection in self._handles if connection.sock is None]
            handles = [self._handles.pop(connection) for connection in closed]
        for handle in handles:
            handle.close()

    def cut(self) -> None:
        """Shut every socket down, now and for good: whoever waits for one gets an error at once."""
        with self._lock:
            self._is_cut = True
            handles = list(self._handles.values())
            self._handles.clear()
        for handle in handles:
            with contextlib.suppress(OSError):  # it is not connected yet, or no longer
                handle.shutdown(socket.SHUT_RDWR)
            handle.close()
