"""A bell that calls a thread out of its wait, whatever socket it waits for besides."""

from __future__ import annotations

import select
import socket
from contextlib import suppress

_ENOUGH = 4096


class Doorbell:
    """Anybody rings; one thread waits, and closes it at the end."""

    def __init__(self) -> None:
        self._outside, self._inside = socket.socketpair()
        for end in (self._outside, self._inside):
            end.setblocking(False)

    def ring(self) -> None:
        with suppress(OSError):  # full: it has been rung often enough; closed: nobody is in
            self._outside.send(b"!")

    def wait(self, other: socket.socket | None, timeout_s: float | None) -> bool:
        """Wait for the bell, for something to read from `other`, or for the time to pass.

        Returns:
            True if there is something to read from `other`.
        """
        watched = [self._inside] if other is None else [self._inside, other]
        ready, _, _ = select.select(watched, [], [], timeout_s)
        if self._inside in ready:
            self._inside.recv(_ENOUGH)
        return other is not None and other in ready

    def close(self) -> None:
        self._outside.close()
        self._inside.close()
