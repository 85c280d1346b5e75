"""One GET and its answer, in a thread of its own where it may hang."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import TracebackType
from typing import Literal

from trayapp.errors import ExchangeError, UnexpectedAnswer, Unreachable
from trayapp.okx import failures
from trayapp.okx.channel import Channel
from trayapp.okx.lean_requests import requests
from trayapp.okx.lines import NoneOpen

LARGEST_BODY = 16_000_000
_PIECE = 1_048_576


@dataclass(frozen=True, slots=True)
class Timeouts:
    """How long to wait, in seconds: for a connection, for the next byte, for the whole exchange."""

    connect_s: float = 3.0
    read_s: float = 4.0
    whole_s: float = 5.0


@dataclass(frozen=True, slots=True)
class Request:
    """A GET.

    Attributes:
        headers: signed ones: never log them.
        may_repeat: asked before the request is sent once more.
    """

    url: str
    headers: Mapping[str, str]
    may_repeat: Callable[[], bool]


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back, whatever it is."""

    status: int
    body: bytes
    is_web_page: bool


class Exchange(threading.Thread):
    """Asks, and keeps the first outcome: an answer, an error, or that nobody waits any more.

    A thread, because neither a slow look-up of a name nor a drip of bytes in a handshake can be timed out
    from within. It is a daemon: a look-up may outlive the program's end. Over a connection that is open
    already, every wait is timed: `ask_here` needs no thread, which costs an idle computer four wake-ups.
    """

    def __init__(self, channel: Channel, request: Request, timeouts: Timeouts) -> None:
        super().__init__(name="okx-exchange", daemon=True)
        self.over = threading.Event()
        self._channel = channel
        self._host = channel.lines.host
        self._request = request
        self._timeouts = timeouts
        self._lock = threading.Lock()
        self._outcome: Answer | BaseException | None = None
        self.has_left = False  # the thread has done its work and is about to end

    def settle(self, outcome: Answer | BaseException) -> None:
        """Set the outcome unless there is one."""
        with self._lock:
            if self._outcome is None:
                self._outcome = outcome
        self.over.set()

    def result(self) -> Answer:
        """Return the answer, or raise what happened instead. Once, and after `over`."""
        outcome, self._outcome = self._outcome, None  # an error held here would hold itself by its traceback
        if isinstance(outcome, Answer):
            return outcome
        raise outcome or Unreachable(failures.ENDED, host=self._host)

    def ask_here(self) -> bool:
        """Ask over the open connection; False where that turns out to be closed: then `start` is due."""
        lines = self._channel.lines
        with contextlib.ExitStack() as stack:
            stack.push(self._carry)
            lines.may_open = False
            try:
                outcome, hung_up = self._attempt()
            except NoneOpen:
                return False
            finally:
                lines.may_open = True
                self._channel.leave()
            if hung_up and not self._channel.is_cut and self._request.may_repeat():
                return False
            self.settle(outcome)
        return True

    def run(self) -> None:
        with contextlib.ExitStack() as stack:
            stack.push(self._carry)
            self.settle(self._asked())

    def _carry(
        self, _kind: type[BaseException] | None, error: BaseException | None, _trace: TracebackType | None
    ) -> Literal[True]:
        """Take every error over to the thread that asked: a bug too is its to report, not this one's."""
        if error is not None:
            self.settle(error)
        return True

    def _asked(self) -> Answer:
        """Ask once; and once more where an idle connection turned out to be closed.

        Raises:
            Unreachable, UnexpectedAnswer: see failures.py.
        """
        lines = self._channel.lines
        try:
            opened = lines.opened
            outcome, hung_up = self._attempt()
            # nothing came over a connection that had served before: the exchange closed it while it was idle
            if hung_up and lines.opened == opened and not self._channel.is_cut and self._request.may_repeat():
                outcome, _ = self._attempt()
        finally:
            self._channel.leave()
            self.has_left = True
        if isinstance(outcome, Answer):
            return outcome
        raise outcome

    def _attempt(self) -> tuple[Answer | ExchangeError, bool]:
        """Return an answer or an error, and whether the peer hung up before any answer.

        The error is returned, not raised, to lose the foreign one with its signed headers: see failures.py.
        """
        left_s = max(self._channel.lines.left_s, 0.001)
        try:
            session = self._channel.enter()
            response = session.send(
                self._prepared(session),
                timeout=(min(self._timeouts.connect_s, left_s), min(self._timeouts.read_s, left_s)),
                allow_redirects=False,
                stream=True,
            )
        except failures.FOREIGN as error:
            self._channel.lines.is_distrusting |= failures.is_distrust(error)
            return self._explained(error), failures.hung_up(error)
        try:
            return self._read(response), False
        except failures.FOREIGN as error:
            return self._explained(error), False
        finally:
            response.close()

    def _explained(self, error: BaseException) -> ExchangeError:
        is_late = self._channel.lines.left_s < 0
        return too_long(self._host, self._timeouts) if is_late else failures.explained(error, self._host)

    def _prepared(self, session: requests.Session) -> requests.PreparedRequest:
        """The request as requests would send it, without looking for parameters, forms, files and cookies."""
        prepared = requests.PreparedRequest()
        prepared.prepare_method("GET")
        prepared.prepare_url(self._request.url, None)
        prepared.prepare_headers({**session.headers, **self._request.headers})
        return prepared

    def _read(self, response: requests.Response) -> Answer:
        """Read the body, unpacked, in pieces.

        Raises:
            UnexpectedAnswer: it is too large.
            Unreachable: it comes too slowly.
        """
        pieces, size = [], 0
        for piece in response.raw.stream(_PIECE, decode_content=True):
            pieces.append(piece)
            size += len(piece)
            if size > LARGEST_BODY:
                raise UnexpectedAnswer(
                    failures.TOO_LARGE, host=self._host, megabytes=LARGEST_BODY // 1_000_000
                )
            if self._channel.lines.left_s < 0:
                raise too_long(self._host, self._timeouts)
        body = b"".join(pieces)
        kind = response.headers.get("Content-Type", "")
        is_web_page = "html" in kind.lower() or body[:1000].lstrip()[:1] == b"<"
        return Answer(response.status_code, body, is_web_page)


def too_long(host: str, timeouts: Timeouts) -> Unreachable:
    """The error of an exchange that missed its deadline."""
    return Unreachable(failures.TOO_LONG, host=host, seconds=f"{timeouts.whole_s:g}")
