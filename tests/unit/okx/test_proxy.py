"""The proxy is handed in; nothing of it or of anything else comes from the environment."""

from __future__ import annotations

import select
import socket
import ssl
from pathlib import Path

import pytest
import trustme

from tests.unit.okx.conftest import SHORT, Connect
from tests.unit.okx.raw_server import RawServer, answering, http
from trayapp.errors import Unreachable
from trayapp.okx.authorities import safe_context
from trayapp.simulator import SimulatedExchange

SITE = "https://exchange.invalid"


def tunnel_to(port: int) -> object:
    """A proxy that takes every CONNECT to 127.0.0.1:`port`."""

    def talk(server: RawServer, peer: socket.socket) -> None:
        server.head_of(peer)
        with socket.create_connection(("127.0.0.1", port)) as there:
            peer.sendall(b"HTTP/1.1 200 Connection established\r\n\r\n")
            while not server.stopping.is_set():
                ready, _, _ = select.select([peer, there], [], [], 1)
                for one in ready:
                    data = one.recv(65536)
                    if not data:
                        return
                    (there if one is peer else peer).sendall(data)

    return talk


def test_the_request_goes_through_the_proxy_and_tls_is_with_the_exchange(connect: Connect) -> None:
    authority = trustme.CA()
    theirs = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("exchange.invalid").configure_cert(theirs)
    ours = safe_context()
    authority.configure_trust(ours)
    body = b'{"code":"0","data":[{"totalEq":"1.5"}]}'
    with RawServer(answering(http(body)), theirs) as site, RawServer(tunnel_to(site.port)) as proxy:  # type: ignore[arg-type]
        address = f"http://user:pass%20word@127.0.0.1:{proxy.port}"
        client = connect(SITE, https_proxy=address, tls=ours)
        assert str(client.balance().total_equity) == "1.5"
        assert proxy.heads[0].startswith(b"CONNECT exchange.invalid:443 HTTP/1.")
        assert b"Proxy-Authorization: Basic dXNlcjpwYXNzIHdvcmQ=" in proxy.heads[0]
        assert b"OK-ACCESS" not in proxy.heads[0]
        assert b"Proxy-Authorization" not in site.heads[0]
        client.close()


def test_a_proxy_that_refuses(connect: Connect) -> None:
    with (
        RawServer(answering(b"HTTP/1.1 407 Proxy Authentication Required\r\n\r\n")) as proxy,
        pytest.raises(Unreachable, match=r"did not let the request to exchange.invalid through \(HTTP 407\)"),
    ):
        connect(SITE, https_proxy=f"http://me:hidden@127.0.0.1:{proxy.port}").balance()


@pytest.mark.parametrize(
    ("proxy", "words"),
    [
        ("http://me:hidden@no-proxy.invalid:3128", "The proxy no-proxy.invalid:3128 could not be found"),
        ("no-proxy.invalid:3128", "The proxy no-proxy.invalid:3128 could not be found"),
        ("http://me:hidden@127.0.0.1:1", "The proxy 127.0.0.1:1 could not be reached"),
        ("socks5://me:hidden@127.0.0.1:1", "cannot be used: write it as http"),
        ("http://", "cannot be used"),
        ("http://me:hidden@[::bad", "cannot be used"),
        ("http://me:hidden@host:port", "cannot be used"),
        ("://", "cannot be used"),
    ],
)
def test_a_proxy_that_cannot_be_used_is_told_without_its_password(
    connect: Connect, proxy: str, words: str
) -> None:
    with pytest.raises(Unreachable, match=words) as caught:
        connect(SITE, https_proxy=proxy, timeouts=SHORT).balance()
    assert "hidden" not in str(caught.value)


def test_a_proxy_that_hangs_is_cut(connect: Connect) -> None:
    def talk(server: RawServer, peer: socket.socket) -> None:
        server.head_of(peer)
        peer.sendall(b"HTTP/1.1 200")
        while not server.stopping.wait(0.02):
            peer.sendall(b" ok")

    with RawServer(talk) as proxy, pytest.raises(Unreachable):
        connect(SITE, https_proxy=f"http://127.0.0.1:{proxy.port}", timeouts=SHORT).balance()


def test_this_computer_needs_no_proxy(exchange: SimulatedExchange, connect: Connect) -> None:
    assert connect(exchange, https_proxy="http://127.0.0.1:1").balance().total_equity
    with pytest.raises(Unreachable, match="refused the connection"):  # straight, not by the proxy
        connect("https://localhost:1", https_proxy="http://no-proxy.invalid").balance()


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
