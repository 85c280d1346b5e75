"""Exports as the user makes them: the dialog answered by keys, the files read back from the disk."""

from __future__ import annotations

import csv
import io
import json
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, QThread, QTimer, Slot
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QMessageBox
from pytestqt.qtbot import QtBot

from tests.unit.ui.states import HEADLESS, polled, snapshot, waiting
from trayapp.app.export_desk import ExportDesk
from trayapp.domain.printed import as_csv
from trayapp.domain.snapshot import Snapshot
from trayapp.ui.table.export_dialog import ExportDialog

pytestmark = pytest.mark.qt_log_ignore(HEADLESS, extend=True)

HOSTILE = snapshot(
    {"ccy": "=HYPERLINK(1)", "eq": "-0.10"}, {"ccy": 'A\t"B",\r\n@C'}, name='=cmd|"/C calc"!A0'
)


class Saver(QObject):
    """The desk, and what it told."""

    def __init__(self) -> None:
        super().__init__()
        self.desk = ExportDesk(self)
        self.done: list[Path] = []
        self.failed: list[str] = []
        self.threads: set[bool] = set()
        self.desk.done.connect(self._on_done)
        self.desk.failed.connect(self._on_failed)

    @Slot(object)
    def _on_done(self, path: Path) -> None:
        self.threads.add(QThread.currentThread() is self.thread())
        self.done.append(path)

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        self.threads.add(QThread.currentThread() is self.thread())
        self.failed.append(str(error))

    @property
    def dialog(self) -> ExportDialog:
        assert self.desk._dialog is not None
        return self.desk._dialog

    def save(self, path: Path | str) -> None:
        """Type the path over what is suggested, and press Enter."""
        field = self.dialog.findChild(QLineEdit)
        assert field is not None
        field.setText(str(path))
        QTest.keyClick(field, Qt.Key.Key_Return)

    @property
    def is_over(self) -> bool:
        return bool(self.done or self.failed) and not self.desk.is_writing


@pytest.fixture
def saver(qtbot: QtBot) -> Iterator[Saver]:
    saver = Saver()
    yield saver
    saver.desk.close()
    qtbot.waitUntil(lambda: not saver.desk.is_writing)


def saved(qtbot: QtBot, saver: Saver, shown: Snapshot, kind: str, path: Path) -> Path:
    saver.desk.export(shown, kind)
    saver.save(path)
    qtbot.waitUntil(lambda: saver.is_over)
    assert saver.failed == []
    assert saver.threads == {True}, "told in the GUI thread"
    return saver.done[-1]


def test_what_is_suggested(saver: Saver) -> None:
    saver.desk.export(snapshot({"ccy": "A"}), "csv")
    dialog = saver.dialog
    assert [Path(name).name for name in dialog.selectedFiles()] == ["equity-tray-main-20261122-0800Z.csv"]
    assert dialog.isVisible()
    assert dialog.acceptMode() is QFileDialog.AcceptMode.AcceptSave
    assert dialog.selectedNameFilter() == "Tables (*.csv)"
    assert Path(dialog.directory().absolutePath()).is_dir()
    saver.desk.export(snapshot({"ccy": "A"}, name="../../x"), "json")
    assert not dialog.isVisible(), "one question at a time"
    assert [Path(name).name for name in saver.dialog.selectedFiles()] == ["equity-tray-x-20261122-0800Z.json"]
    assert saver.dialog.selectedNameFilter() == "JSON (*.json)"


def test_csv_has_the_exact_text_and_utc_times(qtbot: QtBot, saver: Saver, tmp_path: Path) -> None:
    (shown,) = polled("calm", 5)
    path = saved(qtbot, saver, shown, "csv", tmp_path / "balances.csv")
    assert path == tmp_path / "balances.csv"
    assert path.read_text("utf-8") == as_csv(shown)
    rows = list(csv.DictReader(io.StringIO(path.read_text("utf-8"))))
    assert shown.account
    assert [row["eq"] for row in rows] == [row.sent["eq"] for row in shown.account.balances]
    assert {row["fetched_at"] for row in rows} == {"2026-11-22T08:00:05.000Z"}
    assert list(tmp_path.iterdir()) == [path]
    if sys.platform != "win32":
        assert path.stat().st_mode & 0o777 == 0o600


def test_json_is_one_object_and_the_suffix_is_added(qtbot: QtBot, saver: Saver, tmp_path: Path) -> None:
    shown = snapshot({"ccy": "BTC", "eq": "0.00000000638"}, totalEq="1.10")
    path = saved(qtbot, saver, shown, "json", tmp_path / "balances")
    assert path == tmp_path / "balances.json"
    found = json.loads(path.read_text("utf-8"))
    assert (found["account"], found["fetched_at"]) == ("main", "2026-11-22T08:00:00.000Z")
    assert (found["fields"]["totalEq"], found["currencies"][0]["eq"]) == ("1.10", "0.00000000638")
    assert found["partial"] is False


def test_a_formula_in_a_name_calculates_nothing(qtbot: QtBot, saver: Saver, tmp_path: Path) -> None:
    path = saved(qtbot, saver, HOSTILE, "csv", tmp_path / "hostile.csv")
    first, second = csv.DictReader(io.StringIO(path.read_text("utf-8"), newline=""))
    assert (first["account"], first["ccy"], first["eq"]) == ('\'=cmd|"/C calc"!A0', "'=HYPERLINK(1)", "-0.10")
    assert second["ccy"] == 'A?"B",??@C'


def test_the_next_one_begins_in_the_folder_of_the_last(qtbot: QtBot, saver: Saver, tmp_path: Path) -> None:
    folder = tmp_path / "reports"
    folder.mkdir()
    saved(qtbot, saver, snapshot(), "csv", folder / "one.csv")
    saver.desk.export(snapshot(), "csv")
    assert Path(saver.dialog.directory().absolutePath()) == folder


def test_a_folder_that_cannot_be_written_is_told_in_one_sentence(
    qtbot: QtBot, saver: Saver, tmp_path: Path
) -> None:
    folder = tmp_path / "reports"
    folder.mkdir()
    saver.desk.export(snapshot(), "csv")
    saver.dialog.setDirectory(str(folder))
    saver.dialog.selectFile(str(folder / "one.csv"))
    folder.rmdir()
    folder.write_text("a file by now")
    saver.dialog.path_chosen.emit(folder / "one.csv")
    qtbot.waitUntil(lambda: saver.is_over)
    assert saver.done == []
    (said,) = saver.failed
    assert said.startswith(f"The balances were not saved to {folder / 'one.csv'} (")
    assert said.endswith("): choose another folder.")
    assert folder.read_text() == "a file by now"


def test_a_file_that_is_there_is_asked_about_first(qtbot: QtBot, saver: Saver, tmp_path: Path) -> None:
    path = tmp_path / "kept.csv"
    path.write_text("precious")
    asked: list[str] = []

    def refuse() -> None:
        box = QApplication.activeModalWidget()
        if isinstance(box, QMessageBox):
            asked.append(box.text())
            box.button(QMessageBox.StandardButton.No).click()

    timer = QTimer()
    timer.timeout.connect(refuse)
    timer.start(10)
    saver.desk.export(snapshot(), "csv")
    saver.save(path)
    timer.stop()
    assert "kept.csv" in asked[0]
    assert saver.dialog.isVisible()
    assert (saver.done, saver.failed, path.read_text()) == ([], [], "precious")


def test_without_values_there_is_nothing_to_ask(saver: Saver) -> None:
    saver.desk.export(waiting(), "csv")
    assert saver.desk._dialog is None
    assert saver.failed == ["There is nothing to save yet: wait for the first values of the account."]


def test_who_leaves_the_question_has_saved_nothing(qtbot: QtBot, saver: Saver) -> None:
    saver.desk.export(snapshot(), "csv")
    QTest.keyClick(saver.dialog, Qt.Key.Key_Escape)
    assert saver.desk._dialog is None
    assert (saver.done, saver.failed, saver.desk.is_writing) == ([], [], False)
