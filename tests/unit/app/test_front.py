"""What the popup and the menu wish for, fulfilled by the running desk."""

from __future__ import annotations

import csv
import json
import platform
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import PySide6
import pytest
from PySide6.QtCore import Qt, qVersion
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.unit.app.conftest import Elsewhere, OpenDesk
from tests.unit.ui.dialog_looks import named
from tests.unit.ui.states import HEADLESS
from trayapp import __version__
from trayapp.app.desk import Desk
from trayapp.app.front import Front
from trayapp.app.life import utc_now
from trayapp.app.supply import Supply
from trayapp.ui.colours import Colours
from trayapp.ui.help.about_window import AboutWindow
from trayapp.ui.help.help_window import HelpWindow
from trayapp.ui.help.licences_window import LicencesWindow
from trayapp.ui.parts.problem_window import ProblemWindow
from trayapp.ui.table.export_dialog import ExportDialog

pytestmark = pytest.mark.qt_log_ignore(HEADLESS)

MakeSupply = Callable[..., Supply]
W = TypeVar("W", bound=QWidget)


@pytest.fixture
def desk(qtbot: QtBot, open_desk: OpenDesk, supply: MakeSupply, elsewhere: Elsewhere) -> Desk:
    """A desk with values."""
    elsewhere.add("main")
    desk = open_desk(supply())
    qtbot.waitUntil(lambda: desk._state().snapshots[0].account is not None)
    return desk


def seen(kind: type[W]) -> list[W]:
    return [one for one in QApplication.topLevelWidgets() if type(one) is kind and one.isVisible()]


def test_help_opens_once(desk: Desk, qtbot: QtBot) -> None:
    for _ in range(2):
        desk._front.wishes.help_wanted.emit()
    (help_window,) = seen(HelpWindow)
    qtbot.addWidget(help_window)


def test_about_opens_once_from_the_help_too_and_leads_to_the_licences(desk: Desk, qtbot: QtBot) -> None:
    desk._front.wishes.help_wanted.emit()
    (help_window,) = seen(HelpWindow)
    qtbot.addWidget(help_window)
    named(help_window, QPushButton, "About Equity Tray").click()
    desk._front.wishes.about_wanted.emit()
    (about,) = seen(AboutWindow)
    said = " ".join(label.text() for label in about.findChildren(QLabel))
    assert f"Version {__version__}, run from its source" in said
    assert f"Qt {qVersion()} · PySide6 {PySide6.__version__} · Python {platform.python_version()}" in said
    assert "not made by OKX" in said
    assert "never phones home" in said
    named(about, QPushButton, "Licences").click()
    (licences,) = seen(LicencesWindow)
    (listed,), (text,) = licences.findChildren(QListWidget), licences.findChildren(QPlainTextEdit)
    qtbot.waitUntil(lambda: bool(text.toPlainText()))
    (qt,) = listed.findItems("Qt 6.", Qt.MatchFlag.MatchStartsWith)
    listed.setCurrentItem(qt)
    qtbot.waitUntil(lambda: "GNU LESSER GENERAL PUBLIC LICENSE" in text.toPlainText())
    about.close()
    licences.close()
    assert not seen(AboutWindow)
    assert not seen(LicencesWindow)


@pytest.mark.parametrize("tray_has_menu", [True, False])
def test_the_popup_has_the_menu_where_the_tray_cannot(
    qtbot: QtBot, qapp: QApplication, tray_has_menu: bool
) -> None:
    front = Front(utc_now, Colours(qapp), lambda _modes: "", tray_has_menu=tray_has_menu)
    for anew in (False, True):
        if anew:
            front.speak_anew()
        qtbot.addWidget(front.menu)
        qtbot.addWidget(front.popup)
        front.open_popup()
        tools = front.popup.findChildren(QToolButton)
        menus = [one.menu() for one in tools if one.accessibleName() == "Menu" and one.isVisible()]
        assert menus == ([] if tray_has_menu else [front.menu])
    front.stop()


@pytest.mark.parametrize("kind", ["csv", "json"])
def test_the_balances_are_saved_where_the_user_wants_them(
    desk: Desk, qtbot: QtBot, tmp_path: Path, kind: str
) -> None:
    desk._front.wishes.export_wanted.emit(kind)
    (dialog,) = seen(ExportDialog)
    assert isinstance(dialog, ExportDialog)
    path = tmp_path / f"saved.{kind}"
    dialog.path_chosen.emit(path)
    dialog.reject()
    qtbot.waitUntil(path.exists)
    qtbot.waitUntil(lambda: not (desk._front._exports and desk._front._exports.is_writing))
    text = path.read_text()
    names = (
        [row["ccy"] for row in csv.DictReader(text.splitlines())]
        if kind == "csv"
        else [row["ccy"] for row in json.loads(text)["currencies"]]
    )
    account = desk._state().snapshots[0].account
    assert account is not None
    assert names == [balance.currency for balance in account.balances]


def test_what_cannot_be_saved_is_said_in_a_sentence(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "a file"
    file.touch()
    for _ in range(2):
        desk._front.wishes.export_wanted.emit("csv")
        (dialog,) = seen(ExportDialog)
        assert isinstance(dialog, ExportDialog)
        dialog.path_chosen.emit(file / "below.csv")
        dialog.reject()
        qtbot.waitUntil(lambda: not (desk._front._exports and desk._front._exports.is_writing))
        qtbot.waitUntil(lambda: bool(seen(ProblemWindow)))
    (window,) = seen(ProblemWindow)
    qtbot.addWidget(window)
    said = " ".join(label.text() for label in window.findChildren(QLabel))
    assert "below.csv" in said


def test_a_layout_is_kept_over_a_restart(
    desk: Desk, qtbot: QtBot, open_desk: OpenDesk, supply: MakeSupply
) -> None:
    desk.open_popup()
    pane = desk._front.popup._board._balances
    table = pane._table
    qtbot.waitUntil(lambda: len(table.columns) > 3)
    wires = [column.wire for column in table.columns]
    table.move_column(1, 1)
    moved = [wires[0], wires[2], wires[1], *wires[3:]]
    assert [column.wire for column in table.columns] == moved, "at once"
    qtbot.waitUntil(lambda: not desk._keeper.is_changing)
    desk.stop()
    anew = open_desk(supply())
    anew.open_popup()
    again = anew._front.popup._board._balances._table
    qtbot.waitUntil(lambda: [column.wire for column in again.columns] == moved)


def test_amounts_that_are_hidden_meanwhile_are_not_saved(desk: Desk) -> None:
    desk._front.wishes.export_wanted.emit("csv")
    assert seen(ExportDialog)
    desk._preferences.hide(True)
    assert not seen(ExportDialog)
