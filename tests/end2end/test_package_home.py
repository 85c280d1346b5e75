"""The archive for ~/.local: installed into a home, used, and removed without a trace."""

from __future__ import annotations

import gzip
import os
import shutil
import subprocess
import tarfile
from pathlib import Path

import pytest

from tests.end2end.packages import Packages

pytestmark = [pytest.mark.desktop, pytest.mark.long]

Tree = dict[str, tuple[int, bytes | str | None]]


class Person:
    """Somebody whose home is new, and has a name that shells stumble over."""

    def __init__(self, folder: Path) -> None:
        self.home = folder / 'Jo\'s "new" $home 100%'
        self.home.mkdir()
        (self.home / ".config").mkdir()
        self.program = self.home / ".local/lib/trayapp"
        self.share = self.home / ".local/share"
        self.command = self.home / ".local/bin/trayapp"

    def run(self, *words: str | Path, fails: bool = False) -> str:
        """Run a command without a keyring, a display or root's paths; return what it wrote."""
        env = {"PATH": os.environ["PATH"], "HOME": str(self.home), "LANG": "C.UTF-8"}
        done = subprocess.run(words, env=env, capture_output=True, text=True, check=False, timeout=60)
        assert (done.returncode != 0) == fails, done.stdout + done.stderr
        return done.stdout + done.stderr

    def tree(self) -> Tree:
        """Every path in the home, with its mode and content."""
        return {path.relative_to(self.home).as_posix(): _told(path) for path in self.home.rglob("*")}


def _told(path: Path) -> tuple[int, bytes | str | None]:
    mode = path.lstat().st_mode
    if path.is_symlink():
        return mode, str(path.readlink())
    return mode, path.read_bytes() if path.is_file() else None


@pytest.fixture
def person(tmp_path: Path) -> Person:
    return Person(tmp_path)


@pytest.fixture(scope="module")
def unpacked(packages: Packages, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("un packed")
    with tarfile.open(packages.archive) as archive:
        archive.extractall(folder, filter="data")
    (unpacked,) = folder.iterdir()
    return unpacked


def test_install_use_and_remove(person: Person, unpacked: Path) -> None:
    before = person.tree()
    assert "is installed" in person.run(unpacked / "install.sh")
    assert person.run(person.command, "--version").startswith("Equity Tray ")
    assert "USDT" in person.run(person.command, "balance", "--demo")
    page = gzip.decompress((person.share / "man/man1/trayapp.1.gz").read_bytes())
    assert b"\n.SH SYNOPSIS\n" in page
    assert (person.share / "icons/hicolor/256x256/apps/trayapp.png").is_file()
    person.run(person.program / "uninstall.sh")
    assert person.tree() == before


def test_the_menu_starts_it(person: Person, unpacked: Path) -> None:
    person.run(unpacked / "install.sh")
    entry = (person.share / "applications/trayapp.desktop").read_text("utf-8")
    command = next(line for line in entry.splitlines() if line.startswith("Exec=")).removeprefix("Exec=")
    quoted = command.replace("%%", "%").replace(
        "\\\\", "\\"
    )  # the file's own escapes; the quotes are as a shell's
    assert person.run("sh", "-c", f"printf %s, {quoted}") == f"{person.command},"
    assert entry.splitlines().count("[Desktop Entry]") == 1


def test_settings_stay_and_are_named(person: Person, unpacked: Path) -> None:
    settings = person.home / ".config/trayapp/settings.json"
    person.run(unpacked / "install.sh")
    settings.parent.mkdir()
    settings.write_text("{}", "utf-8")
    assert f"Kept: {settings.parent}" in person.run(unpacked / "uninstall.sh")
    assert settings.read_text("utf-8") == "{}"


def test_an_update_leaves_nothing_of_the_old_one(person: Person, unpacked: Path) -> None:
    before = person.tree()
    person.run(unpacked / "install.sh")
    installed = person.tree()
    left = person.program / "of an older version.so"
    left.write_bytes(b"")
    with (person.program / "installed.txt").open("a", encoding="utf-8") as noted:
        noted.write(f"{left}\n")
    person.run(unpacked / "install.sh")
    assert person.tree() == installed
    person.run(unpacked / "uninstall.sh")
    assert person.tree() == before


def test_what_is_somebody_elses_is_not_touched(person: Person, unpacked: Path) -> None:
    person.command.parent.mkdir(parents=True)
    person.command.write_text("another program", "utf-8")
    before = person.tree()
    assert "is there already" in person.run(unpacked / "install.sh", fails=True)
    assert person.tree() == before


def test_installed_again_after_its_folder_was_removed_by_hand(person: Person, unpacked: Path) -> None:
    person.run(unpacked / "install.sh")
    noted = (person.program / "installed.txt").relative_to(person.home).as_posix()
    whole = person.tree()
    shutil.rmtree(person.program)
    person.run(unpacked / "install.sh")
    again = person.tree()
    del whole[noted], again[noted]  # the second one did not make the folders that were left
    assert again == whole
    person.run(unpacked / "uninstall.sh")
    assert not [path for path in person.home.rglob("*") if not path.is_dir()]


@pytest.mark.parametrize("home", ["", "here"])
def test_without_a_home_it_says_so_and_does_nothing(person: Person, unpacked: Path, home: str) -> None:
    before = person.tree()
    for script in ("install.sh", "uninstall.sh"):
        told = person.run("env", f"HOME={home}", unpacked / script, fails=True)
        assert told == "HOME names no folder: set it to yours, then try again.\n"
    assert person.tree() == before
    assert not (unpacked / home / ".local").exists()


def test_a_file_put_beside_it_stays(person: Person, unpacked: Path) -> None:
    person.run(unpacked / "install.sh")
    own = person.program / "note.txt"
    own.write_text("mine", "utf-8")
    person.run(unpacked / "uninstall.sh")
    assert [path.name for path in person.program.iterdir()] == ["note.txt"]


def test_the_session_does_not_try_to_start_what_is_gone(person: Person, unpacked: Path) -> None:
    person.run(unpacked / "install.sh")
    folder = person.home / ".config/autostart"
    folder.mkdir()
    (folder / "trayapp.desktop").write_text(f"[Desktop Entry]\nExec={person.command}\n", "utf-8")
    (folder / "other.desktop").write_text("[Desktop Entry]\nExec=other\n", "utf-8")
    person.run(unpacked / "uninstall.sh")
    assert [path.name for path in folder.iterdir()] == ["other.desktop"]


def test_what_runs_is_not_removed(person: Person, unpacked: Path) -> None:
    person.run(unpacked / "install.sh")
    before = person.tree()
    with subprocess.Popen(
        [person.command, "simulate"], stdout=subprocess.PIPE, env={"HOME": str(person.home)}
    ) as running:
        assert running.stdout
        assert running.stdout.readline(), "it is up"
        for script in ("uninstall.sh", "install.sh"):
            assert "is running" in person.run(unpacked / script, fails=True)
        running.terminate()
    assert person.tree() == before
