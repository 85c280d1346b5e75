"""The simulated exchange as one object: sockets, checks, market and faults together."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from types import TracebackType
from typing import Self

from trayapp.errors import UsageError
from trayapp.simulator import answers
from trayapp.simulator.delivery import Line
from trayapp.simulator.endpoints import Desk, Moment
from trayapp.simulator.faults import Fault, FaultQueue
from trayapp.simulator.gate import Gate
from trayapp.simulator.listener import LOOPBACK, Listener
from trayapp.simulator.market import Market
from trayapp.simulator.owner import Owner, invented_key, invented_passphrase, invented_secret
from trayapp.simulator.wire import Headers, NotHttpError, Request, read_request

#: Requests that `requests` remembers: enough for tests, little for a demo that runs for days.
REMEMBERED = 2_000
MOST_CURRENCIES = 2_000
NO_FAULT = Fault()


def utc_now() -> datetime:
    """Tell the machine's time."""
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Received:
    """One request as it came. `target` is raw; header names are found in any case.

    Requests over one connection have one `port`, the peer's; 0 where it had gone by then.
    """

    at: datetime
    method: str
    target: str
    headers: Headers
    port: int


class SimulatedExchange:
    """An exchange on 127.0.0.1. Use it with `with`, or with `start` and `stop`.

    Args:
        scenario: one of SCENARIOS.
        seed: the same seed and clock give the same account, key, secret and passphrase.
        currencies: rows of the account, 1 to 2000.
        port: 0 for any free one; it is kept over `stop` and another `start`.
        clock: the present as aware UTC; the market, the timestamps and the rate limits use it.
        simulated_trading: whether the key belongs to demo trading.
        perm, ip, label: what account/config says of the key; without read_only it may nothing.
        key, secret, passphrase: fixed credentials; None takes invented ones.
        rate_limited: False switches the limits off.

    Attributes:
        url: "http://127.0.0.1:PORT" once started.
        requests: what came, oldest first, the last 2,000 of it.
        clock_offset_s: how far the exchange's clock is ahead, in seconds.

    Raises:
        UsageError: an argument that cannot be meant, or (from `start`) a port in use.
    """

    def __init__(
        self,
        *,
        scenario: str = "tour",
        seed: int = 1,
        currencies: int = 20,
        port: int = 0,
        clock: Callable[[], datetime] = utc_now,
        simulated_trading: bool = False,
        perm: str = "read_only",
        ip: str = "",
        label: str = "Equity Tray",
        key: str | None = None,
        secret: str | None = None,
        passphrase: str | None = None,
        rate_limited: bool = True,
    ) -> None:
        if not 1 <= currencies <= MOST_CURRENCIES:
            raise UsageError("The number of currencies must be from 1 to {most}.", most=MOST_CURRENCIES)
        self.key = key or invented_key(seed)
        self.secret = secret or invented_secret(seed)
        self.passphrase = passphrase or invented_passphrase(seed)
        self.url = ""
        self.requests: list[Received] = []
        self.clock_offset_s: float = 0
        self._clock = clock
        self._started_at = clock()
        self._port = port
        gate = Gate(self.key, self.secret, self.passphrase, simulated_trading, perm)
        market, owner = Market(seed, scenario, currencies), Owner(seed, perm, ip, label)
        self._desk = Desk(gate, market, owner, currencies=currencies, rate_limited=rate_limited)
        self._faults = FaultQueue()
        self._lock = threading.Lock()
        self._stopping = threading.Event()
        self._listener: Listener | None = None

    def start(self) -> None:
        """Open the port. Does nothing when it is open."""
        if self._listener is None:
            self._stopping.clear()
            self._listener = Listener(self._port, self._serve)
            self._port = self._listener.port
            self.url = f"http://{LOOPBACK}:{self._port}"

    def stop(self) -> None:
        """Hang up on everyone and join every thread, whatever faults are under way."""
        if self._listener is not None:
            self._stopping.set()
            self._listener.close()
            self._listener = None

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    def fail(self, fault: Fault, *, times: int | None = 1, path: str | None = None) -> None:
        """Spoil the next `times` requests (None: all, until cleared), of any path or of one.

        A fault comes before every check. Several queue up, the first one goes first.
        """
        self._faults.add(fault, times, path)

    def clear_faults(self) -> None:
        """Forget the faults that have not struck yet; those under way take their course."""
        self._faults.clear()

    def answer_with(self, path: str, data: Sequence[Mapping[str, object]] | None) -> None:
        """Pin the `data` of one path, unknown ones too; None takes the pin away.

        The checks of the gate stay: a private path still wants its signature.
        """
        with self._lock:
            self._desk.pin(path, data)

    def _serve(self, peer: socket.socket) -> None:
        """Speak with one peer until one of us has had enough."""
        line, port = Line(peer, self._stopping), _port_of(peer)
        with peer.makefile("rb") as reader:
            try:
                while (request := read_request(reader)) and self._answer(request, line, port):
                    pass
            except NotHttpError:
                line.deliver(answers.as_json({}, 400), NO_FAULT, close=True)

    def _answer(self, request: Request, line: Line, port: int) -> bool:
        """Answer one request; tell whether the connection lives on."""
        # one at a time: the limits count right, and a market answer is over in milliseconds
        with self._lock:
            now = self._clock()
            self._remember(Received(now, request.method, request.target, request.headers, port))
            fault = self._faults.take(request.path) or NO_FAULT
            reply = fault.reply or self._desk.answer(request, self._moment(now))
        # what we do not read (the body of a HEAD answer, say) must not be taken for the next answer
        close = not request.keep_alive or request.method != "GET"
        return line.deliver(reply, fault, close=close)

    def _moment(self, now: datetime) -> Moment:
        market_ms = (now - self._started_at) // timedelta(milliseconds=1)
        return Moment(now, timedelta(seconds=self.clock_offset_s), self._started_at, market_ms)

    def _remember(self, received: Received) -> None:
        self.requests.append(received)
        del self.requests[:-REMEMBERED]


def _port_of(peer: socket.socket) -> int:
    try:
        return int(peer.getpeername()[1])
    except OSError:
        return 0
