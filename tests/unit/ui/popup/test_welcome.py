"""The first run: three steps, a way to add an account, and a way to look around without one."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from tests.unit.ui.states import HEADLESS, colours_of
from trayapp.ui.parts.badge_label import BadgeLabel
from trayapp.ui.parts.hint_line import HintLine
from trayapp.ui.popup.key_page_link import KeyPageLink
from trayapp.ui.popup.welcome import Welcome
from trayapp.ui.theme import DARK, LIGHT, Theme
from trayapp.words import Words

pytestmark = pytest.mark.qt_log_ignore(HEADLESS)
WIDTH = 720 - 34  # of the popup's body
EACH = pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])


@pytest.fixture
def welcome(qtbot: QtBot) -> Welcome:
    welcome = Welcome()
    qtbot.addWidget(welcome)
    welcome.use(LIGHT)
    welcome.resize(WIDTH, welcome.heightForWidth(WIDTH))
    welcome.show()
    welcome.activateWindow()
    qtbot.waitUntil(welcome.isActiveWindow)
    return welcome


def texts(welcome: Welcome) -> list[str]:
    return [label.text() for label in welcome.findChildren(QLabel) if label.isVisible()]


def button(welcome: Welcome, text: str) -> QPushButton:
    (found,) = [each for each in welcome.findChildren(QPushButton) if each.text().replace("&", "") == text]
    return found


def test_it_says_how_to_get_a_key_and_where_it_will_be_kept(welcome: Welcome) -> None:
    said = " ".join(texts(welcome))
    assert [badge.text() for badge in welcome.findChildren(BadgeLabel)] == ["1", "2", "3"]
    for words in ("“Read” and nothing else", "passphrase", "IP address", "keyring and nowhere else"):
        assert words in said
    assert [link.text() for link in welcome.findChildren(KeyPageLink)] == [
        "www.okx.com",
        "my.okx.com (EEA)",
        "app.okx.com (US, AU)",
    ]


def test_a_simulated_account_is_never_called_a_demo(welcome: Welcome) -> None:
    said = " ".join([*texts(welcome), *(each.text() for each in welcome.findChildren(QPushButton))])
    assert "demo" not in said.casefold()  # OKX's paper trading is called so
    assert "no key, no real money" in said


def test_an_account_is_wanted_by_mouse_and_by_keys(qtbot: QtBot, welcome: Welcome) -> None:
    with qtbot.waitSignal(welcome.add_account_wanted, timeout=1000):
        button(welcome, "Add account…").click()
    welcome.setFocus()
    assert button(welcome, "Add account…").hasFocus()
    with qtbot.waitSignal(welcome.add_account_wanted, timeout=1000):
        QTest.keyClick(welcome.focusWidget(), Qt.Key.Key_Return)


def test_a_simulated_account_is_started_once_for_a_double_click(welcome: Welcome) -> None:
    wishes: list[int] = []
    welcome.simulate_wanted.connect(lambda: wishes.append(1))
    simulate = button(welcome, "See a simulated account")
    QTest.mouseClick(simulate, Qt.MouseButton.LeftButton)
    QTest.mouseDClick(simulate, Qt.MouseButton.LeftButton)
    simulate.click()
    assert wishes == [1]


def test_one_that_cannot_be_started_is_told_and_may_be_tried_again_at_once(
    qtbot: QtBot, welcome: Welcome
) -> None:
    simulate = button(welcome, "See a simulated account")
    simulate.click()
    welcome.show_problem(Words.of("It could not be started."))
    assert "It could not be started." in texts(welcome)
    with qtbot.waitSignal(welcome.simulate_wanted, timeout=1000):
        simulate.click()
    assert "It could not be started." not in texts(welcome)


def test_keys_reach_everything_in_reading_order(welcome: Welcome) -> None:
    first = welcome.findChildren(KeyPageLink)[0]
    first.setFocus(Qt.FocusReason.TabFocusReason)
    order = []
    for _ in range(5):
        focused = welcome.focusWidget()
        assert isinstance(focused, QPushButton)
        order.append(focused.text().replace("&", ""))
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    assert order == [
        "www.okx.com",
        "my.okx.com (EEA)",
        "app.okx.com (US, AU)",
        "Add account…",
        "See a simulated account",
    ]


@EACH
def test_it_is_dressed_in_the_theme_and_can_be_read(welcome: Welcome, theme: Theme) -> None:
    welcome.show_problem("It could not be started.")
    welcome.use(theme)
    seen = colours_of(welcome)
    for colour in (theme.card, theme.accent, theme.ink, theme.dim):
        assert colour in seen
    (hint,) = welcome.findChildren(HintLine)
    assert hint.palette().color(QPalette.ColorRole.WindowText).name() == theme.alarm


@pytest.mark.parametrize("points", [8, 10, 14])
def test_nothing_is_cut_and_it_stays_low(qtbot: QtBot, qapp: QApplication, points: int) -> None:
    before = QFont(qapp.font())
    qapp.setFont(QFont("DejaVu Sans", points))
    try:
        welcome = Welcome()
        qtbot.addWidget(welcome)
        welcome.use(LIGHT)
        height = welcome.heightForWidth(WIDTH)
        welcome.resize(WIDTH, height)
        welcome.show()
        assert welcome.size() == QSize(WIDTH, height)
        assert height < 50 * points
        for label in welcome.findChildren(QLabel):
            need = label.heightForWidth(label.width()) if label.wordWrap() else label.sizeHint().height()
            assert label.height() >= need, label.text()
        for each in welcome.findChildren(QPushButton):
            assert each.width() >= each.sizeHint().width(), each.text()
    finally:
        qapp.setFont(before)


def test_what_it_says_is_never_markup(welcome: Welcome) -> None:
    welcome.show_problem("<b>It</b> could not be started.")
    assert {label.textFormat() for label in welcome.findChildren(QLabel)} == {Qt.TextFormat.PlainText}


def test_it_asks_for_no_more_height_than_it_needs(welcome: Welcome) -> None:
    assert welcome.sizeHint() == QSize(WIDTH, welcome.heightForWidth(WIDTH))


def test_the_hint_keeps_its_place(welcome: Welcome) -> None:
    (hint,) = welcome.findChildren(HintLine)
    place = hint.geometry()
    welcome.show_problem("It could not be started.")
    assert hint.geometry() == place
