"""A link to a page for API keys: it opens that page alone, by mouse and by keys, and can be copied."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolTip
from pytestqt.qtbot import QtBot

from tests.unit.ui.states import HEADLESS, colours_of
from trayapp.ui.accounts.site_choice import KEY_PAGES
from trayapp.ui.popup.key_page_link import KeyPageLink
from trayapp.ui.theme import DARK, LIGHT, Theme

pytestmark = pytest.mark.qt_log_ignore(HEADLESS)


class Browser(QObject):
    """Takes what would be opened."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def show(self, url: QUrl) -> None:
        self.opened.append(url.toString())


@pytest.fixture
def browser() -> Iterator[Browser]:
    browser = Browser()
    QDesktopServices.setUrlHandler("https", browser, "show")  # type: ignore[arg-type] # bytes fail
    yield browser
    QDesktopServices.unsetUrlHandler("https")


def shown(qtbot: QtBot, link: KeyPageLink) -> KeyPageLink:
    qtbot.addWidget(link)
    link.use(LIGHT)
    link.show()
    link.activateWindow()
    qtbot.waitUntil(link.isActiveWindow)
    return link


def test_every_page_is_one_of_okx_and_safe() -> None:
    parts = [urlsplit(page) for page in KEY_PAGES.values()]
    assert {part.scheme for part in parts} == {"https"}
    assert [part.hostname for part in parts] == ["www.okx.com", "my.okx.com", "app.okx.com"]


@pytest.mark.parametrize("site", KEY_PAGES)
def test_it_opens_its_page_by_mouse_and_by_keys(qtbot: QtBot, browser: Browser, site: str) -> None:
    link = shown(qtbot, KeyPageLink(site))
    assert link.toolTip() == KEY_PAGES[site]
    QTest.mouseClick(link, Qt.MouseButton.LeftButton)
    link.setFocus(Qt.FocusReason.TabFocusReason)
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Return):
        QTest.keyClick(link, key)
    assert browser.opened == [KEY_PAGES[site]] * 3


def test_no_other_address_can_be_named() -> None:
    with pytest.raises(KeyError):
        KeyPageLink("https://www.okx.com.example.org/account/my-api")


def test_it_says_who_is_registered_there(qtbot: QtBot) -> None:
    link = KeyPageLink("eea", "EEA")
    qtbot.addWidget(link)
    assert link.text() == "my.okx.com (EEA)"


def test_its_address_can_be_copied(qtbot: QtBot) -> None:
    link = shown(qtbot, KeyPageLink("us"))
    assert link.contextMenuPolicy() is Qt.ContextMenuPolicy.ActionsContextMenu
    (copy,) = link.actions()
    copy.trigger()
    assert QGuiApplication.clipboard().text() == "https://app.okx.com/account/my-api"


@pytest.mark.qt_log_ignore(HEADLESS, "This plugin does not support QPlatformServices::openUrl", extend=True)
def test_without_a_browser_the_address_is_copied_and_that_is_said(qtbot: QtBot) -> None:
    link = shown(qtbot, KeyPageLink("global"))
    QGuiApplication.clipboard().clear()
    link.click()
    assert QGuiApplication.clipboard().text() == KEY_PAGES["global"]
    assert QToolTip.text() == "No browser opened: the address is copied."
    QToolTip.hideText()
    qtbot.waitUntil(lambda: not QToolTip.isVisible())


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_it_looks_like_a_link(qtbot: QtBot, theme: Theme) -> None:
    link = KeyPageLink("global")
    qtbot.addWidget(link)
    link.use(theme)
    assert theme.accent in colours_of(link)
