"""The window with the last alerts, used as a trader would."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QPushButton, QTextEdit
from pytestqt.qtbot import QtBot

from tests.unit.domain.logged import REPAY, alert, entry
from tests.unit.domain.moments import at
from tests.unit.ui.dialog_looks import cut_texts, keys_in_sight, named
from tests.unit.ui.states import HEADLESS, colours_of
from trayapp.domain.alerts.alert import Event, LogEntry
from trayapp.domain.thresholds import RiskLevel
from trayapp.ui.alert_log.alert_log_model import LogColumn
from trayapp.ui.alert_log.alert_log_table import AlertLogTable
from trayapp.ui.alert_log.alert_log_window import AlertLogWindow
from trayapp.ui.theme import DARK, LIGHT, Theme
from trayapp.words import DOTS, Amount, Words

pytestmark = pytest.mark.qt_log_ignore(HEADLESS, extend=True)

OWED = alert(Words.of("liability {amount}", amount=Amount("18,400.00")), RiskLevel.WARNING)
LONG = alert(Words.of("{text}", text="a loss, a transfer or a withdrawal " * 20), advice=REPAY)
MANY = tuple(entry(number, account="ab"[number % 2]) for number in range(500))


class Desk(QObject):
    """Opens the window and looks at what stands in it."""

    def __init__(self, qtbot: QtBot, entries: tuple[LogEntry, ...] = (), *, veiled: bool = False) -> None:
        super().__init__()
        self.theme: Theme = LIGHT
        self.window = AlertLogWindow(theme=self.current)
        self.window.show_entries(entries, veiled)
        qtbot.addWidget(self.window)
        self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)
        self.table = named(self.window, AlertLogTable, "Alerts")
        self.accounts = named(self.window, QComboBox, "Account")
        self.details = named(self.window, QTextEdit, "About the chosen alert")

    def current(self) -> Theme:
        return self.theme

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(QApplication.focusWidget() or self.window, key, held)

    def click(self, row: int, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        place = self.table.visualRect(self.table.log.index(row, LogColumn.WHAT)).center()
        QTest.mouseClick(self.table.viewport(), Qt.MouseButton.LeftButton, held, place)

    def button(self, name: str) -> QPushButton:
        return named(self.window, QPushButton, name)

    @property
    def shown(self) -> list[LogEntry]:
        return list(self.table.log.rows)

    def copied(self) -> list[str]:
        return QGuiApplication.clipboard().text().splitlines()


def test_without_alerts_it_says_so(qtbot: QtBot) -> None:
    desk = Desk(qtbot)
    words = desk.table.viewport().rect()
    middle = QRect(0, 0, 200, 40)
    middle.moveCenter(words.center())
    drawn = colours_of(desk.table.viewport().grab(middle).toImage())
    assert set(drawn) > {LIGHT.ground}
    assert not desk.details.isVisible()
    assert not desk.accounts.isVisible()
    assert not desk.button("Copy the chosen alerts").isEnabled()
    desk.window.show_entries(MANY[:1], False)
    assert set(colours_of(desk.table.viewport().grab(middle).toImage())) == {LIGHT.ground}


def test_the_newest_is_first_and_its_advice_below(qtbot: QtBot) -> None:
    desk = Desk(qtbot, (entry(0, about=OWED), entry(5, about=alert(since=at(-60)))))
    assert [one.at for one in desk.shown] == [at(5), at(0)]
    told = desk.details.toPlainText().splitlines()
    since = at(-60).astimezone().strftime("%Y-%m-%d %H:%M:%S")
    assert told == ["Margin ratio 140 %", f"main · since {since}", str(REPAY)]


def test_the_keyboard_walks_through_the_log(qtbot: QtBot) -> None:
    desk = Desk(qtbot, (entry(0, about=OWED), entry(1)))
    assert QApplication.focusWidget() is desk.table
    desk.press(Qt.Key.Key_Down)
    assert desk.details.toPlainText().startswith("Liability 18,400.00")
    desk.press(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is desk.details
    desk.press(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is desk.button("Copy the chosen alerts")
    desk.press(Qt.Key.Key_Escape)
    assert not desk.window.isVisible()


def test_what_is_below_follows_the_keyboard_even_where_it_chooses_nothing(qtbot: QtBot) -> None:
    desk = Desk(qtbot, (entry(0, about=OWED), entry(1)))
    desk.press(Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    assert desk.details.toPlainText().startswith("Liability 18,400.00")
    desk.press(Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert [line.rsplit(" · ", 1)[1] for line in desk.copied()] == ["Margin ratio 140\u00a0%"]


def test_enter_closes_it(qtbot: QtBot) -> None:
    desk = Desk(qtbot, MANY[:3])
    desk.press(Qt.Key.Key_Return)
    assert not desk.window.isVisible()


def test_an_account_can_be_picked_where_there_are_several(qtbot: QtBot) -> None:
    desk = Desk(qtbot, (*MANY[:4], entry(9, account="renamed", account_id="b")))
    assert [desk.accounts.itemText(n) for n in range(desk.accounts.count())] == ["All", "a", "renamed"]
    assert not desk.table.isColumnHidden(LogColumn.ACCOUNT)
    desk.accounts.setFocus()
    QTest.keyClicks(desk.accounts, "r")
    assert {one.account_id for one in desk.shown} == {"b"}
    assert desk.table.isColumnHidden(LogColumn.ACCOUNT)
    desk.window.show_entries(MANY[:6], False)
    assert {one.account_id for one in desk.shown} == {"b"}
    assert desk.accounts.currentText() == "b"
    desk.window.show_entries(MANY[0:6:2], False)  # the account was removed
    assert desk.shown == [MANY[4], MANY[2], MANY[0]]
    assert not desk.accounts.isVisible()


def test_the_chosen_alert_stays_chosen_when_an_account_is_picked(qtbot: QtBot) -> None:
    desk = Desk(qtbot, MANY[:9])
    desk.click(5)
    chosen = desk.table.chosen
    desk.accounts.setCurrentText("b")
    assert desk.table.chosen == chosen == MANY[3]
    desk.accounts.setCurrentText("a")
    assert desk.table.chosen == MANY[8]


def test_a_list_of_accounts_that_is_open_is_not_disturbed(qtbot: QtBot) -> None:
    desk = Desk(qtbot, MANY[:4])
    desk.accounts.showPopup()
    desk.accounts.view().setCurrentIndex(desk.accounts.model().index(2, 0))
    desk.window.show_entries(MANY[:5], False)
    assert desk.accounts.view().currentIndex().row() == 2


def test_one_account_needs_no_column(qtbot: QtBot) -> None:
    desk = Desk(qtbot, MANY[:1])
    assert desk.table.isColumnHidden(LogColumn.ACCOUNT)
    assert not desk.accounts.isVisible()


def test_chosen_rows_are_copied_as_text(qtbot: QtBot) -> None:
    desk = Desk(qtbot, (entry(0, about=OWED), entry(1), entry(2, Event.CLEARED)))
    desk.click(0)
    desk.click(2, Qt.KeyboardModifier.ControlModifier)
    desk.press(Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    first, second = desk.copied()
    assert first.endswith(" · main · critical · cleared · Margin ratio 140\u00a0%")
    assert second.endswith(" · main · warning · raised · Liability 18,400.00")
    desk.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.mouseClick(desk.button("Copy the chosen alerts"), Qt.MouseButton.LeftButton)
    assert len(desk.copied()) == 3


def test_below_the_log_the_text_that_is_chosen_is_copied(qtbot: QtBot) -> None:
    desk = Desk(qtbot, (entry(0),))
    desk.details.setFocus()
    desk.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    desk.press(Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert desk.copied()[-1] == str(REPAY)


def test_hidden_amounts_are_seen_and_copied_as_dots(qtbot: QtBot) -> None:
    desk = Desk(qtbot, (entry(0, about=OWED),), veiled=True)
    desk.press(Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert desk.copied() == [desk.table.log.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)]
    for text in (desk.copied()[0], desk.details.toPlainText()):
        assert DOTS in text
        assert "18,400" not in text
    desk.window.show_entries((entry(0, about=OWED),), False)
    assert "18,400" in desk.details.toPlainText()
    desk.window.show_entries((entry(0, about=OWED),), True)
    assert "18,400" not in desk.details.toPlainText()


def test_a_new_alert_leaves_the_chosen_one_chosen_and_in_its_place(qtbot: QtBot) -> None:
    desk = Desk(qtbot, MANY[:400])
    desk.table.scrollTo(desk.table.log.index(200, 0), AlertLogTable.ScrollHint.PositionAtCenter)
    desk.click(200)
    chosen, place = desk.table.chosen, desk.table.visualRect(desk.table.currentIndex()).top()
    desk.window.show_entries(MANY[:403], False)
    assert desk.table.chosen == chosen
    assert desk.table.currentIndex().row() == 203
    assert desk.table.visualRect(desk.table.currentIndex()).top() == place


def test_at_the_top_a_new_alert_is_seen(qtbot: QtBot) -> None:
    desk = Desk(qtbot, MANY[:400])
    desk.window.show_entries(MANY[:401], False)
    assert desk.table.verticalScrollBar().value() == 0
    assert desk.table.chosen == MANY[399]


def test_columns_stay_where_they_are(qtbot: QtBot) -> None:
    desk = Desk(qtbot, MANY[:2])
    before = [desk.table.columnViewportPosition(column) for column in LogColumn]
    desk.window.show_entries((*MANY[:2], entry(3, Event.ACKNOWLEDGED, LONG, account="a")), False)
    assert [desk.table.columnViewportPosition(column) for column in LogColumn] == before


def test_a_long_text_widens_nothing_and_can_be_read_to_its_end(qtbot: QtBot) -> None:
    desk = Desk(qtbot, (entry(0),))
    size, height = desk.window.size(), desk.details.height()
    desk.window.show_entries((entry(0), entry(1, about=LONG, account="x" * 40, account_id="x")), False)
    desk.press(Qt.Key.Key_Up)
    assert desk.details.toPlainText().count("withdrawal") == 20
    assert (desk.window.size(), desk.details.height()) == (size, height)
    assert desk.details.verticalScrollBar().maximum() > 0


def test_at_its_smallest_every_column_is_in_sight(qtbot: QtBot) -> None:
    desk = Desk(qtbot, (*MANY, entry(501, account="x" * 40)))
    desk.window.resize(1, 1)
    qtbot.waitUntil(lambda: desk.window.width() == desk.window.minimumSizeHint().width())
    assert desk.table.columnWidth(LogColumn.WHAT) > 100
    right = desk.table.columnViewportPosition(LogColumn.WHAT) + desk.table.columnWidth(LogColumn.WHAT)
    assert right <= desk.table.viewport().width()
    assert desk.window.width() < 683  # a common screen at 200 %


def test_a_badge_is_full_while_the_alert_stands_and_empty_after(qtbot: QtBot) -> None:
    for level in RiskLevel:
        desk = Desk(qtbot, (entry(0, about=replace(OWED, level=level)),))
        desk.table.clearSelection()
        cell = desk.table.visualRect(desk.table.log.index(0, LogColumn.LEVEL))
        full = colours_of(desk.table.viewport().grab(cell).toImage())
        assert full[LIGHT.levels[level].ground] > 200
        desk.window.show_entries((entry(0, Event.CLEARED, replace(OWED, level=level)),), False)
        desk.table.clearSelection()
        empty = colours_of(desk.table.viewport().grab(cell).toImage())
        assert LIGHT.levels[level].ground not in empty
        assert LIGHT.dim in empty


def test_every_key_is_there_once_and_nothing_is_cut(qtbot: QtBot) -> None:
    desk = Desk(qtbot, MANY[:2])
    assert set(keys_in_sight(desk.window).values()) == {1}
    qtbot.waitUntil(lambda: not cut_texts(desk.window))


def test_it_follows_the_colour_scheme_while_open(qtbot: QtBot) -> None:
    desk = Desk(qtbot, MANY[:2])
    desk.theme = DARK
    QApplication.sendEvent(desk.window, QEvent(QEvent.Type.ThemeChange))
    image = desk.window.grab().toImage()
    assert image.pixelColor(3, 3).name() == DARK.ground
    assert colours_of(desk.details).get(LIGHT.card) is None
    assert DARK.card in colours_of(desk.details)
