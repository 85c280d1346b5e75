"""The licences: listed, each with its text, and a sentence where one cannot be read."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QListWidget, QPlainTextEdit
from pytestqt.qtbot import QtBot

from tests.unit.ui.dialog_looks import cut_texts, keys_in_sight
from tests.unit.ui.states import HEADLESS
from trayapp.about.licence import Licence
from trayapp.errors import StorageError
from trayapp.ui.help.about_window import AboutFacts, AboutWindow
from trayapp.ui.help.licences_window import LicencesWindow

pytestmark = pytest.mark.qt_log_ignore(HEADLESS)


def opened(qtbot: QtBot, *licences: Licence) -> tuple[LicencesWindow, QListWidget, QPlainTextEdit]:
    window = LicencesWindow(lambda: licences, "/opt/equity-tray/PySide6")
    qtbot.addWidget(window)
    window.show()
    (listed,), (text,) = window.findChildren(QListWidget), window.findChildren(QPlainTextEdit)
    qtbot.waitUntil(lambda: bool(text.toPlainText()))
    return window, listed, text


def test_each_part_shows_its_own_text(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "one").write_text("first text")
    (tmp_path / "two").write_text("<b>second text</b>")
    parts = [Licence(name, "1.0", "MIT", (tmp_path / name,)) for name in ("one", "two")]
    window, listed, text = opened(qtbot, *parts)
    assert [listed.item(row).text() for row in range(listed.count())] == ["one 1.0", "two 1.0"]
    qtbot.waitUntil(lambda: "first text" in text.toPlainText())
    listed.setCurrentRow(1)
    qtbot.waitUntil(lambda: "<b>second text</b>" in text.toPlainText())
    assert any("/opt/equity-tray/PySide6" in label.text() for label in window.findChildren(QLabel))


def test_what_cannot_be_read_is_said(qtbot: QtBot, tmp_path: Path) -> None:
    _window, _, text = opened(qtbot, Licence("one", "", "MIT", (tmp_path / "missing",)))
    qtbot.waitUntil(lambda: "cannot be read" in text.toPlainText())


def test_a_missing_list_is_said(qtbot: QtBot) -> None:
    def read() -> tuple[Licence, ...]:
        raise StorageError("A part of the program is missing ({name}).", name="index.json")

    window = LicencesWindow(read, "")
    qtbot.addWidget(window)
    (text,) = window.findChildren(QPlainTextEdit)
    qtbot.waitUntil(lambda: "index.json" in text.toPlainText())


def test_nothing_of_about_is_cut(qtbot: QtBot) -> None:
    window = AboutWindow(AboutFacts("10.11.12", None, ("Qt 6.11.3", "PySide6 6.11.3", "Python 3.11.7")))
    qtbot.addWidget(window)
    window.show()
    window.tell_copied()
    assert cut_texts(window) == []
    assert keys_in_sight(window) == {"l": 1, "d": 1, "c": 1}
