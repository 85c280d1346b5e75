from __future__ import annotations

import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from tests.unit.domain.logged import alert, entry
from trayapp.domain.alerts.archive import Archive
from trayapp.domain.alerts.kept import Kept
from trayapp.errors import StorageError
from trayapp.storage.alert_file import AlertFile, AlertsCorrupt
from trayapp.storage.file_lock import locked

ONE = Archive(
    (entry(account_id="a"), entry(1, account_id="b")), {"a": Kept((alert(),)), "b": Kept((alert(),))}
)
as_user = pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="root may write anywhere")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "trayapp" / "alerts.json"


def test_without_a_file_there_are_no_alerts_and_nothing_is_made(path: Path) -> None:
    assert AlertFile(path).load() == Archive()
    AlertFile(path).forget("a")
    assert not path.parent.exists()


def test_what_is_saved_is_loaded(path: Path) -> None:
    AlertFile(path).save(ONE)
    assert AlertFile(path).load() == ONE


@pytest.mark.skipif(sys.platform == "win32", reason="modes are POSIX's")
def test_file_and_folder_are_for_the_owner_alone(path: Path) -> None:
    old = os.umask(0)
    try:
        AlertFile(path).save(ONE)
    finally:
        os.umask(old)
    assert path.stat().st_mode & 0o777 == 0o600
    assert path.parent.stat().st_mode & 0o777 == 0o700
    assert {beside.name for beside in path.parent.iterdir()} == {"alerts.json", "alerts.json.lock"}


def test_update_gives_back_what_it_wrote_and_writes_no_change_that_is_none(path: Path) -> None:
    file = AlertFile(path)
    file.update(lambda archive: archive)
    assert not path.exists()
    assert file.update(lambda archive: archive.with_entries(entry())) == file.load()
    assert file.load().entries == (entry(),)


def test_an_account_is_forgotten_whole(path: Path) -> None:
    file = AlertFile(path)
    file.save(ONE)
    file.forget("a")
    assert file.load() == ONE.forget("a")
    assert file.load().entries


@pytest.mark.parametrize("broken", [b"", b'{"entries": [', b"\xff\xfe", b"[1]"])
def test_a_broken_file_is_told_once_and_set_aside(path: Path, broken: bytes) -> None:
    file = AlertFile(path)
    path.parent.mkdir(parents=True)
    for number in (1, 2):
        path.write_bytes(broken)
        aside = path.with_name(f"alerts.json.broken-{number}")
        with pytest.raises(AlertsCorrupt, match=f"set aside as .*{aside.name}: a new one begins"):
            file.load()
        assert aside.read_bytes() == broken
        assert file.load() == Archive()


def test_a_change_begins_anew_over_a_broken_file(path: Path, caplog: pytest.LogCaptureFixture) -> None:
    path.parent.mkdir(parents=True)
    path.write_text("{", "utf-8")
    file = AlertFile(path)
    assert file.update(lambda archive: archive.with_entries(entry())) == Archive((entry(),))
    assert file.load() == Archive((entry(),))
    assert path.with_name("alerts.json.broken-1").read_text("utf-8") == "{"
    assert "set aside" in caplog.text


def test_forgetting_does_not_pass_over_a_broken_file(path: Path) -> None:
    path.parent.mkdir(parents=True)
    path.write_text("{", "utf-8")
    with pytest.raises(AlertsCorrupt):
        AlertFile(path).forget("a")


def test_what_cannot_be_read_or_written_is_told(path: Path, tmp_path: Path) -> None:
    path.mkdir(parents=True)
    with pytest.raises(StorageError, match=r"log of alerts in .* cannot be read") as caught:
        AlertFile(path).load()
    assert not isinstance(caught.value, AlertsCorrupt)
    (tmp_path / "file").write_text("", "utf-8")
    with pytest.raises(StorageError, match=r"log of alerts in .* cannot be written"):
        AlertFile(tmp_path / "file" / "alerts.json").save(ONE)


@as_user
def test_a_read_only_folder_is_told_and_loses_nothing(path: Path) -> None:
    AlertFile(path).save(ONE)
    path.parent.chmod(0o500)
    try:
        with pytest.raises(StorageError, match="cannot be written"):
            AlertFile(path).update(lambda archive: archive.forget("a"))
        assert AlertFile(path).load() == ONE
    finally:
        path.parent.chmod(0o700)


def test_a_lock_held_for_too_long_is_told(path: Path) -> None:
    path.parent.mkdir(parents=True)
    with locked(path.with_name("alerts.json.lock"), 0), pytest.raises(StorageError, match="for too long"):
        AlertFile(path, lock_timeout_s=0.02).save(ONE)


FORGET = """
import sys
from pathlib import Path
from trayapp.storage.alert_file import AlertFile
AlertFile(Path(sys.argv[1]), lock_timeout_s=60).forget("a")
"""


def test_another_process_may_forget_while_this_one_writes(path: Path) -> None:
    file = AlertFile(path, lock_timeout_s=60)
    file.save(ONE)

    def write() -> None:
        for number in range(20):
            new = entry(number, account_id="b")
            file.update(lambda archive, new=new: archive.with_entries(new))  # type: ignore[misc]

    thread = threading.Thread(target=write)
    thread.start()
    subprocess.run([sys.executable, "-c", FORGET, str(path)], check=True, timeout=60)
    thread.join(60)
    assert file.load() == ONE.forget("a").with_entries(*(entry(n, account_id="b") for n in range(20)))


def test_a_newer_versions_file_is_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "alerts.json"
    path.write_text('{"schema_version": 9, "entries": [], "kept": {}}', "utf-8")
    before = path.read_bytes()
    for call in (AlertFile(path).load, lambda: AlertFile(path).update(lambda a: a.with_entries(entry()))):
        with pytest.raises(StorageError, match="newer Equity Tray"):
            call()
    assert path.read_bytes() == before
