"""Over a connection that is open already no thread is needed: nothing there can outlast the deadline."""

from __future__ import annotations

import socket
import ssl
import threading
import time
from collections.abc import Iterator

import pytest
import trustme

from tests.unit.okx.conftest import SHORT
from tests.unit.okx.raw_server import RawServer, http
from trayapp.errors import Unreachable
from trayapp.okx.exchange import Timeouts
from trayapp.okx.transport import Transport

SOON_S = SHORT.whole_s + 4.0


def exchange_threads() -> list[threading.Thread]:
    return [thread for thread in threading.enumerate() if thread.name == "okx-exchange"]


@pytest.fixture(params=["http", "https"])
def contexts(request: pytest.FixtureRequest) -> Iterator[tuple[ssl.SSLContext | None, ssl.SSLContext | None]]:
    """The server's and the client's."""
    if request.param == "http":
        yield None, None
        return
    authority, server = trustme.CA(), ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1").configure_cert(server)
    client = ssl.create_default_context()
    authority.configure_trust(client)
    yield server, client


Contexts = tuple[ssl.SSLContext | None, ssl.SSLContext | None]


@pytest.mark.parametrize(
    ("head", "drop"),
    [
        (b"", b""),
        (b"HTTP/1.1 200 OK\r\nX: ", b"y"),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 99999\r\n\r\n", b" "),
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", b"1\r\n \r\n"),
    ],
    ids=["silence", "a header", "a body", "chunks"],
)
def test_the_second_answer_drips(contexts: Contexts, head: bytes, drop: bytes) -> None:
    seen = []

    def talk(server: RawServer, peer: socket.socket) -> None:
        server.head_of(peer)
        peer.sendall(http(b"{}"))
        if server.connections > 1:
            return
        server.head_of(peer)
        seen.append(exchange_threads())
        peer.sendall(head)
        while not server.stopping.wait(0.02):
            peer.sendall(drop)

    with RawServer(talk, contexts[0]) as server:
        transport = Transport(server.url, timeouts=Timeouts(1, 10, 0.3), tls=contexts[1])
        assert transport.get("/", {}).body == b"{}"
        started = time.monotonic()
        with pytest.raises(Unreachable, match=r"did not finish its answer within 0\.3 seconds"):
            transport.get("/", {})
        assert time.monotonic() - started < SOON_S
        assert seen == [[]]
        assert transport.get("/", {}).body == b"{}"
        assert server.connections == 2
        transport.close()


def test_close_ends_it_at_once(contexts: Contexts) -> None:
    asked = threading.Event()

    def talk(server: RawServer, peer: socket.socket) -> None:
        server.head_of(peer)
        peer.sendall(http(b"{}"))
        server.head_of(peer)
        asked.set()
        server.stopping.wait(30)

    with RawServer(talk, contexts[0]) as server:
        transport = Transport(server.url, timeouts=Timeouts(1, 30, 30), tls=contexts[1])
        transport.get("/", {})

        def close() -> None:
            asked.wait(10)
            transport.close()

        closer = threading.Thread(target=close)
        closer.start()
        started = time.monotonic()
        with pytest.raises(Unreachable, match="no longer needed"):
            transport.get("/", {})
        assert time.monotonic() - started < 10
        closer.join()


def test_a_look_up_that_hangs_once_the_connection_was_closed() -> None:
    found, look_ups = threading.Event(), []

    def resolve(*_: object, **__: object) -> list[tuple[object, ...]]:
        look_ups.append(threading.current_thread().name)
        if len(look_ups) == 2:
            found.wait(30)
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1", server.port))]

    def talk(server: RawServer, peer: socket.socket) -> None:
        server.head_of(peer)
        peer.sendall(http(b"{}"))

    with RawServer(talk) as server:
        transport = Transport(server.url, timeouts=SHORT, resolve=resolve)  # type: ignore[arg-type]
        assert transport.get("/", {}).body == b"{}"
        server.hang_up()
        with pytest.raises(Unreachable, match="did not finish"):
            transport.get("/", {})
        found.set()
        assert transport.get("/", {}).body == b"{}"
        assert set(look_ups) == {"okx-exchange"}
        transport.close()
