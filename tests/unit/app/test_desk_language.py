"""Another language in the running program: at once, and without losing what is open."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QLabel, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from tests.unit.app.conftest import Elsewhere, OpenDesk
from tests.unit.ui.states import HEADLESS
from trayapp.app.desk import Desk
from trayapp.app.life import utc_now
from trayapp.app.supply import UserSupply
from trayapp.domain.view import Language
from trayapp.storage.settings import Settings
from trayapp.ui.settings.settings_draft import SettingsDraft
from trayapp.ui.texts.status_lines import tooltip

pytestmark = pytest.mark.qt_log_ignore(HEADLESS)

MakeSupply = Callable[[], UserSupply]


@pytest.fixture(autouse=True)
def _numbers_as_before() -> Iterator[None]:
    before = QLocale()
    yield
    QLocale.setDefault(before)


def speaking(language: Language) -> Callable[[Settings], Settings]:
    return lambda settings: replace(settings, view=replace(settings.view, language=language))


def texts(window: QWidget) -> set[str]:
    parts: list[QLabel | QToolButton] = [*window.findChildren(QLabel), *window.findChildren(QToolButton)]
    return {part.text() for part in parts if part.isVisibleTo(window)}


def menu_of(desk: Desk) -> list[str]:
    return [action.text() for action in desk._front.menu.actions()]


@pytest.fixture
def opened(qtbot: QtBot, open_desk: OpenDesk, supply: MakeSupply, elsewhere: Elsewhere) -> Desk:
    """The program in English, its popup open, with values."""
    elsewhere.add("main")
    elsewhere.file.update(speaking("en"))
    desk = open_desk(supply())
    qtbot.waitUntil(lambda: desk._state().snapshots[0].account is not None)
    desk.open_popup()
    return desk


def switch(qtbot: QtBot, desk: Desk, elsewhere: Elsewhere, language: Language) -> None:
    """Another program of the user's changes the language in the settings."""
    elsewhere.file.update(speaking(language))
    qtbot.waitUntil(lambda: desk._looks.language.spoken == language)


def test_the_settings_language_is_spoken_from_the_start(
    open_desk: OpenDesk, supply: MakeSupply, elsewhere: Elsewhere
) -> None:
    elsewhere.file.update(speaking("zh_CN"))
    desk = open_desk(supply())
    assert "退出(&Q)" in menu_of(desk)
    assert "设置(&S)" in texts(desk._front.popup)
    assert tooltip(desk._state(), utc_now()) == "Equity Tray：还没有账户"


def test_menu_and_popup_speak_another_language_at_once_and_back_again(
    qtbot: QtBot, opened: Desk, elsewhere: Elsewhere
) -> None:
    total = opened._front.popup._board._header._total.text()
    assert {"&Settings", "Total equity · trading account", total} <= texts(opened._front.popup)
    switch(qtbot, opened, elsewhere, "zh_CN")
    assert "设置(&S)…" in menu_of(opened)
    assert {"设置(&S)", "账户总权益 · 交易账户"} <= texts(opened._front.popup)
    assert opened._front.popup._board._header._total.text().startswith("$")
    switch(qtbot, opened, elsewhere, "en")
    assert "&Settings…" in menu_of(opened)
    assert "&Settings" in texts(opened._front.popup)


def test_the_popup_stays_open_where_it_was_and_pinned(
    qtbot: QtBot, opened: Desk, elsewhere: Elsewhere
) -> None:
    before = opened._front.popup
    before._board.pin(True)
    place = before.geometry()
    switch(qtbot, opened, elsewhere, "zh_CN")
    popup = opened._front.popup
    assert popup is not before
    assert popup.isVisible()
    assert popup.geometry().topLeft() == place.topLeft()
    assert popup.width() == place.width()  # the height may be more: Chinese lines are higher
    assert popup._is_pinned


def test_the_new_menu_and_popup_do_what_the_old_ones_did(
    qtbot: QtBot, opened: Desk, elsewhere: Elsewhere
) -> None:
    switch(qtbot, opened, elsewhere, "zh_CN")
    (hide,) = [action for action in opened._front.menu.actions() if action.text() == "隐藏金额(&H)"]
    hide.trigger()
    assert opened._front.popup._board._header._total.text() == "•••"
    with qtbot.waitSignal(opened.quit_wanted):
        opened._front.menu.actions()[-1].trigger()


def test_settings_say_it_when_they_are_opened_next(qtbot: QtBot, opened: Desk, elsewhere: Elsewhere) -> None:
    opened._late.settings.open()
    dialog = opened._late.settings._dialog
    assert dialog is not None
    dialog.changed.emit(SettingsDraft(language="zh_CN"))
    dialog.accept()
    qtbot.waitUntil(lambda: opened._looks.language.spoken == "zh_CN")
    opened._late.settings.open()
    anew = opened._late.settings._dialog
    assert anew is not None
    qtbot.addWidget(anew)
    assert anew.windowTitle() == "设置"


def test_windows_that_are_open_stay_so_until_they_are_closed(
    qtbot: QtBot, opened: Desk, elsewhere: Elsewhere
) -> None:
    opened._late.settings.open()
    opened._late.alerts.show_log()
    opened._front.wishes.help_wanted.emit()
    before = opened._late.settings._dialog, opened._late.alerts._window, opened._front._help
    switch(qtbot, opened, elsewhere, "zh_CN")
    for window, title in zip(before, ("Settings", "Alerts", "Help"), strict=True):
        assert window is not None
        assert window.isVisible()
        assert window.windowTitle() == title
        window.close()
    opened._late.settings.open()
    opened._late.alerts.show_log()
    opened._front.wishes.help_wanted.emit()
    after = opened._late.settings._dialog, opened._late.alerts._window, opened._front._help
    for anew, title in zip(after, ("设置", "提醒", "帮助"), strict=True):
        assert anew is not None
        qtbot.addWidget(anew)
        assert anew.windowTitle() == title


def test_after_another_language_one_is_asked_anew_where_to_save(
    qtbot: QtBot, opened: Desk, elsewhere: Elsewhere
) -> None:
    opened._front.wishes.export_wanted.emit("csv")
    exports, gone = opened._front._exports, list[bool]()
    assert exports is not None
    before = exports._dialog
    opened._front.popup.destroyed.connect(lambda: gone.append(True))  # over which the question stands
    switch(qtbot, opened, elsewhere, "zh_CN")
    qtbot.waitUntil(lambda: gone == [True])
    opened._front.wishes.export_wanted.emit("csv")
    anew = exports._dialog
    assert anew is not None
    assert anew is not before
    assert anew.isVisible()
    assert anew.windowTitle() == "保存余额"


def test_the_log_in_another_language_holds_its_entries(
    qtbot: QtBot, opened: Desk, elsewhere: Elsewhere
) -> None:
    opened._late.alerts.show_log()
    window = opened._late.alerts._window
    assert window is not None
    window.close()
    switch(qtbot, opened, elsewhere, "zh_CN")
    opened._late.alerts.show_log()
    anew = opened._late.alerts._window
    assert anew is not None
    qtbot.addWidget(anew)
    assert anew.windowTitle() == "提醒"
    assert anew._entries == window._entries


def test_old_popups_and_menus_are_gone(qtbot: QtBot, opened: Desk, elsewhere: Elsewhere) -> None:
    gone = list[str]()
    opened._front.popup.destroyed.connect(lambda: gone.append("popup"))
    opened._front.menu.destroyed.connect(lambda: gone.append("menu"))
    switch(qtbot, opened, elsewhere, "zh_CN")
    qtbot.waitUntil(lambda: sorted(gone) == ["menu", "popup"])
