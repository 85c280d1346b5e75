"""The account dialog's help, keys and colours."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QUrl, Slot
from PySide6.QtGui import QColor, QDesktopServices, QFont, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
)
from pytestqt.qtbot import QtBot

from tests.unit.ui.account_user import (
    NOT_BOUND,
    TOO_MUCH,
    WORKS,
    Desk,
    ground_of,
)
from tests.unit.ui.dialog_looks import cut_texts, keys_in_sight, named, texts
from trayapp.ui.theme import DARK, LIGHT

# said by the headless platform of what only a real desktop has: size hints, raise, grabs
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    return Desk(qtbot, taken=("Spot", "Grid bots"))


class Browser(QObject):
    """Stands where the system would open a page."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self.opened.append(url.toString())


class TestHelp:
    @pytest.mark.parametrize(("row", "host"), [(0, "www.okx.com"), (1, "my.okx.com"), (2, "app.okx.com")])
    def test_the_page_of_the_chosen_site_opens_on_a_click(self, desk: Desk, row: int, host: str) -> None:
        browser = Browser()
        QDesktopServices.setUrlHandler("https", browser, "open")  # type: ignore[arg-type]  # bytes, as declared, are refused
        try:
            desk.site.setCurrentIndex(row)
            link = named(desk.dialog, QLabel, "How to get a key")
            assert browser.opened == []
            QTest.mouseClick(link, Qt.MouseButton.LeftButton, pos=_link_place(link))
        finally:
            QDesktopServices.unsetUrlHandler("https")
        assert browser.opened == [f"https://{host}/account/my-api"]

    def test_an_own_url_has_no_page(self, desk: Desk) -> None:
        desk.site.setCurrentIndex(3)
        text = named(desk.dialog, QLabel, "How to get a key").text()
        assert "href" not in text
        assert "your exchange" in text

    def test_it_says_where_the_key_is_kept(self, desk: Desk) -> None:
        assert any("in your system's keyring, nowhere else" in text for text in texts(desk.dialog))

    def test_demo_keys_are_made_elsewhere(self, desk: Desk) -> None:
        desk.demo.click()
        assert any("Switch to demo trading" in text for text in texts(desk.dialog))


class TestLooks:
    def test_every_key_is_there_once(self, desk: Desk) -> None:
        desk.site.setCurrentIndex(3)
        assert set(keys_in_sight(desk.dialog).values()) == {1}

    def test_tab_goes_down_the_form(self, desk: Desk) -> None:
        desk.field("Name of the account").setFocus()
        visited = []
        for _ in range(10):
            desk.press(Qt.Key.Key_Tab)
            focus = QApplication.focusWidget()
            assert focus is not None
            if focus.accessibleName() not in visited:  # the help is visited twice: its text, then its link
                visited.append(focus.accessibleName())
        assert visited[:5] == ["Site of OKX", "Demo trading key", "API key", "Secret", "Passphrase"]
        assert visited[5:] == ["How to get a key", "Test the key", "Save the account", "Cancel"]

    def test_nothing_is_cut(self, desk: Desk, qtbot: QtBot) -> None:
        desk.fill()
        desk.click("Test the key")
        desk.dialog.show_report(WORKS, TOO_MUCH, NOT_BOUND, works=True)
        qtbot.waitUntil(lambda: not cut_texts(desk.dialog))
        desk.site.setCurrentIndex(3)
        desk.click("Save the account")
        qtbot.waitUntil(lambda: not cut_texts(desk.dialog))

    def test_nothing_is_cut_in_a_large_font(self, qtbot: QtBot) -> None:
        before = QApplication.font()
        QApplication.setFont(QFont(before.family(), 15))
        try:
            desk = Desk(qtbot)
            desk.fill()
            desk.click("Test the key")
            desk.dialog.show_report(WORKS, TOO_MUCH, NOT_BOUND, works=True)
            qtbot.waitUntil(lambda: not cut_texts(desk.dialog))
        finally:
            QApplication.setFont(before)

    def test_it_follows_the_colour_scheme_while_open(self, desk: Desk) -> None:
        desk.fill()
        desk.click("Test the key")
        desk.dialog.show_report(WORKS, None, None, works=True)
        assert ground_of(desk.dialog) == LIGHT.ground
        desk.theme = DARK
        QApplication.sendEvent(desk.dialog, QEvent(QEvent.Type.ThemeChange))
        assert ground_of(desk.dialog) == DARK.ground
        assert ground_of(desk.notice("The key works: it can only read.")) == "#1d2f27"
        assert desk.field("Secret").palette().text().color() == QColor(DARK.ink)
        desk.site.showPopup()
        assert ground_of(desk.site.view()) == DARK.ground
        desk.site.hidePopup()
        assert DARK.accent in named(desk.dialog, QLabel, "How to get a key").text()

    def test_the_scheme_of_the_system_is_listened_to(self, desk: Desk) -> None:
        desk.theme = DARK
        QGuiApplication.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
        assert ground_of(desk.dialog) == DARK.ground


def _link_place(label: QLabel) -> QPoint:
    """Where the first line's link is."""
    line = label.fontMetrics().horizontalAdvance("Make a key with nothing but “Read” at ww")
    return QPoint(line, label.fontMetrics().height() // 2)
