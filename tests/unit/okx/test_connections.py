"""Connections are kept, renewed, and tried again once when an idle one turns out to be closed."""

from __future__ import annotations

import socket
import struct
import threading
from collections.abc import Callable

import pytest

from tests.unit.okx.conftest import SHORT, Connect
from tests.unit.okx.raw_server import RawServer, answering, http
from trayapp.errors import Unreachable
from trayapp.okx.transport import Transport

TIME = http(b'{"code":"0","data":[{"ts":"1597026383085"}]}')


def leave(peer: socket.socket) -> None:
    """An orderly end."""


def reset(peer: socket.socket) -> None:
    peer.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))


def keep_alive(server: RawServer, peer: socket.socket) -> None:
    while server.head_of(peer):
        peer.sendall(TIME)


def test_one_connection_serves_all(connect: Connect) -> None:
    with RawServer(keep_alive) as server:
        client = connect(server.url)
        for _ in range(5):
            client.server_time()
        assert server.connections == 1
        assert len(server.heads) == 5


def test_reconnect_opens_a_new_one(connect: Connect) -> None:
    with RawServer(keep_alive) as server:
        client = connect(server.url)
        client.server_time()
        client.reconnect()
        client.server_time()
        client.server_time()
        assert server.connections == 2


def test_a_closed_connection_is_let_go_entirely(connect: Connect) -> None:
    gone = threading.Event()

    def talk(server: RawServer, peer: socket.socket) -> None:
        server.head_of(peer)
        peer.sendall(http(b'{"code":"0","data":[{"ts":"1"}]}', "Connection: close"))
        peer.shutdown(socket.SHUT_WR)
        if peer.recv(1) == b"":
            gone.set()

    with RawServer(talk) as server:
        client = connect(server.url)
        client.server_time()
        assert gone.wait(2)  # no second handle keeps our side of it open


@pytest.mark.parametrize("end", [leave, reset])
def test_an_idle_connection_closed_by_the_exchange_costs_nothing(
    connect: Connect, end: Callable[[socket.socket], None]
) -> None:
    """The close comes with the second request: urllib3 cannot see it before."""

    def talk(server: RawServer, peer: socket.socket) -> None:
        first = server.connections == 1
        server.head_of(peer)
        peer.sendall(TIME)
        if first:
            server.head_of(peer)
            end(peer)
            return
        keep_alive(server, peer)

    with RawServer(talk) as server:
        client = connect(server.url)
        client.server_time()
        client.server_time()
        assert server.connections == 2
        assert len(server.heads) == 3


def test_a_fresh_connection_is_not_tried_again(connect: Connect) -> None:
    with RawServer(answering(b"")) as server:
        with pytest.raises(Unreachable, match="hung up"):
            connect(server.url).server_time()
        assert server.connections == 1


def test_it_is_tried_again_only_once(connect: Connect) -> None:
    def talk(server: RawServer, peer: socket.socket) -> None:
        server.head_of(peer)
        if server.connections == 1:
            peer.sendall(TIME)
            server.head_of(peer)

    with RawServer(talk) as server:
        client = connect(server.url)
        client.server_time()
        with pytest.raises(Unreachable, match="hung up"):
            client.server_time()
        assert server.connections == 2


def test_the_second_try_shares_the_deadline() -> None:
    def talk(server: RawServer, peer: socket.socket) -> None:
        server.head_of(peer)
        if server.connections == 1:
            peer.sendall(TIME)
            server.head_of(peer)
        else:
            server.stopping.wait(30)

    with RawServer(talk) as server:
        transport = Transport(server.url, timeouts=SHORT)
        transport.get("/", {})
        with pytest.raises(Unreachable, match=r"in time|within 0\.3 seconds"):
            transport.get("/", {})
        transport.close()


def test_no_second_try_where_the_limiter_has_no_place() -> None:
    def talk(server: RawServer, peer: socket.socket) -> None:
        server.head_of(peer)
        peer.sendall(TIME)
        server.head_of(peer)

    with RawServer(talk) as server:
        transport = Transport(server.url)
        transport.get("/", {})
        with pytest.raises(Unreachable, match="hung up"):
            transport.get("/", {}, may_repeat=lambda: False)
        assert server.connections == 1
        transport.close()


def test_a_bug_is_carried_to_the_one_who_asked() -> None:
    def broken(*args: object, **kwargs: object) -> list[tuple[object, ...]]:
        raise ZeroDivisionError

    transport = Transport("http://127.0.0.1:1", resolve=broken)  # type: ignore[arg-type]
    with pytest.raises(ZeroDivisionError):
        transport.get("/", {})
    transport.close()
