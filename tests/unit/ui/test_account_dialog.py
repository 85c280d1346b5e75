"""The dialog that adds an account or replaces its key, used as a trader would."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QUrl, Slot
from PySide6.QtGui import QColor, QDesktopServices, QFont, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.unit.ui.dialog_looks import cut_texts, keys_in_sight, named, texts
from trayapp.domain.credentials import SITES, AccountDraft, AccountProfile, Credentials, Site
from trayapp.ui.account_dialog import AccountDialog
from trayapp.ui.notice import Notice
from trayapp.ui.theme import DARK, LIGHT, Theme
from trayapp.words import Words

# said by the headless platform for every window, of which it keeps no sizes
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints", extend=True)

KEY, SECRET, PASSPHRASE = "9f4c8a31-77a2-4a0e", "A1B2C3D4E5F6A7B8", "my pass phrase"
WORKS = Words.of("the key works: {what}.", what=Words.of("it can only read"))
TOO_MUCH = Words.of("This key may trade. Equity Tray needs Read alone.")
NOT_BOUND = Words.of("The key works from every IP address.")
REFUSED = Words.of("OKX does not know <b>this</b> key.")
PROFILE = AccountProfile("id-1", "Main", SITES["eea"], simulated_trading=True)


class Desk(QObject):
    """Opens the dialog and writes down what it wishes for."""

    def __init__(
        self, qtbot: QtBot, *, profile: AccountProfile | None = None, taken: tuple[str, ...] = ()
    ) -> None:
        super().__init__()
        self.theme: Theme = LIGHT
        self.tests: list[AccountDraft] = []
        self.saves: list[AccountDraft] = []
        self.qtbot = qtbot
        self.dialog = AccountDialog(profile=profile, taken=taken, theme=self.current)
        self.dialog.test_wanted.connect(self.tests.append)
        self.dialog.save_wanted.connect(self.saves.append)
        qtbot.addWidget(self.dialog)
        self.dialog.show()
        self.dialog.activateWindow()
        qtbot.waitUntil(self.dialog.isActiveWindow)

    def current(self) -> Theme:
        return self.theme

    def field(self, name: str) -> QLineEdit:
        return named(self.dialog, QLineEdit, name)

    def button(self, name: str) -> QPushButton:
        return named(self.dialog, QPushButton, name)

    @property
    def site(self) -> QComboBox:
        return named(self.dialog, QComboBox, "Site of OKX")

    @property
    def demo(self) -> QCheckBox:
        return named(self.dialog, QCheckBox, "Demo trading key")

    def type(self, name: str, text: str) -> None:
        self.field(name).selectAll()
        QTest.keyClicks(self.field(name), text)

    def fill(
        self, name: str = "main", key: str = KEY, secret: str = SECRET, passphrase: str = PASSPHRASE
    ) -> None:
        for field, text in (
            ("Name of the account", name),
            ("API key", key),
            ("Secret", secret),
            ("Passphrase", passphrase),
        ):
            self.field(field).clear()
            self.type(field, text)

    def press(self, key: Qt.Key, where: QWidget | None = None) -> None:
        QTest.keyClick(where or QApplication.focusWidget() or self.dialog, key)

    def click(self, name: str) -> None:
        QTest.mouseClick(self.button(name), Qt.MouseButton.LeftButton)

    def notice(self, text: str) -> Notice:
        return named(self.dialog, Notice, text)

    def typed(self) -> list[str]:
        return [self.field(name).text() for name in ("API key", "Secret", "Passphrase")]


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
        assert _ground(desk.notice("The key works: it can only read.")) == "#eef7f1"
        assert _ground(desk.notice(str(TOO_MUCH))) == "#fff6dd"
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
        assert _ground(refused) == "#fdeaea"
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


class TestSecrets:
    @pytest.mark.parametrize("name", ["Secret", "Passphrase"])
    def test_dots_until_one_looks(self, desk: Desk, name: str) -> None:
        field = desk.field(name)
        assert field.echoMode() is QLineEdit.EchoMode.Password
        eye = field.findChild(QToolButton)
        assert eye is not None
        QTest.mouseClick(eye, Qt.MouseButton.LeftButton)
        assert field.echoMode() is QLineEdit.EchoMode.Normal
        field.setFocus()
        QTest.keyClick(field, Qt.Key.Key_V, Qt.KeyboardModifier.AltModifier)
        assert field.echoMode() is QLineEdit.EchoMode.Password

    @pytest.mark.parametrize("way", ["escape", "close", "cancel", "hide"])
    def test_closing_wipes_and_undo_brings_nothing_back(self, desk: Desk, way: str) -> None:
        desk.fill()
        for eye in desk.dialog.findChildren(QToolButton):
            QTest.mouseClick(eye, Qt.MouseButton.LeftButton)  # Qt undoes in plain sight alone
        match way:
            case "escape":
                desk.press(Qt.Key.Key_Escape, desk.field("API key"))
            case "close":
                desk.dialog.close()
            case "cancel":
                desk.click("Cancel")
            case _:
                desk.dialog.hide()
        for name in ("API key", "Secret", "Passphrase"):
            desk.field(name).undo()
        assert desk.typed() == ["", "", ""]
        assert desk.field("Secret").echoMode() is QLineEdit.EchoMode.Password

    def test_an_answer_after_closing_changes_nothing(self, desk: Desk) -> None:
        desk.fill()
        desk.click("Test the key")
        desk.dialog.close()
        desk.dialog.show_report(WORKS, None, None, works=True)
        desk.dialog.saved()
        desk.dialog.show()
        assert not any("works" in text for text in texts(desk.dialog))

    def test_no_name_tooltip_or_repr_holds_one(self, desk: Desk) -> None:
        desk.fill()
        desk.click("Test the key")
        said = [repr(desk.tests[0]), repr(desk.dialog), desk.dialog.windowTitle()]
        for widget in desk.dialog.findChildren(QWidget):
            said += [widget.objectName(), widget.accessibleName(), widget.accessibleDescription()]
            said += [widget.toolTip(), widget.whatsThis(), widget.statusTip(), repr(widget)]
        for text in said:
            assert not any(secret in text for secret in (KEY, SECRET, PASSPHRASE)), text

    def test_nothing_is_completed_or_predicted(self, desk: Desk) -> None:
        for name in ("API key", "Secret", "Passphrase"):
            field = desk.field(name)
            assert field.completer() is None
            assert field.inputMethodHints() & Qt.InputMethodHint.ImhSensitiveData


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
        assert _ground(desk.dialog) == LIGHT.ground
        desk.theme = DARK
        QApplication.sendEvent(desk.dialog, QEvent(QEvent.Type.ThemeChange))
        assert _ground(desk.dialog) == DARK.ground
        assert _ground(desk.notice("The key works: it can only read.")) == "#1d2f27"
        assert desk.field("Secret").palette().text().color() == QColor(DARK.ink)
        assert DARK.accent in named(desk.dialog, QLabel, "How to get a key").text()

    def test_the_scheme_of_the_system_is_listened_to(self, desk: Desk) -> None:
        desk.theme = DARK
        QGuiApplication.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
        assert _ground(desk.dialog) == DARK.ground


def _ground(widget: QWidget) -> str:
    """The colour at the right edge, where no text is."""
    image = widget.grab().toImage()
    return image.pixelColor(image.width() - 4, image.height() // 2).name()


def _link_place(label: QLabel) -> QPoint:
    """Where the first line's link is."""
    line = label.fontMetrics().horizontalAdvance("Make a key with nothing but “Read” at ww")
    return QPoint(line, label.fontMetrics().height() // 2)
