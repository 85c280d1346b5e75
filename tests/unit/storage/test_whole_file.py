"""What the tests of settings and alerts do not see of the writing itself."""

from __future__ import annotations

from pathlib import Path

import pytest

from trayapp.errors import StorageError
from trayapp.storage.whole_file import Complaints, WholeFile

WORDS = Complaints("unreadable {path}: {reason}", "unwritten {path}: {reason}", "busy")


def test_a_text_comes_back_and_none_where_there_is_no_file(tmp_path: Path) -> None:
    file = WholeFile(tmp_path / "new" / "file.txt", WORDS)
    assert file.read() is None
    with file.held():
        file.write("ä\n")
    assert file.read() == "ä\n"


def test_a_failed_write_leaves_the_old_text_and_no_draft(tmp_path: Path) -> None:
    file = WholeFile(tmp_path / "file.txt", WORDS)
    with file.held():
        file.write("old")
        (tmp_path / "file.txt.new").mkdir()
        with pytest.raises(StorageError, match=r"unwritten .*file\.txt: "):
            file.write("new")
    assert file.read() == "old"


def test_what_is_set_aside_never_covers_what_was_before(tmp_path: Path) -> None:
    file = WholeFile(tmp_path / "file.txt", WORDS)
    for text in ("one", "two"):
        with file.held():
            file.write(text)
            file.set_aside()
    assert [(tmp_path / f"file.txt.broken-{n}").read_text("utf-8") for n in (1, 2)] == ["one", "two"]
    assert file.read() is None


def test_two_holders_are_one_too_many(tmp_path: Path) -> None:
    file = WholeFile(tmp_path / "file.txt", WORDS, lock_timeout_s=0)
    with file.held(), pytest.raises(StorageError, match="busy"), file.held():
        pass
