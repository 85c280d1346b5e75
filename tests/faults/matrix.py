"""The table of faults: how each is done, what the user reads, and what the poller does next."""

from __future__ import annotations

import gzip
import ssl
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from datetime import UTC, datetime

import trustme

from tests.faults.case import Case
from tests.faults.relay import Talk, answering
from tests.faults.stage import HASTY, HOST, Spoil, Stage, Way
from tests.faults.talks import dripping, silent, without_tls
from trayapp.domain.snapshot import Trouble
from trayapp.errors import Recovery
from trayapp.okx.client import BALANCE
from trayapp.simulator import Fault

LOST, OTHER = Trouble.UNREACHABLE, Trouble.OTHER
BACKOFF, SLOW, STOP = Recovery.BACKOFF, Recovery.SLOW, Recovery.STOP


def answered(fault: Fault) -> Spoil:
    """The exchange itself does it, with every request."""

    @contextmanager
    def spoil(stage: Stage) -> Iterator[None]:
        stage.exchange.fail(fault, times=None, path=BALANCE)
        yield
        stage.exchange.clear_faults()

    return spoil


def said(value: object) -> Spoil:
    return answered(Fault.json(value))


def text(body: str | bytes) -> Spoil:
    return answered(Fault.raw(body if isinstance(body, bytes) else body.encode()))


def told(talk: Talk) -> Spoil:
    return lambda stage: stage.relay.talking(talk)


@contextmanager
def older(stage: Stage) -> Iterator[None]:
    """A machine of the exchange that lags behind answers for it."""
    stage.exchange.answer_with(BALANCE, [{"uTime": "1597026383085", "totalEq": "1"}])
    yield
    stage.exchange.answer_with(BALANCE, None)


def _bomb() -> bytes:
    packed = gzip.compress(b" " * 1_000_000) * 400
    head = f"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: {len(packed)}\r\n\r\n"
    return head.encode() + packed


def _many(item: str, times: int, last: str) -> str:
    return '{"code":"0","data":[{"details":[' + item * times + last + "]}]}"


def _expired(stage: Stage) -> ssl.SSLContext:
    past = {"not_before": datetime(2000, 1, 1, tzinfo=UTC), "not_after": datetime(2001, 1, 1, tzinfo=UTC)}
    return stage.authority.context(HOST, **past)


def _self_signed(stage: Stage) -> ssl.SSLContext:
    signed, context = trustme.CA(), ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    with signed.cert_pem.tempfile() as certificate, signed.private_key_pem.tempfile() as key:
        context.load_cert_chain(certificate, key)
    return context


def _of_a_stranger(stage: Stage) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    trustme.CA().issue_cert(HOST).configure_cert(context)
    return context


@contextmanager
def _fresh(stage: Stage, spoil: Callable[[], AbstractContextManager[None]]) -> Iterator[None]:
    """Names are looked up for new connections alone: the exchange hangs up first."""
    with spoil():
        stage.front.hang_up()
        yield


STRAIGHT, RELAY, TLS, PROXY = Way.STRAIGHT, Way.RELAY, Way.TLS, Way.PROXY
ONE_SET, STRANGE = "the one set of values that its documents promise", "in a form that is not documented"
ROW = {"totalEq": "1", "details": []}

REACHING = (
    Case("refused connection", RELAY, lambda s: s.relay.gone(), "127.0.0.1 refused the connection"),
    Case(
        "connect time-out",
        RELAY,
        lambda s: s.relay.crowded(),
        "did not take the connection in time",
        timeouts=HASTY,
    ),
    Case("DNS failure", TLS, lambda s: _fresh(s, s.resolver.broken), "exchange.test could not be found"),
    Case(
        "DNS hangs",
        TLS,
        lambda s: _fresh(s, s.resolver.hanging),
        "did not finish its answer within 1.6 s",
        timeouts=HASTY,
    ),
    Case("read time-out", STRAIGHT, answered(Fault.hang()), "but did not answer in time", timeouts=HASTY),
    Case("proxy refuses", PROXY, told(answering(b"HTTP/1.1 407 No\r\n\r\n")), "wants a user and a password"),
    Case("proxy dies", PROXY, lambda s: s.relay.gone(), "The proxy 127.0.0.1:"),
    Case("proxy hangs up", PROXY, told(answering(b"")), "hung up: check its kind and port"),
    Case(
        "expired certificate", TLS, lambda s: s.front.certified(_expired(s)), "not safe (certificate expired)"
    ),
    Case(
        "self-signed certificate",
        TLS,
        lambda s: s.front.certified(_self_signed(s)),
        "not safe (certificate self-signed)",
    ),
    Case(
        "unknown authority",
        TLS,
        lambda s: s.front.certified(_of_a_stranger(s)),
        "not safe (certificate from an unknown issuer)",
    ),
    Case(
        "wrong host name",
        TLS,
        lambda s: s.front.certified(s.authority.context("other.test")),
        "not safe (certificate for another host)",
    ),
    Case(
        "TLS never begins",
        TLS,
        lambda s: s.front.talking(silent(s), safely=False),
        "exchange.test",
        timeouts=HASTY,
    ),
    Case(
        "no TLS",
        TLS,
        lambda s: s.front.talking(without_tls, safely=False),
        "No safe connection to exchange.test could be made",
    ),
)

BYTES = (
    Case(
        "reset before the body", STRAIGHT, answered(Fault.reset()), "hung up before its answer was complete"
    ),
    Case("reset amid the body", STRAIGHT, answered(Fault.reset_amid_body()), "hung up before its answer"),
    Case("truncated", STRAIGHT, answered(Fault.truncated()), "broke off half way"),
    Case(
        "slow drip, 1 byte/s",
        RELAY,
        lambda s: s.relay.talking(dripping(s)),
        "did not finish its answer within 1.6 s",
        timeouts=HASTY,
    ),
    Case("endless body", STRAIGHT, answered(Fault.endless()), "sent more than 16 MB", OTHER),
    Case("gzip bomb", RELAY, told(answering(_bomb())), "sent more than 16 MB", OTHER),
    Case("over 16 MB", STRAIGHT, answered(Fault.oversized()), "sent more than 16 MB", OTHER),
    Case(
        "not gzip",
        RELAY,
        told(answering(b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 2\r\n\r\n{}")),
        "could not be unpacked",
        OTHER,
    ),
    Case("not HTTP", RELAY, told(answering(b"SSH-2.0-OpenSSH_9.2\r\n")), "does not speak HTTP"),
)

ANSWERS = (
    Case("HTML with 200", STRAIGHT, answered(Fault.html(200)), "a web page instead of data"),
    Case("HTML with 403", STRAIGHT, answered(Fault.html(403)), "refused the request (HTTP 403)"),
    Case("HTML with 502", STRAIGHT, answered(Fault.html(502)), "out of service for now (HTTP 502)"),
    Case(
        "redirect to another host",
        STRAIGHT,
        answered(Fault.redirect("http://192.0.2.1/")),
        "pointed elsewhere",
    ),
    Case("429", STRAIGHT, answered(Fault.raw(b"", 429)), "fewer requests (HTTP 429)", OTHER, BACKOFF, 2),
    Case("empty body", STRAIGHT, text(""), STRANGE, OTHER),
    Case("text in place of JSON", STRAIGHT, answered(Fault.raw(b"OK", 200, "text/plain")), STRANGE, OTHER),
    Case("half a JSON", STRAIGHT, text('{"code":"0","data":[{'), STRANGE, OTHER),
    Case("invalid UTF-8", STRAIGHT, text(b'{"code":"0","data":[{"totalEq":"\xff"}]}'), STRANGE, OTHER),
    Case("half a character", STRAIGHT, text(r'{"code":"0","data":[{"x":"\ud800"}]}'), STRANGE, OTHER),
    Case("deep nesting", STRAIGHT, text('{"code":' + "[" * 200_000), STRANGE, OTHER),
    Case("deep nesting, closed", STRAIGHT, text("[" * 900_000 + "]" * 900_000), STRANGE, OTHER),
    Case("code is a number", STRAIGHT, said({"code": 0, "data": [ROW]}), STRANGE, OTHER),
    Case("code is missing", STRAIGHT, said({"data": [ROW]}), STRANGE, OTHER),
    Case("the answer is a list", STRAIGHT, said([ROW]), STRANGE, OTHER),
    Case("the answer is null", STRAIGHT, said(None), STRANGE, OTHER),
    Case("data is missing", STRAIGHT, said({"code": "0"}), ONE_SET, OTHER),
    Case("data is an object", STRAIGHT, said({"code": "0", "data": ROW}), ONE_SET, OTHER),
    Case("data is empty", STRAIGHT, said({"code": "0", "data": []}), ONE_SET, OTHER),
    Case("data holds a text", STRAIGHT, said({"code": "0", "data": ["x"]}), ONE_SET, OTHER),
    Case("two accounts in data", STRAIGHT, said({"code": "0", "data": [ROW, ROW]}), ONE_SET, OTHER),
    Case("data twice", STRAIGHT, text('{"code":"0","data":[{}],"data":[{"a":1}]}'), ONE_SET, OTHER),
    Case("code twice", STRAIGHT, text('{"code":"0","code":"50111","data":[{}]}'), STRANGE, OTHER),
    Case("16 MB of numbers", STRAIGHT, text(_many("1,", 7_900_000, "1")), STRANGE, OTHER),
    Case("5,000,000 currencies", STRAIGHT, text(_many("{},", 5_000_000, "{}")), STRANGE, OTHER),
    Case("150,000 values", STRAIGHT, text(_many("1,", 149_000, "1")), "a list of currencies", OTHER),
    Case("6,000 currencies", STRAIGHT, text(_many("{},", 6_000, "{}")), "a list of currencies", OTHER),
    Case(
        "details is a text",
        STRAIGHT,
        said({"code": "0", "data": [{"details": "none"}]}),
        "not with a list of currencies",
        OTHER,
    ),
    Case(
        "details hold a number",
        STRAIGHT,
        said({"code": "0", "data": [{"details": [{}, 1]}]}),
        "not with a list of currencies",
        OTHER,
    ),
    Case("an older answer", STRAIGHT, older, "older values than before: the newer ones stay", OTHER),
)
