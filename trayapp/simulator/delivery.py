"""Bringing an answer to the peer: whole, or spoilt as a fault wants it."""

from __future__ import annotations

import contextlib
import socket
import struct
import sys
import threading
from dataclasses import replace

from trayapp.simulator.faults import Fault, Manner
from trayapp.simulator.wire import Reply

#: SO_LINGER with zero seconds: closing then resets the connection. Windows has shorts there.
RESET_ON_CLOSE = struct.pack("hh" if sys.platform == "win32" else "ii", 1, 0)
FILLER = b"x" * 32_768
#: A drip comes in this many pieces a second at the most.
PIECES_PER_S = 20


class Line:
    """One connection as answers see it."""

    def __init__(self, peer: socket.socket, stopping: threading.Event) -> None:
        self._peer = peer
        self._stopping = stopping

    def deliver(self, reply: Reply, fault: Fault, *, close: bool) -> bool:
        """Send `reply` in the manner of `fault`.

        Returns:
            Whether the connection can carry another request.

        Raises:
            OSError: the peer has gone.
        """
        if fault.delay_s and self._stopping.wait(fault.delay_s):
            return False
        match fault.manner:
            case Manner.WHOLE:
                self._send_whole(reply, fault, close=close)
                return not close
            case Manner.HANG:
                self._wait_for_the_end()
            case Manner.RESET:
                self._reset_on_close()
            case Manner.RESET_AMID_BODY:
                self._send_half(reply)
                self._reset_on_close()
            case Manner.TRUNCATED:
                self._send_half(reply)
            case Manner.ENDLESS:
                self._send_without_end(reply)
        return False

    def _send_whole(self, reply: Reply, fault: Fault, *, close: bool) -> None:
        reply = replace(reply, body=reply.body.ljust(fault.least_bytes))
        head = reply.head(framing=("Content-Length", str(len(reply.body))), close=close)
        if fault.bytes_per_s is None:
            self._peer.sendall(head + reply.body)
        elif fault.drip_head:
            self._drip(head + reply.body, fault.bytes_per_s)
        else:
            self._peer.sendall(head)
            self._drip(reply.body, fault.bytes_per_s)

    def _drip(self, body: bytes, bytes_per_s: float) -> None:
        size = max(1, int(bytes_per_s / PIECES_PER_S))
        for start in range(0, len(body), size):
            if self._stopping.wait(size / bytes_per_s):
                return
            self._peer.sendall(body[start : start + size])

    def _send_half(self, reply: Reply) -> None:
        head = reply.head(framing=("Content-Length", str(len(reply.body))), close=True)
        self._peer.sendall(head + reply.body[: len(reply.body) // 2])

    def _send_without_end(self, reply: Reply) -> None:
        chunk = f"{len(FILLER):x}\r\n".encode() + FILLER + b"\r\n"
        self._peer.sendall(reply.head(framing=("Transfer-Encoding", "chunked"), close=True))
        while not self._stopping.is_set():
            self._peer.sendall(chunk)

    def _wait_for_the_end(self) -> None:
        """Return when the peer hangs up, or when the exchange stops and shuts the socket."""
        while self._peer.recv(4096):
            pass

    def _reset_on_close(self) -> None:
        # a peer that left first has closed the matter already
        with contextlib.suppress(OSError):
            self._peer.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, RESET_ON_CLOSE)
