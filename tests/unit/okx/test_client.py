from __future__ import annotations

from decimal import Decimal

import pytest

from tests.unit.okx.conftest import Connect
from trayapp import __version__
from trayapp.domain.account import ACCOUNT_SPECS
from trayapp.domain.balance import BALANCE_SPECS
from trayapp.domain.fields import Mode
from trayapp.errors import (
    AccountFrozen,
    AccountRestricted,
    CredentialsRejected,
    ExchangeError,
    FilterRefused,
    RateLimited,
    Unreachable,
    UsageError,
)
from trayapp.okx import OkxClient
from trayapp.okx.client import BALANCE, CONFIG
from trayapp.simulator import SCENARIOS, Fault, SimulatedExchange

MODES = {"futures": Mode.FUTURES, "portfolio": Mode.PORTFOLIO, "spot": Mode.SPOT, "empty": Mode.SPOT}


@pytest.mark.parametrize("scenario", sorted(SCENARIOS))
def test_every_scenario_is_read_whole(scenario: str, connect: Connect) -> None:
    with SimulatedExchange(scenario=scenario) as exchange:
        client = connect(exchange)
        account, config = client.balance(), client.config()
    assert account.total_equity is not None
    assert account.unreadable == ()
    documented = {spec.wire for spec in ACCOUNT_SPECS.values() if spec.documented}
    assert documented <= set(account.sent)
    assert all(balance.currency and balance.equity is not None for balance in account.balances)
    for balance in account.balances:
        assert {spec.wire for spec in BALANCE_SPECS.values() if spec.documented} <= set(balance.sent)
    if scenario != "tour":
        assert config.mode is MODES.get(scenario, Mode.MULTI_CURRENCY)
    assert config.permissions == ("read_only",)
    assert not config.may_trade
    assert not config.may_withdraw


def test_money_keeps_every_digit(client: OkxClient, exchange: SimulatedExchange) -> None:
    exchange.answer_with(BALANCE, [{"totalEq": "0.00000000638", "details": [{"ccy": "USDT", "eq": "1.10"}]}])
    account = client.balance()
    assert account.total_equity == Decimal("0.00000000638")
    assert account.sent["totalEq"] == "0.00000000638"
    assert str(account.balances[0].equity) == "1.10"


def test_the_configuration_is_read(connect: Connect) -> None:
    arguments = {"perm": "withdraw,trade,read_only", "ip": "203.0.113.7,198.51.100.1", "label": "my key"}
    with SimulatedExchange(scenario="calm", **arguments) as exchange:  # type: ignore[arg-type]
        config = connect(exchange).config()
    assert config.permissions == ("read_only", "trade", "withdraw")
    assert config.may_trade
    assert config.may_withdraw
    assert config.ip_bound
    assert config.ips == ("198.51.100.1", "203.0.113.7")
    assert config.label == "my key"
    assert config.is_sub_account is False


@pytest.mark.parametrize("currencies", [("BTC",), ("BTC", "ETH"), ("ETH", "BTC", "ETH")])
def test_currencies_are_signed_as_they_are_sent(
    client: OkxClient, exchange: SimulatedExchange, currencies: tuple[str, ...]
) -> None:
    account = client.balance(currencies)
    assert {balance.currency for balance in account.balances} == set(currencies)
    # the exchange checks the signature over this raw target
    assert exchange.requests[-1].target == f"{BALANCE}?ccy={','.join(dict.fromkeys(currencies))}"


def test_twenty_currencies_are_asked_for(client: OkxClient, exchange: SimulatedExchange) -> None:
    client.balance([f"C{number}" for number in range(20)])
    assert exchange.requests[0].target.count(",") == 19


def test_too_many_currencies_are_never_sent(client: OkxClient, exchange: SimulatedExchange) -> None:
    with pytest.raises(UsageError, match="at most 20 currencies at once, these are 21") as caught:
        client.balance([f"C{number}" for number in range(21)])
    assert caught.value.exit_code == 2
    assert exchange.requests == []


@pytest.mark.parametrize("currency", ["", " ", "BTC,ETH", "B T", "BTC\n", "é", "a&x=1", "%2C", "x" * 31, "-"])
def test_what_is_no_currency_is_never_sent(
    client: OkxClient, exchange: SimulatedExchange, currency: str
) -> None:
    with pytest.raises(UsageError, match="is not a currency"):
        client.balance(["BTC", currency])
    assert exchange.requests == []


@pytest.mark.parametrize("code", ["50025", "51000"])
def test_a_refused_list_is_dropped_and_applied_here(
    client: OkxClient, exchange: SimulatedExchange, code: str
) -> None:
    exchange.fail(Fault.error(code))
    account = client.balance(["BTC", "NOSUCH"])
    assert [balance.currency for balance in account.balances] == ["BTC"]
    assert [request.target for request in exchange.requests] == [f"{BALANCE}?ccy=BTC,NOSUCH", BALANCE]


def test_a_request_refused_without_a_list_is_an_error(client: OkxClient, exchange: SimulatedExchange) -> None:
    exchange.fail(Fault.error("51000"), times=2)
    with pytest.raises(FilterRefused):
        client.balance(["BTC"])
    exchange.fail(Fault.error("51000"))
    with pytest.raises(FilterRefused):
        client.balance()
    assert len(exchange.requests) == 3


def test_only_what_is_needed_goes_out(client: OkxClient, exchange: SimulatedExchange) -> None:
    client.server_time()
    client.balance()
    unsigned, signed = exchange.requests
    assert not [name for name in unsigned.headers if name.lower().startswith("ok-")]
    assert signed.headers["User-Agent"] == f"EquityTray/{__version__}"
    assert signed.headers["Accept"] == "application/json"
    assert "x-simulated-trading" not in signed.headers
    assert "Cookie" not in signed.headers


def test_demo_trading(connect: Connect) -> None:
    with SimulatedExchange(scenario="calm", simulated_trading=True) as exchange:
        assert connect(exchange, simulated_trading=True).balance().total_equity
        with pytest.raises(CredentialsRejected, match="switch demo trading on"):
            connect(exchange).balance()
    with (
        SimulatedExchange(scenario="calm") as exchange,
        pytest.raises(CredentialsRejected, match="trading off"),
    ):
        connect(exchange, simulated_trading=True).balance()


def test_a_strangers_key(exchange: SimulatedExchange, connect: Connect) -> None:
    with pytest.raises(CredentialsRejected, match=r"does not exist at http://127.*\(50119\)"):
        connect(exchange.url).balance()


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        ("50001", Unreachable),
        ("50007", AccountRestricted),
        ("50009", AccountFrozen),
        ("50011", RateLimited),
        ("50013", ExchangeError),
        ("50026", Unreachable),
        ("50105", CredentialsRejected),
        ("50113", CredentialsRejected),
        ("50120", CredentialsRejected),
    ],
)
def test_codes_arrive_as_errors(
    client: OkxClient, exchange: SimulatedExchange, code: str, kind: type[ExchangeError]
) -> None:
    for with_data in (True, False):
        exchange.fail(Fault.error(code, with_data=with_data), path=BALANCE)
        with pytest.raises(kind) as caught:
            client.balance()
        assert type(caught.value) is kind
        assert caught.value.code == code
    assert client.balance().total_equity


def test_a_rate_limit_with_http_200(client: OkxClient, exchange: SimulatedExchange) -> None:
    exchange.fail(Fault.error("50011", status=200))
    with pytest.raises(RateLimited) as caught:
        client.config()
    assert caught.value.least_wait_s >= 2


def test_a_config_failure_leaves_the_balance_alone(client: OkxClient, exchange: SimulatedExchange) -> None:
    exchange.fail(Fault.html(502), path=CONFIG)
    assert client.balance().total_equity
    with pytest.raises(Unreachable):
        client.config()
