"""What goes wrong at a proxy of any kind, for real: each failure has a sentence of its own."""

from __future__ import annotations

import socket
import threading
import time

import pytest

from tests.unit.okx.behind_proxy import HOST, SITE
from tests.unit.okx.conftest import KINDS, SHORT, Authority, Connect, Lend
from tests.unit.okx.proxies import PASSWORD, USER
from tests.unit.okx.raw_server import RawServer
from trayapp.domain.proxy import Proxy, ProxyKind
from trayapp.errors import Recovery, Unreachable
from trayapp.okx.exchange import Timeouts


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
