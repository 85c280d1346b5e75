"""The dialog that adds an account or replaces its key, used as a trader would."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.unit.ui.account_user import (
    KEY,
    PASSPHRASE,
    PROFILE,
    SECRET,
    Desk,
)
from tests.unit.ui.dialog_looks import texts
from trayapp.domain.credentials import SITES, AccountDraft, AccountProfile, Credentials, Site

# said by the headless platform of what only a real desktop has: size hints, raise, grabs
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    return Desk(qtbot, taken=("Spot", "Grid bots"))


class TestWhatIsSaved:
    def test_save_hands_out_what_was_typed(self, desk: Desk) -> None:
        desk.fill(name="  main ")
        QTest.keyClicks(desk.site, "E")
        desk.demo.click()
        desk.click("Save the account")
        expected = AccountDraft("main", SITES["eea"], True, Credentials(KEY, SECRET, PASSPHRASE))
        assert desk.saves == [expected]
        assert desk.tests == []

    def test_a_new_account_is_global_and_live(self, desk: Desk) -> None:
        desk.fill()
        desk.click("Test the key")
        assert desk.tests[0].site == SITES["global"]
        assert not desk.tests[0].simulated_trading
        assert desk.tests[0].replaces is None

    @pytest.mark.parametrize("name", ["Name of the account", "API key", "Secret", "Passphrase"])
    def test_enter_saves_from_every_field(self, desk: Desk, name: str) -> None:
        desk.fill()
        desk.press(Qt.Key.Key_Return, desk.field(name))
        assert len(desk.saves) == 1

    def test_escape_closes_and_wants_nothing(self, desk: Desk) -> None:
        desk.fill()
        desk.press(Qt.Key.Key_Escape, desk.field("Secret"))
        assert not desk.dialog.isVisible()
        assert desk.saves == desk.tests == []

    @pytest.mark.parametrize("name", ["API key", "Secret"])
    def test_blanks_around_a_pasted_key_are_left_out(self, desk: Desk, name: str) -> None:
        QGuiApplication.clipboard().setText(f"\r\n \t{SECRET} \n")
        desk.field(name).paste()
        assert desk.field(name).text() == SECRET

    def test_a_pasted_passphrase_keeps_its_blanks_but_no_line_end(self, desk: Desk) -> None:
        QGuiApplication.clipboard().setText(" two words \r\n")
        desk.field("Passphrase").paste()
        assert desk.field("Passphrase").text() == " two words "

    def test_an_own_url_is_asked_for_only_when_wanted(self, desk: Desk) -> None:
        url = desk.field("URL of the site")
        assert not url.isVisible()
        desk.site.setCurrentIndex(3)
        assert url.isVisible()
        desk.fill()
        desk.type("URL of the site", "http://127.0.0.1:8080/")
        desk.click("Save the account")
        assert desk.saves[0].site == Site.parse("http://127.0.0.1:8080")


class TestWhatCannotBeMeant:
    @pytest.mark.parametrize("taken", ["Spot", "spot", "GRID BOTS"])
    def test_a_taken_name(self, desk: Desk, taken: str) -> None:
        desk.fill(name=taken)
        desk.click("Save the account")
        assert any("There is already an account called" in text for text in texts(desk.dialog))
        assert desk.field("Name of the account").hasFocus()
        assert desk.saves == []

    @pytest.mark.parametrize(
        ("name", "text", "words"),
        [
            ("Name of the account", "", "An account needs a name"),
            ("Name of the account", "-x", "An account needs a name"),
            ("Name of the account", "n" * 41, "1 to 40 characters"),
            ("API key", "", "The API key is empty"),
            ("Secret", "ключ", "The secret is empty or holds characters"),
            ("Passphrase", "", "The passphrase is empty"),
        ],
    )
    def test_the_faulty_field_is_named_and_gets_the_focus(
        self, desk: Desk, name: str, text: str, words: str
    ) -> None:
        desk.fill()
        desk.field(name).setText(text)
        desk.button("Test the key").setFocus()
        desk.click("Test the key")
        assert any(words in line for line in texts(desk.dialog))
        assert desk.field(name).hasFocus()
        assert desk.tests == []

    @pytest.mark.parametrize(
        "url", ["http://example.com", "ftp://x", "https://user@host", "https://h/path", "no"]
    )
    def test_an_unsafe_url(self, desk: Desk, url: str) -> None:
        desk.fill()
        desk.site.setCurrentIndex(3)
        desk.type("URL of the site", url)
        desk.click("Save the account")
        assert any("The URL must begin with https://" in text for text in texts(desk.dialog))
        assert desk.field("URL of the site").hasFocus()
        assert desk.saves == []

    def test_no_url(self, desk: Desk) -> None:
        desk.fill()
        desk.site.setCurrentIndex(3)
        desk.click("Save the account")
        assert any("Enter the URL" in text for text in texts(desk.dialog))

    def test_the_complaint_goes_with_the_next_key(self, desk: Desk) -> None:
        desk.click("Save the account")
        assert any("An account needs a name" in text for text in texts(desk.dialog))
        desk.type("Name of the account", "m")
        assert not any("An account needs a name" in text for text in texts(desk.dialog))


class TestReplacingAKey:
    def test_what_is_known_stands_there_and_the_key_is_awaited(self, qtbot: QtBot) -> None:
        desk = Desk(qtbot, profile=PROFILE, taken=("Main", "Spot"))
        assert desk.dialog.windowTitle() == "Replace the key of Main"
        assert desk.field("Name of the account").text() == "Main"
        assert desk.site.currentText() == "EEA — my.okx.com"
        assert desk.demo.isChecked()
        assert desk.field("API key").hasFocus()
        assert desk.typed() == ["", "", ""]

    def test_the_draft_says_whom_it_replaces_and_its_own_name_is_free(self, qtbot: QtBot) -> None:
        desk = Desk(qtbot, profile=PROFILE, taken=("Main", "Spot"))
        desk.fill(name="MAIN")
        desk.click("Save the account")
        assert desk.saves[0].replaces == "id-1"
        assert desk.saves[0].site == SITES["eea"]

    def test_an_own_url_is_shown(self, qtbot: QtBot) -> None:
        desk = Desk(qtbot, profile=AccountProfile("2", "lab", Site.parse("https://okx.example")), taken=())
        assert desk.field("URL of the site").isVisible()
        assert desk.field("URL of the site").text() == "https://okx.example"
