"""urllib3's connections, opened by us so that `Lines` knows each socket and errors are told apart."""

from __future__ import annotations

import functools
import socket
from typing import Any

from urllib3 import HTTPConnectionPool, HTTPSConnectionPool
from urllib3.connection import HTTPConnection, HTTPSConnection

from trayapp.errors import Unreachable
from trayapp.okx import failures
from trayapp.okx.cleaned import cleaned
from trayapp.okx.lines import Lines

#: However little time is left, an address gets this many seconds before the next one is tried.
LEAST_CONNECT_S = 1.0


def pool_classes(lines: Lines) -> dict[str, Any]:
    """Connection pools by scheme whose connections `lines` can cut."""
    return {"http": functools.partial(_Pool, lines), "https": functools.partial(_SafePool, lines)}


class _Connection(HTTPConnection):
    lines: Lines

    def _new_conn(self) -> socket.socket:
        return open_socket(self, self.lines)


class _SafeConnection(HTTPSConnection):
    lines: Lines

    def _new_conn(self) -> socket.socket:
        return open_socket(self, self.lines)


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

    def __init__(self, lines: Lines, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._lines = lines

    def _new_conn(self) -> Any:
        connection = super()._new_conn()
        connection.lines = self._lines  # type: ignore[attr-defined]
        return connection


def open_socket(connection: HTTPConnection, lines: Lines) -> socket.socket:
    """Return a connected socket. Every address gets its share of the time that is left.

    Raises:
        Unreachable: there is no such name, or no address of it answered.
    """
    by_proxy = connection.proxy is not None
    name = f"{connection.host}:{connection.port}" if by_proxy else connection.host
    try:
        addresses = lines.resolve(
            connection._dns_host.strip("[]"),  # noqa: SLF001 - the name with its last dot
            connection.port,
            type=socket.SOCK_STREAM,
        )
    except (OSError, UnicodeError):
        addresses = []
    if not addresses:
        raise Unreachable(failures.NO_SUCH_PROXY if by_proxy else failures.NO_SUCH_HOST, host=name)
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
    raise _not_connected(failure, name, by_proxy=by_proxy)


def _connected(
    connection: HTTPConnection, lines: Lines, found: tuple[Any, Any, Any, Any, Any], wait_s: float
) -> socket.socket:
    """Connect to one address.

    Raises:
        OSError: that address did not answer in `wait_s` seconds.
        Unreachable: nobody waits any more.
    """
    family, kind, protocol, _, address = found
    sock = socket.socket(family, kind, protocol)
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


def _not_connected(failure: OSError, name: str, *, by_proxy: bool) -> Unreachable:
    if by_proxy:
        return Unreachable(failures.PROXY_NOT_LISTENING, host=name)
    match failure:
        case TimeoutError():
            return Unreachable(failures.CONNECT_TIMED_OUT, host=name)
        case ConnectionRefusedError():
            return Unreachable(failures.NOT_LISTENING, host=name)
        case _:
            reason = cleaned(failure.strerror or type(failure).__name__)
            return Unreachable(failures.CONNECT_FAILED, host=name, reason=reason)
