"""Someone who uses the list of accounts."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QListView, QPushButton
from pytestqt.qtbot import QtBot

from tests.unit.ui.dialog_looks import named
from trayapp.domain.credentials import SITES, AccountProfile
from trayapp.ui.accounts.accounts_dialog import AccountsDialog
from trayapp.ui.theme import LIGHT, Theme

MAIN = AccountProfile("1", "main")
DESK = AccountProfile("2", "Futures desk", SITES["eea"], simulated_trading=True)
SUB = AccountProfile("3", "sub", SITES["us"])
ALL = (MAIN, DESK, SUB)


class Desk(QObject):
    """Opens the dialog and writes down what it wishes for."""

    def __init__(self, qtbot: QtBot, profiles: tuple[AccountProfile, ...] = ALL) -> None:
        super().__init__()
        self.qtbot = qtbot
        self.theme: Theme = LIGHT
        self.wishes: list[tuple[str, ...]] = []
        self.dialog = AccountsDialog(theme=self.current)
        self.dialog.add_wanted.connect(self.note_add)
        self.dialog.replace_wanted.connect(self.note_replace)
        self.dialog.rename_wanted.connect(self.note_rename)
        self.dialog.remove_wanted.connect(self.note_remove)
        self.dialog.show_accounts(profiles, profiles[0].id if profiles else None)
        qtbot.addWidget(self.dialog)
        self.dialog.show()
        self.dialog.activateWindow()
        qtbot.waitUntil(self.dialog.isActiveWindow)

    def current(self) -> Theme:
        return self.theme

    def note_add(self) -> None:
        self.wishes.append(("add",))

    def note_replace(self, account_id: str) -> None:
        self.wishes.append(("replace", account_id))

    def note_rename(self, account_id: str, name: str) -> None:
        self.wishes.append(("rename", account_id, name))

    def note_remove(self, account_id: str) -> None:
        self.wishes.append(("remove", account_id))

    @property
    def list(self) -> QListView:
        return named(self.dialog, QListView, "Accounts")

    def button(self, name: str) -> QPushButton:
        found = [b for b in self.dialog.findChildren(QPushButton) if b.text().replace("&", "") == name]
        assert len(found) == 1, found
        return found[0]

    def click(self, name: str) -> None:
        QTest.mouseClick(self.button(name), Qt.MouseButton.LeftButton)

    def press(self, key: Qt.Key) -> None:
        QTest.keyClick(QApplication.focusWidget() or self.dialog, key)

    def choose(self, row: int) -> None:
        place = self.list.visualRect(self.list.model().index(row, 0)).center()
        QTest.mouseClick(self.list.viewport(), Qt.MouseButton.LeftButton, pos=place)

    @property
    def editor(self) -> QLineEdit:
        return named(self.dialog, QLineEdit, "Name of the account")

    def rename(self, text: str) -> None:
        """Type over the name of the chosen account."""
        self.press(Qt.Key.Key_F2)
        QTest.keyClicks(self.editor, text)
        self.press(Qt.Key.Key_Return)
        self.qtbot.waitUntil(self.is_calm)

    def is_calm(self) -> bool:
        return not self.dialog.findChildren(QLineEdit)

    @property
    def chosen(self) -> str:
        return str(self.list.currentIndex().data())
