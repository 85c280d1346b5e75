"""Unmodified public clients work against the simulated exchange."""

from __future__ import annotations

import importlib
import warnings
from collections.abc import Iterator
from contextlib import closing
from decimal import Decimal
from typing import Any

import pytest

from trayapp.simulator import SimulatedExchange


def _imported(name: str) -> Any:
    """Import a client of others, whose own warnings are not our concern."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return importlib.import_module(name)


@pytest.fixture
def exchange() -> Iterator[SimulatedExchange]:
    """An exchange on the machine's own clock: these clients take no other."""
    with SimulatedExchange(scenario="calm") as exchange:
        yield exchange


def _python_okx(exchange: SimulatedExchange, flag: str, secret: str | None = None) -> Any:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it deprecates the argument that its own document passes
        return _imported("okx.Account").AccountAPI(
            exchange.key, secret or exchange.secret, exchange.passphrase, False, flag, domain=exchange.url
        )


def test_python_okx_reads_two_currencies(exchange: SimulatedExchange) -> None:
    with closing(_python_okx(exchange, "0")) as api:
        answer = api.get_account_balance("BTC,ETH")
        config = api.get_account_config()
    assert answer["code"] == "0"
    assert [row["ccy"] for row in answer["data"][0]["details"]] == ["BTC", "ETH"]
    assert config["data"][0]["acctLv"] == "3"
    assert exchange.requests[0].target == "/api/v5/account/balance?ccy=BTC,ETH"
    assert exchange.requests[0].headers["x-simulated-trading"] == "0"


def test_python_okx_trades_with_a_demo_key() -> None:
    with (
        SimulatedExchange(scenario="futures", simulated_trading=True) as exchange,
        closing(_python_okx(exchange, "1")) as api,
    ):
        assert len(api.get_account_balance()["data"][0]["details"]) == 20


def test_python_okx_is_told_what_is_wrong(exchange: SimulatedExchange) -> None:
    with closing(_python_okx(exchange, "1")) as api:
        assert api.get_account_balance()["code"] == "50101"
    with closing(_python_okx(exchange, "0", secret="0" * 32)) as api:
        assert api.get_account_balance()["code"] == "50113"


def _ccxt(exchange: SimulatedExchange) -> Any:
    client = _imported("ccxt").okx(
        {"apiKey": exchange.key, "secret": exchange.secret, "password": exchange.passphrase}
    )
    client.urls["api"]["rest"] = exchange.url
    return client


def test_ccxt_fetches_the_balance(exchange: SimulatedExchange) -> None:
    client = _ccxt(exchange)
    with closing(client.session):
        balance = client.fetch_balance()
        part = client.fetch_balance({"ccy": "BTC,ETH"})
    assert set(balance["total"]) == {row["ccy"] for row in balance["info"]["data"][0]["details"]}
    assert len(balance["total"]) == 20
    assert Decimal(str(balance["total"]["BTC"])) > 0
    assert set(part["total"]) == {"BTC", "ETH"}
    assert exchange.requests[-1].target.endswith("ccy=BTC%2CETH")


def test_ccxt_fetches_the_funding_account(exchange: SimulatedExchange) -> None:
    client = _ccxt(exchange)
    with closing(client.session):
        assert client.fetch_balance({"type": "funding"})["total"] == {"USDT": 1250.5, "BTC": 0.0125}
