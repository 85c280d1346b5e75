"""The check of a stored account's connection, with the calls that block made elsewhere."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from tests.unit.ui.account_user import ELSEWHERE
from tests.unit.ui.backroom import Backroom, Found
from tests.unit.ui.dialog_looks import named, texts
from tests.unit.ui.states import HEADLESS, profile
from trayapp.domain.credentials import SITES
from trayapp.domain.remedy import Remedy
from trayapp.errors import CredentialsRejected, KeyringUnavailable
from trayapp.ui.accounts.account_desk import AccountDesk
from trayapp.ui.accounts.connection_dialog import ConnectionDialog
from trayapp.ui.theme import LIGHT

pytestmark = pytest.mark.qt_log_ignore(HEADLESS)
REMEDY = Remedy(SITES["eea"], simulated_trading=False)
MENDABLE = Found(ELSEWHERE, error=CredentialsRejected("refused"), remedy=REMEDY)


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


def dialog(desk: AccountDesk) -> ConnectionDialog:
    found = desk._connection._dialog
    assert found is not None
    return found


def says(desk: AccountDesk, text: str) -> bool:
    return any(text in line for line in texts(dialog(desk)))


def click(desk: AccountDesk, name: str) -> None:
    named(dialog(desk), QPushButton, name).click()


def test_an_account_is_checked_elsewhere_at_once(qtbot: QtBot, desk: AccountDesk, backroom: Backroom) -> None:
    backroom.may_answer.clear()
    desk.check("two")
    assert says(desk, "Asking OKX …")
    assert dialog(desk).windowTitle() == "Connection of two"
    with qtbot.waitSignal(desk.found_working, timeout=5000):
        backroom.may_answer.set()
    assert says(desk, "It works.")
    assert backroom.calls == [("check", "two")]


def test_what_is_found_is_applied_elsewhere_and_told(
    qtbot: QtBot, desk: AccountDesk, backroom: Backroom
) -> None:
    backroom.found = MENDABLE
    desk.check("one")
    qtbot.waitUntil(lambda: says(desk, "works at eea"))
    with qtbot.waitSignal(desk.changed, timeout=5000):
        click(desk, "Apply what the verdict says")
    assert desk._connection._dialog is None
    assert backroom.calls == [("check", "one"), ("apply", "one", REMEDY)]


def test_what_does_not_work_wakes_no_poller(qtbot: QtBot, desk: AccountDesk, backroom: Backroom) -> None:
    backroom.found = MENDABLE
    with qtbot.assertNotEmitted(desk.found_working):
        desk.check("one")
        qtbot.waitUntil(lambda: says(desk, "works at eea"))


def test_a_locked_keyring_is_said_and_asked_again_only_when_wanted(
    qtbot: QtBot, desk: AccountDesk, backroom: Backroom
) -> None:
    backroom.error = KeyringUnavailable("The keyring is locked: unlock it.")
    desk.check("one")
    qtbot.waitUntil(lambda: says(desk, "The keyring is locked: unlock it."))
    backroom.error = None
    click(desk, "Check the connection again")
    qtbot.waitUntil(lambda: says(desk, "It works."))
    assert len(backroom.calls) == 2


def test_there_is_one_dialog_and_one_check_at_a_time(
    qtbot: QtBot, desk: AccountDesk, backroom: Backroom
) -> None:
    backroom.may_answer.clear()
    desk.check("one")
    first = dialog(desk)
    desk.check("one")
    assert dialog(desk) is first
    backroom.may_answer.set()
    qtbot.waitUntil(lambda: says(desk, "It works."))
    assert backroom.calls == [("check", "one")]


def test_an_answer_about_one_account_never_shows_for_another(
    qtbot: QtBot, desk: AccountDesk, backroom: Backroom
) -> None:
    backroom.late = {"one": threading.Event(), "two": threading.Event()}
    desk.check("one")
    desk.check("two")
    assert dialog(desk).windowTitle() == "Connection of two"
    backroom.late["one"].set()
    qtbot.waitUntil(lambda: len(desk._errands) == 1)
    assert says(desk, "Asking OKX …")
    backroom.late["two"].set()
    qtbot.waitUntil(lambda: says(desk, "It works."))


def test_a_remedy_applied_by_a_dialog_that_is_closed_is_told_all_the_same(
    qtbot: QtBot, desk: AccountDesk, backroom: Backroom
) -> None:
    backroom.found = MENDABLE
    desk.check("one")
    qtbot.waitUntil(lambda: says(desk, "works at eea"))
    backroom.may_answer.clear()
    click(desk, "Apply what the verdict says")
    dialog(desk).reject()
    with qtbot.waitSignal(desk.changed, timeout=5000):
        backroom.may_answer.set()


def test_an_account_that_is_gone_has_no_connection(desk: AccountDesk) -> None:
    desk.check("three")
    assert desk._connection._dialog is None
    desk.check("one")
    desk.show_accounts([profile("two")], "two")
    assert desk._connection._dialog is None


def test_a_renamed_account_is_called_by_its_name(desk: AccountDesk) -> None:
    desk.check("one")
    desk.show_accounts([profile("first", "one"), profile("two")], "one")
    assert dialog(desk).windowTitle() == "Connection of first"
