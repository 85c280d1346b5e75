"""The SOCKS5 handshake on a socket that is connected to a proxy; names are looked up there.

Source: RFC 1928, and RFC 1929 for user and password.
"""

from __future__ import annotations

import socket
from ipaddress import ip_address

from trayapp.domain.proxy import Proxy
from trayapp.errors import Unreachable
from trayapp.okx import failures, proxy_failures
from trayapp.words import QT_TRANSLATE_NOOP as T
from trayapp.words import Words

_VERSION, _SIGN_IN_VERSION = 5, 1
_OPEN, _BY_PASSWORD, _NO_METHOD = 0, 2, 0xFF
_CONNECT = 1
_IPV4, _NAME, _IPV6 = 1, 3, 4
_FORBIDDEN = 2
_SIGN_IN = T("trayapp", "SOCKS sign-in")
_FAILURES = {
    1: T("trayapp", "SOCKS: general failure"),
    2: T("trayapp", "SOCKS: forbidden by its rules"),
    3: T("trayapp", "SOCKS: network not reachable"),
    4: T("trayapp", "SOCKS: host not reachable"),
    5: T("trayapp", "SOCKS: connection refused"),
    6: T("trayapp", "SOCKS: no answer in time"),
    7: T("trayapp", "SOCKS: command not supported"),
    8: T("trayapp", "SOCKS: kind of address not supported"),
}


def open_way(sock: socket.socket, proxy: Proxy, host: str, port: int) -> None:
    """Let the proxy connect `sock` with `host`, a name or an address.

    Raises:
        Unreachable: the proxy is none of this kind, wants another password, or does not connect.
        OSError: it hung up, or was silent for longer than the socket waits.
    """
    _sign_in(sock, proxy)
    sock.sendall(bytes((_VERSION, _CONNECT, 0)) + _destination(host, port))
    version, reply = _read(sock, 2)
    if version != _VERSION:
        raise _no_socks(proxy)
    if reply:
        template = proxy_failures.FORBIDS if reply == _FORBIDDEN else proxy_failures.CANNOT_REACH
        known = _FAILURES.get(reply)
        reason = Words.of(known) if known else f"SOCKS {reply}"
        raise Unreachable(template, proxy=proxy.address, host=host, reason=reason)
    _, kind = _read(sock, 2)
    length = {_IPV4: 4, _IPV6: 16}.get(kind) or _read(sock, 1)[0]
    _read(sock, length + 2)  # the address and port that it connects from: of no use here


def _sign_in(sock: socket.socket, proxy: Proxy) -> None:
    methods = (_OPEN, _BY_PASSWORD) if proxy.user else (_OPEN,)
    sock.sendall(bytes((_VERSION, len(methods), *methods)))
    version, method = _read(sock, 2)
    if version == _VERSION and method == _NO_METHOD:
        raise proxy_failures.sign_in_refused(proxy, Words.of(_SIGN_IN))
    if version != _VERSION or method not in methods:
        raise _no_socks(proxy)
    if method == _BY_PASSWORD:
        user, password = proxy.user.encode(), proxy.password.encode()
        sock.sendall(bytes((_SIGN_IN_VERSION, len(user))) + user + bytes((len(password),)) + password)
        _, status = _read(sock, 2)
        if status:
            raise proxy_failures.sign_in_refused(proxy, Words.of(_SIGN_IN))


def _destination(host: str, port: int) -> bytes:
    try:
        address = ip_address(host)
    except ValueError:
        name = host.encode("ascii")
        if len(name) > 255:
            raise Unreachable(failures.NO_SUCH_HOST, host=host) from None
        return bytes((_NAME, len(name))) + name + port.to_bytes(2, "big")
    return bytes((_IPV4 if address.version == 4 else _IPV6,)) + address.packed + port.to_bytes(2, "big")


def _read(sock: socket.socket, size: int) -> bytes:
    """Exactly so many bytes: what follows them belongs to the exchange."""
    data = b""
    while len(data) < size:
        piece = sock.recv(size - len(data))
        if not piece:
            raise ConnectionResetError
        data += piece
    return data


def _no_socks(proxy: Proxy) -> Unreachable:
    return Unreachable(proxy_failures.OTHER_KIND, proxy=proxy.address, kind=proxy_failures.KINDS[proxy.kind])
