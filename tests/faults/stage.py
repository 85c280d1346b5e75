"""One account polled by the real poller, watch and client, over a way to the exchange that can be spoilt."""

from __future__ import annotations

import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from datetime import UTC, datetime, timedelta
from enum import Enum, auto
from typing import Any

import trustme

from tests.faults.relay import Relay
from trayapp.domain.credentials import AccountProfile, Credentials, Site
from trayapp.domain.proxy import Proxy
from trayapp.domain.snapshot import Failure, Snapshot
from trayapp.monitor.watch import Watch
from trayapp.okx.authorities import safe_context
from trayapp.okx.client import OkxClient
from trayapp.okx.exchange import Timeouts
from trayapp.polling.backoff import wait_s
from trayapp.polling.poller import Poller
from trayapp.simulator import SimulatedExchange

#: Nothing that is well takes so long, on a busy machine neither.
PATIENT = Timeouts(connect_s=5, read_s=10, whole_s=15)
#: Where something hangs, so that it is over soon. A drip of 1 byte/s keeps within `read_s`.
HASTY = Timeouts(connect_s=0.4, read_s=1.3, whole_s=1.6)
#: Seconds in which all is well again after a fault, however busy the machine.
MENDED_S = 10.0
#: The poller's waits are as many times shorter.
COMPRESSED = 50
HOST = "exchange.test"


class Way(Enum):
    """How the client reaches the exchange."""

    STRAIGHT = auto()
    RELAY = auto()  # through a relay that a test can spoil
    TLS = auto()  # the relay speaks TLS, with a certificate of the test's authority
    PROXY = auto()  # by a proxy (a relay) to the TLS relay


class Resolver:
    """`socket.getaddrinfo` for the client: knows the exchange's name, unless it is `broken` or `hanging`."""

    def __init__(self) -> None:
        self.answers = threading.Event()
        self.answers.set()
        self.is_broken = False

    def __call__(self, host: Any, port: Any, *args: Any, **options: Any) -> list[tuple[Any, ...]]:
        self.answers.wait(30)
        if self.is_broken:
            raise socket.gaierror(socket.EAI_AGAIN, "Temporary failure in name resolution")
        return socket.getaddrinfo("127.0.0.1" if host == HOST else host, port, *args, **options)

    @contextmanager
    def broken(self) -> Iterator[None]:
        self.is_broken = True
        yield
        self.is_broken = False

    @contextmanager
    def hanging(self) -> Iterator[None]:
        self.answers.clear()
        yield
        self.answers.set()


class Authority:
    """Certificates for the relay, and the context that trusts them."""

    def __init__(self) -> None:
        self._ca = trustme.CA()
        self.trusting = safe_context()
        self._ca.configure_trust(self.trusting)

    def context(self, *names: str, **options: Any) -> ssl.SSLContext:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        self._ca.issue_cert(*names, **options).configure_cert(context)
        return context


class Stage:
    """Made by `staged`. `waits` are the poller's, in real seconds; None is a stop."""

    def __init__(
        self,
        exchange: SimulatedExchange,
        way: Way,
        authority: Authority,
        timeouts: Timeouts,
        stack: ExitStack,
    ) -> None:
        self.exchange, self.authority = exchange, authority
        self._timeouts = timeouts
        self.resolver = Resolver()
        self.waits: list[float | None] = []
        self.clock_is_off_by = timedelta(0)
        self.asleep_s = 0.0
        port = int(exchange.url.rpartition(":")[2])
        self.relay = self.front = stack.enter_context(
            Relay(port, tls=authority.context(HOST) if way in (Way.TLS, Way.PROXY) else None)
        )
        self._proxy: Proxy | None = None
        if way is Way.PROXY:
            self.relay = stack.enter_context(Relay(self.front.port, tunnels=True))
            self._proxy = Proxy("http", "127.0.0.1", self.relay.port)
        self.site = Site.parse(self._url(way))
        self.key = Credentials(exchange.key, exchange.secret, exchange.passphrase)
        self.watch = self.new_watch(AccountProfile("1", "main", self.site))
        self.poller = Poller(self.watch.poll, 3600, wait=self._compressed)

    def new_watch(self, profile: AccountProfile) -> Watch:
        return Watch(profile, lambda: self.key, self._connect, self.now, monotonic=self.awake_s)

    def now(self) -> datetime:
        """This computer's clock; it may be wrong, and goes on in sleep."""
        return datetime.now(UTC) + self.clock_is_off_by

    def awake_s(self) -> float:
        return time.monotonic() - self.asleep_s

    def well_again(self) -> Snapshot:
        """Poll until it is good; the last snapshot where it is not within `MENDED_S`."""
        deadline = time.monotonic() + MENDED_S
        snapshot = self.watch.poll()
        while snapshot.failure is not None and time.monotonic() < deadline:
            snapshot = self.watch.poll()
        return snapshot

    def end(self) -> None:
        self.resolver.answers.set()
        self.watch.close()
        self.poller.ask_to_stop()
        assert self.poller.wait(20_000)

    def _url(self, way: Way) -> str:
        match way:
            case Way.STRAIGHT:
                return self.exchange.url
            case Way.RELAY:
                return f"http://127.0.0.1:{self.front.port}"
            case Way.TLS:
                return f"https://{HOST}:{self.front.port}"
            case Way.PROXY:
                return f"https://{HOST}"

    def _connect(self, credentials: Credentials) -> OkxClient:
        return OkxClient(
            credentials,
            self.site,
            simulated_trading=False,
            clock=self.now,
            route=lambda: self._proxy,
            timeouts=self._timeouts,
            tls=self.authority.trusting,
            resolve=self.resolver,
        )

    def _compressed(
        self, interval_s: float, failure: Failure | None, failures: int, jitter: float
    ) -> float | None:
        wait = wait_s(interval_s, failure, failures, jitter)
        self.waits.append(wait)
        return wait if wait is None else wait / COMPRESSED


@contextmanager
def staged(way: Way, authority: Authority, timeouts: Timeouts = PATIENT) -> Iterator[Stage]:
    """Everything that one test needs, gone without a trace at its end."""
    with ExitStack() as stack:
        exchange = stack.enter_context(SimulatedExchange(scenario="calm", rate_limited=False))
        stage = Stage(exchange, way, authority, timeouts, stack)
        stack.callback(stage.end)
        yield stage


Spoil = Callable[[Stage], AbstractContextManager[None]]
