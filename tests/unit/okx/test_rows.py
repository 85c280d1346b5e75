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
from trayapp.okx.decoder import Decoder
from trayapp.okx.rows import Rows

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


class Reader:
    """What a client remembers of an account from one answer to the next."""

    def __init__(self) -> None:
        self._decoder, self._rows = Decoder(), Rows()

    def read(self, *details: dict[str, Any]) -> Account:
        body = json.dumps({"code": "0", "data": [{"details": details}]}, separators=(",", ":"))
        return self.read_bytes(body.encode())

    def read_bytes(self, body: bytes) -> Account:
        document = answers.document(body, self._decoder)
        assert document is not None
        return answers.account(answers.only_row(document), self._rows)


@given(st.lists(DETAILS, min_size=2, max_size=4))
def test_what_is_remembered_changes_nothing(polls: list[list[dict[str, Any]]]) -> None:
    reader = Reader()
    for details in polls:
        found, alone = reader.read(*details), Reader().read(*details)
        assert found == alone
        assert found.unreadable == alone.unreadable
        for one, other in zip(found.balances, alone.balances, strict=True):
            assert (dict(one.sent), repr(one)) == (dict(other.sent), repr(other))
            assert list(one.sent) == list(other.sent)


def test_a_row_that_says_the_same_is_the_same_object() -> None:
    reader = Reader()
    first = reader.read(BTC, ETH)
    again = reader.read(BTC, ETH | {"eq": "3"})
    assert again.balances[0] is first.balances[0]
    assert again.balances[1] is not first.balances[1]
    assert [account.balances[1].equity for account in (first, again)] == [0, 3]
    swapped = reader.read(ETH | {"eq": "3"}, BTC)
    assert swapped.balances[0] is again.balances[1]
    assert swapped.balances[1] is first.balances[0]


def test_a_field_that_only_another_row_has_is_tried_too() -> None:
    plain = {"ccy": "ETH", "eq": "1", "upl": "2"}
    assert [value.wire for value in Reader().read(plain, plain | {"liab": "x"}).unreadable] == ["liab"]
    assert Reader().read(plain | {"liab": "5"}, plain).balances[0].liability == 5


def test_a_row_that_was_away_is_read_anew() -> None:
    reader = Reader()
    reader.read(BTC)
    reader.read(ETH)
    assert reader.read(BTC).balances[0].equity == Decimal("1.50")


def test_what_cannot_be_read_is_told_every_time() -> None:
    reader = Reader()
    spoiled = BTC | {"twap": "x"}
    for details in (BTC, spoiled, spoiled, BTC):
        told = reader.read(details).unreadable
        assert [value.sent for value in told] == (["x"] if details is spoiled else [])


@pytest.mark.parametrize("extra", ["unheard", "maxSpotInUseAmt"])
def test_another_name_than_the_usual_ones_costs_no_identity(extra: str) -> None:
    reader = Reader()
    detail = BTC | {extra: "5"}
    assert reader.read(detail).balances[0] is reader.read(detail).balances[0]


def test_a_nested_value_is_no_danger_to_a_comparison() -> None:
    deep = '{"code":"0","data":[{"details":[{"ccy":"BTC","eq":' + "[" * 700 + "]" * 700 + "}]}]}"
    reader = Reader()
    reader.read(BTC)
    for _ in range(2):
        [balance] = reader.read_bytes(deep.encode()).balances
        assert balance.equity is None
        assert balance != Reader().read(BTC).balances[0]
