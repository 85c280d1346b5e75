from __future__ import annotations

import json
import time
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import pytest

from trayapp.domain.account import ACCOUNT_SPECS, Account
from trayapp.domain.balance import BALANCE_SPECS
from trayapp.domain.fields import Kind, Mode, Unreadable
from trayapp.errors import UnexpectedAnswer
from trayapp.okx import answers
from trayapp.okx.exact import BareNumber


def read(row: object) -> Account:
    """The account of an answer whose row is this, through JSON and back."""
    return read_text(json.dumps(row))


def read_text(row: str) -> Account:
    document = answers.document(f'{{"code":"0","msg":"","data":[{row}]}}'.encode())
    assert document is not None
    return answers.account(answers.only_row(document))


def read_config(**row: Any) -> Any:
    return answers.config(row)


def test_every_kind_of_field() -> None:
    account = read(
        {
            "totalEq": "55837.43556134779",
            "deltaNeutralStatus": "2",
            "uTime": "1705474164160",
            "details": [{"ccy": "BTC", "twap": "5", "collateralEnabled": False, "autoLendStatus": "off"}],
        }
    )
    assert account.total_equity == Decimal("55837.43556134779")
    assert account.delta_status == 2
    assert account.updated_at == datetime(2024, 1, 17, 6, 49, 24, 160_000, UTC)
    [balance] = account.balances
    assert (balance.currency, balance.repayment_risk) == ("BTC", 5)
    assert balance.collateral_enabled is False
    assert balance.lending_status == "off"
    assert account.unreadable == ()


@pytest.mark.parametrize("absent", ['{"totalEq":""}', '{"totalEq":null}', "{}"])
def test_what_is_not_sent_is_none(absent: str) -> None:
    account = read_text(absent)
    assert account.total_equity is None
    assert account.unreadable == ()


@pytest.mark.parametrize("details", ["[]", "null", '""'])
def test_details_may_be_missing(details: str) -> None:
    assert read_text(f'{{"details":{details}}}').balances == ()


@pytest.mark.parametrize("details", ['"x"', "{}", "1", "true", "[[]]", "[null]", '[{},"x"]'])
def test_details_of_another_form_are_refused(details: str) -> None:
    with pytest.raises(UnexpectedAnswer, match="list of currencies"):
        read_text(f'{{"details":{details}}}')


@pytest.mark.parametrize(
    ("sent", "shown"),
    [
        ('"abc"', "abc"),
        ('"1 2"', "1 2"),
        ('"NaN"', "NaN"),
        ("NaN", "NaN"),
        ("-Infinity", "-Infinity"),
        ('"1e999"', "1e999"),
        ('"\\u0661"', "\u0661"),
        ('"\\u0007x"', "?x"),
        ("true", "true"),
        ("[1]", "[…]"),
        ("{}", "{…}"),
        ('"' + "9" * 500 + '"', "9" * 60),
        ("[" * 400 + "]" * 400, "[…]"),
    ],
)
def test_one_unreadable_number_costs_nothing_else(sent: str, shown: str) -> None:
    account = read_text(
        f'{{"adjEq":{sent},"totalEq":"1","details":[{{"ccy":"BTC","eq":{sent},"eqUsd":"2"}},{{"ccy":"ETH"}}]}}'
    )
    assert account.total_equity == 1
    assert account.adjusted_equity is None
    assert account.balances[0].equity is None
    assert account.balances[0].equity_usd == 2
    assert len(account.balances) == 2
    assert account.unreadable == (Unreadable("adjEq", None, shown), Unreadable("eq", "BTC", shown))


@pytest.mark.parametrize("twap", ['"7"', '"x"', '"-1"', '"1.0"'])
def test_a_level_that_cannot_be_read(twap: str) -> None:
    account = read_text(f'{{"details":[{{"ccy":"BTC","twap":{twap}}}]}}')
    assert account.balances[0].repayment_risk is None
    assert account.unreadable == (Unreadable("twap", "BTC", twap.strip('"')),)


def test_a_row_without_a_name_is_kept() -> None:
    account = read({"details": [{"ccy": "", "eq": "1"}, {"eq": "x"}]})
    assert [balance.currency for balance in account.balances] == [None, None]
    assert account.balances[0].equity == 1
    assert account.unreadable == (Unreadable("eq", "?", "x"),)


def test_bare_numbers_keep_their_digits() -> None:
    account = read_text(
        '{"totalEq":12345678901234567890.12345678901234567890,"mgnRatio":5e1,"uTime":1705474164160}'
    )
    assert str(account.total_equity) == "12345678901234567890.12345678901234567890"
    assert account.margin_ratio == 50
    assert account.updated_at is not None
    assert account.sent["mgnRatio"] == "5e1"


def test_a_stray_space_is_forgiven() -> None:
    assert read({"totalEq": " 1.5"}).total_equity == Decimal("1.5")


def test_numbers_of_any_length_are_no_danger() -> None:
    account = read_text('{"totalEq":' + "9" * 100_000 + "}")
    assert account.total_equity is None
    assert len(account.unreadable[0].sent) == 60


def test_nought_is_read_as_any_other_value() -> None:
    row = {spec.wire: "0" for spec in ACCOUNT_SPECS.values()}
    detail = {spec.wire: "0" for spec in BALANCE_SPECS.values()}
    account = read(row | {"details": [detail]})
    for specs, value in ((ACCOUNT_SPECS, account), (BALANCE_SPECS, account.balances[0])):
        for name, spec in specs.items():
            expected = None if spec.kind is Kind.FLAG else spec.read("0")
            assert getattr(value, name) == expected
            assert type(getattr(value, name)) is type(expected)


def test_the_second_name_of_a_field() -> None:
    account = read({"details": [{"maxSpotInUseAmt": "3"}, {"maxSpotInUse": "", "maxSpotInUseAmt": "4"}]})
    assert [balance.spot_offset_possible for balance in account.balances] == [3, 4]
    both = read({"details": [{"maxSpotInUse": "1", "maxSpotInUseAmt": "4"}]}).balances[0]
    assert both.spot_offset_possible == 1
    assert both.sent == {"maxSpotInUse": "1"}


def test_sent_holds_what_came_and_nothing_else() -> None:
    row = '{"totalEq":"1.10","imr":"","mmr":null,"adjEq":2.50,"upl":[1],"unheard":"x","details":[]}'
    account = read_text(row)
    assert account.sent == {"totalEq": "1.10", "imr": "", "mmr": None, "adjEq": "2.50", "upl": ["1"]}
    with pytest.raises(TypeError):
        account.sent["totalEq"] = "2"  # type: ignore[index]


def test_unknown_keys_are_ignored() -> None:
    assert read({"new": {"deep": [1]}, "details": [{"ccy": "BTC", "newer": 1}]}).unreadable == ()


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"null",
        b"[]",
        b'"x"',
        b"{}",
        b'{"code":0}',
        b'{"code":null}',
        b"\xff",
        b"{",
        b'\xef\xbb\xbf{"code":"0"}',
        b"[" * 99_999,
    ],
)
def test_no_answer_of_the_exchange(body: bytes) -> None:
    assert answers.document(body) is None


def test_half_a_character_is_no_answer_but_a_whole_one_is() -> None:
    assert answers.document(b'{"code":"0","msg":"\\ud83d"}') is None
    assert answers.document(b'{"code":"0","msg":"\\ud83d\\ude00"}') == {"code": "0", "msg": "\U0001f600"}


def test_a_bare_number_is_not_a_code() -> None:
    assert isinstance(BareNumber("0"), str)
    assert answers.document(b'{"code":0.0,"data":[{}]}') is None


def test_the_configuration() -> None:
    config = read_config(
        acctLv="3",
        perm="withdraw,zeta, trade,read_only,alpha",
        ip=" 2001:db8::1,198.51.100.1 ",
        label="a\nb",
        uid="1",
        mainUid="2",
        liquidationGear="-1",
    )
    assert config.mode is Mode.MULTI_CURRENCY
    assert config.permissions == ("read_only", "trade", "withdraw", "alpha", "zeta")
    assert (config.ip_bound, config.ips) == (True, ("198.51.100.1", "2001:db8::1"))
    assert config.label == "a b"
    assert config.is_sub_account is True
    assert config.liquidation_alerts_on is True


@pytest.mark.parametrize(
    "nothing", [{}, {"acctLv": "9", "perm": "", "ip": ""}, {"acctLv": [], "perm": {}, "ip": 1, "uid": None}]
)
def test_a_configuration_that_tells_nothing(nothing: dict[str, object]) -> None:
    config = answers.config(nothing)
    assert config.mode is None
    assert config.permissions == ()
    assert not config.ip_bound
    assert config.is_sub_account is None
    assert config.liquidation_alerts_on is None
    assert not config.may_trade


def test_main_account_without_alerts() -> None:
    config = read_config(uid="1", mainUid="1", liquidationGear="0")
    assert config.is_sub_account is False
    assert config.liquidation_alerts_on is False


def test_a_name_that_stands_twice_with_one_value_counts_once() -> None:
    assert read_text('{"totalEq":"5","totalEq":"5"}').total_equity == Decimal(5)


def test_of_two_values_under_one_name_neither_is_shown_and_nothing_else_is_lost() -> None:
    found = read_text(
        '{"totalEq":"5","totalEq":"9","mgnRatio":"3","details":[{"ccy":"BTC","eq":"1","eq":"2"}]}'
    )
    assert (found.total_equity, found.margin_ratio) == (None, Decimal(3))
    assert [(value.wire, value.ccy, value.sent) for value in found.unreadable] == [
        ("totalEq", None, "5 / 9"),
        ("eq", "BTC", "1 / 2"),
    ]
    assert found.balances[0].equity is None


@pytest.mark.parametrize(
    "answer",
    [
        b'{"code":"0","code":"50111","data":[{}]}',
        b'{"code":"0","data":[{"totalEq":"1"}],"data":[{"totalEq":"2"}]}',
        b'{"code":"0","data":[{"details":{"ccy":"A"},"details":{"ccy":"B"}}]}',
    ],
)
def test_what_everything_else_hangs_on_must_not_stand_twice(answer: bytes) -> None:
    document = answers.document(answer)
    if document is not None:
        with pytest.raises(UnexpectedAnswer):
            answers.account(answers.only_row(document))


def test_a_name_repeated_endlessly_is_read_in_no_time() -> None:
    hostile = ",".join(f'"a":"{number}"' for number in range(140_000))
    started = time.monotonic()
    assert answers.document(b'{"code":"0",' + hostile.encode() + b"}")
    assert time.monotonic() - started < 5  # a moment; comparing each with each takes minutes
