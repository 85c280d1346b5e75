"""Who shows the tray's old kind on an X server: the owner of a selection. Asked without Qt."""

from __future__ import annotations

import socket
import struct
from collections.abc import Mapping

from trayapp.desktop import x11_handshake
from trayapp.desktop.display import x_server

_SELECTION = b"_NET_SYSTEM_TRAY_S0"
_INTERN_ATOM, _GET_SELECTION_OWNER, _GET_PROPERTY = 16, 23, 20
_WM_CLASS = 67
_REPLY = 32  # bytes; what a reply holds beyond them is counted in units of four


def owner(environment: Mapping[str, str]) -> str | None:
    """The class of the window that shows XEmbed icons, e.g. "trayer"; None where there is none, or no X."""
    try:
        server, number = x_server(environment)
        with server:
            if not x11_handshake.introduced(server, number, environment):
                return None
            _skip_welcome(server)
            return _owner(server)
    except (OSError, ValueError, OverflowError, struct.error):
        return None


def _skip_welcome(server: socket.socket) -> None:
    """What the server tells of itself; its first byte has been read."""
    (units,) = struct.unpack_from("<H", _read(server, 7), 5)
    _read(server, 4 * units)


def _owner(server: socket.socket) -> str | None:
    padded = _SELECTION + bytes(-len(_SELECTION) % 4)
    only_if_known = struct.pack("<BBHHxx", _INTERN_ATOM, 1, 2 + len(padded) // 4, len(_SELECTION))
    atom = _number(_asked(server, only_if_known + padded))
    if not atom:
        return None
    window = _number(_asked(server, struct.pack("<BxHI", _GET_SELECTION_OWNER, 2, atom)))
    if not window:
        return None
    named = _asked(server, struct.pack("<BxHIIIII", _GET_PROPERTY, 6, window, _WM_CLASS, 0, 0, 64))
    return named[_REPLY:].split(b"\0")[0].decode("latin-1") or "a window without a name"


def _asked(server: socket.socket, request: bytes) -> bytes:
    """The reply to a request.

    Raises:
        OSError: it is an error, or nothing came in time.
    """
    server.sendall(request)
    head = _read(server, _REPLY)
    if head[0] != 1:
        raise OSError("the X server refused")
    (units,) = struct.unpack_from("<I", head, 4)
    return head + _read(server, 4 * units)


def _number(reply: bytes) -> int:
    (number,) = struct.unpack_from("<I", reply, 8)
    return int(number)


def _read(server: socket.socket, count: int) -> bytes:
    found = b""
    while len(found) < count:
        chunk = server.recv(count - len(found))
        if not chunk:
            raise OSError("the X server hung up")
        found += chunk
    return found
