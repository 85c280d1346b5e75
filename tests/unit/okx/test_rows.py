"""Rows remembered from the answer before, and tried all at once: nobody can tell but by the time it takes."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trayapp.domain.account import Account
from trayapp.okx import answers
from trayapp.okx.rows import Row, Rows

BTC = {"ccy": "BTC", "eq": "1.50", "eqUsd": "90000", "twap": "0", "mgnRatio": "", "collateralEnabled": True}
ETH = {"ccy": "ETH", "eq": "0", "uTime": "1705474164160"}

TEXTS = st.sampled_from(["", "0", "1.5", "-2", "7", "abc", "NaN", "1e999", "true", "1705474164160", "9" * 40])
RAW = TEXTS | st.none() | st.booleans() | st.integers(0, 9) | st.lists(TEXTS, max_size=1)
WIRES = ["eq", "eqUsd", "twap", "uTime", "collateralEnabled", "maxSpotInUse", "maxSpotInUseAmt", "unheard"]
ROW = st.dictionaries(st.sampled_from(WIRES), RAW, max_size=5)
DETAILS = st.lists(
    st.builds(lambda row, ccy: {"ccy": ccy, **row}, ROW, st.sampled_from(["BTC", "ETH", "", "x\n"])) | ROW,
    max_size=4,
)


def row(*details: dict[str, Any]) -> Row:
    document = answers.document(json.dumps({"code": "0", "data": [{"details": details}]}).encode())
    assert document is not None
    return answers.only_row(document)


def read(rows: Rows, *details: dict[str, Any]) -> Account:
    return answers.account(row(*details), rows)


@given(st.lists(DETAILS, min_size=2, max_size=4))
def test_what_is_remembered_changes_nothing(polls: list[list[dict[str, Any]]]) -> None:
    rows = Rows()
    for details in polls:
        found, alone = read(rows, *details), read(Rows(), *details)
        assert found == alone
        assert found.unreadable == alone.unreadable
        for one, other in zip(found.balances, alone.balances, strict=True):
            assert (dict(one.sent), repr(one)) == (dict(other.sent), repr(other))
            assert list(one.sent) == list(other.sent)


def test_a_row_that_says_the_same_is_the_same_object() -> None:
    rows = Rows()
    first = read(rows, BTC, ETH)
    again = read(rows, BTC, ETH | {"eq": "3"})
    assert again.balances[0] is first.balances[0]
    assert again.balances[1] is not first.balances[1]
    assert [account.balances[1].equity for account in (first, again)] == [0, 3]
    swapped = read(rows, ETH | {"eq": "3"}, BTC)
    assert swapped.balances[0] is again.balances[1]
    assert swapped.balances[1] is first.balances[0]


def test_a_field_that_only_another_row_has_is_tried_too() -> None:
    plain = {"ccy": "ETH", "eq": "1", "upl": "2"}
    assert [value.wire for value in read(Rows(), plain, plain | {"liab": "x"}).unreadable] == ["liab"]
    assert read(Rows(), plain | {"liab": "5"}, plain).balances[0].liability == 5


def test_a_row_that_was_away_is_read_anew() -> None:
    rows = Rows()
    read(rows, BTC)
    read(rows, ETH)
    assert read(rows, BTC).balances[0].equity == Decimal("1.50")


def test_what_cannot_be_read_is_told_every_time() -> None:
    rows = Rows()
    spoiled = BTC | {"twap": "x"}
    for details in (BTC, spoiled, spoiled, BTC):
        told = read(rows, details).unreadable
        assert [value.sent for value in told] == (["x"] if details is spoiled else [])


@pytest.mark.parametrize("extra", ["unheard", "maxSpotInUseAmt"])
def test_another_name_than_the_usual_ones_costs_no_identity(extra: str) -> None:
    rows = Rows()
    detail = BTC | {extra: "5"}
    assert read(rows, detail).balances[0] is read(rows, detail).balances[0]


def test_a_nested_value_is_no_danger_to_a_comparison() -> None:
    deep = '{"code":"0","data":[{"details":[{"ccy":"BTC","eq":' + "[" * 700 + "]" * 700 + "}]}]}"
    rows = Rows()
    read(rows, BTC)
    for _ in range(2):
        document = answers.document(deep.encode())
        assert document is not None
        [balance] = answers.account(answers.only_row(document), rows).balances
        assert balance.equity is None
        assert balance != read(Rows(), BTC).balances[0]
