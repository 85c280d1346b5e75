"""Whatever comes over the wire, only typed errors come out."""

from __future__ import annotations

import contextlib
import json
import socket
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.unit.okx.conftest import STRANGER
from tests.unit.okx.raw_server import RawServer, http
from trayapp.domain.account import ACCOUNT_SPECS
from trayapp.domain.balance import BALANCE_SPECS
from trayapp.domain.credentials import SITES, Site
from trayapp.domain.fields import FieldSpec
from trayapp.errors import TrayAppError
from trayapp.okx import OkxClient, answers
from trayapp.okx.codes import error_for
from trayapp.okx.exchange import Timeouts
from trayapp.okx.rules import RULES

SLEEPLESS = settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
SCALARS = st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.decimals().map(str)
JSON = st.recursive(SCALARS, lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner), max_leaves=8)
ACCOUNT_WIRES = [*(spec.wire for spec in ACCOUNT_SPECS.values()), "details"]
BALANCE_WIRES = [name for spec in BALANCE_SPECS.values() for name in (spec.wire, spec.also) if name]
DETAILS = st.lists(st.dictionaries(st.sampled_from(BALANCE_WIRES), JSON, max_size=6), max_size=3)
ROWS = st.dictionaries(st.sampled_from(ACCOUNT_WIRES), JSON) | st.builds(
    lambda row, details: row | {"details": details},
    st.dictionaries(st.sampled_from(ACCOUNT_WIRES), JSON),
    DETAILS,
)


def encoded(value: object) -> bytes:
    return json.dumps(value).encode()


@given(ROWS)
def test_any_value_in_any_field(row: dict[str, Any]) -> None:
    document = answers.document(encoded({"code": "0", "data": [row]}))
    if document is None:
        return  # half a character
    try:
        account = answers.account(answers.only_row(document))
    except TrayAppError:
        assert not isinstance(row.get("details"), list) or not all(
            isinstance(d, dict) for d in row["details"]
        )
        return
    told = {(value.wire, value.ccy) for value in account.unreadable}
    for name, spec in ACCOUNT_SPECS.items():
        assert_none_or_told(account, name, spec, told, None)
    for balance in account.balances:
        ccys = {ccy for _, ccy in told}
        for name, spec in BALANCE_SPECS.items():
            if getattr(balance, name) is None and balance.sent.get(spec.wire) not in (None, ""):
                assert any((spec.wire, ccy) in told for ccy in ccys)
    assert all(len(value.sent) <= 60 for value in account.unreadable)


def assert_none_or_told(
    value: object, name: str, spec: FieldSpec, told: set[tuple[str, str | None]], ccy: str | None
) -> None:
    """What was sent is either read or reported: nothing is passed over."""
    sent = value.sent.get(spec.wire)  # type: ignore[attr-defined]
    assert (getattr(value, name) is None and sent not in (None, "")) == ((spec.wire, ccy) in told)


@given(
    st.dictionaries(
        st.sampled_from(["acctLv", "perm", "ip", "label", "uid", "mainUid", "liquidationGear"]), JSON
    )
)
def test_any_value_in_the_configuration(row: dict[str, Any]) -> None:
    document = answers.document(encoded({"code": "0", "data": [row]}))
    if document is not None:
        answers.config(answers.only_row(document))


@given(
    st.sampled_from(sorted(RULES)) | st.text(),
    st.text(),
    st.integers(200, 599),
    st.sampled_from(list(SITES.values())),
)
def test_any_code_and_words(code: str, words: str, status: int, site: Site) -> None:
    error = error_for(code, words, status, site=site, simulated_trading=False)
    assert str(error).isprintable()
    assert len(str(error)) < 400


class Echo:
    """A server that answers every request with the bytes it was given last."""

    def __init__(self) -> None:
        self.response = b""

    def talk(self, server: RawServer, peer: socket.socket) -> None:
        if server.head_of(peer):
            peer.sendall(self.response)


@pytest.fixture
def echo() -> Iterator[tuple[Echo, RawServer]]:
    echo = Echo()
    with RawServer(echo.talk) as server:
        yield echo, server


def ask(server: RawServer) -> None:
    """Ask for everything once; anything but a typed error is a failure."""
    with contextlib.closing(
        OkxClient(STRANGER, Site(server.url, server.url), simulated_trading=False, timeouts=Timeouts(1, 1, 1))
    ) as client:
        for method in (client.balance, client.config, client.server_time):
            with contextlib.suppress(TrayAppError):
                method()


@SLEEPLESS
@given(
    body=JSON.map(encoded) | st.binary() | ROWS.map(lambda row: encoded({"code": "0", "data": [row]})),
    status=st.sampled_from([200, 200, 400, 401, 403, 503]),
)
def test_any_body(echo: tuple[Echo, RawServer], body: bytes, status: int) -> None:
    echo[0].response = http(body, "Connection: close", status=f"{status} x")
    ask(echo[1])


HEADERS = st.sampled_from(
    [
        b"Content-Length: 5",
        b"Content-Length: -1",
        b"Content-Length: x",
        b"Content-Length: 5, 6",
        b"Transfer-Encoding: chunked",
        b"Transfer-Encoding: gzip, chunked",
        b"Content-Encoding: gzip",
        b"Content-Encoding: deflate",
        b"Content-Encoding: gzip, gzip, deflate",
        b"Content-Encoding: br",
        b"Content-Type: text/html",
        b"Location: //[",
        b"Set-Cookie: \xff=\x00; expires=x",
        b"Content-Type",
        b": x",
        b" folded",
        b"\xff\xfe: \x00",
        b"Retry-After: x",
        b"Upgrade: h2c",
        b"Content-Range: bytes */1",
    ]
)
LINES = st.sampled_from(
    [
        b"HTTP/1.1 200 OK",
        b"HTTP/1.0 200",
        b"HTTP/1.1 302 F",
        b"HTTP/1.1 101 S",
        b"HTTP/1.1 204 N",
        b"HTTP/2 200",
        b"HTTP/1.1 999 x",
        b"HTTP/1.1 099 x",
        b"HTTP/1.1 -1 x",
        b"ICY 200",
    ]
)


@SLEEPLESS
@given(
    st.binary()
    | st.builds(
        lambda line, headers, body: b"\r\n".join([line, *headers, b"", body]),
        LINES,
        st.lists(HEADERS, max_size=4),
        st.binary(max_size=40),
    )
)
def test_any_bytes_in_place_of_http(echo: tuple[Echo, RawServer], response: bytes) -> None:
    echo[0].response = response
    ask(echo[1])
