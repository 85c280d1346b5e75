from __future__ import annotations

from dataclasses import FrozenInstanceError

import pytest

from tests.unit.domain.answered import account
from tests.unit.domain.specs import Declared, check_declared
from trayapp.domain.account import ACCOUNT_SPECS

#: Every account field of "Get balance": unit, kind, and the modes of its distribution table (s f m p).
DOCUMENTED = {
    "uTime": Declared("", "time", "sfmp"),
    "totalEq": Declared("USD", "number", "sfmp"),
    "isoEq": Declared("USD", "number", "fmp"),
    "adjEq": Declared("USD", "number", "smp"),
    "availEq": Declared("USD", "number", "mp"),
    "ordFroz": Declared("USD", "number", "smp"),
    "imr": Declared("USD", "number", "smp"),
    "mmr": Declared("USD", "number", "smp"),
    "borrowFroz": Declared("USD", "number", "smp"),
    "mgnRatio": Declared("ratio", "number", "smp"),
    "notionalUsd": Declared("USD", "number", "smp"),
    "notionalUsdForBorrow": Declared("USD", "number", "smp"),
    "notionalUsdForSwap": Declared("USD", "number", "mp"),
    "notionalUsdForFutures": Declared("USD", "number", "mp"),
    "notionalUsdForOption": Declared("USD", "number", "smp"),
    "upl": Declared("USD", "number", "mp"),
    "delta": Declared("USD", "number", "sfmp"),
    "deltaLever": Declared("multiple", "number", "sfmp"),
    "deltaNeutralStatus": Declared("level", "level", "sfmp", highest=2),
}


def test_all_nineteen_fields_are_declared_once() -> None:
    assert len(DOCUMENTED) == 19
    assert len(ACCOUNT_SPECS) == 19
    assert {spec.wire for spec in ACCOUNT_SPECS.values()} == set(DOCUMENTED)


@pytest.mark.parametrize("name", ACCOUNT_SPECS)
def test_a_field_says_all_about_itself(name: str) -> None:
    spec = ACCOUNT_SPECS[name]
    check_declared(spec, DOCUMENTED[spec.wire])
    assert spec.documented


def test_titles_tell_the_fields_apart() -> None:
    titles = [spec.title for spec in ACCOUNT_SPECS.values()]
    assert len(set(titles)) == len(titles)


def test_an_account_cannot_be_changed() -> None:
    found = account({"ccy": "BTC"}, totalEq="1")
    with pytest.raises(FrozenInstanceError):
        found.total_equity = None  # type: ignore[misc]
    with pytest.raises(TypeError):
        found.sent["totalEq"] = "2"  # type: ignore[index]
