"""Updates of a table that is seen: what differs is drawn anew and measured, and little else."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QPaintEvent, QRegion
from PySide6.QtWidgets import QAbstractItemView, QApplication
from pytestqt.qtbot import QtBot

from tests.unit.ui.states import HEADLESS, keys, rows_from
from trayapp.ui.table.balance_table import BalanceTable
from trayapp.ui.table.column_sets import columns_for
from trayapp.ui.table.rows import Row
from trayapp.ui.theme import LIGHT

pytestmark = pytest.mark.qt_log_ignore(HEADLESS)

COLUMNS = columns_for(None, ())
EQUITY = [column.wire for column in COLUMNS].index("eq")


class Painted(QObject):
    """What was painted of a table's cells, or of its titles, since it was last asked for."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__()
        self._region = QRegion()
        view.viewport().installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self._region += event.region()
        return False

    def take(self) -> QRegion:
        settle()
        region, self._region = self._region, QRegion()
        return region


def settle() -> None:
    for _ in range(5):
        QApplication.processEvents()


@pytest.fixture
def table(qtbot: QtBot) -> BalanceTable:
    table = BalanceTable(LIGHT)
    qtbot.addWidget(table)
    table.use(LIGHT)
    table.resize(900, 300)
    table.show()
    table.show_rows(some(), COLUMNS)
    settle()
    return table


def some(changed: int = -1, **fields: object) -> Sequence[Row]:
    """Sixty currencies, each worth less than the one before; one of them with other fields."""
    plain = [{"ccy": f"C{n:02}", "eq": "1.5", "eqUsd": str(9000 - n)} for n in range(60)]
    return rows_from(*(row | fields if n == changed else row for n, row in enumerate(plain)))


def cell(table: BalanceTable, row: int, column: int = EQUITY) -> QRect:
    return table.visualRect(table.model().index(row, column))


def test_a_value_in_sight_is_painted_anew_and_its_neighbours_are_not(table: BalanceTable) -> None:
    painted = Painted(table)
    table.show_rows(some(3, eq="2.5"), COLUMNS)
    region = painted.take()
    assert region.contains(cell(table, 3).center())
    assert not region.contains(cell(table, 2).center())
    assert not region.contains(cell(table, 3, 0).center())


def test_values_and_an_order_out_of_sight_paint_nothing(table: BalanceTable) -> None:
    painted = Painted(table)
    table.show_rows(some(50, eqUsd="8951.5"), COLUMNS)
    assert painted.take().isEmpty()
    assert keys(table.rows)[48:51] == ["C48", "C50", "C49"]


def test_another_order_paints_no_titles(table: BalanceTable) -> None:
    painted = Painted(table.header)
    painted.take()
    table.show_rows(some(5, eqUsd="8998.5"), COLUMNS)
    assert keys(table.rows)[2] == "C05"
    assert painted.take().isEmpty()


def test_rows_that_change_places_in_sight_are_painted_with_the_mark_of_the_chosen_one(
    table: BalanceTable,
) -> None:
    table.selectRow(5)
    painted = Painted(table)
    painted.take()
    table.show_rows(some(5, eqUsd="8998.5"), COLUMNS)  # between the second and the third
    region = painted.take()
    assert table.chosen is not None
    assert (table.chosen.key, table.currentIndex().row()) == ("C05", 2)
    assert all(region.contains(cell(table, row, 0).center()) for row in range(2, 6))
    assert not region.contains(cell(table, 1, 0).center())


@pytest.mark.parametrize(
    "fields", [{"eq": "x"}, {"twap": "3"}, {"eq": "1.5", "eqUsd": "900"}], ids=["unreadable", "risk", "worth"]
)
def test_whatever_changes_about_a_row_is_painted(table: BalanceTable, fields: dict[str, object]) -> None:
    painted = Painted(table)
    table.show_rows(some(0, **fields), COLUMNS)
    assert painted.take().contains(cell(table, 0).center())


def test_after_a_layout_that_was_due_before_all_is_painted(table: BalanceTable) -> None:
    painted = Painted(table)
    table.sortByColumn(0, Qt.SortOrder.DescendingOrder)
    table.show_rows(some(3, eq="2.5"), COLUMNS)
    region = painted.take()
    assert all(region.contains(cell(table, row, 0).center()) for row in range(5))


def test_a_text_that_grew_out_of_sight_has_its_room_when_it_comes_in_sight(
    qtbot: QtBot, table: BalanceTable
) -> None:
    table.resize(300, 300)
    settle()
    before = table._widths.natural[EQUITY]
    table.show_rows(some(50, eq="123456789012.5"), COLUMNS)
    assert table._widths.natural[EQUITY] == before
    table.verticalScrollBar().setValue(table.verticalScrollBar().maximum())
    qtbot.waitUntil(lambda: table._widths.natural[EQUITY] > before)
    assert table.columnWidth(EQUITY) >= table._widths.natural[EQUITY]


def test_a_popup_that_opens_again_has_room_for_all_that_came_meanwhile(table: BalanceTable) -> None:
    before = table._widths.natural[EQUITY]
    table.hide()
    table.show_rows(some(50, eq="123456789012.5"), COLUMNS)
    assert table._widths.natural[EQUITY] > before
