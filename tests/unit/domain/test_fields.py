from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.domain.answered import account
from trayapp.domain.account import ACCOUNT_SPECS
from trayapp.domain.balance import BALANCE_SPECS
from trayapp.domain.fields import ALL, FieldSpec, Kind, Mode

SPECS = (*ACCOUNT_SPECS.values(), *BALANCE_SPECS.values())
JSON = st.recursive(
    st.none() | st.booleans() | st.text() | st.text("0123456789.-+eE") | st.just("NaN"),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=5,
)
TYPES = {Kind.NUMBER: Decimal, Kind.LEVEL: int, Kind.TEXT: str, Kind.FLAG: bool, Kind.TIME: datetime}


@pytest.mark.parametrize(
    ("sent", "mode", "word"),
    [
        ("1", Mode.SPOT, "spot"),
        ("2", Mode.FUTURES, "futures"),
        ("3", Mode.MULTI_CURRENCY, "multi_currency"),
        ("4", Mode.PORTFOLIO, "portfolio"),
    ],
)
def test_the_account_level_names_the_mode(sent: str, mode: Mode, word: str) -> None:
    assert Mode.from_wire(sent) is mode
    assert mode.word == word
    assert mode in ALL


@pytest.mark.parametrize("sent", ["0", "5", "", " 1", "01", 1, 1.0, True, None, ["1"], {}])
def test_what_is_no_mode_is_unknown(sent: object) -> None:
    assert Mode.from_wire(sent) is None


@given(st.sampled_from(SPECS), JSON)
def test_a_field_is_read_in_its_own_type_or_not_at_all(spec: FieldSpec, sent: Any) -> None:
    try:
        value = spec.read(sent)
    except ValueError:
        return
    kind = type(value)
    assert kind is TYPES[spec.kind]  # a bool would be an int
    if spec.kind is Kind.LEVEL:
        assert 0 <= value <= spec.highest
        assert sent.strip(" ") == str(value)
    if spec.kind is Kind.NUMBER:
        assert value.is_finite()


@pytest.mark.parametrize(
    "sent", ["6", "7", "-1", "05", "1.0", "", " ", "1 1", "\t1", "1\n", "x", "٣", "¹", True, None, ["1"]]
)
def test_a_level_outside_its_scale_is_not_read(sent: object) -> None:
    with pytest.raises(ValueError, match="not a"):
        BALANCE_SPECS["repayment_risk"].read(sent)


@pytest.mark.parametrize(("sent", "level"), [("0", 0), ("5", 5), (" 5", 5), ("5 ", 5), ("  3  ", 3)])
def test_plain_spaces_around_a_level_are_forgiven(sent: str, level: int) -> None:
    assert BALANCE_SPECS["repayment_risk"].read(sent) == level
    assert account({"ccy": "BTC", "twap": sent}).balances[0].repayment_risk == level


def test_spaces_around_a_delta_status_are_forgiven() -> None:
    assert ACCOUNT_SPECS["delta_status"].read(" 1 ") == 1


@pytest.mark.parametrize(("sent", "read"), [(True, True), (False, False), ("true", True), ("false", False)])
def test_flags(sent: object, read: bool) -> None:
    assert BALANCE_SPECS["collateral_enabled"].read(sent) is read


@pytest.mark.parametrize("sent", ["True", "1", "0", "", "off", None, []])
def test_what_is_no_flag(sent: object) -> None:
    with pytest.raises(ValueError, match="neither"):
        BALANCE_SPECS["collateral_enabled"].read(sent)


def test_times_are_aware_and_exact() -> None:
    read = ACCOUNT_SPECS["updated_at"].read
    assert read("1705474164160") == datetime(2024, 1, 17, 6, 49, 24, 160_000, tzinfo=UTC)
    assert read("0") == datetime(1970, 1, 1, tzinfo=UTC)
    for sent in ("", "-1", "1.5", "٣", "170547416416000000", " 1", None, True):
        with pytest.raises(ValueError, match="not a"):
            read(sent)


def test_a_text_without_end_is_not_read() -> None:
    with pytest.raises(ValueError, match="not a text"):
        BALANCE_SPECS["currency"].read("x" * 201)


def test_one_unreadable_number_is_told_and_costs_nothing_else() -> None:
    found = account({"ccy": "BTC", "eq": "1 2", "eqUsd": "5"}, totalEq="ten", imr="7", mmr=["x"])
    told = [(value.wire, value.ccy, value.sent) for value in found.unreadable]
    assert told == [("totalEq", None, "ten"), ("mmr", None, "[…]"), ("eq", "BTC", "1 2")]
    assert (found.total_equity, found.initial_margin) == (None, Decimal(7))
    assert found.balances[0].equity_usd == Decimal(5)


@pytest.mark.parametrize("nothing", ["", None])
def test_an_empty_value_is_nothing_and_no_complaint(nothing: str | None) -> None:
    found = account(totalEq=nothing, brandNew="1")
    assert found.total_equity is None
    assert found.unreadable == ()
    assert "brandNew" not in found.sent
