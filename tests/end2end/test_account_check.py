"""`trayapp account check` as a subprocess: what it mends, and whom it never asks."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.end2end.command_line import CommandLine, refusal
from tests.unit.okx.raw_server import RawServer, answering
from trayapp.simulator import Fault, SimulatedExchange


@pytest.fixture
def proxy() -> Iterator[RawServer]:
    """The only way out of this computer: it sees every host that is asked for, and lets nobody through."""
    with RawServer(answering(b"HTTP/1.1 403 Forbidden\r\n\r\n")) as proxy:
        yield proxy


def test_the_other_environment_is_offered_and_applied(trayapp: CommandLine) -> None:
    with SimulatedExchange(scenario="calm", simulated_trading=True) as exchange:
        trayapp.add(exchange)
        refused = trayapp.run("account", "check", "main")
        assert (refused.code, refused.out) == (3, "")
        assert "(50101) and works there: switch demo trading on." in refused.err
        assert refused.err.endswith("\nTo do so: trayapp account check main --apply\n")
        assert trayapp.run("balance").code == 3
        applied = trayapp.run("account", "check", "main", "--apply")
        assert applied.code == 0
        assert f"main now uses {exchange.url}, demo trading" in applied.out
        assert trayapp.run("balance").code == 0
        assert trayapp.run("account", "list").out == f"main  {exchange.url}  demo trading\n"


@pytest.mark.parametrize("code", ["50119", "50101", "50105"])
def test_an_own_url_sends_the_key_to_no_other_host(
    trayapp: CommandLine, exchange: SimulatedExchange, proxy: RawServer, code: str
) -> None:
    trayapp.add(exchange)
    exchange.fail(Fault.error(code), times=None)
    sentence = refusal(trayapp.run("account", "check", "main", "--apply", HTTPS_PROXY=proxy.url), 3)
    assert f"({code})" in sentence
    assert proxy.connections == 0
    assert {request.headers["Host"] for request in exchange.requests} == {
        exchange.url.removeprefix("http://")
    }


def test_a_site_that_cannot_be_reached_is_no_reason_to_ask_another(
    trayapp: CommandLine, proxy: RawServer
) -> None:
    trayapp.add_key("main", "eea", "a-key", "a-secret", "a-passphrase")
    sentence = refusal(trayapp.run("account", "check", "main", HTTPS_PROXY=proxy.url), 4)
    assert "did not let the request to eea.okx.com through (HTTP 403)" in sentence
    assert [head.split(b"\r\n")[0].split()[1] for head in proxy.heads] == [b"eea.okx.com:443"]
