import os
import subprocess
import sys
import threading
from dataclasses import replace
from operator import methodcaller
from pathlib import Path

import pytest

from trayapp.domain.credentials import AccountProfile
from trayapp.errors import StorageError, UsageError
from trayapp.storage.file_lock import locked
from trayapp.storage.settings import Settings
from trayapp.storage.settings_file import SettingsCorrupt, SettingsFile

ONE = Settings(accounts=(AccountProfile("id-1", "main"),), poll_interval_s=7)
as_user = pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="root may write anywhere")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "config" / "trayapp" / "settings.json"


def test_without_a_file_the_defaults_hold_and_nothing_is_made(path: Path) -> None:
    assert SettingsFile(path).load() == Settings()
    assert SettingsFile(path).load() == SettingsFile(path.parent / "other.json").load()
    assert not path.parent.exists()


def test_what_is_saved_is_loaded(path: Path) -> None:
    SettingsFile(path).save(ONE)
    assert SettingsFile(path).load() == ONE


@pytest.mark.skipif(sys.platform == "win32", reason="modes are POSIX's")
def test_file_and_folder_are_for_the_owner_alone(path: Path) -> None:
    old = os.umask(0)
    try:
        SettingsFile(path).save(ONE)
        SettingsFile(path).save(Settings())
    finally:
        os.umask(old)
    assert path.stat().st_mode & 0o777 == 0o600
    assert path.parent.stat().st_mode & 0o777 == 0o700
    assert {entry.name for entry in path.parent.iterdir()} == {"settings.json", "settings.json.lock"}


def test_a_symbolic_link_stays_one(path: Path, tmp_path: Path) -> None:
    SettingsFile(path).save(ONE)
    kept = path.rename(tmp_path / "dotfiles.json")
    path.symlink_to(kept)
    SettingsFile(path).update(lambda settings: replace(settings, theme="dark"))
    assert path.is_symlink()
    assert SettingsFile(kept).load().theme == "dark"


def test_update_gives_back_what_it_wrote(path: Path) -> None:
    file = SettingsFile(path)
    new = file.update(lambda settings: replace(settings, poll_interval_s=9))
    assert new == file.load() == Settings(poll_interval_s=9)


def test_an_update_that_changes_nothing_writes_nothing(path: Path) -> None:
    SettingsFile(path).update(lambda settings: settings)
    assert not path.exists()


def test_a_change_that_fails_leaves_the_file_and_the_lock_alone(path: Path) -> None:
    file = SettingsFile(path, lock_timeout_s=0)
    file.save(ONE)
    with pytest.raises(UsageError, match="already"):
        file.update(lambda settings: settings.with_account(AccountProfile("id-2", "MAIN")))
    assert file.load() == ONE
    file.save(Settings())


def test_unknown_keys_survive_a_save(path: Path) -> None:
    path.parent.mkdir(parents=True)
    path.write_text('{"hotkey": "F12"}', "utf-8")
    SettingsFile(path).save(ONE)
    assert '"hotkey": "F12"' in path.read_text("utf-8")


@pytest.mark.parametrize("broken", [b"", b'{"accounts": [', b"\xff\xfe", b'{"poll_interval_s": 0}', b"[1]"])
def test_a_broken_file_is_told_set_aside_and_replaced(path: Path, broken: bytes) -> None:
    file = SettingsFile(path)
    for number in (1, 2):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(broken)
        with pytest.raises(SettingsCorrupt, match="cannot be understood"):
            file.load()
        with pytest.raises(SettingsCorrupt):
            file.update(lambda settings: settings)
        aside = file.set_aside()
        assert aside == path.with_name(f"settings.json.broken-{number}")
        assert aside.read_bytes() == broken
        assert file.load() == Settings()


def test_a_broken_file_can_be_written_over(path: Path) -> None:
    path.parent.mkdir(parents=True)
    path.write_text("{", "utf-8")
    SettingsFile(path).save(ONE)
    assert SettingsFile(path).load() == ONE


def test_nothing_to_set_aside_is_an_error(path: Path) -> None:
    with pytest.raises(StorageError, match="cannot be written"):
        SettingsFile(path).set_aside()


def test_a_newer_file_is_neither_read_nor_written(path: Path) -> None:
    path.parent.mkdir(parents=True)
    path.write_text('{"schema_version": 2}', "utf-8")
    file = SettingsFile(path)
    for attempt in (file.load, lambda: file.save(ONE), lambda: file.update(lambda settings: settings)):
        with pytest.raises(StorageError, match="newer Equity Tray") as caught:
            attempt()
        assert not isinstance(caught.value, SettingsCorrupt)
    assert path.read_text("utf-8") == '{"schema_version": 2}'


def test_what_cannot_be_read_is_not_called_corrupt(path: Path) -> None:
    path.mkdir(parents=True)
    with pytest.raises(StorageError, match="cannot be read") as caught:
        SettingsFile(path).load()
    assert not isinstance(caught.value, SettingsCorrupt)


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    with pytest.raises(StorageError, match="cannot be written"):
        SettingsFile(tmp_path / "file" / "settings.json").save(ONE)


@as_user
def test_a_read_only_folder_is_told(path: Path) -> None:
    SettingsFile(path).save(ONE)
    path.parent.chmod(0o500)
    try:
        assert SettingsFile(path).load() == ONE
        with pytest.raises(StorageError, match="cannot be written"):
            SettingsFile(path).save(Settings())
    finally:
        path.parent.chmod(0o700)


def test_a_draft_left_by_a_killed_writer_is_no_obstacle(path: Path) -> None:
    path.parent.mkdir(parents=True)
    path.with_name("settings.json.new").write_text("half a f", "utf-8")
    SettingsFile(path).save(ONE)
    assert SettingsFile(path).load() == ONE
    assert not path.with_name("settings.json.new").exists()


def test_a_lock_held_for_too_long_is_told(path: Path) -> None:
    path.parent.mkdir(parents=True)
    with locked(path.with_name("settings.json.lock"), 0), pytest.raises(StorageError, match="for too long"):
        SettingsFile(path, lock_timeout_s=0.02).save(ONE)


def test_threads_lose_no_change_of_each_other(path: Path) -> None:
    file = SettingsFile(path, lock_timeout_s=60)

    def add(first: int) -> None:
        for number in range(first, first + 10):
            profile = AccountProfile(f"id-{number}", f"name {number}")
            file.update(methodcaller("with_account", profile))

    threads = [threading.Thread(target=add, args=(first,)) for first in (0, 10, 20)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert len(SettingsFile(path).load().accounts) == 30


ADD_TWENTY = """
import sys
from pathlib import Path
from trayapp.domain.credentials import AccountProfile
from trayapp.storage.settings_file import SettingsFile
file = SettingsFile(Path(sys.argv[1]), lock_timeout_s=60)
for number in range(20):
    profile = AccountProfile(f"{sys.argv[2]}-{number}", f"{sys.argv[2]} {number}")
    file.update(lambda old: old.with_account(profile))
"""


def test_processes_lose_no_change_of_each_other(path: Path) -> None:
    programs = [
        subprocess.Popen([sys.executable, "-c", ADD_TWENTY, str(path), name]) for name in ("a", "b", "c")
    ]
    assert [program.wait(60) for program in programs] == [0, 0, 0]
    assert len(SettingsFile(path).load().accounts) == 60


REWRITE_FOR_EVER = """
import sys
from dataclasses import replace
from pathlib import Path
from trayapp.storage.settings_file import SettingsFile
file = SettingsFile(Path(sys.argv[1]))
while True:
    for interval_s in range(1, 1000):
        file.update(lambda old: replace(old, poll_interval_s=interval_s))
        print(interval_s, flush=True)
"""


def test_a_writer_killed_at_any_moment_leaves_a_whole_file(path: Path) -> None:
    file = SettingsFile(path)
    for lines in range(1, 11):
        with subprocess.Popen(
            [sys.executable, "-c", REWRITE_FOR_EVER, str(path)], stdout=subprocess.PIPE, text=True
        ) as writer:
            assert writer.stdout
            for _ in range(lines):
                writer.stdout.readline()
                file.load()
            writer.kill()
        assert file.load().poll_interval_s >= 1
        file.save(ONE)
        assert file.load() == ONE
