"""The table's model under every kind of change, watched by Qt's own tester."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from tests.unit.ui.states import MODES, keys, rows_from
from trayapp.domain.fields import Mode
from trayapp.ui.table.balance_model import ROOT, BalanceModel, Role
from trayapp.ui.table.column_sets import columns_for
from trayapp.ui.table.columns import Column
from trayapp.ui.table.rows import Row

UP, DOWN = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder
FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal

_amounts = st.sampled_from(["", "0", "-0", "1", "-1", "0.1", "0.10", "99999999999999999999.1", "1e-9", "x"])
_details = st.fixed_dictionaries(
    {
        "ccy": st.sampled_from(["BTC", "ETH", "USDT", "XRP", "", None]),
        "eq": _amounts,
        "eqUsd": _amounts,
        "twap": st.sampled_from(["", "0", "1", "3", "5", "9"]),
        "mgnRatio": st.sampled_from(["", "", "0", "2", "9", "abc"]),
    }
)
_rows = st.tuples(st.just("rows"), st.lists(_details, max_size=7), st.sampled_from(MODES))
_sorts = st.tuples(st.just("sort"), st.integers(-1, 9), st.sampled_from([UP, DOWN]))


@settings(max_examples=80)
@given(st.lists(st.one_of(_rows, _sorts), min_size=1, max_size=9))
def test_any_sequence_of_changes_keeps_qt_and_every_held_index_right(
    qapp: object, steps: list[tuple[Any, ...]]
) -> None:
    model = BalanceModel()
    tester = QAbstractItemModelTester(model, FATAL)
    for kind, first, second in steps:
        held = [(QPersistentModelIndex(model.index(n, 0)), row.key) for n, row in enumerate(model.rows)]
        columns = model.columns
        if kind == "sort":
            model.sort(first, second)
        else:
            rows = rows_from(*first, mode=second)
            model.show_rows(rows, columns_for(second, rows))
            assert sorted(keys(model.rows)) == sorted(keys(rows))
        for index, key in held:
            stays = columns == model.columns and key in keys(model.rows)
            assert index.isValid() is stays
            assert not stays or index.data(Role.KEY) == key
        _assert_texts(model)
    del tester


def test_views_are_told_when_amounts_are_hidden_and_no_row_has_changed(qapp: object, qtbot: QtBot) -> None:
    model = BalanceModel()
    tester = QAbstractItemModelTester(model, FATAL)
    rows = rows_from({"ccy": "BTC", "eq": "7"}, {"ccy": "ETH", "eq": "8"})
    columns = columns_for(None, rows)
    model.show_rows((), columns)
    model.show_rows((), columns, veiled=True)  # nothing to tell of
    model.show_rows(rows, columns)
    for veiled in (True, False):
        with qtbot.waitSignal(model.dataChanged, timeout=1000) as told:
            model.show_rows(rows, columns, veiled=veiled)
        first, last, *_ = told.args
        assert (first.row(), first.column()) == (0, 0)
        assert (last.row(), last.column()) == (1, len(columns) - 1)
        assert model.index(0, 1).data() == ("•••" if veiled else "7.0000")
        assert (model.index(0, 1).data(Qt.ItemDataRole.ToolTipRole) is None) is veiled
        assert (model.cell(0, 1).value is None) is veiled
    with qtbot.assertNotEmitted(model.dataChanged):
        model.show_rows(rows, columns)
    del tester


def _assert_texts(model: BalanceModel) -> None:
    for number, row in enumerate(model.rows):
        for place, column in enumerate(model.columns):
            assert model.index(number, place).data() == column.text(row)


@given(st.lists(_details, max_size=9), st.integers(0, 9), st.sampled_from([UP, DOWN]))
def test_sorting_is_by_exact_values_with_the_unknown_last_both_ways(
    details: list[dict[str, object]], number: int, order: Qt.SortOrder
) -> None:
    rows = rows_from(*details)
    columns = columns_for(Mode.MULTI_CURRENCY, rows)
    model = BalanceModel()
    model.show_rows(rows, columns)
    model.sort(number, order)
    values = [columns[number].value(row) for row in model.rows]
    known = [value for value in values if value is not None]
    assert values == known + [None] * (len(values) - len(known))
    assert known == sorted(known, reverse=order is DOWN)


def shown(model: BalanceModel, mode: Mode | None = Mode.MULTI_CURRENCY) -> Callable[..., None]:
    def show(*details: dict[str, object]) -> None:
        rows = rows_from(*details, mode=mode)
        model.show_rows(rows, columns_for(mode, rows))

    return show


def place(columns: Sequence[Column], wire: str) -> int:
    return [column.wire for column in columns].index(wire)


def test_neighbours_in_the_eighteenth_digit_are_told_apart() -> None:
    model = BalanceModel()
    low, high = "0.100000000000000001", "0.100000000000000002"
    shown(model)({"ccy": "A", "eq": high}, {"ccy": "B", "eq": low})
    model.sort(place(model.columns, "eq"), UP)
    assert keys(model.rows) == ["B", "A"]
    assert model.cell(0, place(model.columns, "eq")).value == Decimal(low)


def test_risky_rows_lead_until_the_user_sorts_and_again_when_he_has_had_enough() -> None:
    model = BalanceModel()
    calm, risky = {"ccy": "BTC", "eqUsd": "9000"}, {"ccy": "USDT", "eqUsd": "-5", "twap": "2"}
    shown(model)(calm, risky)
    assert keys(model.rows) == ["USDT", "BTC"]
    model.sort(place(model.columns, "eqUsd"), DOWN)
    shown(model)(calm, {"ccy": "NEW", "eqUsd": "10000"}, risky)
    assert keys(model.rows) == ["NEW", "BTC", "USDT"]
    model.sort(-1, UP)
    assert keys(model.rows) == ["USDT", "NEW", "BTC"]


def test_the_order_outlives_other_columns_and_a_column_that_comes_back() -> None:
    model = BalanceModel()
    details: list[dict[str, object]] = [{"ccy": "A", "eq": "1", "eqUsd": "9"}, {"ccy": "B", "eq": "2"}]
    shown(model)(*details)
    model.sort(place(model.columns, "eq"), DOWN)
    shown(model, Mode.FUTURES)(*details)
    assert keys(model.rows) == ["B", "A"]
    assert model.sorted_by == (place(model.columns, "eq"), DOWN)
    model.sort(place(model.columns, "mgnRatio"), UP)
    shown(model)(*details)  # this mode has no such column: the default order
    assert keys(model.rows) == ["A", "B"]
    assert model.sorted_by[0] == -1


def test_a_change_of_values_alone_moves_nothing_and_tells_the_view() -> None:
    model = BalanceModel()
    shown(model)({"ccy": "A", "eq": "1", "eqUsd": "9"}, {"ccy": "B", "eq": "1", "eqUsd": "1"})
    seen: list[tuple[int, int]] = []
    model.dataChanged.connect(lambda first, last: seen.append((first.row(), last.row())))
    shown(model)({"ccy": "A", "eq": "2", "eqUsd": "9"}, {"ccy": "B", "eq": "1", "eqUsd": "1"})
    shown(model)({"ccy": "A", "eq": "2", "eqUsd": "9"}, {"ccy": "B", "eq": "1", "eqUsd": "1"})
    assert seen == [(0, 1)]


def test_a_level_that_changes_alone_is_drawn_anew() -> None:
    model = BalanceModel()
    shown(model)({"ccy": "A", "twap": "2"})
    shown(model)({"ccy": "A", "twap": "5"})
    assert model.index(0, place(model.columns, "twap")).data() == "5 critical"


def test_what_a_view_asks_for() -> None:
    model = BalanceModel()
    shown(model)({"ccy": "<b>", "eq": "1.50", "twap": "3"})
    eq, twap = place(model.columns, "eq"), place(model.columns, "twap")
    tip = model.index(0, eq).data(Qt.ItemDataRole.ToolTipRole)
    assert tip == "‹b> · Equity: 1.50"
    assert model.index(0, twap).data(Qt.ItemDataRole.AccessibleTextRole) == "<b>, Repay risk: 3 warning"
    assert model.index(0, 0).data(Qt.ItemDataRole.TextAlignmentRole) & Qt.AlignmentFlag.AlignLeft
    assert model.index(0, eq).data(Qt.ItemDataRole.TextAlignmentRole) & Qt.AlignmentFlag.AlignRight
    assert model.index(0, eq).data(Qt.ItemDataRole.DecorationRole) is None
    assert model.data(ROOT) is None
    assert model.rowCount(model.index(0, 0)) == model.columnCount(model.index(0, 0)) == 0


def test_headers_say_traders_words_and_okx_s_name_in_the_tooltip() -> None:
    model = BalanceModel()
    shown(model)({"ccy": "A"})
    head = {
        model.headerData(n, Qt.Orientation.Horizontal): model.headerData(
            n, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole
        )
        for n in range(model.columnCount())
    }
    assert head["Repay risk"].endswith("\ntwap")
    assert head["In use"].endswith("\nfrozenBal")
    assert "\n" not in head["Share"]
    assert model.headerData(0, Qt.Orientation.Vertical) is None
    assert model.headerData(99, Qt.Orientation.Horizontal) is None


def test_a_first_click_brings_the_largest_amount_or_the_lowest_ratio_first() -> None:
    model = BalanceModel()
    shown(model, Mode.FUTURES)({"ccy": "A"})
    role = Qt.ItemDataRole.InitialSortOrderRole
    first = {
        c.wire: model.headerData(n, Qt.Orientation.Horizontal, role) for n, c in enumerate(model.columns)
    }
    assert (first["ccy"], first["mgnRatio"], first["eq"]) == (UP, UP, DOWN)


def test_duplicate_rows_come_and_go_one_at_a_time() -> None:
    model = BalanceModel()
    tester = QAbstractItemModelTester(model, FATAL)
    rows: list[tuple[Row, ...]] = [rows_from(*({"ccy": "A", "eqUsd": "1"},) * n) for n in (1, 3, 2, 0)]
    for some in rows:
        model.show_rows(some, columns_for(None, some))
        assert model.rowCount() == len(some)
    del tester
