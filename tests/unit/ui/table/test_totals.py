"""Sums under the table: dollars alone, exact, and none where a part of it is not known."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.unit.ui.states import rows_from
from trayapp.domain.balance import BALANCE_SPECS
from trayapp.domain.fields import Unit
from trayapp.ui.table.totals import has_total, total_usd


def test_only_amounts_in_dollars_are_added() -> None:
    added = {spec.wire for spec in BALANCE_SPECS.values() if has_total(spec.wire)}
    assert added == {"eqUsd", "disEq", "borrowFroz", "spotUpl", "totalPnl"}
    assert all(spec.unit is Unit.USD for spec in BALANCE_SPECS.values() if spec.wire in added)
    assert not has_total("share")


def test_the_sum_is_exact() -> None:
    rows = rows_from({"ccy": "A", "eqUsd": "10000000000000000000.01"}, {"ccy": "B", "eqUsd": "-0.000000001"})
    assert total_usd(rows, "eqUsd") == Decimal("10000000000000000000.009999999")


@pytest.mark.parametrize("unknown", ["", "abc"])
def test_no_sum_where_a_worth_is_not_known(unknown: str) -> None:
    for order in (1, -1):
        rows = rows_from({"ccy": "A", "eq": "1", "eqUsd": "5"}, {"ccy": "B", "eq": "1", "eqUsd": unknown})
        assert total_usd(rows[::order], "eqUsd") is None


def test_what_is_not_sent_for_a_coin_without_it_is_nothing() -> None:
    rows = rows_from({"ccy": "A", "spotUpl": "5"}, {"ccy": "B", "spotUpl": ""})
    assert total_usd(rows, "spotUpl") == 5
    assert total_usd(rows_from({"ccy": "A", "spotUpl": "5"}, {"ccy": "B", "spotUpl": "x"}), "spotUpl") is None
    assert total_usd(rows_from({"ccy": "A", "eq": "0", "eqUsd": ""}), "eqUsd") is None
    assert total_usd((), "eqUsd") is None
