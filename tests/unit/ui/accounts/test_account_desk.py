"""Dialogs about accounts, with the calls that block made elsewhere."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from tests.unit.ui.backroom import Backroom
from tests.unit.ui.dialog_looks import named
from tests.unit.ui.states import HEADLESS, profile
from trayapp.errors import KeyringUnavailable
from trayapp.ui.accounts.account_desk import AccountDesk
from trayapp.ui.accounts.account_dialog import AccountDialog
from trayapp.ui.accounts.accounts_dialog import AccountsDialog
from trayapp.ui.theme import LIGHT

pytestmark = pytest.mark.qt_log_ignore(HEADLESS)
LOCKED = KeyringUnavailable("The keyring is locked: unlock it.")


@pytest.fixture
def backroom() -> Iterator[Backroom]:
    with Backroom() as room:
        yield room


@pytest.fixture
def desk(qtbot: QtBot, backroom: Backroom) -> Iterator[AccountDesk]:
    desk = AccountDesk(backroom.actions, lambda: LIGHT)
    desk.show_accounts([profile("one"), profile("two")], "one")
    yield desk
    desk.close()
    qtbot.waitUntil(lambda: not desk._errands)


def dialog(desk: AccountDesk) -> AccountDialog:
    assert desk._dialog is not None
    return desk._dialog


def listed(desk: AccountDesk) -> AccountsDialog:
    assert desk._list is not None
    return desk._list


def fill(desk: AccountDesk, name: str = "three") -> None:
    parts = {"Name of the account": name, "API key": "k" * 36, "Secret": "S" * 32, "Passphrase": "p"}
    for field, text in parts.items():
        edit = named(dialog(desk), QLineEdit, field)
        if edit.isVisible() and not edit.isReadOnly():
            edit.setText(text)


def click(desk: AccountDesk, name: str) -> None:
    named(dialog(desk), QPushButton, name).click()


def says(desk: AccountDesk, text: str) -> bool:
    return any(
        text in label.text().lower() for label in dialog(desk).findChildren(QLabel) if label.isVisible()
    )


def test_a_test_is_made_elsewhere_and_its_report_shown(
    qtbot: QtBot, desk: AccountDesk, backroom: Backroom
) -> None:
    desk.add()
    fill(desk)
    click(desk, "Test the key")
    qtbot.waitUntil(lambda: says(desk, "three works."))
    assert backroom.calls == [("test", "three")]


def test_saving_closes_the_dialog_and_tells(qtbot: QtBot, desk: AccountDesk, backroom: Backroom) -> None:
    desk.add()
    fill(desk)
    with qtbot.waitSignal(desk.changed, timeout=5000):
        click(desk, "Save the account")
    assert desk._dialog is None
    assert backroom.calls == [("save", "three", None)]


def test_a_failure_keeps_the_dialog_open_with_a_sentence(
    qtbot: QtBot, desk: AccountDesk, backroom: Backroom
) -> None:
    backroom.error = LOCKED
    desk.add()
    fill(desk)
    click(desk, "Save the account")
    qtbot.waitUntil(lambda: says(desk, "the keyring is locked: unlock it."))
    assert dialog(desk).isVisible()
    assert named(dialog(desk), QLineEdit, "Secret").text() == "S" * 32


def test_an_answer_to_a_dialog_that_is_closed_never_shows_in_the_next_one(
    qtbot: QtBot, desk: AccountDesk, backroom: Backroom
) -> None:
    backroom.late = {"old": threading.Event(), "new": threading.Event()}
    for name in ("old", "new"):
        desk.add()
        fill(desk, name)
        click(desk, "Test the key")
        if name == "old":
            dialog(desk).reject()
    backroom.late["old"].set()
    qtbot.waitUntil(lambda: len(desk._errands) == 1)
    assert not says(desk, "works")
    backroom.late["new"].set()
    qtbot.waitUntil(lambda: says(desk, "new works."))


def test_a_save_that_ends_late_does_not_close_the_next_dialog(
    qtbot: QtBot, desk: AccountDesk, backroom: Backroom
) -> None:
    backroom.late = {"old": threading.Event(), "new": threading.Event()}
    for name in ("old", "new"):
        desk.add()
        fill(desk, name)
        click(desk, "Save the account")
        if name == "old":
            dialog(desk).reject()
    with qtbot.waitSignal(desk.changed, timeout=5000):
        backroom.late["old"].set()
    assert dialog(desk).isVisible()
    assert named(dialog(desk), QLineEdit, "Secret").text() == "S" * 32
    with qtbot.waitSignal(desk.changed, timeout=5000):
        backroom.late["new"].set()
    assert desk._dialog is None


def test_one_dialog_of_each_kind(desk: AccountDesk) -> None:
    desk.add()
    first = dialog(desk)
    desk.add()
    assert dialog(desk) is first
    desk.manage()
    second = listed(desk)
    desk.manage()
    assert listed(desk) is second


def test_rename_and_remove_are_made_elsewhere(qtbot: QtBot, desk: AccountDesk, backroom: Backroom) -> None:
    desk.manage()
    with qtbot.waitSignal(desk.changed, timeout=5000):
        listed(desk).rename_wanted.emit("one", "first")
    with qtbot.waitSignal(desk.changed, timeout=5000):
        listed(desk).remove_wanted.emit("two")
    assert backroom.calls == [("rename", "one", "first"), ("remove", "two")]


def test_a_failure_of_the_list_is_said_there(qtbot: QtBot, desk: AccountDesk, backroom: Backroom) -> None:
    backroom.error = LOCKED
    desk.manage()
    listed(desk).remove_wanted.emit("two")
    qtbot.waitUntil(
        lambda: any("The keyring is locked" in label.text() for label in listed(desk).findChildren(QLabel))
    )


def test_replacing_a_key_is_about_that_account(qtbot: QtBot, desk: AccountDesk, backroom: Backroom) -> None:
    desk.manage()
    listed(desk).replace_wanted.emit("two")
    fill(desk, "two")
    with qtbot.waitSignal(desk.changed, timeout=5000):
        click(desk, "Save the account")
    assert backroom.calls == [("save", "two", "two")]


def test_close_closes_everything(desk: AccountDesk) -> None:
    desk.add()
    desk.manage()
    desk.close()
    assert desk._dialog is None
    assert desk._list is None
