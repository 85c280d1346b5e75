"""No exchange lasts longer than its deadline, whatever drips, hangs or never ends; nothing stays behind."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Callable

import pytest

from tests.unit.okx.conftest import SHORT, Connect
from tests.unit.okx.raw_server import RawServer, answering, http
from trayapp.errors import Recovery, Unreachable
from trayapp.okx.exchange import Timeouts
from trayapp.okx.transport import Transport
from trayapp.simulator import Fault, SimulatedExchange

#: How long the caller may be held: the deadline and the time that a busy machine needs to wake up.
SOON_S = SHORT.whole_s + 4.0


def exchange_threads() -> list[threading.Thread]:
    return [thread for thread in threading.enumerate() if thread.name == "okx-exchange"]


def await_no_exchange_thread(within_s: float = 2.0) -> None:
    for thread in exchange_threads():
        thread.join(within_s)
    assert exchange_threads() == []


@pytest.mark.parametrize(
    "fault",
    [Fault.hang(), Fault.drip(100, head=True), Fault.drip(300), Fault.delay(30)],
    ids=["hang", "drip of headers", "drip of body", "delay"],
)
def test_nobody_waits_longer_than_the_deadline(
    exchange: SimulatedExchange, connect: Connect, fault: Fault
) -> None:
    client = connect(exchange, timeouts=Timeouts(0.2, 10, SHORT.whole_s))
    exchange.fail(fault)
    started = time.monotonic()
    with pytest.raises(
        Unreachable, match=r"127\.0\.0\.1 (did not finish its answer within 0\.3|took the conn)"
    ) as caught:
        client.balance()
    assert time.monotonic() - started < SOON_S
    assert caught.value.recovery is Recovery.BACKOFF
    await_no_exchange_thread()
    assert client.balance().total_equity


def test_silence_is_told_from_slowness(exchange: SimulatedExchange, connect: Connect) -> None:
    client = connect(exchange, timeouts=Timeouts(0.2, 0.1, 5))
    exchange.fail(Fault.hang())
    with pytest.raises(Unreachable, match="took the connection, but did not answer in time"):
        client.balance()
    assert exchange_threads() == []


def dripping(peer: socket.socket, stopping: threading.Event, head: bytes, drop: bytes) -> None:
    peer.sendall(head)
    while not stopping.wait(0.02):
        peer.sendall(drop)


@pytest.mark.parametrize(
    ("head", "drop"),
    [
        (b"", b"HTTP/1.1 100 Continue\r\n\r\n"),
        (b"HTTP/1.1 200 OK\r\n", b"X: y\r\n"),
        (b"HTTP/1.1 200 OK\r\nX: ", b"y"),
        (b"HTTP/1.1 200 OK\r\n\r\n", b" "),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 99999\r\nConnection: close\r\n\r\n", b" "),
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", b"1\r\n \r\n"),
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", b"0"),
    ],
    ids=["100 Continue", "headers", "a header", "until close", "closing body", "chunks", "a chunk's size"],
)
def test_a_drip_is_cut(connect: Connect, head: bytes, drop: bytes) -> None:
    def talk(server: RawServer, peer: socket.socket) -> None:
        server.head_of(peer)
        dripping(peer, server.stopping, head, drop)

    with RawServer(talk) as server:
        started = time.monotonic()
        with pytest.raises(Unreachable, match=r"did not finish its answer within 0\.3 seconds"):
            connect(server.url, timeouts=SHORT).balance()
        assert time.monotonic() - started < SOON_S
        await_no_exchange_thread()


@pytest.mark.parametrize("drips", [True, False])
def test_a_handshake_that_never_ends_is_cut(connect: Connect, drips: bool) -> None:
    def talk(server: RawServer, peer: socket.socket) -> None:
        peer.recv(10)
        # the head of a TLS record of 16,384 bytes, and then its bytes one by one
        dripping(peer, server.stopping, b"\x16\x03\x03\x40\x00", b"\x02" if drips else b"")

    with RawServer(talk) as server:
        url = server.url.replace("http://", "https://")
        with pytest.raises(Unreachable):
            connect(url, timeouts=SHORT).balance()
        await_no_exchange_thread()


def test_a_look_up_that_hangs_is_left_behind() -> None:
    found = threading.Event()

    def resolve(*args: object, **kwargs: object) -> list[tuple[object, ...]]:
        found.wait(30)
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1", server.port))]

    with RawServer(answering(http(b"{}"))) as server:
        transport = Transport(server.url, timeouts=SHORT, resolve=resolve)  # type: ignore[arg-type]
        with pytest.raises(Unreachable, match="did not finish"):
            transport.get("/", {})
        assert exchange_threads() != []  # nothing can end a look-up
        found.set()
        await_no_exchange_thread()  # but it opens nothing when it comes back
        assert server.connections == 0
        assert transport.get("/", {}).body == b"{}"
        transport.close()


def test_every_address_gets_its_share_of_the_time() -> None:
    # nobody takes the first one: a listening socket whose queue is full
    with socket.create_server(("127.0.0.1", 0), backlog=0) as full:
        crowd = [socket.socket() for _ in range(4)]
        for peer in crowd:
            peer.setblocking(False)
            peer.connect_ex(full.getsockname())
        with RawServer(answering(http(b"{}"))) as server:
            addresses = [
                (socket.AF_INET, socket.SOCK_STREAM, 6, "", full.getsockname()),
                (socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1", server.port)),
            ]
            transport = Transport(
                server.url, timeouts=Timeouts(0.1, 1, 5), resolve=lambda *_, **__: addresses
            )
            assert transport.get("/", {}).status == 200
            transport.close()
            transport = Transport(server.url, timeouts=SHORT, resolve=lambda *_, **__: addresses[:1])
            with pytest.raises(Unreachable, match="did not take the connection in time"):
                transport.get("/", {})
            transport.close()
        for peer in crowd:
            peer.close()


@pytest.mark.parametrize("where", ["idle", "hanging", "resolving"])
def test_close_from_another_thread_is_quick(exchange: SimulatedExchange, where: str) -> None:
    found = threading.Event()
    asked = threading.Event()

    def slow(*args: object, **kwargs: object) -> list[tuple[object, ...]]:
        asked.set()
        found.wait(30)
        return []

    transport = Transport(exchange.url, resolve=slow if where == "resolving" else socket.getaddrinfo)  # type: ignore[arg-type]
    outcome: list[BaseException] = []

    def ask() -> None:
        try:
            transport.get("/api/v5/public/time", {})
        except Unreachable as error:
            outcome.append(error)

    exchange.fail(Fault.hang())
    thread = threading.Thread(target=ask)
    if where != "idle":
        thread.start()
        _await(lambda: bool(exchange.requests) or asked.is_set())
    started = time.monotonic()
    transport.close()
    if where != "idle":
        thread.join(5)
        assert "given up" in str(outcome[0])
    assert time.monotonic() - started < 4
    found.set()
    await_no_exchange_thread()
    with pytest.raises(Unreachable, match="given up"):
        transport.get("/", {})


def test_close_ends_the_limiters_wait(exchange: SimulatedExchange, connect: Connect) -> None:
    client = connect(exchange)
    for _ in range(5):
        client.config()
    timer = threading.Timer(0.1, client.close)
    timer.start()
    with pytest.raises(Unreachable, match="given up"):
        client.config()
    timer.join()


def _await(condition: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 5
    while not condition():
        assert time.monotonic() < deadline
        time.sleep(0.005)
