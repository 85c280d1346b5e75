from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from trayapp.errors import StorageError
from trayapp.storage.export_file import save_export


def test_the_text_is_there_for_its_owner_alone_and_nothing_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "balances.csv"
    assert save_export(path, "ä,1\n") == path
    assert path.read_text("utf-8") == "ä,1\n"
    assert list(tmp_path.iterdir()) == [path]
    if sys.platform != "win32":
        assert path.stat().st_mode & 0o777 == 0o600


def test_what_was_there_is_replaced_and_loses_its_looser_mode(tmp_path: Path) -> None:
    path = tmp_path / "balances.csv"
    path.write_text("old")
    path.chmod(0o644)
    save_export(path, "new")
    assert path.read_text() == "new"
    if sys.platform != "win32":
        assert path.stat().st_mode & 0o777 == 0o600


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    there, link = tmp_path / "there.csv", tmp_path / "link.csv"
    link.symlink_to(there)
    save_export(link, "new")
    assert link.is_symlink()
    assert there.read_text() == "new"


def test_the_longest_name_there_can_be(tmp_path: Path) -> None:
    assert save_export(tmp_path / ("x" * 251 + ".csv"), "new").read_text() == "new"


@pytest.mark.parametrize("name", ["is-a-file/balances.csv", "nowhere/balances.csv"])
def test_where_it_cannot_be_one_sentence_says_why(tmp_path: Path, name: str) -> None:
    (tmp_path / "is-a-file").write_text("old")
    (tmp_path / "folder").mkdir()
    before = sorted(tmp_path.rglob("*"))
    with pytest.raises(
        StorageError, match=r"^The balances were not saved to .*\(.+\): choose another folder\.$"
    ):
        save_export(tmp_path / name, "new")
    assert sorted(tmp_path.rglob("*")) == before
    assert (tmp_path / "is-a-file").read_text() == "old"


def test_what_is_no_ordinary_file_is_left_as_it_is(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    for there in (tmp_path, pipe):
        with pytest.raises(StorageError, match=r"no ordinary file: choose another name\.$"):
            save_export(there, "new")
    assert pipe.is_fifo()
