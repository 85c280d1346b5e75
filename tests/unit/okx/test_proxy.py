"""Every kind of proxy, for real: it looks up the names, and TLS is with the exchange."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

from tests.unit.okx.behind_proxy import HOST, SITE, behind_proxy
from tests.unit.okx.conftest import KINDS, Authority, Connect, Lend
from tests.unit.okx.proxies import PASSWORD, USER
from tests.unit.okx.raw_server import RawServer
from trayapp.domain.proxy import Proxy, ProxyKind
from trayapp.errors import KeyringUnavailable, Recovery, Unreachable
from trayapp.okx.authorities import safe_context
from trayapp.okx.transport import Transport
from trayapp.simulator import SimulatedExchange


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
