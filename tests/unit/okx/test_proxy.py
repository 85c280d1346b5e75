"""Every kind of proxy, for real: it looks up the names, TLS is with the exchange, its failures are told."""

from __future__ import annotations

import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import trustme

from tests.unit.okx.behind_proxy import HOST, SITE, behind_proxy
from tests.unit.okx.conftest import SHORT, Connect
from tests.unit.okx.proxies import PASSWORD, USER, WitnessProxy
from tests.unit.okx.raw_server import RawServer, answering, http
from trayapp.domain.proxy import Proxy, ProxyKind
from trayapp.errors import KeyringUnavailable, Recovery, Unreachable
from trayapp.okx.authorities import safe_context
from trayapp.okx.exchange import Timeouts
from trayapp.okx.transport import Transport
from trayapp.simulator import SimulatedExchange

KINDS: tuple[ProxyKind, ...] = ("http", "https", "socks5")


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


Lend = Callable[..., WitnessProxy]


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


@pytest.mark.parametrize("kind", KINDS)
def test_the_request_goes_through_the_proxy_and_tls_is_with_the_exchange(
    connect: Connect, lend: Lend, site: RawServer, authority: Authority, kind: ProxyKind
) -> None:
    proxy = lend(kind, user=USER)
    client = connect(SITE, route=lambda: proxy.proxy(USER, PASSWORD), tls=authority.trusting)
    assert str(client.balance().total_equity) == "1.5"
    assert proxy.asked == [f"{HOST}:443"]
    assert proxy.signed_in == [(USER, PASSWORD)]
    assert b"OK-ACCESS" not in b"".join(proxy.heads)
    assert b"OK-ACCESS-SIGN" in site.heads[0]
    assert b"Proxy-Authorization" not in site.heads[0]


@pytest.mark.parametrize("kind", KINDS)
def test_a_proxy_that_wants_no_password(
    connect: Connect, lend: Lend, authority: Authority, kind: ProxyKind
) -> None:
    proxy = lend(kind)
    assert connect(SITE, route=proxy.proxy, tls=authority.trusting).balance().total_equity
    assert proxy.signed_in == []


@pytest.mark.parametrize("kind", KINDS)
def test_connections_are_kept_and_opened_again_by_the_proxy(
    connect: Connect, authority: Authority, exchange: SimulatedExchange, tmp_path: Path, kind: ProxyKind
) -> None:
    with behind_proxy(exchange, kind, tmp_path / "ca.pem") as proxy:
        tls = safe_context()
        tls.load_verify_locations(tmp_path / "ca.pem")
        transport = Transport(SITE, route=proxy.proxy, tls=tls)
        for _ in range(3):
            assert transport.get("/api/v5/public/time", {}).status == 200
        assert len(proxy.asked) == 1
        proxy.hang_up()
        assert transport.get("/api/v5/public/time", {}).status == 200
        assert len(proxy.asked) == 2
        transport.close()


@pytest.mark.parametrize("address", ["192.0.2.1", "[2001:db8::1]"])
def test_an_address_is_told_to_socks_as_one(connect: Connect, lend: Lend, address: str) -> None:
    proxy = lend("socks5")
    with pytest.raises(Unreachable, match="not safe"):  # the certificate is the other host's
        connect(f"https://{address}:8443", route=proxy.proxy).balance()
    assert proxy.asked == [f"{address.strip('[]')}:8443"]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(
    ("user", "words"),
    [("", "wants a user and a password ("), (USER, "refused the user or the password (")],
)
def test_a_proxy_that_wants_another_password(
    connect: Connect, lend: Lend, authority: Authority, kind: ProxyKind, user: str, words: str
) -> None:
    proxy = lend(kind, user=USER)
    wrong = proxy.proxy(user, "hidden" if user else "")
    with pytest.raises(Unreachable) as caught:
        connect(SITE, route=lambda: wrong, tls=authority.trusting).balance()
    reason = "SOCKS sign-in" if kind == "socks5" else "HTTP 407"
    assert str(caught.value).startswith(f"The proxy 127.0.0.1:{proxy.port} {words}{reason}): ")
    assert "hidden" not in str(caught.value)
    # a company's account is locked after a few wrong passwords, and asking without one does no harm
    assert caught.value.recovery is (Recovery.SLOW if user else Recovery.BACKOFF)
    assert caught.value.least_wait_s == (600 if user else 0)
    assert (caught.value.__cause__, caught.value.__context__) == (None, None)  # they would hold the header


@pytest.mark.parametrize(
    ("kind", "refusal", "words"),
    [
        ("http", 403, f"did not let the request to {HOST} through (HTTP 403)"),
        ("https", 403, f"did not let the request to {HOST} through (HTTP 403)"),
        ("http", 504, f"could not reach {HOST} (HTTP 504)"),
        ("socks5", 1, f"could not reach {HOST} (SOCKS: general failure)"),
        ("socks5", 2, f"did not let the request to {HOST} through (SOCKS: forbidden by its rules)"),
        ("socks5", 3, "(SOCKS: network not reachable)"),
        ("socks5", 4, "(SOCKS: host not reachable)"),
        ("socks5", 5, "(SOCKS: connection refused)"),
        ("socks5", 6, "(SOCKS: no answer in time)"),
        ("socks5", 7, "(SOCKS: command not supported)"),
        ("socks5", 8, "(SOCKS: kind of address not supported)"),
        ("socks5", 99, "(SOCKS 99)"),
    ],
)
def test_a_proxy_that_refuses_says_why(
    connect: Connect, lend: Lend, authority: Authority, kind: ProxyKind, refusal: int, words: str
) -> None:
    proxy = lend(kind, refusal=refusal)
    with pytest.raises(Unreachable) as caught:
        connect(SITE, route=proxy.proxy, tls=authority.trusting).balance()
    assert f"The proxy 127.0.0.1:{proxy.port} " in str(caught.value)
    assert words in str(caught.value)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(
    ("host", "words"),
    [
        ("no-proxy.invalid", "The proxy no-proxy.invalid:1 could not be found"),
        ("127.0.0.1", "The proxy 127.0.0.1:1 could not be reached"),
        ("::1", r"The proxy \[::1\]:1 could not be reached"),
    ],
)
def test_a_proxy_that_is_not_there(connect: Connect, kind: ProxyKind, host: str, words: str) -> None:
    with pytest.raises(Unreachable, match=words) as caught:
        connect(SITE, route=lambda: Proxy(kind, host, 1, "me", "hidden"), timeouts=SHORT).balance()
    assert "hidden" not in str(caught.value)


@pytest.mark.parametrize(
    ("kind", "speaks", "words"),
    [
        ("socks5", b"HTTP/1.1 400 Bad Request\r\n\r\n", "is no SOCKS5 proxy: choose the right kind"),
        ("socks5", b"SSH-2.0-OpenSSH_9.2\r\n", "is no SOCKS5 proxy"),
        ("socks5", b"\x05\x02", "is no SOCKS5 proxy"),  # it chooses what was not offered
        ("http", b"SSH-2.0-OpenSSH_9.2\r\n", "is no HTTP proxy: choose the right kind"),
        ("https", b"HTTP/1.1 400 Bad Request\r\n\r\n", "is no HTTPS proxy: choose the right kind"),
        ("socks5", b"", r"The proxy 127\.0\.0\.1:\d+ hung up: check its kind and port"),
        ("socks5", b"\x05", "hung up"),
        ("http", b"", "hung up"),
        ("https", b"", "hung up"),
    ],
)
def test_what_is_no_such_proxy_is_told(connect: Connect, kind: ProxyKind, speaks: bytes, words: str) -> None:
    def talk(_server: RawServer, peer: socket.socket) -> None:
        peer.recv(65_536)
        peer.sendall(speaks)
        peer.shutdown(socket.SHUT_WR)
        while peer.recv(65_536):
            pass

    with RawServer(talk) as server, pytest.raises(Unreachable, match=words):
        connect(SITE, route=lambda: Proxy(kind, "127.0.0.1", server.port)).balance()


def test_a_proxy_without_a_certificate_that_is_trusted_gets_no_password(connect: Connect, lend: Lend) -> None:
    proxy = lend("https", user=USER)
    with pytest.raises(Unreachable, match=r"to the proxy 127\.0\.0\.1:\d+ is not safe .*unknown issuer\)"):
        connect(SITE, route=lambda: proxy.proxy(USER, PASSWORD)).balance()
    assert proxy.heads == []


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("drips", [True, False])
def test_a_proxy_that_hangs_is_cut(
    connect: Connect, authority: Authority, kind: ProxyKind, drips: bool
) -> None:
    drop = {"http": b"HTTP/1.1 200", "https": b"HTTP/1.1 200", "socks5": b"\x05\x00\x05\x00\x00\x03\xff"}[
        kind
    ]

    def talk(server: RawServer, peer: socket.socket) -> None:
        peer.recv(65_536)
        for one in drop:
            if not drips or server.stopping.wait(0.1):
                break
            peer.sendall(bytes((one,)))
        while not server.stopping.wait(0.1):
            peer.sendall(b"x" if drips else b"")

    timeouts = SHORT if drips else Timeouts(0.2, 0.2, 5)
    words = "did not finish its answer" if drips else "took the connection, but did not answer in time"
    tls = authority.of("127.0.0.1") if kind == "https" else None
    with RawServer(talk, tls) as proxy:
        began = time.monotonic()
        with pytest.raises(Unreachable, match=words):
            connect(
                SITE,
                route=lambda: Proxy(kind, "127.0.0.1", proxy.port),
                timeouts=timeouts,
                tls=authority.trusting,
            ).balance()
        assert time.monotonic() - began < timeouts.whole_s + 4
        for thread in [one for one in threading.enumerate() if one.name == "okx-exchange"]:
            thread.join(2)
            assert not thread.is_alive()


def test_another_route_is_taken_by_the_next_connection(
    connect: Connect, lend: Lend, authority: Authority
) -> None:
    first, second = lend("http"), lend("socks5")
    routes = [first.proxy(), second.proxy()]
    transport = Transport(SITE, route=lambda: routes[0], tls=authority.trusting)
    assert transport.get("/", {}).status == 200
    del routes[0]
    transport.reconnect()
    assert transport.get("/", {}).status == 200
    assert (len(first.asked), len(second.asked)) == (1, 1)
    transport.close()


def test_a_route_that_cannot_be_told_is_asked_for_again(
    connect: Connect, lend: Lend, authority: Authority
) -> None:
    proxy, locked = lend("socks5"), [True]

    def route() -> Proxy:
        if locked:
            raise KeyringUnavailable("The keyring is locked: unlock it.", recovery=Recovery.BACKOFF)
        return proxy.proxy()

    client = connect(SITE, route=route, tls=authority.trusting)
    with pytest.raises(KeyringUnavailable):
        client.balance()
    locked.clear()
    assert client.balance().total_equity


def test_close_does_not_wait_for_the_route() -> None:
    asked, told = threading.Event(), threading.Event()

    def route() -> None:
        asked.set()
        assert told.wait(30)

    transport = Transport(SITE, route=route)
    failed: list[str] = []

    def get() -> None:
        try:
            transport.get("/", {})
        except Unreachable as error:
            failed.append(str(error))

    thread = threading.Thread(target=get)
    thread.start()
    assert asked.wait(30)
    transport.close()  # a lock held here would hang the test
    told.set()
    thread.join(30)
    assert "no longer needed" in failed[0]


def test_this_computer_needs_no_proxy(exchange: SimulatedExchange, connect: Connect) -> None:
    nowhere = Proxy("http", "no-proxy.invalid", 1)
    assert connect(exchange, route=lambda: nowhere).balance().total_equity
    with pytest.raises(Unreachable, match="refused the connection"):  # straight, not by the proxy
        connect("https://localhost:1", route=lambda: nowhere).balance()


def test_the_environment_says_nothing(
    exchange: SimulatedExchange, connect: Connect, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for name in ("http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:1")
    for name in ("REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE"):
        monkeypatch.setenv(name, str(tmp_path / "none.pem"))
    (tmp_path / ".netrc").write_text("machine 127.0.0.1 login me password hidden\n", "utf-8")
    (tmp_path / ".netrc").chmod(0o600)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("NETRC", str(tmp_path / ".netrc"))
    assert connect(exchange).balance().total_equity
    assert "Authorization" not in exchange.requests[0].headers
    with pytest.raises(Unreachable, match=r"The name exchange\.invalid"):
        connect(SITE).balance()
