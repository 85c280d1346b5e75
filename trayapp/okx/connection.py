"""urllib3's connections, opened by us so that `Lines` knows each socket and errors are told apart."""

from __future__ import annotations

import functools
import socket
from collections.abc import Callable
from typing import Any, TypeVar

from urllib3 import HTTPConnectionPool, HTTPSConnectionPool
from urllib3.connection import HTTPConnection, HTTPSConnection

from trayapp.domain.proxy import Proxy
from trayapp.errors import Unreachable
from trayapp.okx import failures, proxy_failures, socks
from trayapp.okx.cleaned import cleaned
from trayapp.okx.lines import Lines, NoneOpen
from trayapp.okx.timed_socket import TimedSocket, TimedSSLSocket

T = TypeVar("T")

#: However little time is left, an address gets this many seconds before the next one is tried.
LEAST_CONNECT_S = 1.0


def pool_classes(lines: Lines, proxy: Proxy | None) -> dict[str, Any]:
    """Connection pools by scheme whose connections `lines` can cut; https:// alone goes by the proxy."""
    return {"http": functools.partial(_Pool, lines), "https": functools.partial(_SafePool, lines, proxy)}


class _Connection(HTTPConnection):
    lines: Lines

    def _new_conn(self) -> socket.socket:
        return open_socket(self, self.lines)


class _SafeConnection(HTTPSConnection):
    """urllib3 speaks with an HTTP(S) proxy, socks.py with a SOCKS one; either's failures are told as such."""

    lines: Lines
    by: Proxy | None = None

    def connect(self) -> None:
        super().connect()
        if isinstance(self.sock, TimedSSLSocket):
            self.sock.clock = self.lines

    def _new_conn(self) -> socket.socket:
        proxy = self.by
        sock = open_socket(self, self.lines, proxy)
        if proxy is not None and proxy.kind == "socks5":
            try:
                self._by_proxy(lambda: socks.open_way(sock, proxy, self.host, self.port))
            except Unreachable:
                sock.close()
                raise
        return sock

    def _connect_tls_proxy(self, hostname: str, sock: socket.socket) -> Any:
        return self._by_proxy(lambda: super(_SafeConnection, self)._connect_tls_proxy(hostname, sock))

    def _tunnel(self) -> None:
        self._by_proxy(super()._tunnel)

    def _by_proxy(self, step: Callable[[], T]) -> T:
        try:
            return step()
        except failures.FOREIGN as error:
            if self.by is None:
                raise
            self.lines.is_distrusting |= failures.is_distrust(error)
            failure = proxy_failures.explained(error, self.by, self.lines.host)
        raise failure


class _Pool(HTTPConnectionPool):
    ConnectionCls = _Connection

    def __init__(self, lines: Lines, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._lines = lines

    def _new_conn(self) -> Any:
        connection = super()._new_conn()
        connection.lines = self._lines  # type: ignore[attr-defined]
        return connection


class _SafePool(HTTPSConnectionPool):
    ConnectionCls = _SafeConnection

    def __init__(self, lines: Lines, proxy: Proxy | None, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._lines, self._by = lines, proxy

    def _new_conn(self) -> Any:
        connection = super()._new_conn()
        connection.lines, connection.by = self._lines, self._by  # type: ignore[attr-defined]
        return connection


def open_socket(connection: HTTPConnection, lines: Lines, proxy: Proxy | None = None) -> socket.socket:
    """Connect with the exchange, or with the proxy. Every address gets its share of the time that is left.

    Raises:
        NoneOpen: no connection may be opened now.
        Unreachable: there is no such name, or no address of it answered.
    """
    if not lines.may_open:
        raise NoneOpen
    # the name with its last dot, if it has one
    host, port = (proxy.host, proxy.port) if proxy else (connection._dns_host.strip("[]"), connection.port)  # noqa: SLF001
    try:
        addresses = lines.resolve(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        addresses = []
    if not addresses and proxy is not None:
        raise Unreachable(proxy_failures.NO_SUCH_PROXY, proxy=proxy.address)
    if not addresses:
        raise Unreachable(failures.NO_SUCH_HOST, host=connection.host)
    failure: OSError = TimeoutError()
    for tried, address in enumerate(addresses):
        share_s = max(lines.left_s / (len(addresses) - tried), LEAST_CONNECT_S)
        wait_s = min(share_s, lines.left_s, connection.timeout or share_s)
        if wait_s <= 0:
            break
        try:
            return _connected(connection, lines, address, wait_s)
        except OSError as error:
            failure = error
    raise _not_connected(failure, connection.host, proxy)


def _connected(
    connection: HTTPConnection, lines: Lines, found: tuple[Any, Any, Any, Any, Any], wait_s: float
) -> socket.socket:
    """Connect to one address.

    Raises:
        OSError: that address did not answer in `wait_s` seconds.
        Unreachable: nobody waits any more.
    """
    family, kind, protocol, _, address = found
    sock = TimedSocket(family, kind, protocol)
    sock.clock = lines
    try:
        for option in connection.socket_options or ():
            sock.setsockopt(*option)
        lines.admit(connection, sock)
        sock.settimeout(wait_s)
        sock.connect(address)
        sock.settimeout(connection.timeout)
    except (OSError, Unreachable):
        sock.close()
        raise
    return sock


def _not_connected(failure: OSError, name: str, proxy: Proxy | None) -> Unreachable:
    if proxy is not None:
        return Unreachable(proxy_failures.NOT_LISTENING, proxy=proxy.address)
    match failure:
        case TimeoutError():
            return Unreachable(failures.CONNECT_TIMED_OUT, host=name)
        case ConnectionRefusedError():
            return Unreachable(failures.NOT_LISTENING, host=name)
        case _:
            reason = cleaned(failure.strerror or type(failure).__name__)
            return Unreachable(failures.CONNECT_FAILED, host=name, reason=reason)
