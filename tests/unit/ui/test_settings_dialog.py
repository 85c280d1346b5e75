"""The settings dialog, used as a trader would."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QPushButton, QSpinBox
from pytestqt.qtbot import QtBot

from tests.unit.ui.dialog_looks import cut_texts, keys_in_sight, named, texts
from trayapp.ui.settings_dialog import SettingsDialog
from trayapp.ui.theme import DARK, LIGHT, Theme
from trayapp.words import Words

# said by the headless platform of what only a real desktop has: size hints, raise, grabs
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

FULL = Words.of("The settings cannot be written: the disk is full.")


class Desk(QObject):
    """Opens the dialog and writes down what it changes."""

    def __init__(self, qtbot: QtBot) -> None:
        super().__init__()
        self.qtbot = qtbot
        self.theme: Theme = LIGHT
        self.full = False
        self.changes: list[tuple[int, str]] = []
        self.dialog = SettingsDialog(theme=self.current)
        self.dialog.changed.connect(self.keep)
        self.dialog.show_settings(5, "system")
        qtbot.addWidget(self.dialog)
        self.dialog.show()
        self.dialog.activateWindow()
        qtbot.waitUntil(self.dialog.isActiveWindow)
        self.interval = named(self.dialog, QSpinBox, "Seconds between two polls")
        self.choice = named(self.dialog, QComboBox, "Theme")

    def current(self) -> Theme:
        return self.theme

    def keep(self, interval_s: int, theme: str) -> None:
        self.changes.append((interval_s, theme))
        if self.full:
            self.dialog.show_problem(FULL)

    def type(self, text: str) -> None:
        self.interval.selectAll()
        QTest.keyClicks(self.interval, text)

    def press(self, key: Qt.Key) -> None:
        QTest.keyClick(QApplication.focusWidget() or self.dialog, key)

    def click(self, name: str) -> None:
        QTest.mouseClick(named(self.dialog, QPushButton, name), Qt.MouseButton.LeftButton)


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    return Desk(qtbot)


def test_it_shows_what_is_in_force(desk: Desk) -> None:
    desk.dialog.show_settings(90, "dark")
    assert desk.interval.text() == "90 s"
    assert desk.choice.currentText() == "Dark"


def test_an_unknown_theme_is_the_systems(desk: Desk) -> None:
    desk.dialog.show_settings(5, "sepia")
    assert desk.choice.currentText() == "System"


def test_nothing_happens_before_ok(desk: Desk) -> None:
    desk.type("15")
    QTest.keyClicks(desk.choice, "L")
    assert desk.changes == []
    desk.click("OK")
    assert desk.changes == [(15, "light")]
    assert not desk.dialog.isVisible()


def test_enter_in_the_interval_takes_what_was_typed(desk: Desk) -> None:
    desk.interval.setFocus()
    desk.type("3600")
    desk.press(Qt.Key.Key_Return)
    assert desk.changes == [(3600, "system")]


def test_escape_and_cancel_change_nothing(qtbot: QtBot) -> None:
    for way in ("escape", "cancel"):
        desk = Desk(qtbot)
        desk.type("15")
        if way == "escape":
            desk.press(Qt.Key.Key_Escape)
        else:
            desk.click("Cancel")
        assert not desk.dialog.isVisible()
        assert desk.changes == []


def test_what_did_not_change_is_not_told(desk: Desk) -> None:
    desk.click("OK")
    assert desk.changes == []
    assert not desk.dialog.isVisible()


@pytest.mark.parametrize(("typed", "taken"), [("0", 1), ("3601", 360), ("-5", 5)])
def test_the_interval_stays_within_its_bounds(desk: Desk, typed: str, taken: int) -> None:
    desk.type(typed)
    desk.click("OK")
    assert [interval_s for interval_s, _ in desk.changes] in ([taken], [])
    assert 1 <= desk.interval.value() <= 3600


def test_what_could_not_be_kept_keeps_the_dialog_open(desk: Desk) -> None:
    desk.full = True
    desk.type("15")
    desk.click("OK")
    assert desk.dialog.isVisible()
    assert str(FULL) in texts(desk.dialog)
    assert desk.interval.value() == 15
    desk.full = False
    desk.click("OK")
    assert desk.changes == [(15, "system")] * 2
    assert not desk.dialog.isVisible()


def test_every_key_is_there_once(desk: Desk) -> None:
    assert set(keys_in_sight(desk.dialog).values()) == {1}


def test_nothing_is_cut(desk: Desk, qtbot: QtBot) -> None:
    desk.dialog.show_problem(FULL)
    qtbot.waitUntil(lambda: not cut_texts(desk.dialog))


def test_it_follows_the_colour_scheme_while_open(desk: Desk) -> None:
    desk.theme = DARK
    QApplication.sendEvent(desk.dialog, QEvent(QEvent.Type.ThemeChange))
    image = desk.dialog.grab().toImage()
    assert image.pixelColor(3, 3).name() == DARK.ground
