"""The list of accounts, used as a trader would."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListView
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from tests.unit.ui.accounts_user import ALL, DESK, MAIN, SUB, Desk
from tests.unit.ui.dialog_looks import cut_texts, keys_in_sight, texts
from trayapp.domain.credentials import SITES, AccountProfile
from trayapp.ui.accounts.accounts_model import AccountsModel
from trayapp.ui.theme import DARK, LIGHT
from trayapp.words import Words

# said by the headless platform of what only a real desktop has: size hints, raise, grabs
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    return Desk(qtbot)


def test_the_list_says_name_site_and_demo(desk: Desk) -> None:
    model = desk.list.model()
    spoken = [model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(3)]
    assert spoken == [
        "main, Global — www.okx.com · shown in the tray",
        "Futures desk, EEA — my.okx.com, demo trading",
        "sub, US and Australia — app.okx.com",
    ]


def test_the_model_keeps_qts_rules(qtmodeltester: ModelTester, desk: Desk) -> None:
    model = AccountsModel(desk)
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]
    model.show_accounts(ALL, "2")
    model.show_accounts(ALL[:1], None)
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]


class TestWishes:
    def test_add(self, desk: Desk) -> None:
        desk.click("Add…")
        assert desk.wishes == [("add",)]

    def test_without_an_account_enter_adds_one(self, qtbot: QtBot) -> None:
        desk = Desk(qtbot, ())
        assert not desk.button("Rename").isEnabled()
        assert not desk.button("Replace key…").isEnabled()
        assert not desk.button("Remove…").isEnabled()
        desk.press(Qt.Key.Key_Return)
        assert desk.wishes == [("add",)]

    def test_replace_is_about_the_chosen_account(self, desk: Desk) -> None:
        desk.choose(1)
        desk.click("Replace key…")
        assert desk.wishes == [("replace", "2")]

    def test_enter_and_escape_close(self, qtbot: QtBot) -> None:
        for key in (Qt.Key.Key_Return, Qt.Key.Key_Escape):
            desk = Desk(qtbot)
            desk.press(key)
            assert not desk.dialog.isVisible()
            assert desk.wishes == []


class TestRenaming:
    def test_f2_edits_in_place_and_the_name_waits_for_the_owner(self, desk: Desk) -> None:
        desk.choose(2)
        desk.rename(" spot ")
        assert desk.wishes == [("rename", "3", "spot")]
        assert desk.chosen == "sub"
        desk.dialog.show_accounts((MAIN, DESK, AccountProfile("3", "spot", SITES["us"])), "1")
        assert desk.chosen == "spot"

    def test_a_double_click_and_the_button_edit_too(self, desk: Desk) -> None:
        place = desk.list.visualRect(desk.list.model().index(1, 0)).center()
        desk.choose(1)
        QTest.mouseDClick(desk.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
        assert desk.editor.text() == "Futures desk"
        desk.press(Qt.Key.Key_Escape)
        desk.qtbot.waitUntil(desk.is_calm)
        assert desk.dialog.isVisible()
        desk.click("Rename")
        assert desk.editor.hasFocus()

    @pytest.mark.parametrize("name", ["MAIN", "futures DESK"])
    def test_a_taken_name_is_refused(self, desk: Desk, name: str) -> None:
        desk.choose(2)
        desk.rename(name)
        assert desk.wishes == []
        assert any("There is already an account called" in text for text in texts(desk.dialog))

    @pytest.mark.parametrize("name", [" ", "-x", "n" * 41])
    def test_what_is_no_name_is_refused(self, desk: Desk, name: str) -> None:
        desk.rename(name)
        assert desk.wishes == []
        assert any("An account needs a name" in text for text in texts(desk.dialog))

    def test_another_case_of_its_own_name_is_a_new_name(self, desk: Desk) -> None:
        desk.rename("MAIN")
        assert desk.wishes == [("rename", "1", "MAIN")]

    def test_the_same_name_is_no_wish(self, desk: Desk) -> None:
        desk.rename("main")
        assert desk.wishes == []
        assert texts(desk.dialog) == []

    def test_unchanged_news_do_not_end_the_typing(self, desk: Desk) -> None:
        desk.press(Qt.Key.Key_F2)
        QTest.keyClicks(desk.editor, "half")
        desk.dialog.show_accounts(ALL, "1")
        assert desk.editor.isVisible()
        assert desk.editor.text() == "half"


class TestRemoving:
    def test_the_question_names_the_account_and_what_becomes_of_the_key(self, desk: Desk) -> None:
        desk.choose(1)
        desk.click("Remove…")
        (question,) = texts(desk.dialog)
        assert "“Futures desk”" in question
        assert "taken out of your system's keyring" in question
        assert "At OKX the key lives on until you delete it there" in question
        assert desk.wishes == []
        desk.click("Remove")
        assert desk.wishes == [("remove", "2")]
        assert texts(desk.dialog) == []

    @pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Escape])
    def test_enter_and_escape_keep_it(self, desk: Desk, key: Qt.Key) -> None:
        desk.press(Qt.Key.Key_Delete)
        assert desk.button("Keep").hasFocus()
        desk.press(key)
        assert desk.dialog.isVisible()
        assert desk.wishes == []
        assert texts(desk.dialog) == []
        assert desk.list.hasFocus()

    def test_nothing_else_can_be_done_meanwhile(self, desk: Desk) -> None:
        desk.click("Remove…")
        for name in ("Add…", "Rename", "Replace key…", "Remove…"):
            assert not desk.button(name).isEnabled()
        assert not desk.button("Close").isVisible()
        desk.click("Keep")
        assert desk.button("Add…").isEnabled()
        assert desk.button("Close").isVisible()

    def test_the_question_goes_with_its_account(self, desk: Desk) -> None:
        desk.choose(1)
        desk.click("Remove…")
        desk.dialog.show_accounts(ALL, "2")
        assert len(texts(desk.dialog)) == 1
        desk.dialog.show_accounts((MAIN, SUB), "1")
        assert texts(desk.dialog) == []


class TestWhatTheOwnerSays:
    def test_a_problem_stays_until_the_next_deed(self, desk: Desk) -> None:
        desk.dialog.show_problem(Words.of("the keyring is locked."))
        assert texts(desk.dialog) == ["The keyring is locked."]
        desk.click("Rename")
        assert texts(desk.dialog) == []

    def test_news_keep_the_choice_and_the_focus(self, desk: Desk) -> None:
        desk.choose(2)
        desk.button("Rename").setFocus()
        desk.dialog.show_accounts((DESK, SUB, AccountProfile("4", "new")), "4")
        assert desk.chosen == "sub"
        assert desk.button("Rename").hasFocus()

    def test_when_the_chosen_one_is_gone_the_first_is_chosen(self, desk: Desk) -> None:
        desk.choose(2)
        desk.dialog.show_accounts((DESK,), "2")
        assert desk.chosen == "Futures desk"
        desk.dialog.show_accounts((), None)
        assert not desk.button("Remove…").isEnabled()


class TestLooks:
    def test_every_key_is_there_once(self, desk: Desk) -> None:
        assert set(keys_in_sight(desk.dialog).values()) == {1}

    def test_nothing_is_cut(self, desk: Desk, qtbot: QtBot) -> None:
        desk.click("Remove…")
        qtbot.waitUntil(lambda: not cut_texts(desk.dialog))
        desk.click("Keep")
        desk.dialog.show_problem(Words.of("A long sentence " * 12))
        qtbot.waitUntil(lambda: not cut_texts(desk.dialog))

    def test_it_follows_the_colour_scheme_while_open(self, desk: Desk) -> None:
        assert QColor(LIGHT.chosen) in _colours(desk.list)
        desk.theme = DARK
        QApplication.sendEvent(desk.dialog, QEvent(QEvent.Type.ThemeChange))
        colours = _colours(desk.list)
        assert {QColor(DARK.chosen).rgb(), QColor(DARK.ground).rgb()} <= {colour.rgb() for colour in colours}
        assert QColor(LIGHT.ground) not in colours


def _colours(view: QListView) -> list[QColor]:
    image: QImage = view.viewport().grab().toImage()
    return [image.pixelColor(image.width() - 30, y) for y in range(image.height())]
