"""The first item: a white dash on grey, at every size, with a menu where one may be; it keeps a click."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QSystemTrayIcon
from pytestqt.qtbot import QtBot

from trayapp.ui.tray.first_item import FirstItem


@pytest.mark.parametrize("size", [22, 48])
def test_it_is_a_dash_on_grey(qtbot: QtBot, size: int) -> None:
    image = FirstItem(has_menu=True).icon().pixmap(size, size).toImage()
    middle = size // 2
    assert (image.width(), image.pixelColor(middle, middle).name()) == (size, "#ffffff")
    for x, y in ((0, 0), (middle, 1), (1, middle), (size - 1, middle), (middle, size - 1)):
        assert image.pixelColor(x, y).name() == "#68707c"


@pytest.mark.parametrize("has_menu", [True, False])
def test_it_has_a_menu_where_one_may_be(qtbot: QtBot, has_menu: bool) -> None:
    assert (FirstItem(has_menu=has_menu).contextMenu() is not None) is has_menu


def test_a_click_that_came_too_early_is_told_once(qtbot: QtBot) -> None:
    reasons, heard = QSystemTrayIcon.ActivationReason, list[QSystemTrayIcon.ActivationReason]()
    item = FirstItem(has_menu=True)
    for reason in (reasons.MiddleClick, reasons.Trigger):
        item.activated.emit(reason)
    item.activated.connect(heard.append)
    item.hand_over()
    assert heard == [reasons.Trigger]
    item.activated.emit(reasons.MiddleClick)
    assert heard == [reasons.Trigger, reasons.MiddleClick]


def test_without_an_early_click_nothing_is_told(qtbot: QtBot) -> None:
    item = FirstItem(has_menu=True)
    with qtbot.assertNotEmitted(item.activated):
        item.hand_over()
