"""A simulated exchange, proxies, clients of both and of any other peer, all closed at the end."""

from __future__ import annotations

import ssl
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from typing import Any

import pytest
import trustme

from tests.unit.okx.behind_proxy import HOST
from tests.unit.okx.proxies import WitnessProxy
from tests.unit.okx.raw_server import RawServer, answering, http
from trayapp.domain.credentials import Credentials, Site
from trayapp.domain.proxy import ProxyKind
from trayapp.okx import OkxClient
from trayapp.okx.authorities import safe_context
from trayapp.okx.exchange import Timeouts
from trayapp.simulator import SimulatedExchange

Connect = Callable[..., OkxClient]
Lend = Callable[..., WitnessProxy]
KINDS: tuple[ProxyKind, ...] = ("http", "https", "socks5")
#: Short, so that what never ends is over soon; ample for what ends on loopback.
SHORT = Timeouts(connect_s=0.2, read_s=0.25, whole_s=0.3)
STRANGER = Credentials(
    "37c541a1-0000-4000-8000-10fe7a038418", "22582BD0CFF14C41EDBF1AB98506286D", "Passphrase-1"
)


@pytest.fixture
def exchange() -> Iterator[SimulatedExchange]:
    with SimulatedExchange(scenario="calm") as exchange:
        yield exchange


@pytest.fixture
def connect() -> Iterator[Connect]:
    """Make a client of a simulated exchange, or of a URL with a stranger's key."""
    with ExitStack() as stack:

        def made(peer: SimulatedExchange | str, **options: Any) -> OkxClient:
            if isinstance(peer, str):
                url, credentials = peer, STRANGER
            else:
                url, credentials = peer.url, Credentials(peer.key, peer.secret, peer.passphrase)
            options.setdefault("simulated_trading", False)
            return stack.enter_context(closing(OkxClient(credentials, Site(url, url), **options)))

        yield made


@pytest.fixture
def client(exchange: SimulatedExchange, connect: Connect) -> OkxClient:
    return connect(exchange)


class Authority:
    """The test's own, and a context that trusts it."""

    def __init__(self) -> None:
        self.root = trustme.CA()
        self.trusting = safe_context()
        self.root.configure_trust(self.trusting)

    def of(self, name: str) -> ssl.SSLContext:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        self.root.issue_cert(name).configure_cert(context)
        return context


@pytest.fixture(scope="module")
def authority() -> Authority:
    return Authority()


@pytest.fixture
def site(authority: Authority) -> Iterator[RawServer]:
    with RawServer(answering(http(b'{"code":"0","data":[{"totalEq":"1.5"}]}')), authority.of(HOST)) as site:
        yield site


@pytest.fixture
def lend(authority: Authority, site: RawServer) -> Iterator[Lend]:
    """Start a proxy whose every way leads to the site."""
    lent: list[WitnessProxy] = []

    def started(kind: ProxyKind, **options: object) -> WitnessProxy:
        tls = authority.of("127.0.0.1") if kind == "https" else None
        proxy = WitnessProxy(kind, site.port, tls=tls, **options)  # type: ignore[arg-type]
        lent.append(proxy)
        proxy.__enter__()
        return proxy

    yield started
    for proxy in lent:
        proxy.__exit__(None, None, None)
