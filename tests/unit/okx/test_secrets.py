"""Key, secret, passphrase and signature appear in no repr, no error and no traceback."""

from __future__ import annotations

import logging
import traceback

import pytest

from tests.unit.okx.conftest import SHORT, STRANGER, Connect
from tests.unit.okx.raw_server import RawServer, answering
from trayapp.errors import ExchangeError
from trayapp.okx import OkxClient
from trayapp.okx.cleaned import without_secrets
from trayapp.simulator import Fault, SimulatedExchange


def everything_told(error: BaseException) -> str:
    """The traceback, and whatever a logger that follows every link would find."""
    told, queue = "".join(traceback.format_exception(error)), [error]
    while queue:
        link = queue.pop()
        told += f"{link!r} {link} {link.args!r} {vars(link)!r}"
        queue += [inner for inner in (link.__cause__, link.__context__) if inner is not None]
    return told


FAULTS = [
    Fault.hang(),
    Fault.reset(),
    Fault.reset_amid_body(),
    Fault.truncated(),
    Fault.html(),
    Fault.redirect("/"),
    Fault.wrong_types(),
    Fault.oversized(),
    Fault.error("50102"),
    Fault.error("50113"),
]


@pytest.mark.parametrize("fault", FAULTS, ids=range(len(FAULTS)))
def test_no_error_tells_a_secret(
    exchange: SimulatedExchange, connect: Connect, fault: Fault, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    client = connect(exchange, timeouts=SHORT)
    exchange.fail(fault, times=None)
    with pytest.raises(ExchangeError) as caught:
        client.balance()
    told = everything_told(caught.value) + caplog.text + repr(client)
    signature = exchange.requests[0].headers["OK-ACCESS-SIGN"]
    for secret in (exchange.key, exchange.secret, exchange.passphrase, signature):
        assert secret not in told


def test_no_foreign_error_hangs_on(connect: Connect) -> None:
    with RawServer(answering(b"")) as server, pytest.raises(ExchangeError) as caught:
        connect(server.url).balance()
    assert caught.value.__cause__ is None
    assert caught.value.__context__ is None


def test_what_a_peer_echoes_is_struck_out(client: OkxClient, exchange: SimulatedExchange) -> None:
    client.balance()
    signature = exchange.requests[0].headers["OK-ACCESS-SIGN"]
    echo = f"no {exchange.key} {exchange.secret} {exchange.passphrase} {signature} allowed"
    exchange.fail(Fault.error("59999", echo))
    with pytest.raises(ExchangeError) as caught:
        client.balance()
    assert str(caught.value).endswith("no [secret] [secret] [secret] [signature] allowed")
    exchange.fail(Fault.json({"code": exchange.passphrase, "msg": ""}))
    with pytest.raises(ExchangeError) as caught:
        client.balance()
    assert exchange.passphrase not in everything_told(caught.value)


def test_the_longest_secret_is_struck_first() -> None:
    assert without_secrets("abcd abc x", ["abc", "", "abcd"]) == "[secret] [secret] x"


def test_no_repr_tells_a_secret(connect: Connect) -> None:
    client = connect("https://eea.okx.com", simulated_trading=True)
    told = repr(client) + str(client) + repr(vars(client))
    assert not any(secret in told for secret in STRANGER.secrets)
