"""HTTP/1.1 as bytes: reading a request, and the head of an answer."""

from __future__ import annotations

import http.client
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from http import HTTPStatus
from typing import BinaryIO

#: Longest request line in bytes, as common servers have it.
LONGEST_LINE = 65_536
#: Longest body of a request in bytes.
LONGEST_BODY = 1_000_000


class NotHttpError(Exception):
    """The bytes of the peer are not a request."""


class Headers(Mapping[str, str]):
    """Header fields, read-only: any case finds a name, listing gives lower case."""

    def __init__(self, fields: Iterable[tuple[str, str]]) -> None:
        self._fields = {name.lower(): value.strip() for name, value in fields}

    def __getitem__(self, name: str) -> str:
        return self._fields[name.lower()]

    def __iter__(self) -> Iterator[str]:
        return iter(self._fields)

    def __len__(self) -> int:
        return len(self._fields)


@dataclass(frozen=True, slots=True)
class Request:
    """One request as it came; `target` is raw: path and query, still percent-encoded."""

    method: str
    target: str
    headers: Headers
    body: bytes
    keep_alive: bool

    @property
    def path(self) -> str:
        return self.target.partition("?")[0]

    @property
    def query(self) -> str:
        return self.target.partition("?")[2]


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer before it goes on the wire."""

    status: int
    body: bytes
    content_type: str = "application/json"
    headers: tuple[tuple[str, str], ...] = ()

    def head(self, *, framing: tuple[str, str], close: bool) -> bytes:
        """Return the status line and headers.

        Args:
            framing: the field that says where the body ends, e.g. ("Content-Length", "12").
            close: whether the connection ends with this answer.
        """
        fields = [("Content-Type", self.content_type), framing, *self.headers]
        fields.append(("Connection", "close" if close else "keep-alive"))
        lines = [f"HTTP/1.1 {self.status} {_reason(self.status)}"]
        lines += [f"{name}: {value}" for name, value in fields]
        return ("\r\n".join(lines) + "\r\n\r\n").encode("latin-1")


def read_request(reader: BinaryIO) -> Request | None:
    """Read the next request of a connection; None at its end.

    Raises:
        NotHttpError: what came is not HTTP/1.x, or has a body without a length.
    """
    line = reader.readline(LONGEST_LINE + 1)
    if not line.strip():
        return None
    parts = line.decode("latin-1").split()
    if len(parts) != 3 or not parts[2].startswith("HTTP/1."):
        raise NotHttpError(line[:80])
    method, target, version = parts
    try:
        headers = Headers(http.client.parse_headers(reader).items())
    except http.client.HTTPException as error:
        raise NotHttpError(str(error)) from error
    body = _body(reader, headers)
    return Request(method, target, headers, body, _keeps_alive(version, headers))


def _body(reader: BinaryIO, headers: Headers) -> bytes:
    """Read the body that Content-Length announces."""
    length = headers.get("Content-Length", "0")
    if "Transfer-Encoding" in headers or not length.isdecimal() or int(length) > LONGEST_BODY:
        raise NotHttpError("a body without a plain and sensible length")
    return reader.read(int(length))


def _keeps_alive(version: str, headers: Headers) -> bool:
    """Tell whether the peer wants the connection kept: the default of 1.1, not of 1.0."""
    wish = headers.get("Connection", "").lower()
    return wish != "close" if version == "HTTP/1.1" else wish == "keep-alive"


def _reason(status: int) -> str:
    """Return the usual words for a status; unknown ones get none of their own."""
    try:
        return HTTPStatus(status).phrase
    except ValueError:
        return "Unknown"
