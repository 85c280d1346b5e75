"""What the account dialog does while it waits, and with the answer."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.unit.ui.account_user import (
    KEY,
    NOT_BOUND,
    PASSPHRASE,
    REFUSED,
    SECRET,
    TOO_MUCH,
    WORKS,
    Desk,
    ground_of,
)
from tests.unit.ui.dialog_looks import texts
from trayapp.words import Words

# said by the headless platform of what only a real desktop has: size hints, raise, grabs
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    return Desk(qtbot, taken=("Spot", "Grid bots"))


class TestWaiting:
    def test_there_is_one_wish_at_a_time(self, desk: Desk) -> None:
        desk.fill()
        desk.click("Test the key")
        assert "Asking OKX …" in texts(desk.dialog)
        assert not desk.button("Test the key").isEnabled()
        desk.press(Qt.Key.Key_Return, desk.field("Secret"))
        assert (len(desk.tests), len(desk.saves)) == (1, 0)

    def test_enter_on_the_busy_dialog_does_not_throw_the_key_away(self, desk: Desk) -> None:
        desk.fill()
        desk.button("Test the key").setFocus()
        desk.press(Qt.Key.Key_Return)
        desk.press(Qt.Key.Key_Return)
        assert desk.dialog.isVisible()
        assert desk.typed() == [KEY, SECRET, PASSPHRASE]

    def test_one_can_type_on_while_okx_is_asked(self, desk: Desk) -> None:
        desk.fill()
        desk.field("Passphrase").setFocus()
        QTest.keyClick(desk.dialog, Qt.Key.Key_T, Qt.KeyboardModifier.AltModifier)
        desk.qtbot.waitUntil(lambda: len(desk.tests) == 1)
        assert desk.field("Passphrase").hasFocus()

    def test_what_is_being_saved_cannot_be_changed(self, desk: Desk) -> None:
        desk.fill()
        desk.press(Qt.Key.Key_Return, desk.field("Secret"))
        assert "Saving …" in texts(desk.dialog)
        assert not desk.field("Secret").isEnabled()
        desk.dialog.show_problem(Words.of("The keyring is locked: unlock it and try again."))
        assert desk.field("Secret").isEnabled()

    def test_a_problem_loses_nothing(self, desk: Desk) -> None:
        desk.fill()
        desk.field("Passphrase").setFocus()
        desk.press(Qt.Key.Key_Return)
        desk.dialog.show_problem(Words.of("The keyring is locked: unlock it and try again."))
        assert desk.dialog.isVisible()
        assert "The keyring is locked: unlock it and try again." in texts(desk.dialog)
        assert desk.typed() == [KEY, SECRET, PASSPHRASE]
        assert desk.field("Passphrase").hasFocus()
        desk.press(Qt.Key.Key_Return)
        assert len(desk.saves) == 2

    def test_saved_closes(self, desk: Desk) -> None:
        desk.fill()
        desk.click("Save the account")
        desk.dialog.saved()
        assert not desk.dialog.isVisible()
        assert desk.typed() == ["", "", ""]

    def test_news_of_an_older_dialog_does_not_close_this_one(self, desk: Desk) -> None:
        desk.fill()
        desk.dialog.saved()
        assert desk.dialog.isVisible()


class TestReport:
    def test_a_key_that_works(self, desk: Desk) -> None:
        desk.fill()
        desk.button("Test the key").setFocus()
        desk.click("Test the key")
        desk.dialog.show_report(WORKS, TOO_MUCH, NOT_BOUND, works=True)
        assert "Asking OKX …" not in texts(desk.dialog)
        assert str(NOT_BOUND) in texts(desk.dialog)
        assert ground_of(desk.notice("The key works: it can only read.")) == "#eef7f1"
        assert ground_of(desk.notice(str(TOO_MUCH))) == "#fff6dd"
        assert desk.button("Test the key").isEnabled()

    def test_after_a_test_that_went_well_enter_saves(self, desk: Desk) -> None:
        desk.fill()
        desk.button("Test the key").setFocus()
        desk.press(Qt.Key.Key_Return)
        desk.dialog.show_report(WORKS, None, None, works=True)
        desk.press(Qt.Key.Key_Return)
        assert (len(desk.tests), len(desk.saves)) == (1, 1)

    def test_a_key_that_does_not(self, desk: Desk) -> None:
        desk.fill()
        desk.click("Test the key")
        desk.dialog.show_report(REFUSED, None, None, works=False)
        refused = desk.notice("OKX does not know <b>this</b> key.")
        assert ground_of(refused) == "#fdeaea"
        assert refused.textFormat() is Qt.TextFormat.PlainText

    @pytest.mark.parametrize("name", ["Name of the account", "API key", "Secret", "Passphrase"])
    def test_a_report_about_other_values_is_not_shown(self, desk: Desk, name: str) -> None:
        desk.fill()
        desk.click("Test the key")
        QTest.keyClicks(desk.field(name), "x")
        desk.dialog.show_report(WORKS, TOO_MUCH, NOT_BOUND, works=True)
        assert not any("works" in text or "trade" in text for text in texts(desk.dialog))
        assert "You changed something while OKX was asked: test again." in texts(desk.dialog)
        desk.click("Test the key")
        desk.dialog.show_report(WORKS, None, None, works=True)
        assert "The key works: it can only read." in texts(desk.dialog)

    def test_nor_one_about_another_site_or_environment(self, desk: Desk) -> None:
        desk.fill()
        desk.click("Test the key")
        desk.site.setCurrentIndex(2)
        desk.dialog.show_report(WORKS, None, None, works=True)
        desk.click("Test the key")
        desk.demo.click()
        desk.dialog.show_problem(REFUSED)
        assert not any("key." in text and "OKX does" in text for text in texts(desk.dialog))

    def test_a_report_goes_when_something_is_typed(self, desk: Desk) -> None:
        desk.fill()
        desk.click("Test the key")
        desk.dialog.show_report(WORKS, TOO_MUCH, NOT_BOUND, works=True)
        QTest.keyClicks(desk.field("Secret"), "x")
        assert not any("works" in text or "trade" in text for text in texts(desk.dialog))
