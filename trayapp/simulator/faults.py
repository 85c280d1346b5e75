"""What can go wrong on the way: faults on demand, and the queue of those to come."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from enum import Enum, auto

from trayapp.simulator import answers
from trayapp.simulator.wire import Reply

PAGE = (
    b"<!DOCTYPE html>\n<html><head><title>Just a moment...</title></head>"
    b"<body><center><h1>Sorry, we will be right back</h1></center></body></html>\n"
)


class Manner(Enum):
    """How an answer reaches the peer."""

    WHOLE = auto()
    HANG = auto()  # never
    RESET = auto()  # a TCP reset in its place
    RESET_AMID_BODY = auto()  # half of the body, then a TCP reset
    TRUNCATED = auto()  # half of the body, then an orderly end
    ENDLESS = auto()  # chunks until the peer has had enough


@dataclass(frozen=True, slots=True)
class Fault:
    """One way to spoil an answer. Make it with one of the constructors below.

    `reply` is what is sent, None for the genuine answer (with its checks); `delay_s` seconds
    pass before it; `bytes_per_s` makes it drip, `drip_head` from the first header on;
    `least_bytes` is filled up with spaces at the end of the body.
    """

    reply: Reply | None = None
    manner: Manner = Manner.WHOLE
    delay_s: float = 0.0
    bytes_per_s: float | None = None
    drip_head: bool = False
    least_bytes: int = 0

    @classmethod
    def error(
        cls, code: str, msg: str | None = None, *, status: int | None = None, with_data: bool | None = None
    ) -> Fault:
        """An error of the exchange, with its usual HTTP status and words unless told."""
        return cls(answers.error(code, msg, status=status, with_data=with_data))

    @classmethod
    def delay(cls, seconds: float) -> Fault:
        """The genuine answer, late."""
        return cls(delay_s=seconds)

    @classmethod
    def hang(cls) -> Fault:
        """Nothing at all, until the peer or the exchange goes."""
        return cls(manner=Manner.HANG)

    @classmethod
    def reset(cls) -> Fault:
        """A TCP reset before any byte of the answer."""
        return cls(manner=Manner.RESET)

    @classmethod
    def reset_amid_body(cls) -> Fault:
        """Head and half of the genuine body, then a TCP reset."""
        return cls(manner=Manner.RESET_AMID_BODY)

    @classmethod
    def truncated(cls) -> Fault:
        """Half of the genuine body, under a Content-Length for all of it."""
        return cls(manner=Manner.TRUNCATED)

    @classmethod
    def html(cls, status: int = 503) -> Fault:
        """A page for people, as proxies and captive portals send it."""
        return cls(Reply(status, PAGE, "text/html; charset=utf-8"))

    @classmethod
    def wrong_types(cls) -> Fault:
        """JSON in which no value has the documented type."""
        return cls.json({"code": 0, "data": {"totalEq": 1.5, "details": "none"}, "msg": None})

    @classmethod
    def json(cls, value: object, status: int = 200) -> Fault:
        """Any JSON value as the whole body."""
        return cls(answers.as_json(value, status))

    @classmethod
    def raw(cls, body: bytes, status: int = 200, content_type: str = "application/json") -> Fault:
        """Any bytes as the whole body."""
        return cls(Reply(status, body, content_type))

    @classmethod
    def drip(cls, bytes_per_s: float, *, head: bool = False) -> Fault:
        """The genuine answer, a few bytes at a time; with `head` the headers too."""
        return cls(bytes_per_s=bytes_per_s, drip_head=head)

    @classmethod
    def redirect(cls, location: str, status: int = 302) -> Fault:
        """Send the peer elsewhere."""
        return cls(Reply(status, b"", "text/html", (("Location", location),)))

    @classmethod
    def oversized(cls, size: int = 20_000_000) -> Fault:
        """The genuine answer, valid, filled up to `size` bytes."""
        return cls(least_bytes=size)

    @classmethod
    def endless(cls) -> Fault:
        """A body in chunks that never ends."""
        return cls(answers.success([]), Manner.ENDLESS)


@dataclass(slots=True)
class _Due:
    """A fault that waits for its requests; `times` None is for ever, `path` None is any."""

    fault: Fault
    times: int | None
    path: str | None


class FaultQueue:
    """Faults to come, first come first served. Safe to use from any thread."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._due: list[_Due] = []

    def add(self, fault: Fault, times: int | None, path: str | None) -> None:
        with self._lock:
            self._due.append(_Due(fault, times, path))

    def clear(self) -> None:
        with self._lock:
            self._due.clear()

    def take(self, path: str) -> Fault | None:
        """Return the first fault meant for a request of `path`, and count it as used."""
        with self._lock:
            self._due = [due for due in self._due if due.times is None or due.times > 0]
            for due in self._due:
                if due.path in (None, path):
                    if due.times is not None:
                        due.times -= 1
                    return due.fault
        return None
