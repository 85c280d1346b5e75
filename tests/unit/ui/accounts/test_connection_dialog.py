"""The dialog about a connection: its states, keys and colours."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFont
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from tests.unit.ui.account_user import ELSEWHERE, NOT_BOUND, REFUSED, TOO_MUCH, WORKS, ground_of
from tests.unit.ui.backroom import Found
from tests.unit.ui.dialog_looks import cut_texts, keys_in_sight, named, texts
from tests.unit.ui.states import HEADLESS
from trayapp.domain.credentials import SITES, AccountProfile
from trayapp.domain.remedy import Remedy
from trayapp.domain.thresholds import RiskLevel
from trayapp.errors import CredentialsRejected
from trayapp.ui.accounts.connection_dialog import ConnectionDialog
from trayapp.ui.parts.notice import Notice
from trayapp.ui.theme import DARK, LIGHT, Theme
from trayapp.words import Words

pytestmark = pytest.mark.qt_log_ignore(HEADLESS)
MAIN = AccountProfile("id-1", "main", SITES["global"])
REMEDY = Remedy(SITES["eea"], simulated_trading=False)
ERROR = CredentialsRejected("refused", code="50119")
WORKING = Found(WORKS)
MENDABLE = Found(ELSEWHERE, TOO_MUCH, NOT_BOUND, ERROR, REMEDY)
BROKEN = Found(REFUSED, error=ERROR)
LOCKED = Words.of("The keyring is locked: unlock it, then try again.")


class User(QObject):
    """Looks at the dialog, and writes down what it wishes for."""

    def __init__(self, qtbot: QtBot) -> None:
        super().__init__()
        self.theme: Theme = LIGHT
        self.checks: list[str] = []
        self.applied: list[tuple[str, Remedy]] = []
        self.dialog = ConnectionDialog(profile=MAIN, theme=self.current)
        self.dialog.check_wanted.connect(self.checks.append)
        self.dialog.apply_wanted.connect(self.note)
        qtbot.addWidget(self.dialog)
        self.dialog.show()
        self.dialog.activateWindow()
        qtbot.waitUntil(self.dialog.isActiveWindow)

    def current(self) -> Theme:
        return self.theme

    def note(self, account_id: str, remedy: Remedy) -> None:
        self.applied.append((account_id, remedy))

    def answer(self, found: Found) -> None:
        """Let a check find this."""
        self.dialog.check()
        self.dialog.show_report(found)

    def button(self, name: str) -> QPushButton:
        return named(self.dialog, QPushButton, name)

    @property
    def apply(self) -> QPushButton:
        return self.button("Apply what the verdict says")

    @property
    def again(self) -> QPushButton:
        return self.button("Check the connection again")

    def enter(self) -> None:
        QTest.keyClick(QApplication.focusWidget() or self.dialog, Qt.Key.Key_Return)


@pytest.fixture
def user(qtbot: QtBot) -> User:
    return User(qtbot)


def test_it_says_whose_connection_and_what_it_waits_for(user: User) -> None:
    user.dialog.check()
    assert user.dialog.windowTitle() == "Connection of main"
    assert texts(user.dialog) == ["Global — www.okx.com, live trading", "Asking OKX …"]
    assert not user.again.isEnabled()
    user.dialog.check()
    assert user.checks == ["id-1"]  # one at a time


@pytest.mark.parametrize(
    ("found", "level"),
    [(WORKING, RiskLevel.NONE), (MENDABLE, RiskLevel.WATCH), (BROKEN, RiskLevel.CRITICAL)],
)
@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_the_verdict_has_the_colour_of_its_weight(
    user: User, found: Found, level: RiskLevel, theme: Theme
) -> None:
    user.theme = theme
    QApplication.sendEvent(user.dialog, QEvent(QEvent.Type.ThemeChange))
    user.answer(found)
    assert "Asking OKX …" not in texts(user.dialog)
    text = str(found.sentence)
    notice = named(user.dialog, Notice, text[:1].upper() + text[1:])
    assert ground_of(notice) == theme.strips[level].ground
    assert ground_of(user.dialog) == theme.ground


def test_a_remedy_is_applied_by_its_button(user: User) -> None:
    user.answer(MENDABLE)
    assert {str(TOO_MUCH), str(NOT_BOUND)} <= set(texts(user.dialog))
    user.apply.click()
    assert user.applied == [("id-1", REMEDY)]
    assert "Saving …" in texts(user.dialog)
    assert not user.again.isEnabled()
    assert not user.apply.isVisible()
    user.dialog.applied()
    assert not user.dialog.isVisible()


def test_a_remedy_that_could_not_be_kept_is_said(user: User) -> None:
    user.answer(MENDABLE)
    user.apply.click()
    user.dialog.show_problem(LOCKED)
    assert str(LOCKED) in texts(user.dialog)
    assert user.again.isEnabled()


def test_without_a_remedy_there_is_nothing_to_apply(user: User) -> None:
    for found in (WORKING, BROKEN):
        user.answer(found)
        assert not user.apply.isVisible()


def test_enter_does_what_comes_next(user: User) -> None:
    user.answer(BROKEN)
    user.enter()
    assert user.checks == ["id-1", "id-1"]
    user.dialog.show_report(MENDABLE)
    user.enter()
    assert user.applied == [("id-1", REMEDY)]
    user.dialog.show_problem(LOCKED)
    user.answer(WORKING)
    user.enter()
    assert not user.dialog.isVisible()


def test_escape_closes_also_while_it_waits(user: User) -> None:
    user.dialog.check()
    QTest.keyClick(user.dialog, Qt.Key.Key_Escape)
    assert not user.dialog.isVisible()


@pytest.mark.parametrize(
    "changed",
    [
        replace(MAIN, site=SITES["us"]),
        replace(MAIN, simulated_trading=True),
        replace(MAIN, keys_changed_at=datetime(2026, 11, 22, tzinfo=UTC)),
    ],
)
def test_what_was_found_before_the_account_changed_is_not_applied(
    user: User, changed: AccountProfile
) -> None:
    user.answer(MENDABLE)
    user.dialog.show_profile(changed)
    assert not user.apply.isVisible()
    assert "The account has changed meanwhile: check again." in texts(user.dialog)
    user.dialog.check()
    user.dialog.show_profile(MAIN)
    user.dialog.show_report(MENDABLE)
    assert not user.apply.isVisible()
    assert "The account has changed meanwhile: check again." in texts(user.dialog)
    user.answer(MENDABLE)
    assert user.apply.isVisible()


def test_another_name_changes_but_the_title(user: User) -> None:
    user.answer(MENDABLE)
    user.dialog.show_profile(replace(MAIN, name="long term"))
    assert user.dialog.windowTitle() == "Connection of long term"
    assert user.apply.isVisible()


def test_every_key_is_there_once(user: User) -> None:
    user.answer(MENDABLE)
    assert keys_in_sight(user.dialog) == {"a": 1, "g": 1, "c": 1}


def test_nothing_is_cut_in_any_state_and_a_large_font(qtbot: QtBot) -> None:
    before = QApplication.font()
    for size in (before.pointSize(), 15):
        QApplication.setFont(QFont(before.family(), size))
        try:
            user = User(qtbot)
            for found in (WORKING, MENDABLE, BROKEN):
                user.answer(found)
                qtbot.waitUntil(lambda: not cut_texts(user.dialog))  # noqa: B023
        finally:
            QApplication.setFont(before)
