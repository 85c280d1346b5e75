"""The column chooser, used as a trader would: by typing, by the arrow keys, by clicks."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from tests.unit.ui.dialog_looks import cut_texts, keys_in_sight, named, texts
from tests.unit.ui.states import HEADLESS, MODES, colours_of, contrast
from trayapp.domain.fields import Mode
from trayapp.ui.table.chooser_list import ChooserList
from trayapp.ui.table.chooser_model import ChooserModel, ChooserRole
from trayapp.ui.table.column_chooser import ColumnChooser
from trayapp.ui.table.column_sets import defaults_for
from trayapp.ui.table.columns import ALL, Column
from trayapp.ui.theme import DARK, LIGHT, Theme

pytestmark = pytest.mark.qt_log_ignore(HEADLESS, extend=True)

FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal
KEY = Qt.Key


class User(QObject):
    """Opens the dialog and remembers what it asked for."""

    def __init__(self, qtbot: QtBot, mode: Mode | None, shown: tuple[str, ...] | None = None) -> None:
        super().__init__()
        self.theme, self.asked = LIGHT, list[tuple[str, ...] | None]()
        self.dialog = ColumnChooser(None, self.current)
        self.dialog.columns_changed.connect(self._on_changed)
        self.dialog.show_columns(mode, shown or tuple(column.wire for column in defaults_for(mode)))
        qtbot.addWidget(self.dialog)
        self.dialog.show()
        self.dialog.activateWindow()
        qtbot.waitUntil(self.dialog.isActiveWindow)
        self.find = named(self.dialog, QLineEdit, "Find a column")
        self.list = named(self.dialog, ChooserList, "Columns")

    def current(self) -> Theme:
        return self.theme

    @Slot(object)
    def _on_changed(self, columns: tuple[str, ...] | None) -> None:
        self.asked.append(columns)

    def press(self, *keys: Qt.Key) -> None:
        for key in keys:
            QTest.keyClick(QApplication.focusWidget() or self.dialog, key)

    def write(self, text: str) -> None:
        QTest.keyClicks(QApplication.focusWidget() or self.dialog, text)

    def click(self, wire: str) -> None:
        index = self.model.index(self.model.row_of(wire))
        self.list.scrollTo(index)
        place = self.list.visualRect(index).center()
        QTest.mouseClick(self.list.viewport(), Qt.MouseButton.LeftButton, pos=place)

    @property
    def model(self) -> ChooserModel:
        model = self.list.model()
        assert isinstance(model, ChooserModel)
        return model

    @property
    def chosen(self) -> str:
        return str(self.list.currentIndex().data(ChooserRole.ENTRY).wire)

    @property
    def listed(self) -> list[str]:
        """OKX's names, and the headings in brackets."""
        rows = [self.model.index(row) for row in range(self.model.rowCount())]
        entries = [(row.data(ChooserRole.ENTRY), row.data()) for row in rows]
        return [entry.wire if isinstance(entry, Column) else f"[{text}]" for entry, text in entries]

    def ticked(self) -> set[str]:
        rows = [self.model.index(row) for row in range(self.model.rowCount())]
        on = [row for row in rows if row.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked]
        return {row.data(ChooserRole.ENTRY).wire for row in on}


@pytest.fixture
def user(qtbot: QtBot) -> User:
    return User(qtbot, Mode.SPOT, ("ccy", "eq", "upl"))


def test_every_column_stands_once_under_its_heading(user: User) -> None:
    headings = [text for text in user.listed if text.startswith("[")]
    assert headings == ["[Balances]", "[Liabilities]", "[Risk]", "[PnL]", "[Spot]", "[Lending]"]
    assert sorted(set(user.listed) - set(headings)) == sorted(ALL)
    assert len(user.listed) == len(ALL) + len(headings)
    assert user.listed[:5] == ["[Balances]", "ccy", "eq", "eqUsd", "share"]


@pytest.mark.parametrize("mode", MODES)
def test_what_is_shown_is_ticked_and_what_the_mode_does_not_use_is_marked(
    qtbot: QtBot, mode: Mode | None
) -> None:
    user = User(qtbot, mode)
    assert user.ticked() == {column.wire for column in defaults_for(mode)}
    for wire, column in ALL.items():
        note = user.model.index(user.model.row_of(wire)).data(ChooserRole.NOTE)
        unused = mode is not None and not column.modes & mode
        assert note.startswith("not used in") is unused
    assert user.model.index(1).data(ChooserRole.NOTE) == "always shown"


def test_a_click_takes_a_column_to_the_end_or_out_at_once(user: User) -> None:
    user.click("uTime")
    user.click("twap")
    user.click("eq")
    assert user.asked == [
        ("ccy", "eq", "upl", "uTime"),
        ("ccy", "eq", "upl", "uTime", "twap"),
        ("ccy", "upl", "uTime", "twap"),
    ]
    assert user.ticked() == {"ccy", "upl", "uTime", "twap"}
    user.click("eq")
    assert user.asked[-1] == ("ccy", "upl", "uTime", "twap", "eq")


def test_the_currency_cannot_be_left_out(user: User) -> None:
    user.click("ccy")
    user.press(KEY.Key_Space)
    assert user.asked == []
    assert "ccy" in user.ticked()


def test_a_double_click_is_two_clicks_and_the_right_button_none(user: User) -> None:
    user.click("eq")
    place = user.list.visualRect(user.list.currentIndex()).center()
    QTest.mouseClick(user.list.viewport(), Qt.MouseButton.RightButton, pos=place)
    assert user.asked == [("ccy", "upl")]
    QTest.mouseClick(user.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    QTest.mouseDClick(user.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    QTest.mouseRelease(user.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert user.asked[1:] == [("ccy", "upl", "eq"), ("ccy", "upl")]


def test_by_keys_alone(user: User) -> None:
    assert QApplication.focusWidget() is user.find
    user.write("liab")
    user.press(KEY.Key_Down)
    assert QApplication.focusWidget() is user.list
    assert user.chosen == "liab"
    user.press(KEY.Key_Down, KEY.Key_Space)
    assert user.asked == [("ccy", "eq", "upl", "crossLiab")]
    user.press(KEY.Key_Space)
    assert user.asked[-1] == ("ccy", "eq", "upl")
    user.press(KEY.Key_Up, KEY.Key_Up)
    assert QApplication.focusWidget() is user.find
    user.press(KEY.Key_Escape)
    assert (user.find.text(), user.dialog.isVisible()) == ("", True)
    user.press(KEY.Key_Escape)
    assert not user.dialog.isVisible()


def test_arrows_pass_over_headings(user: User) -> None:
    user.press(KEY.Key_Down)
    seen = [user.chosen]
    for _ in range(len(ALL) - 1):
        user.press(KEY.Key_Down)
        seen.append(user.chosen)
    assert seen == [wire for wire in user.listed if not wire.startswith("[")]
    user.press(KEY.Key_Home)
    assert user.chosen == "ccy"
    assert user.list.visualRect(user.model.index(0)).top() == 0, "its heading is in sight"


def test_letters_typed_in_the_list_go_into_the_search_and_esc_there_empties_it(user: User) -> None:
    user.press(KEY.Key_Down)
    user.write("m")
    assert QApplication.focusWidget() is user.find
    user.write("ar")
    assert user.find.text() == "mar"
    user.press(KEY.Key_Down, KEY.Key_Escape)
    assert (user.find.text(), user.dialog.isVisible()) == ("", True)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("twap", ["[Risk]", "twap"]),
        ("REPAY RISK", ["[Risk]", "twap"]),
        ("margin ratio", ["[Risk]", "mgnRatio"]),
        ("pnl %", ["[Spot]", "spotUplRatio", "totalPnlRatio"]),
        ("snipers", ["[Balances]", "fixedBal"]),
        ("everything you own", ["[Balances]", "share"]),
        ("zebra", []),
    ],
)
def test_the_search_looks_at_titles_names_and_explanations(user: User, typed: str, found: list[str]) -> None:
    user.write(typed)
    assert user.listed == found
    user.find.clear()
    assert len(user.listed) > len(ALL)


def test_where_nothing_is_found_it_says_so_and_stays_quiet(user: User) -> None:
    user.write("zebra")
    assert len(colours_of(user.list.viewport())) > 2
    user.press(KEY.Key_Down)
    assert QApplication.focusWidget() is user.find
    assert user.asked == []


def test_back_to_defaults_is_one_click_and_the_mode_s_own(qtbot: QtBot, user: User) -> None:
    back = named(user.dialog, QPushButton, "Back to the default columns")
    with qtbot.waitSignal(user.dialog.defaults_wanted, timeout=1000):
        QTest.mouseClick(back, Qt.MouseButton.LeftButton)
    assert user.asked == [], "widths go back, too: more than other columns"
    assert user.ticked() == {column.wire for column in defaults_for(Mode.SPOT)}
    user.click("uTime")
    own = tuple(column.wire for column in defaults_for(Mode.SPOT))
    assert user.asked[-1] == (*own, "uTime")
    user.click("uTime")
    assert user.asked[-1] is None, "again what the mode has of itself"


def test_what_comes_from_elsewhere_is_ticked_and_moves_nothing(user: User) -> None:
    user.write("liab")
    user.press(KEY.Key_Down, KEY.Key_Down)
    before = user.chosen
    user.dialog.show_columns(Mode.SPOT, ("ccy", "isoLiab", "eq"))
    assert (user.chosen, user.find.text()) == (before, "liab")
    assert user.ticked() == {"isoLiab"}
    user.press(KEY.Key_Space)
    assert user.asked == [("ccy", "isoLiab", "eq", "crossLiab")]


def test_it_says_for_which_mode_the_columns_are_kept(user: User) -> None:
    assert any("Spot mode" in text for text in texts(user.dialog))
    user.dialog.show_columns(None, ("ccy",))
    assert not any("mode" in text for text in texts(user.dialog))


def test_a_screen_reader_hears_what_can_be_ticked_and_what_is(user: User) -> None:
    spoken = QAccessible.queryAccessibleInterface(user.list)
    entries = [spoken.child(number) for number in range(4)]
    heading, currency, equity, value = entries
    assert heading.text(QAccessible.Text.Name) == "Balances"
    assert not heading.state().checkable
    assert not currency.state().checkable
    assert equity.role() is QAccessible.Role.ListItem
    assert (equity.state().checkable, equity.state().checked) == (1, 1)
    assert (value.state().checkable, value.state().checked) == (1, 0)
    said = equity.text(QAccessible.Text.Name)
    assert said.startswith("Equity, OKX name eq, All you have of this coin")
    margin = user.model.index(user.model.row_of("mgnRatio")).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "not used in Spot mode" in margin


def test_the_model_stands_qt_s_own_tester(user: User) -> None:
    tester = QAbstractItemModelTester(user.model, FATAL)
    for typed in ("r", "ri", "zebra", "", "liab"):
        user.model.find(typed)
        user.model.show_columns(None, ("ccy", "eq", typed))
    del tester


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_boxes_are_seen_in_both_themes(user: User, theme: Theme) -> None:
    user.theme = theme
    QApplication.sendEvent(user.dialog, QEvent(QEvent.Type.ThemeChange))
    seen = colours_of(user.list.viewport())
    assert seen[theme.accent] > 100, "ticked boxes"
    assert theme.ink in seen
    for colour in (theme.dim, theme.accent, theme.ink):
        assert contrast(colour, theme.ground) > 3


@pytest.mark.parametrize("mode", MODES)
def test_no_text_is_cut_and_every_key_is_its_own(qtbot: QtBot, mode: Mode | None) -> None:
    user = User(qtbot, mode)
    assert cut_texts(user.dialog) == []
    keys = keys_in_sight(user.dialog)
    assert max(keys.values()) == 1
