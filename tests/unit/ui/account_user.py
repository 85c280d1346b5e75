"""Someone who fills in the account dialog."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.unit.ui.dialog_looks import named
from trayapp.domain.credentials import SITES, AccountDraft, AccountProfile
from trayapp.ui.accounts.account_dialog import AccountDialog
from trayapp.ui.parts.notice import Notice
from trayapp.ui.theme import LIGHT, Theme
from trayapp.words import Words

KEY, SECRET, PASSPHRASE = "9f4c8a31-77a2-4a0e", "A1B2C3D4E5F6A7B8", "my pass phrase"
WORKS = Words.of("the key works: {what}.", what=Words.of("it can only read"))
TOO_MUCH = Words.of("This key may trade. Equity Tray needs Read alone.")
NOT_BOUND = Words.of("The key works from every IP address.")
ELSEWHERE = Words.of("The API key does not exist at global (50119), but works at eea: use that site.")
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


def ground_of(widget: QWidget) -> str:
    """The colour at the right edge, where no text is."""
    image = widget.grab().toImage()
    return image.pixelColor(image.width() - 4, image.height() // 2).name()
