"""A key that works at another place: the account dialog offers it, and fills it in."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.unit.ui.account_user import ELSEWHERE, NOT_BOUND, TOO_MUCH, WORKS, Desk, ground_of
from tests.unit.ui.dialog_looks import cut_texts, keys_in_sight, texts
from trayapp.domain.credentials import SITES, AccountProfile, Site
from trayapp.domain.remedy import Remedy
from trayapp.domain.thresholds import RiskLevel
from trayapp.ui.theme import LIGHT

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
APPLY = "Apply what the verdict says"
EEA_DEMO = Remedy(SITES["eea"], simulated_trading=True)


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    return Desk(qtbot)


def found_elsewhere(desk: Desk, remedy: Remedy | None = EEA_DEMO) -> None:
    """Test the key, and let the answer be that it works where `remedy` says."""
    desk.fill()
    desk.button("Test the key").setFocus()
    desk.press(Qt.Key.Key_Return)
    desk.dialog.show_report(ELSEWHERE, TOO_MUCH, NOT_BOUND, works=False, remedy=remedy)


def test_a_key_that_works_elsewhere_is_no_alarm_and_can_be_applied(desk: Desk) -> None:
    found_elsewhere(desk)
    assert ground_of(desk.notice(str(ELSEWHERE))) == LIGHT.strips[RiskLevel.WATCH].ground
    assert {str(TOO_MUCH), str(NOT_BOUND)} <= set(texts(desk.dialog))
    assert desk.button(APPLY).isVisible()
    assert desk.site.currentText() == "Global — www.okx.com"  # nothing has changed so far


def test_applying_fills_in_the_place_and_saves_nothing(desk: Desk) -> None:
    found_elsewhere(desk)
    desk.click(APPLY)
    assert desk.site.currentText() == "EEA — my.okx.com"
    assert desk.demo.isChecked()
    assert "Filled in: EEA — my.okx.com, demo trading, where the key works. Save to keep it." in texts(
        desk.dialog
    )
    assert not desk.button(APPLY).isVisible()
    assert desk.saves == []
    desk.click("Save the account")
    assert (desk.saves[0].site, desk.saves[0].simulated_trading) == (SITES["eea"], True)


def test_it_is_done_with_nothing_but_enter(desk: Desk) -> None:
    found_elsewhere(desk)
    assert desk.button(APPLY).hasFocus()
    desk.press(Qt.Key.Key_Return)
    assert desk.button("Save the account").hasFocus()
    desk.press(Qt.Key.Key_Return)
    assert desk.saves[0].site == SITES["eea"]


def test_apply_has_a_key_of_its_own_and_its_place_among_the_tab_stops(desk: Desk) -> None:
    found_elsewhere(desk)
    assert set(keys_in_sight(desk.dialog).values()) == {1}
    desk.field("Passphrase").setFocus()
    visited = []
    for _ in range(4):
        desk.press(Qt.Key.Key_Tab)
        focus = QApplication.focusWidget()
        assert focus is not None
        visited.append(focus.accessibleName())
    assert visited[-2:] == [APPLY, "Test the key"]
    QTest.keyClick(desk.dialog, Qt.Key.Key_A, Qt.KeyboardModifier.AltModifier)
    desk.qtbot.waitUntil(desk.demo.isChecked)


def test_who_types_on_keeps_the_focus(desk: Desk) -> None:
    desk.fill()
    desk.field("Passphrase").setFocus()
    desk.button("Test the key").click()
    desk.dialog.show_report(ELSEWHERE, None, None, works=False, remedy=EEA_DEMO)
    assert desk.field("Passphrase").hasFocus()


def test_nothing_is_offered_for_what_does_not_work_or_works_here(desk: Desk) -> None:
    found_elsewhere(desk, None)
    assert not desk.button(APPLY).isVisible()
    desk.click("Test the key")
    desk.dialog.show_report(WORKS, None, None, works=True)
    assert not desk.button(APPLY).isVisible()


def test_an_offer_goes_when_something_is_typed(desk: Desk) -> None:
    found_elsewhere(desk)
    QTest.keyClicks(desk.field("API key"), "x")
    assert not desk.button(APPLY).isVisible()


def test_an_own_url_stays_and_its_environment_changes(qtbot: QtBot) -> None:
    site = Site.parse("https://okx.example")
    desk = Desk(qtbot, profile=AccountProfile("2", "lab", site))
    found_elsewhere(desk, Remedy(site, simulated_trading=True))
    desk.click(APPLY)
    desk.click("Save the account")
    assert (desk.saves[0].site, desk.saves[0].simulated_trading) == (site, True)


def test_nothing_is_cut(desk: Desk, qtbot: QtBot) -> None:
    found_elsewhere(desk)
    qtbot.waitUntil(lambda: not cut_texts(desk.dialog))
    desk.click(APPLY)
    qtbot.waitUntil(lambda: not cut_texts(desk.dialog))
