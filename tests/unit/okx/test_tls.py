from __future__ import annotations

import socket
import ssl
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
import trustme

from tests.unit.okx.conftest import Connect
from tests.unit.okx.raw_server import RawServer, answering, http
from trayapp.errors import Unreachable
from trayapp.okx.authorities import safe_context

ANSWER = http(b'{"code":"0","data":[{"totalEq":"1.5"}]}')


@pytest.fixture(scope="module")
def authority() -> trustme.CA:
    return trustme.CA()


@pytest.fixture
def trusting(authority: trustme.CA) -> ssl.SSLContext:
    """Our own context, with the test's authority besides."""
    context = safe_context()
    authority.configure_trust(context)
    return context


Serve = Callable[..., RawServer]


@pytest.fixture
def serve(authority: trustme.CA) -> Iterator[Serve]:
    """Start a TLS server with a certificate for these names."""
    servers: list[RawServer] = []

    def started(*names: str, **options: object) -> RawServer:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        authority.issue_cert(*names, **options).configure_cert(context)  # type: ignore[arg-type]
        server = RawServer(answering(ANSWER), context)
        servers.append(server.__enter__())
        return server

    yield started
    for server in servers:
        server.__exit__(None, None, None)


def test_a_good_certificate(serve: Serve, trusting: ssl.SSLContext, connect: Connect) -> None:
    server = serve("127.0.0.1")
    assert str(connect(server.url, tls=trusting).balance().total_equity) == "1.5"
    assert b"OK-ACCESS-SIGN" in server.heads[0]


def test_an_unknown_authority(serve: Serve, connect: Connect) -> None:
    server = serve("127.0.0.1")
    with pytest.raises(
        Unreachable,
        match=r"The connection to 127\.0\.0\.1 is not safe \(certificate from an unknown issuer\)",
    ):
        connect(server.url).balance()
    assert server.heads == []  # nothing was sent


def test_another_hosts_certificate(serve: Serve, trusting: ssl.SSLContext, connect: Connect) -> None:
    server = serve("other.example")
    with pytest.raises(Unreachable, match=r"is not safe \(certificate for another host\)"):
        connect(server.url, tls=trusting).balance()
    assert server.heads == []


def test_an_expired_certificate(serve: Serve, trusting: ssl.SSLContext, connect: Connect) -> None:
    server = serve(
        "127.0.0.1", not_before=datetime(2000, 1, 1, tzinfo=UTC), not_after=datetime(2001, 1, 1, tzinfo=UTC)
    )
    with pytest.raises(Unreachable, match=r"is not safe \(certificate expired\)"):
        connect(server.url, tls=trusting).balance()


def test_no_tls_at_all(connect: Connect) -> None:
    def talk(server: RawServer, peer: socket.socket) -> None:
        peer.recv(10)
        peer.sendall(b"HTTP/1.1 400 Bad Request\r\n\r\n")
        peer.recv(65536)

    with (
        RawServer(talk) as server,
        pytest.raises(Unreachable, match=r"No safe connection to 127\.0\.0\.1 could be made"),
    ):
        connect(f"https://127.0.0.1:{server.port}").balance()


def test_hanging_up_in_the_handshake(connect: Connect) -> None:
    def talk(server: RawServer, peer: socket.socket) -> None:
        peer.recv(10)

    with RawServer(talk) as server, pytest.raises(Unreachable):
        connect(f"https://127.0.0.1:{server.port}").balance()


def test_nothing_older_than_tls_1_2() -> None:
    context = safe_context()
    assert context.minimum_version is ssl.TLSVersion.TLSv1_2
    assert context.verify_mode is ssl.CERT_REQUIRED
    assert context.check_hostname
    assert context.get_ca_certs()


def test_the_context_stays_strict(serve: Serve, trusting: ssl.SSLContext, connect: Connect) -> None:
    before = len(trusting.get_ca_certs())
    server = serve("127.0.0.1")
    client = connect(server.url, tls=trusting)
    client.balance()
    client.balance()
    assert trusting.verify_mode is ssl.CERT_REQUIRED
    assert trusting.check_hostname
    assert len(trusting.get_ca_certs()) == before


@pytest.fixture
def bundle(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """The file in which the system keeps its authorities: none so far."""
    monkeypatch.setenv("SSL_CERT_DIR", str(tmp_path / "none"))
    path = tmp_path / "bundle.pem"
    trustme.CA().cert_pem.write_to_path(str(path))
    monkeypatch.setenv("SSL_CERT_FILE", str(path))
    return path


def test_what_the_system_trusts_is_trusted(
    serve: Serve, authority: trustme.CA, bundle: Path, connect: Connect
) -> None:
    authority.cert_pem.write_to_path(str(bundle))
    assert str(connect(serve("127.0.0.1").url).balance().total_equity) == "1.5"


def test_a_companys_authority_is_asked_for_and_then_believed_at_once(
    serve: Serve, authority: trustme.CA, bundle: Path, connect: Connect
) -> None:
    server = serve("127.0.0.1")
    client = connect(server.url)
    with pytest.raises(Unreachable, match="add its certificate authority to this system's"):
        client.balance()
    authority.cert_pem.write_to_path(str(bundle), append=True)
    assert str(client.balance().total_equity) == "1.5"


def test_the_authorities_are_read_once_for_many_connections(
    serve: Serve, authority: trustme.CA, bundle: Path, connect: Connect
) -> None:
    authority.cert_pem.write_to_path(str(bundle))
    server = serve("127.0.0.1")
    client = connect(server.url)
    client.balance()
    bundle.unlink()
    client.balance()  # the server closes after each answer: this is another connection
    assert server.connections == 2


def test_without_any_authority_nobody_is_believed(
    serve: Serve, bundle: Path, connect: Connect, monkeypatch: pytest.MonkeyPatch
) -> None:
    bundle.write_text("", "utf-8")
    server = serve("127.0.0.1")
    with pytest.raises(Unreachable, match=r"is not safe \(certificate from an unknown issuer\)"):
        connect(server.url).balance()
    assert server.heads == []
