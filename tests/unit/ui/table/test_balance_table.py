"""The table under updates, with the three hundred rows of a whale: what the user chose stays chosen."""

from __future__ import annotations

import time

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.unit.ui.states import HEADLESS, keys, polled, rows_from
from trayapp.domain.fields import Mode
from trayapp.domain.snapshot import Snapshot
from trayapp.ui.table.balance_model import Role
from trayapp.ui.table.balance_table import BalanceTable
from trayapp.ui.table.cell_delegate import BADGE_PADDING, MARGIN, PADDING, _whole_or_marked
from trayapp.ui.table.column_sets import columns_for
from trayapp.ui.table.columns import Look
from trayapp.ui.table.rows import Row, rows_of
from trayapp.ui.theme import DARK, LIGHT

pytestmark = pytest.mark.qt_log_ignore(HEADLESS)

UP, DOWN = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder


@pytest.fixture(scope="module")
def whale() -> list[Snapshot]:
    """The same account at four moments, 300 rows each."""
    moments = polled("whale", 0, 2, 30, 90)
    assert all(len(one.account.balances) == 300 for one in moments if one.account)
    return moments


@pytest.fixture
def table(qtbot: QtBot) -> BalanceTable:
    table = BalanceTable(LIGHT)
    qtbot.addWidget(table)
    table.use(LIGHT)
    table.resize(1100, 400)
    table.show()
    return table


def show(table: BalanceTable, snapshot: Snapshot) -> tuple[Row, ...]:
    assert snapshot.account
    rows = rows_of(snapshot.account, snapshot.assessment)
    table.show_rows(rows, columns_for(snapshot.mode, rows))
    return rows


def wires(table: BalanceTable) -> list[str]:
    return [column.wire for column in table._model.columns]


def click_head(table: BalanceTable, wire: str) -> None:
    head = table.horizontalHeader()
    number = wires(table).index(wire)
    spot = QPoint(head.sectionViewportPosition(number) + head.sectionSize(number) // 2, head.height() // 2)
    QTest.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, spot)


def arrow(table: BalanceTable) -> tuple[str | None, Qt.SortOrder]:
    """The column that wears the arrow, as the user sees it."""
    head = table.horizontalHeader()
    number = head.sortIndicatorSection()
    return (wires(table)[number] if 0 <= number < len(wires(table)) else None), head.sortIndicatorOrder()


def chosen(table: BalanceTable) -> list[str]:
    indexes: list[QModelIndex] = table.selectionModel().selectedRows()
    return [index.data(Role.KEY) for index in indexes]


def choose(table: BalanceTable, key: str) -> None:
    table.selectRow(keys(table._model.rows).index(key))


def test_scroll_selection_and_sorting_stay_over_updates(table: BalanceTable, whale: list[Snapshot]) -> None:
    show(table, whale[0])
    click_head(table, "eqUsd")
    assert arrow(table) == ("eqUsd", DOWN)
    key = keys(table._model.rows)[150]
    choose(table, key)
    bar = table.verticalScrollBar()
    bar.setValue(bar.maximum() // 3)
    place, seen = bar.value(), table.rowAt(5)
    for moment in whale[1:]:
        rows = show(table, moment)
        assert chosen(table) == [key]
        assert table.currentIndex().data(Role.KEY) == key
        assert (bar.value(), table.rowAt(5)) == (place, seen)
        assert arrow(table) == ("eqUsd", DOWN)
        worth = [row.balance.equity_usd for row in table._model.rows]
        assert worth == sorted(worth, key=lambda value: value or 0, reverse=True)
        assert len(rows) == 300


def test_three_clicks_sort_both_ways_and_then_give_the_default_order_back(
    table: BalanceTable, whale: list[Snapshot]
) -> None:
    show(table, whale[0])
    default = keys(table._model.rows)
    click_head(table, "eq")
    falling = keys(table._model.rows)
    click_head(table, "eq")
    rising = [row.balance.equity for row in table._model.rows]
    assert rising == sorted(value for value in rising if value is not None)
    click_head(table, "eq")
    assert keys(table._model.rows) == default
    assert arrow(table)[0] is None
    assert falling != default


def test_a_currency_that_vanishes_and_comes_back(table: BalanceTable) -> None:
    columns = columns_for(None, ())
    table.show_rows(rows_from(*({"ccy": name, "eqUsd": "1"} for name in "ABC")), columns)
    choose(table, "B")
    table.show_rows(rows_from({"ccy": "A", "eqUsd": "1"}, {"ccy": "C", "eqUsd": "1"}), columns)
    assert "B" not in chosen(table)


def test_the_selected_row_outlives_other_columns(table: BalanceTable) -> None:
    details = [{"ccy": name, "eqUsd": str(worth)} for worth, name in enumerate("ABCDEF")]
    for mode in (Mode.MULTI_CURRENCY, Mode.FUTURES, Mode.SPOT):
        rows = rows_from(*details, mode=mode)
        table.show_rows(rows, columns_for(mode, rows))
        if mode is Mode.MULTI_CURRENCY:
            choose(table, "C")
        assert chosen(table) == ["C"]


def test_the_arrow_stands_over_the_column_that_is_sorted_by_when_columns_change(table: BalanceTable) -> None:
    details = [{"ccy": "A", "eqUsd": "5", "upl": "1"}, {"ccy": "B", "eqUsd": "1", "upl": "2"}]
    rows = rows_from(*details)
    table.show_rows(rows, columns_for(Mode.MULTI_CURRENCY, rows))
    click_head(table, "upl")
    rows = rows_from(*details, mode=Mode.FUTURES)
    table.show_rows(rows, columns_for(Mode.FUTURES, rows))
    assert keys(table._model.rows) == ["B", "A"]
    assert arrow(table) == ("upl", DOWN)
    rows = rows_from(*details, mode=Mode.SPOT)
    table.show_rows(rows, columns_for(Mode.SPOT, rows))  # without that column
    assert keys(table._model.rows) == ["A", "B"]
    assert arrow(table)[0] is None


@pytest.mark.parametrize("width", [420, 560, 700, 760, 900, 1100, 2000])
@pytest.mark.parametrize("mode", [Mode.SPOT, Mode.FUTURES, Mode.MULTI_CURRENCY, Mode.PORTFOLIO, None])
def test_a_risky_badge_is_never_left_out(table: BalanceTable, width: int, mode: Mode | None) -> None:
    rows = rows_from(
        {
            "ccy": "USDT",
            "eq": "-13407.11",
            "eqUsd": "-13403.52",
            "liab": "18400",
            "twap": "3",
            "mgnRatio": "2",
            "mmr": "1",
        },
        mode=mode,
    )
    table.resize(width, 400)
    table.show_rows(rows, columns_for(mode, rows))
    shown = {wire for number, wire in enumerate(wires(table)) if not table.isColumnHidden(number)}
    assert {"ccy", "eq", "eqUsd", "twap", "mgnRatio"} <= shown


def test_columns_widen_with_their_texts_and_do_not_jump_back(table: BalanceTable) -> None:
    columns = columns_for(None, ())
    table.resize(300, 300)
    table.show_rows(rows_from({"ccy": "A", "eq": "1", "eqUsd": "1"}), columns)
    before = table._widths.natural[1]
    table.show_rows(rows_from({"ccy": "A", "eq": "123456789012.25", "eqUsd": "123456789012"}), columns)
    wide = table._widths.natural[1]
    table.show_rows(rows_from({"ccy": "A", "eq": "1", "eqUsd": "1"}), columns)
    assert before < wide == table._widths.natural[1]


def test_hidden_amounts_have_one_width_and_the_others_are_back_with_them(table: BalanceTable) -> None:
    columns = columns_for(None, ())
    table.resize(300, 300)
    small, large = rows_from({"ccy": "A", "eq": "1"}), rows_from({"ccy": "A", "eq": "123456789012.25"})
    table.show_rows(small, columns, veiled=True)
    hidden = list(table._widths.natural)
    table.show_rows(large, columns, veiled=True)
    assert table._widths.natural == hidden
    table.show_rows(large, columns)
    shown = list(table._widths.natural)
    assert shown[1] > hidden[1]
    table.show_rows(large, columns, veiled=True)
    assert (table._widths.natural, table.columnWidth(1)) == (hidden, hidden[1])
    table.show_rows(small, columns)
    assert (table._widths.natural, table.columnWidth(1)) == (shown, shown[1])
    table.start_anew()
    table.show_rows(small, columns, veiled=True)
    table.show_rows(small, columns)
    assert table._widths.natural[1] < shown[1], "of another account"


def test_little_moves_when_common_amounts_are_hidden(table: BalanceTable) -> None:
    columns = columns_for(None, ())
    rows = rows_from({column.wire: "12345.67" for column in columns if column.amount} | {"ccy": "A"})
    table.show_rows(rows, columns)
    shown = dict(zip(wires(table), table._widths.natural, strict=True))
    table.show_rows(rows, columns, veiled=True)
    hidden = dict(zip(wires(table), table._widths.natural, strict=True))
    assert hidden["eqUsd"] == shown["eqUsd"]
    assert all(abs(hidden[wire] - shown[wire]) < 24 for wire in shown), "two digits at most"


def test_hiding_keeps_order_selection_and_place(table: BalanceTable, whale: list[Snapshot]) -> None:
    assert whale[0].account
    rows = rows_of(whale[0].account, whale[0].assessment)
    columns = columns_for(whale[0].mode, rows)
    table.show_rows(rows, columns)
    click_head(table, "eqUsd")
    order = keys(table._model.rows)
    choose(table, order[150])
    bar = table.verticalScrollBar()
    bar.setValue(bar.maximum() // 3)
    place = bar.value()
    for veiled in (True, False):
        table.show_rows(rows, columns, veiled=veiled)
        assert (keys(table._model.rows), chosen(table), bar.value()) == (order, [order[150]], place)
        assert arrow(table) == ("eqUsd", DOWN)
    table.show_rows(rows, columns, veiled=True)
    click_head(table, "eq")
    equities = [row.balance.equity for row in table._model.rows]
    assert equities == sorted(equities, key=lambda value: value or 0, reverse=True)


@pytest.mark.parametrize(
    "scenario", ["margin-call", "forced-repayment", "futures", "portfolio", "spot", "whale"]
)
def test_no_text_is_cut_where_there_is_room(table: BalanceTable, scenario: str) -> None:
    (moment,) = polled(scenario, 90)
    show(table, moment)
    table.resize(table.sizeHint())
    for row in range(table._model.rowCount()):
        for number, column in enumerate(table._model.columns):
            index = table._model.index(row, number)
            edge = MARGIN if number in (0, len(table._model.columns) - 1) else PADDING
            width = table.columnWidth(number) - PADDING - edge
            delegate = table._delegate
            font = delegate._strong if column.look in (Look.NAME, Look.SIGNED) else delegate._plain
            if column.look is Look.BADGE:
                font, width = delegate._small, width - 2 * BADGE_PADDING
            assert _whole_or_marked(index.data(), font, width) == index.data()


def test_the_row_under_the_pointer_is_lit_and_left(qtbot: QtBot, table: BalanceTable) -> None:
    table.show_rows(rows_from({"ccy": "A"}, {"ccy": "B"}), columns_for(None, ()))
    table.entered.emit(table.model().index(1, 0))
    assert table._delegate.hovered_row == 1
    table.entered.emit(QModelIndex())
    assert table._delegate.hovered_row == -1


def test_old_values_are_drawn_old(table: BalanceTable) -> None:
    table.show_rows(rows_from({"ccy": "A", "eq": "1"}), columns_for(None, ()))
    table.show_stale(True)
    assert table._delegate.stale
    table.use(DARK)
    assert table._delegate.stale


def test_an_update_of_three_hundred_rows_does_not_stop_the_scrolling(
    table: BalanceTable, whale: list[Snapshot]
) -> None:
    show(table, whale[0])
    show(table, whale[1])
    started = time.perf_counter()
    for moment in whale:
        show(table, moment)
        table.grab()
    assert (time.perf_counter() - started) / len(whale) < 0.5, "far above what it takes: 0.05 s"
