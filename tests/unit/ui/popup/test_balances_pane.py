"""The table with its bar, sums and details, as a user works with it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QContextMenuEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QToolButton
from pytestqt.qtbot import QtBot

from tests.unit.ui.states import HEADLESS, keys, snapshot
from trayapp.domain.fields import Mode
from trayapp.domain.view import TableLayout, View
from trayapp.ui.details.details_pane import DetailsPane
from trayapp.ui.details.details_tab import DetailsTab
from trayapp.ui.popup.balances_pane import BalancesPane
from trayapp.ui.table.columns import ALL
from trayapp.ui.table.kept_names import KeptNames
from trayapp.ui.table.rows import rows_of
from trayapp.ui.table.totals_row import TotalsRow
from trayapp.ui.theme import LIGHT
from trayapp.ui.wishes import Wishes

pytestmark = pytest.mark.qt_log_ignore(HEADLESS)

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
ROWS = (
    {"ccy": "BTC", "eq": "1.5", "eqUsd": "90000", "availBal": "1.5", "liab": "0"},
    {"ccy": "USDT", "eq": "250", "eqUsd": "250", "availBal": "100", "liab": "0"},
    {"ccy": "DUST", "eq": "3", "eqUsd": "0.5", "liab": "0"},
)


class Shown:
    """The pane, and a view that follows its wishes as the running program's does."""

    def __init__(self, qtbot: QtBot, pane: BalancesPane, wishes: Wishes) -> None:
        self.qtbot, self.pane = qtbot, pane
        self.view, self.veiled = View(), False
        self.snapshot = snapshot(*ROWS, totalEq="90250.5")
        wishes.view_changed.connect(self._change)

    def show(self, *, mode: Mode | None = None, rows: tuple[dict[str, str], ...] = ROWS) -> None:
        if mode is not None:
            self.snapshot = snapshot(*rows, mode=mode)
        self._draw()

    def hide_amounts(self) -> None:
        self.veiled = True
        self._draw()

    def _draw(self) -> None:
        account = self.snapshot.account
        assert account is not None
        rows = rows_of(account, self.snapshot.assessment)
        self.pane.show_snapshot(self.snapshot, rows, self.view, veiled=self.veiled, stale=False)

    def _change(self, change: Callable[[View], View]) -> None:
        self.view = change(self.view)
        self._draw()

    @property
    def wires(self) -> list[str]:
        return [column.wire for column in self.pane._table.columns]

    @property
    def order(self) -> list[str]:
        return keys(self.pane._table.rows)

    @property
    def chosen(self) -> tuple[str, int] | None:
        """The chosen row's key and column."""
        chosen = self.pane._table.chosen
        return (chosen.key, self.pane._table.currentIndex().column()) if chosen else None

    def said(self) -> list[str]:
        return [label.text() for label in self.pane._bar.findChildren(QLabel) if label.text()]

    def type(self, text: str) -> None:
        QTest.keyClicks(self.pane._bar.filter, text)

    def act(self, text: str) -> None:
        actions: list[QAction] = self.pane._menu.actions()
        (found,) = [one for one in actions if one.text().replace("&", "") == text]
        found.trigger()

    def button(self, text: str) -> QToolButton:
        buttons: list[QToolButton] = self.pane._bar.findChildren(QToolButton)
        (found,) = [one for one in buttons if one.text().replace("&", "") == text]
        return found

    def drag(self, from_x: int, to_x: int) -> None:
        """Drag along the header with the mouse, as slowly as a hand does."""
        place = self.pane._table.header.viewport()
        y = place.height() // 2
        QTest.mousePress(place, LEFT, NONE, QPoint(from_x, y))
        step = 4 if to_x > from_x else -4
        for x in range(from_x, to_x, step):
            QTest.mouseMove(place, QPoint(x, y))
        QTest.mouseMove(place, QPoint(to_x, y))
        QTest.mouseRelease(place, LEFT, NONE, QPoint(to_x, y))

    def left_of(self, wire: str) -> int:
        return self.pane._table.header.sectionViewportPosition(self.wires.index(wire))


@pytest.fixture
def shown(qtbot: QtBot) -> Shown:
    wishes = Wishes()
    pane = BalancesPane(LIGHT, wishes)
    qtbot.addWidget(pane)
    pane.use(LIGHT)
    pane.resize(1400, 500)
    shown = Shown(qtbot, pane, wishes)
    shown.show()
    pane.show()
    wishes.setParent(pane)
    return shown


def test_a_column_dragged_elsewhere_stays_there_in_this_mode_alone(shown: Shown) -> None:
    usual = shown.wires
    x = shown.left_of("liab") + 20
    shown.drag(x, shown.left_of("eqUsd") + 10)
    assert shown.wires.index("liab") < shown.wires.index("eqUsd")
    assert sorted(shown.wires) == sorted(usual)
    header = shown.pane._table.header
    assert header.order() == tuple(range(header.count())), (
        "the model has the order, the header none of its own"
    )
    moved = shown.wires
    shown.show(mode=Mode.SPOT)
    assert shown.wires != moved
    shown.show(mode=Mode.MULTI_CURRENCY)
    assert shown.wires == moved
    shown.act("Back to default columns")
    assert shown.wires == usual


def test_the_currency_stays_first(shown: Shown) -> None:
    shown.drag(20, shown.left_of("liab") + 20)
    assert shown.wires[0] == "ccy"
    shown.drag(shown.left_of("liab") + 20, 5)
    assert shown.wires[0] == "ccy"


def test_a_width_dragged_is_kept_and_a_double_click_gives_the_natural_one_back(shown: Shown) -> None:
    edge = shown.left_of("liab") - 1  # of the column before it
    before = shown.wires[shown.wires.index("liab") - 1]
    number = shown.wires.index(before)
    natural = shown.pane._table.columnWidth(number)
    shown.drag(edge, edge + 60)
    dragged = shown.pane._table.columnWidth(number)
    assert dragged == natural + 60
    assert dict(shown.view.layout(Mode.MULTI_CURRENCY).widths) == {before: dragged}
    shown.show()
    assert shown.pane._table.columnWidth(number) == dragged
    place = shown.pane._table.header.viewport()
    QTest.mouseDClick(place, LEFT, NONE, QPoint(shown.left_of("liab") - 1, place.height() // 2))
    assert shown.view == View()


def test_nothing_moves_under_a_drag_while_a_poll_comes_in(shown: Shown) -> None:
    place = shown.pane._table.header.viewport()
    edge, number = shown.left_of("liab") - 1, shown.wires.index("liab") - 1
    QTest.mousePress(place, LEFT, NONE, QPoint(edge, 10))
    for x in range(edge, edge + 40, 4):
        QTest.mouseMove(place, QPoint(x, 10))
    width = shown.pane._table.columnWidth(number)
    shown.snapshot = snapshot(*(row | {"eq": "123456789.123"} for row in ROWS))
    shown.show()
    assert shown.pane._table.columnWidth(number) == width
    QTest.mouseRelease(place, LEFT, NONE, QPoint(edge + 40, 10))
    assert shown.view.layouts


def test_columns_are_moved_and_hidden_with_keys_too(shown: Shown) -> None:
    usual, table = shown.wires, shown.pane._table
    table.setFocus()
    table.setCurrentIndex(table.model().index(0, 1))
    QTest.keyClick(
        table, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
    )
    assert shown.wires[:3] == [usual[0], usual[2], usual[1]]
    QTest.keyClick(
        table, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
    )
    assert shown.wires == usual
    shown.act("Hide this column")
    assert usual[1] not in shown.wires


def test_typing_filters_and_esc_empties_the_filter(shown: Shown) -> None:
    shown.type("btc")
    assert shown.order == ["BTC"]
    assert shown.said() == ["1 of 3"]
    QTest.keyClick(shown.pane._bar.filter, Qt.Key.Key_Escape)
    assert len(shown.order) == 3
    assert shown.said() == []


def test_down_goes_from_the_filter_to_what_was_found(shown: Shown) -> None:
    shown.type("usd")
    QTest.keyClick(shown.pane._bar.filter, Qt.Key.Key_Down)
    chosen = shown.pane._table.chosen
    assert chosen is not None
    assert chosen.key == "USDT"


def test_it_says_when_a_risk_or_everything_is_filtered_out(shown: Shown) -> None:
    shown.snapshot = snapshot(ROWS[0], {"ccy": "XRP", "eqUsd": "5", "twap": "4"})
    shown.show()
    shown.type("btc")
    assert shown.said() == ["1 of 2 · 1 with a risk not shown"]
    shown.type("zzz")
    assert shown.pane._nothing.isVisible()


def test_small_balances_are_hidden_with_a_click_and_counted(shown: Shown) -> None:
    box = shown.pane._bar.findChild(QCheckBox)
    assert isinstance(box, QCheckBox)
    assert box.text().replace("&", "") == "Hide below $1"
    box.click()
    assert shown.order == ["BTC", "USDT"]
    assert shown.said() == ["1 hidden"]
    assert shown.view.hide_small
    box.click()
    assert len(shown.order) == 3


def test_totals_are_of_dollars_and_of_what_was_filtered(shown: Shown) -> None:
    totals = shown.pane.findChild(TotalsRow)
    assert isinstance(totals, TotalsRow)
    assert "Value, USD 90,250.50" in totals.accessibleName()
    assert totals.accessibleName().startswith("Total:")
    assert "Equity" not in totals.accessibleName()
    shown.type("usdt")
    assert totals.accessibleName().startswith("Total of 1: Value, USD 250.00")
    shown.hide_amounts()
    assert "250" not in totals.accessibleName()


def test_row_cell_and_table_are_copied(shown: Shown) -> None:
    clipboard, table = QGuiApplication.clipboard(), shown.pane._table
    table.setFocus()
    table.setCurrentIndex(table.model().index(0, 1))
    QTest.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert clipboard.text().split("\t")[0] == "BTC"
    QTest.keyClick(
        table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    assert clipboard.text() == "1.5"
    shown.act("Copy table")
    assert [line.split("\t")[0] for line in clipboard.text().splitlines()][-3:] == ["BTC", "USDT", "DUST"]


def test_hidden_amounts_are_not_copied_and_not_exported(shown: Shown) -> None:
    shown.hide_amounts()
    table = shown.pane._table
    table.selectRow(0)
    shown.act("Copy row")
    assert "1.5" not in QGuiApplication.clipboard().text()
    assert not shown.button("Export ▾").isEnabled()


def test_details_follow_the_row_that_is_chosen(shown: Shown) -> None:
    table = shown.pane._table
    with shown.qtbot.waitSignal(shown.pane.room_wanted, timeout=1000) as wanted:
        QTest.keyClick(table, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert wanted.args == [shown.pane.extra_width]
    details = shown.pane.findChild(DetailsPane)
    assert isinstance(details, DetailsPane)
    assert details.isVisible()
    assert details.tab is DetailsTab.ACCOUNT
    details.show_tab(DetailsTab.CURRENCY)
    table.selectRow(1)
    assert details._title.text() == "USDT"
    with shown.qtbot.waitSignal(shown.pane.room_wanted, timeout=1000) as wanted:
        shown.button("Details").click()
    assert wanted.args[0] < 0
    assert not details.isVisible()


def test_enter_opens_the_details_of_a_row(shown: Shown) -> None:
    table = shown.pane._table
    table.selectRow(0)
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_Return)
    details = shown.pane.findChild(DetailsPane)
    assert isinstance(details, DetailsPane)
    assert details.isVisible()
    assert details._title.text() == "BTC"


def test_another_account_begins_without_the_filter_of_the_former(shown: Shown) -> None:
    shown.type("btc")
    other = snapshot(*ROWS, name="other")
    shown.snapshot = replace(other, profile=replace(other.profile, id="other"))
    shown.show()
    assert len(shown.order) == 3


def choose_in_menu(shown: Shown, text: str, section: int) -> None:
    """Right-click a title and click an entry, as a mouse does it."""
    place = shown.pane._table.header.viewport()
    spot = QPoint(shown.left_of(shown.wires[section]) + 20, place.height() // 2)
    QTest.mousePress(place, Qt.MouseButton.RightButton, NONE, spot)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, spot, place.mapToGlobal(spot))
    QApplication.sendEvent(place, event)
    menu = shown.pane._menu
    shown.qtbot.waitUntil(menu.isVisible)
    actions: list[QAction] = menu.actions()
    (found,) = [one for one in actions if one.text().replace("&", "") == text]
    QTest.mouseClick(menu, LEFT, NONE, menu.actionGeometry(found).center())
    shown.qtbot.waitUntil(lambda: menu._section is None)


def test_the_menu_of_a_title_acts_on_that_column(shown: Shown) -> None:
    usual = shown.wires
    choose_in_menu(shown, "Hide this column", 3)
    assert shown.wires == [*usual[:3], *usual[4:]]
    choose_in_menu(shown, "Sort by this column", 1)
    assert shown.pane._table.header.sortIndicatorSection() == 1
    width = shown.pane._table.columnWidth(2)
    choose_in_menu(shown, "Wider column", 2)
    assert shown.pane._table.columnWidth(2) == width + 16


def test_after_a_right_click_the_columns_still_fill_the_table(shown: Shown) -> None:
    choose_in_menu(shown, "Sort by this column", 1)
    shown.pane.resize(1600, 500)
    table = shown.pane._table
    widths = [table.columnWidth(number) for number in range(len(table.columns))]
    shown.qtbot.waitUntil(lambda: sum(widths) <= table.viewport().width())
    total = sum(table.columnWidth(number) for number in range(len(table.columns)))
    assert total == table.viewport().width()


def test_no_other_currency_is_chosen_when_the_chosen_one_goes(shown: Shown) -> None:
    table = shown.pane._table
    table.setCurrentIndex(table.model().index(0, 2))
    seen = [shown.chosen]
    for rows in (ROWS[1:], ROWS):
        shown.show(mode=Mode.MULTI_CURRENCY, rows=rows)
        seen.append(shown.chosen)
    shown.type("usdt")
    seen.append(shown.chosen)
    shown.pane._bar.filter.clear()
    seen.append(shown.chosen)
    assert seen == [("BTC", 2), None, ("BTC", 2), None, ("BTC", 2)]


def test_a_column_shown_for_a_risk_does_not_become_the_user_s(shown: Shown) -> None:
    risky = ({"ccy": "BTC", "eq": "1", "eqUsd": "5", "mgnRatio": "1.1", "mmr": "1"},)
    shown.show(mode=Mode.MULTI_CURRENCY, rows=risky)
    assert "mgnRatio" in shown.wires
    shown.pane._table.move_column(1, 1)
    shown.show(mode=Mode.MULTI_CURRENCY, rows=ROWS)
    assert "mgnRatio" not in shown.wires


def test_a_reordered_spot_table_still_gets_liabilities_with_the_first_debt(shown: Shown) -> None:
    shown.show(mode=Mode.SPOT)
    shown.pane._table.move_column(1, 1)
    moved = shown.wires
    shown.show(mode=Mode.SPOT, rows=({"ccy": "BTC", "eq": "1", "eqUsd": "5", "liab": "2"},))
    assert {"liab", "twap"} <= set(shown.wires)
    shown.show(mode=Mode.SPOT)
    assert shown.wires == moved


def test_the_sort_outlives_another_mode(shown: Shown) -> None:
    table = shown.pane._table
    table.sort_by(shown.wires.index("upl"))
    shown.show(mode=Mode.SPOT)
    assert table.header.sortIndicatorSection() == -1
    shown.show(mode=Mode.MULTI_CURRENCY)
    assert table.header.sortIndicatorSection() == shown.wires.index("upl")


def test_columns_without_room_are_counted(shown: Shown) -> None:
    shown.pane.resize(700, 500)
    shown.qtbot.waitUntil(lambda: any("not fit" in text for text in shown.said()))
    hidden = sum(map(shown.pane._table.isColumnHidden, range(len(shown.wires))))
    assert f"{hidden} columns do not fit" in shown.said()


def test_scrolled_sideways_the_names_stay(shown: Shown) -> None:
    shown._change(
        lambda view: view.with_layout(
            Mode.MULTI_CURRENCY,
            TableLayout(columns=tuple(ALL)),  # every column there is
        )
    )
    table = shown.pane._table
    names = table.findChild(KeptNames)
    assert isinstance(names, KeptNames)
    assert not names.isVisible()
    table.horizontalScrollBar().setValue(300)
    assert names.isVisible()
    assert names.geometry().topLeft() == table.viewport().geometry().topLeft()
    table.horizontalScrollBar().setValue(0)
    assert not names.isVisible()
