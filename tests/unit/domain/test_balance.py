from __future__ import annotations

from collections import ChainMap
from dataclasses import FrozenInstanceError, replace
from decimal import Decimal

import pytest

from tests.unit.domain.answered import account
from tests.unit.domain.specs import Declared, check_declared
from trayapp.domain.balance import BALANCE_SPECS, Balance


def _coin(modes: str = "sfmp") -> Declared:
    return Declared("coin", "number", modes)


def _usd(modes: str = "sfmp") -> Declared:
    return Declared("USD", "number", modes)


def _level(highest: int, modes: str = "sfmp") -> Declared:
    return Declared("level", "level", modes, highest)


#: Every currency field of "Get balance"; where its distribution table is silent, as its description says.
DOCUMENTED = {
    "ccy": Declared("", "text", "sfmp"),
    "eq": _coin(),
    "cashBal": _coin(),
    "uTime": Declared("", "time", "sfmp"),
    "isoEq": _coin("fmp"),
    "availEq": _coin("fmp"),
    "disEq": _usd("smp"),
    "fixedBal": _coin(),
    "availBal": _coin(),
    "frozenBal": _coin(),
    "ordFrozen": _coin(),
    "liab": _coin("smp"),
    "upl": _coin("fmp"),
    "uplLiab": _coin("mp"),
    "crossLiab": _coin("smp"),
    "rewardBal": _coin(),
    "isoLiab": _coin("mp"),
    "mgnRatio": Declared("ratio", "number", "f"),
    "imr": _coin("f"),
    "mmr": _coin("f"),
    "interest": _coin("smp"),
    "twap": _level(5, "smp"),
    "frpType": _level(2, "smp"),
    "maxLoan": _coin("smp"),
    "eqUsd": _usd(),
    "borrowFroz": _usd("smp"),
    "notionalLever": Declared("multiple", "number", "f"),
    "stgyEq": _coin(),
    "isoUpl": _coin("fmp"),
    "spotInUseAmt": _coin("p"),
    "clSpotInUseAmt": _coin("p"),
    "maxSpotInUse": _coin("p"),
    "spotIsoBal": _coin("sf"),
    "smtSyncEq": _coin(),
    "spotCopyTradingEq": _coin(),
    "spotBal": _coin(),
    "openAvgPx": Declared("USD per coin", "number", "sfmp"),
    "accAvgPx": Declared("USD per coin", "number", "sfmp"),
    "spotUpl": _usd(),
    "spotUplRatio": Declared("ratio", "number", "sfmp"),
    "totalPnl": _usd(),
    "totalPnlRatio": Declared("ratio", "number", "sfmp"),
    "colRes": _level(2),
    "colBorrAutoConversion": _level(5),
    "collateralRestrict": Declared("", "flag", "sfmp"),
    "collateralEnabled": Declared("", "flag", "m"),
    "autoLendStatus": Declared("", "text", "sfmp"),
    "autoLendMtAmt": _coin(),
}
#: Seen in answers, in no document (facts.md).
SEEN = {
    "coinUsdPrice": Declared("USD per coin", "number", "sfmp"),
    "autoLendAmt": _coin(),
    "autoStakingStatus": Declared("", "text", "sfmp"),
}


def test_all_forty_eight_fields_are_declared_once() -> None:
    assert len(DOCUMENTED) == 48
    wires = [spec.wire for spec in BALANCE_SPECS.values()]
    assert len(wires) == len(set(wires))
    assert {spec.wire for spec in BALANCE_SPECS.values() if spec.documented} == set(DOCUMENTED)
    assert {spec.wire for spec in BALANCE_SPECS.values() if not spec.documented} == set(SEEN)


@pytest.mark.parametrize("name", BALANCE_SPECS)
def test_a_field_says_all_about_itself(name: str) -> None:
    spec = BALANCE_SPECS[name]
    check_declared(spec, (DOCUMENTED | SEEN)[spec.wire])


def test_titles_tell_the_fields_apart() -> None:
    titles = [spec.title for spec in BALANCE_SPECS.values()]
    assert len(set(titles)) == len(titles)


@pytest.mark.parametrize("wire", ["maxSpotInUse", "maxSpotInUseAmt"])
def test_the_spot_offset_is_found_under_both_its_names(wire: str) -> None:
    (found,) = account({"ccy": "BTC", wire: "0.25"}).balances
    assert found.spot_offset_possible == Decimal("0.25")


@pytest.mark.parametrize(
    ("sent", "price"),
    [
        ({"eq": "2", "eqUsd": "100"}, "50"),
        ({"eq": "2", "eqUsd": "100", "coinUsdPrice": "49.9"}, "49.9"),
        ({"eq": "2", "eqUsd": "100", "coinUsdPrice": "-1"}, "50"),  # no price is below nought
        ({"eq": "2", "eqUsd": "100", "coinUsdPrice": "0"}, "50"),
        ({"eq": "-2", "eqUsd": "-100"}, "50"),
        ({"eq": "2", "eqUsd": "-100"}, None),
        ({"eq": "0", "eqUsd": "0"}, None),
        ({}, None),
    ],
)
def test_the_price_of_a_coin(sent: dict[str, object], price: str | None) -> None:
    (found,) = account({"ccy": "BTC", **sent}).balances
    assert found.unit_price_usd == (None if price is None else Decimal(price))


def test_a_balance_of_nothing_is_all_unknown() -> None:
    nothing = Balance()
    assert all(getattr(nothing, name) is None for name in BALANCE_SPECS)
    assert not nothing.sent


def test_a_row_as_sent_is_read_when_somebody_looks() -> None:
    row = Balance.as_sent({"ccy": "BTC", "eq": "1.50", "eqUsd": "", "twap": "x"})
    assert "equity" not in vars(row)
    assert (row.currency, row.equity, row.equity_usd, row.repayment_risk) == (
        "BTC",
        Decimal("1.50"),
        None,
        None,
    )
    assert row.liability is None
    assert row.equity is row.equity


def test_rows_are_equal_by_what_was_sent_and_what_was_read() -> None:
    one, other = (Balance.as_sent({"ccy": "BTC", "eq": "1"}) for _ in range(2))
    assert one == other
    assert hash(one) == hash(other)
    assert one != Balance.as_sent({"ccy": "BTC", "eq": "2"})
    assert Balance(equity=Decimal(1)) == Balance(equity=Decimal(1)) != Balance(equity=Decimal(2))
    assert replace(one, equity=Decimal(2)) != one
    assert one != "BTC"


def test_a_row_cannot_be_changed() -> None:
    row = Balance.as_sent({"eq": "1"})
    with pytest.raises(FrozenInstanceError):
        row.equity = Decimal(2)  # type: ignore[misc]
    with pytest.raises(TypeError):
        row.sent["eq"] = "2"  # type: ignore[index]


def test_what_was_sent_counts_in_whatever_mapping_it_stands() -> None:
    sent: dict[str, object] = {"ccy": "BTC", "eq": "1"}
    plain, other = Balance.as_sent(dict(sent)), Balance.as_sent(ChainMap({"eq": "1"}, {"ccy": "BTC"}))
    assert plain == other
    assert other == plain
    assert plain.says(other.sent)
    assert Balance.as_sent(ChainMap({"eq": "2"}, sent)) != plain
