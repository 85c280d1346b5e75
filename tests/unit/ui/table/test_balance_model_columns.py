"""The model with any number of rows and any of all columns, watched by Qt's own tester."""

from __future__ import annotations

from typing import Any, Protocol

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QAbstractItemModel, Qt

from tests.unit.ui.states import keys, rows_from
from trayapp.domain.balance import BALANCE_SPECS
from trayapp.domain.fields import FieldSpec, Kind, Mode
from trayapp.ui.table import columns as c
from trayapp.ui.table.balance_model import BalanceModel
from trayapp.ui.table.column_sets import defaults_for
from trayapp.ui.table.rows import Row

ALL = tuple(c.ALL.values())
ORDERS = list(Qt.SortOrder)
COUNTS = pytest.mark.parametrize("count", [0, 1, 300])


class Watcher(Protocol):
    """pytest-qt's fixture, which has no types."""

    def check(self, model: QAbstractItemModel) -> None: ...


def rows(count: int, *, minute: int = 0) -> tuple[Row, ...]:
    return rows_from(*(_detail(number, minute) for number in range(count)))


def _detail(number: int, minute: int) -> dict[str, object]:
    """A currency that moves up and down from minute to minute."""
    worth = str((number * 7919 + minute * 104729) % 100_003)
    risky = {"twap": str((number + minute) % 6)} if number % 40 == minute else {}
    return {"ccy": f"C{number}", "eq": worth, "eqUsd": worth, "uTime": worth, **risky}


@COUNTS
def test_rows_come_change_and_go(qtmodeltester: Watcher, count: int) -> None:
    model = BalanceModel()
    model.show_rows((), defaults_for(Mode.MULTI_CURRENCY))
    qtmodeltester.check(model)
    for minute in range(3):
        model.show_rows(rows(count, minute=minute), defaults_for(Mode.MULTI_CURRENCY))
        qtmodeltester.check(model)
        assert model.rowCount() == count
    model.show_rows(rows(count // 2), defaults_for(Mode.MULTI_CURRENCY), veiled=True)
    qtmodeltester.check(model)
    assert model.rowCount() == count // 2


@COUNTS
def test_columns_come_and_go_and_each_can_be_sorted_by(qtmodeltester: Watcher, count: int) -> None:
    model = BalanceModel()
    some = rows(count)
    for columns in (ALL, ALL[:1], ALL[::-1], defaults_for(None)):
        model.show_rows(some, columns)
        qtmodeltester.check(model)
        assert model.columnCount() == len(columns)
    model.show_rows(some, ALL)
    for number in range(len(ALL)):
        for order in ORDERS:
            model.sort(number, order)
    qtmodeltester.check(model)
    assert sorted(keys(model.rows)) == sorted(keys(some))


def _readable(spec: FieldSpec) -> st.SearchStrategy[Any]:
    match spec.kind:
        case Kind.NUMBER:
            return st.decimals(allow_nan=False, allow_infinity=False).map(lambda value: f"{value:f}")
        case Kind.LEVEL:
            return st.integers(0, spec.highest).map(str)
        case Kind.FLAG:
            return st.booleans()
        case Kind.TIME:
            return st.integers(0, 99_999_999_999_999).map(str)
        case Kind.TEXT:
            return st.text(max_size=8)


_ANYTHING = st.text(max_size=8) | st.booleans() | st.none() | st.lists(st.text(max_size=2), max_size=2)
_DETAILS = st.fixed_dictionaries(
    {}, optional={spec.wire: _readable(spec) | _ANYTHING for spec in BALANCE_SPECS.values()}
)


@settings(max_examples=60)
@given(st.lists(_DETAILS, max_size=6), st.sampled_from(ORDERS), st.booleans())
def test_whatever_is_sent_every_column_can_be_shown_and_sorted_by(
    details: list[dict[str, object]], order: Qt.SortOrder, veiled: bool
) -> None:
    model = BalanceModel()
    model.show_rows(rows_from(*details), ALL, veiled=veiled)
    for number, column in enumerate(ALL):
        model.sort(number, order)
        values = [column.value(row) for row in model.rows]
        known = [value for value in values if value is not None]
        assert values == known + [None] * (len(values) - len(known)), "the unknown is last"
        assert len({type(value) for value in known}) <= 1
        assert known == sorted(known, reverse=order is Qt.SortOrder.DescendingOrder)
    for y in range(model.rowCount()):
        for x in range(model.columnCount()):
            text = model.index(y, x).data()
            assert text
            assert text.isprintable() or "\u00a0" in text
            model.index(y, x).data(Qt.ItemDataRole.ToolTipRole)
