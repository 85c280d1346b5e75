"""The settings dialog, used as a trader would: its first page, and what all pages share."""

from __future__ import annotations

from decimal import Decimal

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFont
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QSpinBox, QTabBar
from pytestqt.qtbot import QtBot

from tests.unit.ui.dialog_looks import cut_texts, key_of, keys_in_sight, named, texts
from tests.unit.ui.settings_user import ALERTS, BOTS, FULL, GENERAL, LEVELS, MAIN, PROXY, Desk
from trayapp.domain.alerts.rules import AlertRules
from trayapp.domain.view import View
from trayapp.ui.settings.settings_draft import SettingsDraft
from trayapp.ui.theme import DARK, LIGHT

# said by the headless platform of what only a real desktop has: size hints, raise, grabs
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

INTERVAL = "Seconds between two polls"
DETAIL = "Detail of the log"
LOG_IN = "Start when I log in"
SMALL = "Dollars under which a balance is small"
PAGES = [GENERAL, ALERTS, LEVELS, PROXY]


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    return Desk(qtbot, MAIN, BOTS)


def test_it_shows_what_is_in_force(desk: Desk) -> None:
    view = View(language="zh_CN", gains="red", small_below_usd=Decimal("2.50"))
    desk.dialog.show_settings(90, "dark", view, AlertRules(), (), None)
    assert desk.field(INTERVAL).text() == "90 s"
    shown = [desk.choice(name).currentText() for name in ("Theme", "Gains and losses", "Language")]
    assert shown == ["Dark", "Red up, green down", "简体中文"]
    assert desk.field(SMALL).text() == "2.5 USD"
    desk.click("OK")
    assert desk.changes == []


def test_an_unknown_theme_is_the_systems(desk: Desk) -> None:
    desk.dialog.show_settings(5, "sepia", View(), AlertRules(), (), None)
    assert desk.choice("Theme").currentText() == "System"
    desk.click("OK")
    assert desk.changes == []


def test_nothing_happens_before_ok(desk: Desk) -> None:
    desk.type(INTERVAL, "15")
    desk.choose("Theme", "L")
    assert desk.changes == []
    desk.click("OK")
    assert desk.changes == [SettingsDraft(interval_s=15, theme="light")]
    assert not desk.dialog.isVisible()


def test_changes_of_all_pages_are_told_as_one(desk: Desk) -> None:
    desk.type(INTERVAL, "15")
    desk.turn_to(ALERTS)
    desk.type("Minutes without data", "7")
    desk.turn_to(LEVELS)
    desk.type("Margin ratio, watch", "600")
    desk.click("OK")
    (draft,) = desk.changes
    assert (draft.interval_s, draft.theme, draft.alerts) == (15, None, AlertRules(blind_minutes=7))
    assert list(draft.thresholds) == ["main"]


def test_typing_goes_to_the_first_field_at_once(desk: Desk) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClicks(focus, "30")
    desk.press(Qt.Key.Key_Return)
    assert desk.changes == [SettingsDraft(interval_s=30)]


def test_enter_in_the_interval_takes_what_was_typed(desk: Desk) -> None:
    desk.type(INTERVAL, "3600")
    desk.press(Qt.Key.Key_Return)
    assert desk.changes == [SettingsDraft(interval_s=3600)]


def test_escape_and_cancel_change_nothing(qtbot: QtBot) -> None:
    for way in ("escape", "cancel"):
        desk = Desk(qtbot)
        desk.type(INTERVAL, "15")
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
    desk.type(INTERVAL, typed)
    desk.click("OK")
    assert [draft.interval_s for draft in desk.changes] in ([taken], [])
    assert 1 <= named(desk.dialog, QSpinBox, INTERVAL).value() <= 3600


def test_what_could_not_be_kept_keeps_the_dialog_open(desk: Desk) -> None:
    desk.full = True
    desk.type(INTERVAL, "15")
    desk.click("OK")
    assert desk.dialog.isVisible()
    assert str(FULL) in texts(desk.dialog)
    assert desk.field(INTERVAL).text() == "15 s"
    desk.full = False
    desk.click("OK")
    assert desk.changes == [SettingsDraft(interval_s=15)] * 2
    assert not desk.dialog.isVisible()


def test_a_mistake_out_of_sight_is_named(desk: Desk) -> None:
    desk.turn_to(LEVELS)
    desk.type("Margin ratio, watch", "7")
    assert not desk.may_end()
    assert not any("Mend the page" in text for text in texts(desk.dialog))
    desk.turn_to(GENERAL)
    assert "Mend the page “Risk levels” first." in texts(desk.dialog)
    desk.type(INTERVAL, "15")
    desk.press(Qt.Key.Key_Return)
    assert desk.changes == []
    desk.turn_to(LEVELS)
    desk.type("Margin ratio, watch", "700")
    desk.turn_to(GENERAL)
    assert desk.may_end()
    assert not any("Mend the page" in text for text in texts(desk.dialog))


def test_how_much_is_logged_is_a_choice(desk: Desk) -> None:
    assert desk.choice(DETAIL).currentText() == "Normal"
    desk.choose(DETAIL, "Detailed")
    desk.click("OK")
    desk.dialog.show_log_level("detailed")
    desk.click("OK")
    assert desk.changes == [SettingsDraft(log_level="detailed")]


def test_starting_at_log_in_is_a_choice_where_the_system_offers_it(desk: Desk) -> None:
    desk.dialog.show_autostart(None)
    assert not desk.box(LOG_IN).isVisible()
    desk.dialog.show_autostart(True)
    assert desk.box(LOG_IN).isVisible()
    assert desk.box(LOG_IN).isChecked()
    desk.box(LOG_IN).click()
    desk.click("OK")
    assert desk.changes == [SettingsDraft(autostart=False)]


def test_an_autostart_that_could_not_be_made_is_unticked_again(desk: Desk) -> None:
    desk.dialog.show_autostart(False)
    desk.box(LOG_IN).click()
    desk.click("OK")
    desk.dialog.show()
    desk.dialog.show_autostart(False)
    assert not desk.box(LOG_IN).isChecked()
    desk.click("OK")
    assert desk.changes == [SettingsDraft(autostart=True)]


class TestWhatIsShown:
    def test_every_choice_is_told(self, desk: Desk) -> None:
        desk.choose("Language", "English")
        desk.choose("Gains and losses", "Red up")
        desk.type(SMALL, "0.50")
        desk.click("OK")
        assert desk.changes == [SettingsDraft(language="en", gains="red", small_below_usd=Decimal("0.50"))]

    @pytest.mark.parametrize(
        ("typed", "taken"),
        [
            ("5", "5"),
            ("$5", "5"),
            ("5 usd", "5"),
            ("0.1", "0.1"),
            ("0,25", "0.25"),
            ("1000000", "1000000"),
            ("0.0100000000000000000001", "0.0100000000000000000001"),
        ],
    )
    def test_an_amount_is_taken_to_the_last_digit(self, desk: Desk, typed: str, taken: str) -> None:
        desk.type(SMALL, typed)
        desk.press(Qt.Key.Key_Return)
        assert [draft.small_below_usd for draft in desk.changes] == [Decimal(taken)]

    @pytest.mark.parametrize(
        ("typed", "why"),
        [
            ("", "That is no amount"),
            ("1,000", "That is no amount"),
            ("1e3", "That is no amount"),
            ("-1", "That is no amount"),
            ("5 EUR", "That is no amount"),
            ("0.009", "Small balances begin"),
            ("1000000.01", "Small balances begin"),
        ],
    )
    def test_what_is_no_such_amount_is_said_and_not_taken(self, desk: Desk, typed: str, why: str) -> None:
        desk.field(SMALL).clear()
        desk.type(SMALL, typed)
        assert any(text.startswith(why) for text in texts(desk.dialog))
        assert desk.field(SMALL).palette().text().color().name() == desk.theme.alarm
        assert desk.field(SMALL).accessibleDescription().startswith(why)
        assert not desk.may_end()
        desk.turn_to(ALERTS)
        assert "Mend the page “General” first." in texts(desk.dialog)
        desk.turn_to(GENERAL)
        desk.field(SMALL).clear()
        desk.type(SMALL, "3")
        assert desk.may_end()
        assert not any(text.startswith(why) for text in texts(desk.dialog))

    @pytest.mark.parametrize(
        ("before", "steps", "after"),
        [
            ("1", 1, "2"),
            ("9", 1, "10"),
            ("10", 1, "20"),
            ("10", -1, "9"),
            ("1", -1, "0.9"),
            ("8", 10, "90"),
            ("0.01", -1, "0.01"),
            ("1000000", 1, "1000000"),
        ],
    )
    def test_the_arrows_move_the_first_digit(self, desk: Desk, before: str, steps: int, after: str) -> None:
        desk.type(SMALL, before)
        desk.field(SMALL).stepBy(steps)
        assert desk.field(SMALL).text() == f"{after} USD"

    def test_the_sample_shows_the_colours_that_are_being_chosen(self, desk: Desk) -> None:
        assert inks_of_sample(desk) == [LIGHT.gain, LIGHT.loss]
        desk.choose("Gains and losses", "Red up")
        assert inks_of_sample(desk) == [LIGHT.loss, LIGHT.gain]
        desk.theme = DARK
        desk.dialog.follow_theme()
        assert inks_of_sample(desk) == [DARK.loss, DARK.gain]


def inks_of_sample(desk: Desk) -> list[str]:
    found = {label.text()[0]: label for label in desk.dialog.findChildren(QLabel) if "1.2" in label.text()}
    return [found[sign].palette().windowText().color().name() for sign in "+−"]


class TestTabs:
    def test_letters_and_control_tab_turn_the_page(self, desk: Desk) -> None:
        tabs = named(desk.dialog, QTabBar, "Pages")
        QTest.keyClick(desk.dialog, Qt.Key.Key_R, Qt.KeyboardModifier.AltModifier)
        assert tabs.currentIndex() == LEVELS
        assert desk.choice("Account").isVisible()
        QTest.keyClick(desk.dialog, Qt.Key.Key_X, Qt.KeyboardModifier.AltModifier)
        assert tabs.currentIndex() == PROXY
        assert desk.choice("Proxy").isVisible()
        QTest.keyClick(desk.dialog, Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier)
        assert tabs.currentIndex() == GENERAL
        back = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        QTest.keyClick(desk.dialog, Qt.Key.Key_Backtab, back)
        assert tabs.currentIndex() == PROXY

    def test_a_click_turns_the_page_and_the_focus_goes_with_it(self, desk: Desk) -> None:
        tabs = named(desk.dialog, QTabBar, "Pages")
        place = tabs.tabRect(ALERTS).center()
        QTest.mouseClick(tabs, Qt.MouseButton.LeftButton, pos=place)
        box = desk.box("Show desktop notifications")
        assert box.isVisible()
        assert box.hasFocus()

    def test_the_size_stays_from_page_to_page(self, desk: Desk) -> None:
        sizes = set()
        for page in PAGES:
            desk.turn_to(page)
            QApplication.processEvents()
            sizes.add(desk.dialog.size().toTuple())
        assert len(sizes) == 1

    def test_the_chosen_page_is_underlined(self, desk: Desk) -> None:
        tabs = named(desk.dialog, QTabBar, "Pages")
        image = tabs.grab().toImage()
        chosen, other = (tabs.tabRect(page).left() + 5 for page in (GENERAL, LEVELS))
        foot = tabs.height() - 1
        assert image.pixelColor(chosen, foot).name() == desk.theme.accent
        assert image.pixelColor(other, foot).name() == desk.theme.line


class TestLooks:
    @pytest.mark.parametrize("page", PAGES)
    def test_every_key_is_there_once(self, desk: Desk, page: int) -> None:
        desk.turn_to(page)
        tabs = named(desk.dialog, QTabBar, "Pages")
        keys = keys_in_sight(desk.dialog)
        keys.update(key_of(tabs.tabText(number)) or "?" for number in PAGES)
        assert set(keys.values()) == {1}, keys

    @pytest.mark.parametrize("points", [10, 15])
    def test_nothing_is_cut(self, qtbot: QtBot, points: int) -> None:
        before = QApplication.font()
        QApplication.setFont(QFont(before.family(), points))
        try:
            desk = Desk(qtbot, MAIN, BOTS)
            desk.dialog.show_problem(FULL)
            for page in PAGES:
                desk.turn_to(page)
                qtbot.waitUntil(lambda: not cut_texts(desk.dialog))
        finally:
            QApplication.setFont(before)

    def test_it_follows_the_colour_scheme_while_open(self, desk: Desk) -> None:
        desk.theme = DARK
        QApplication.sendEvent(desk.dialog, QEvent(QEvent.Type.ThemeChange))
        image = desk.dialog.grab().toImage()
        assert image.pixelColor(3, 3).name() == DARK.ground
