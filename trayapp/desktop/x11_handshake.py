"""Whether an X server lets us in: one that refuses the cookie would make Qt abort the process."""

from __future__ import annotations

import socket
import struct
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

_COOKIE = b"MIT-MAGIC-COOKIE-1"
_INTERNET, _INTERNET6, _LOCAL, _WILD = 0, 6, 256, 65535
_NOBODY = (b"", b"")
_LONGEST = 1 << 20  # bytes; such a file holds a few hundred


class _Entry(NamedTuple):
    family: int
    address: bytes
    number: bytes
    name: bytes
    data: bytes


def admits(server: socket.socket, number: str, environment: Mapping[str, str]) -> bool:
    """Introduce us as Qt will, and leave.

    Args:
        server: connected to it, with a time limit.
        number: the display's.

    Raises:
        OSError: it does not answer.
    """
    admitted = introduced(server, number, environment)
    # wait for its goodbye: one that starts anew after its last guest is then doing so
    with suppress(OSError):
        server.shutdown(socket.SHUT_WR)
        while server.recv(4096):
            pass
    return admitted


def introduced(server: socket.socket, number: str, environment: Mapping[str, str]) -> bool:
    """Introduce us as Qt will; read the first byte of the answer, which says whether we are let in.

    Raises:
        OSError: it does not answer.
    """
    name, data = _authority(server, number.encode(), environment)
    server.sendall(
        struct.pack("<cxHHHHxx", b"l", 11, 0, len(name), len(data)) + _padded(name) + _padded(data)
    )
    return server.recv(1) == b"\1"


def _padded(text: bytes) -> bytes:
    return text + bytes(-len(text) % 4)


def _authority(server: socket.socket, number: bytes, environment: Mapping[str, str]) -> tuple[bytes, bytes]:
    """The name and data of the first cookie for this display; empty where there is none."""
    path = environment.get("XAUTHORITY") or str(Path(environment.get("HOME", "/")) / ".Xauthority")
    try:
        family, address = _place(server)
        with Path(path).open("rb") as file:
            for entry in _entries(file.read(_LONGEST)):
                here = entry.family == _WILD or entry[:2] == (family, address)
                if here and entry.number in (b"", number) and entry.name == _COOKIE:
                    return entry.name, entry.data
    except (OSError, ValueError, struct.error):
        return _NOBODY
    return _NOBODY


def _place(server: socket.socket) -> tuple[int, bytes]:
    """How the file names the server's machine: ours by its name, another by its address."""
    if server.family != socket.AF_UNIX:
        host = server.getpeername()[0].partition("%")[0].removeprefix("::ffff:")
        if host != "::1" and not host.startswith("127."):
            ours, theirs = (socket.AF_INET6, _INTERNET6) if ":" in host else (socket.AF_INET, _INTERNET)
            return theirs, socket.inet_pton(ours, host)
    return _LOCAL, socket.gethostname().encode()


def _entries(content: bytes) -> Iterator[_Entry]:
    """Each entry: a family, then four texts, each after its length; all numbers big-endian, of two bytes."""
    at = 0
    while at < len(content):
        (family,) = struct.unpack_from(">H", content, at)
        at += 2
        texts = []
        for _ in range(4):
            (length,) = struct.unpack_from(">H", content, at)
            texts.append(content[at + 2 : at + 2 + length])
            at += 2 + length
        yield _Entry(family, *texts)
