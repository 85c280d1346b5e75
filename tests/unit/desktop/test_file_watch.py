"""A file that is replaced, by whomever, is noticed once."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from trayapp.desktop.file_watch import FileWatch


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "settings.json"
    path.write_text("one")
    return path


def replace(path: Path, text: str) -> None:
    draft = path.with_name("draft")
    draft.write_text(text)
    draft.replace(path)


def test_a_replacement_is_told_once_and_the_next_one_too(qtbot: QtBot, path: Path) -> None:
    watch = FileWatch(path)
    told: list[str] = []
    watch.changed.connect(lambda: told.append(path.read_text()))
    for text in ("two", "three"):
        with qtbot.waitSignal(watch.changed, timeout=5000):
            replace(path, text)
    assert told == ["two", "three"]


def test_another_process_is_noticed(qtbot: QtBot, path: Path) -> None:
    watch = FileWatch(path)
    name = str(path)
    script = f"import os; open({name!r} + 'n', 'w').write('new'); os.replace({name!r} + 'n', {name!r})"
    with qtbot.waitSignal(watch.changed, timeout=5000):
        subprocess.run([sys.executable, "-c", script], check=True, timeout=20)


def test_a_file_that_comes_and_one_that_goes(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "later.json"
    watch = FileWatch(path)
    with qtbot.waitSignal(watch.changed, timeout=5000):
        path.write_text("here")
    with qtbot.waitSignal(watch.changed, timeout=5000):
        path.unlink()


def test_a_folder_that_is_not_there_yet_is_made_for_its_owner_alone(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "config" / "trayapp" / "settings.json"
    watch = FileWatch(path)
    assert path.parent.stat().st_mode & 0o777 == 0o700
    with qtbot.waitSignal(watch.changed, timeout=5000):
        path.write_text("here")


def test_a_folder_that_cannot_be_made_is_no_error(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    FileWatch(tmp_path / "file" / "trayapp" / "settings.json")


def test_neighbours_are_none_of_its_business(qtbot: QtBot, path: Path) -> None:
    watch = FileWatch(path)
    told: list[str] = []
    watch.changed.connect(lambda: told.append("changed"))
    with qtbot.waitSignal(watch._settled.timeout, timeout=5000):
        path.with_name("other").write_text("x")
    assert told == []


def test_a_link_to_a_file_kept_elsewhere(qtbot: QtBot, tmp_path: Path) -> None:
    """People keep their settings in a repository of dotfiles; the settings are then replaced there."""
    (tmp_path / "dotfiles").mkdir()
    real = tmp_path / "dotfiles" / "settings.json"
    real.write_text("one")
    (tmp_path / "config").mkdir()
    link = tmp_path / "config" / "settings.json"
    link.symlink_to(real)
    watch = FileWatch(link)
    with qtbot.waitSignal(watch.changed, timeout=5000):
        replace(real, "two")


def test_an_editor_that_writes_into_the_file_as_it_is_is_noticed_also_after_a_replacement(
    qtbot: QtBot, path: Path
) -> None:
    watch = FileWatch(path)
    with qtbot.waitSignal(watch.changed, timeout=5000):
        path.write_text("written over")
    with qtbot.waitSignal(watch.changed, timeout=5000):
        replace(path, "another file")
    with qtbot.waitSignal(watch.changed, timeout=5000):
        path.write_text("and that one written over")
