"""Whatever comes back in place of an answer: a typed error with one sentence, and a client that lives on."""

from __future__ import annotations

import gzip
import tracemalloc

import pytest

from tests.unit.okx.conftest import SHORT, Connect
from tests.unit.okx.raw_server import RawServer, answering, http
from trayapp.errors import (
    CredentialsRejected,
    ExchangeError,
    RateLimited,
    Recovery,
    UnexpectedAnswer,
    Unreachable,
)
from trayapp.okx.exchange import LARGEST_BODY, Timeouts
from trayapp.simulator import Fault, SimulatedExchange

PORTAL = "http://192.0.2.1/login"
#: fault, class, exit code, words
FAULTS = {
    "html 200": (
        Fault.html(200),
        Unreachable,
        "web page instead of data: perhaps this network wants a login",
    ),
    "html 403": (Fault.html(403), Unreachable, "HTTP 403"),
    "html 502": (Fault.html(502), Unreachable, "out of service for now (HTTP 502)"),
    "html 503": (Fault.html(503), Unreachable, "out of service for now (HTTP 503)"),
    "html 401": (Fault.html(401), Unreachable, "wants a login (HTTP 401)"),
    "html 407": (Fault.html(407), Unreachable, "wants a login (HTTP 407)"),
    "html 511": (Fault.html(511), Unreachable, "wants a login (HTTP 511)"),
    "html 404": (Fault.html(404), UnexpectedAnswer, "not documented (HTTP 404)"),
    "html 429": (Fault.html(429), RateLimited, "fewer requests (HTTP 429)"),
    "empty 429": (Fault.raw(b"", 429), RateLimited, "fewer requests"),
    "empty 500": (Fault.raw(b"", 500), Unreachable, "HTTP 500"),
    "empty 200": (Fault.raw(b""), UnexpectedAnswer, "not documented (HTTP 200)"),
    "page called json": (Fault.raw(b"\n <html>", 200), Unreachable, "web page"),
    "redirect": (Fault.redirect(PORTAL), Unreachable, "pointed elsewhere instead of answering (HTTP 302)"),
    "redirect 308": (Fault.redirect(PORTAL, 308), Unreachable, "login page"),
    "bad redirect": (Fault.redirect("http://[::bad"), Unreachable, "pointed elsewhere"),
    "redirect with an answer": (Fault.json({"code": "0", "data": [{}]}, 302), Unreachable, "elsewhere"),
    "good body, bad status": (Fault.json({"code": "0", "data": [{}]}, 500), Unreachable, "HTTP 500"),
    "good body, other status": (Fault.json({"code": "0", "data": [{}]}, 206), UnexpectedAnswer, "HTTP 206"),
    "wrong types": (Fault.wrong_types(), UnexpectedAnswer, "not documented"),
    "code is a number": (Fault.json({"code": 0, "data": [{}]}), UnexpectedAnswer, "not documented"),
    "code is missing": (Fault.json({"data": [{}]}), UnexpectedAnswer, "not documented"),
    "a list": (Fault.json([{"code": "0"}]), UnexpectedAnswer, "not documented"),
    "not UTF-8": (Fault.raw(b'{"code":"\xff"}'), UnexpectedAnswer, "not documented"),
    "half a character": (Fault.raw(b'{"code":"0","data":[{"x":"\\ud800"}]}'), UnexpectedAnswer, "documented"),
    "nested": (Fault.raw(b'{"code":' + b"[" * 100_000), UnexpectedAnswer, "not documented"),
    "no data": (Fault.json({"code": "0", "msg": ""}), UnexpectedAnswer, "one set of values"),
    "empty data": (Fault.json({"code": "0", "data": []}), UnexpectedAnswer, "one set of values"),
    "two rows": (Fault.json({"code": "0", "data": [{}, {}]}), UnexpectedAnswer, "one set of values"),
    "data is an object": (Fault.json({"code": "0", "data": {}}), UnexpectedAnswer, "one set of values"),
    "a row is a text": (Fault.json({"code": "0", "data": ["x"]}), UnexpectedAnswer, "one set of values"),
    "details is a text": (
        Fault.json({"code": "0", "data": [{"details": "none"}]}),
        UnexpectedAnswer,
        "currencies",
    ),
    "details hold texts": (
        Fault.json({"code": "0", "data": [{"details": [{}, 1]}]}),
        UnexpectedAnswer,
        "currencies",
    ),
    "reset": (Fault.reset(), Unreachable, "hung up"),
    "reset amid body": (Fault.reset_amid_body(), Unreachable, "hung up before its answer was complete"),
    "truncated": (Fault.truncated(), Unreachable, "broke off half way"),
    "oversized": (Fault.oversized(), UnexpectedAnswer, "more than 16 MB"),
    "a code without data": (Fault.error("50113", with_data=False), CredentialsRejected, "secret is wrong"),
}


@pytest.mark.parametrize("name", FAULTS)
def test_every_fault_has_its_error(name: str, exchange: SimulatedExchange, connect: Connect) -> None:
    fault, kind, words = FAULTS[name]
    client = connect(exchange)
    exchange.fail(fault)
    with pytest.raises(ExchangeError) as caught:
        client.balance()
    assert type(caught.value) is kind
    assert words in str(caught.value)
    assert str(caught.value).isprintable()
    if kind is not CredentialsRejected:
        assert caught.value.recovery is Recovery.BACKOFF
    assert client.balance().total_equity  # and the client lives on


#: raw bytes in place of HTTP
RAW = {
    "nothing": (b"", Unreachable, "hung up"),
    "no HTTP": (b"SSH-2.0-OpenSSH_9.2\r\n", Unreachable, "does not speak HTTP"),
    "endless header line": (b"HTTP/1.1 200 OK\r\nX: " + b"x" * 100_000, Unreachable, "does not speak HTTP"),
    "too many headers": (b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * 200 + b"\r\n", Unreachable, "not speak HTTP"),
    "two lengths": (
        b"HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n{}",
        Unreachable,
        "does not speak HTTP",
    ),
    "half a head": (b"HTTP/1.1 200 OK\r\nContent-", UnexpectedAnswer, "not documented"),
    "bad chunk": (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n", Unreachable, "broke off"),
    "half a chunk": (
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nff\r\n{",
        Unreachable,
        "broke off",
    ),
    "no last chunk": (
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\n{\r\n",
        Unreachable,
        "broke off",
    ),
    "not gzip": (http(b"{}", "Content-Encoding: gzip"), UnexpectedAnswer, "could not be unpacked"),
    "half a status": (b"HTTP/1.1 2", Unreachable, "does not speak HTTP"),
    "latin-1 location": (
        b"HTTP/1.1 302 Found\r\nLocation: \xff\xfe\r\nContent-Length: 0\r\n\r\n",
        Unreachable,
        "elsewhere",
    ),
}


@pytest.mark.parametrize("name", RAW)
def test_every_raw_fault_has_its_error(name: str, connect: Connect) -> None:
    response, kind, words = RAW[name]
    with RawServer(answering(response)) as server:
        with pytest.raises(ExchangeError, match=words) as caught:
            connect(server.url).balance()
        assert type(caught.value) is kind
        assert server.connections == 1  # only idle connections are tried again


def test_gzip_is_unpacked(connect: Connect) -> None:
    body = gzip.compress(b'{"code":"0","data":[{"totalEq":"1.5"}]}')
    with RawServer(answering(http(body, "Content-Encoding: gzip"))) as server:
        assert str(connect(server.url).balance().total_equity) == "1.5"
        assert b"Accept-Encoding: gzip" in server.heads[0]


@pytest.mark.parametrize("chunked", [True, False])
def test_a_gzip_bomb_is_refused_before_it_bursts(connect: Connect, chunked: bool) -> None:
    bomb = gzip.compress(bytes(300_000_000), 1)
    bomb = gzip.compress(b" " * 1_000_000) * 400 if chunked else bomb  # many members, or one
    head = "Transfer-Encoding: chunked" if chunked else f"Content-Length: {len(bomb)}"
    payload = f"{len(bomb):x}\r\n".encode() + bomb + b"\r\n0\r\n\r\n" if chunked else bomb
    response = f"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n{head}\r\n\r\n".encode() + payload
    with RawServer(answering(response)) as server:
        client = connect(server.url)
        tracemalloc.start()
        try:
            with pytest.raises(UnexpectedAnswer, match="more than 16 MB"):
                client.balance()
            assert tracemalloc.get_traced_memory()[1] < 4 * LARGEST_BODY
        finally:
            tracemalloc.stop()


def test_an_endless_body_is_cut_at_its_size(exchange: SimulatedExchange, connect: Connect) -> None:
    exchange.fail(Fault.endless())
    with pytest.raises(UnexpectedAnswer, match="more than 16 MB"):
        connect(exchange).balance()


def test_a_refused_connection(connect: Connect) -> None:
    with RawServer(answering(b"")) as server:
        url = server.url
    with pytest.raises(Unreachable, match=r"127\.0\.0\.1 refused the connection"):
        connect(url, timeouts=SHORT).balance()


def test_an_unknown_name(connect: Connect) -> None:
    with pytest.raises(Unreachable, match=r"The name no-such-exchange\.invalid could not be found"):
        connect("https://no-such-exchange.invalid").balance()


@pytest.mark.parametrize("host", ["a" * 70 + ".invalid", "a..invalid", ".invalid", "*.invalid"])
def test_a_name_that_can_be_none(connect: Connect, host: str) -> None:
    with pytest.raises(Unreachable, match="could not be found"):
        connect(f"https://{host}").balance()


def test_timeouts_have_sane_defaults() -> None:
    usual = Timeouts()
    assert usual.connect_s < usual.read_s < usual.whole_s == 5
