"""A full disk, a home that is read-only, and none at all: a tray that works, and says what it cannot do."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.end2end.command_line import CommandLine
from tests.end2end.watched_tray import watched_tray
from trayapp.simulator import SimulatedExchange

if sys.platform == "win32":
    pytest.skip("limits and modes are POSIX's", allow_module_level=True)

#: Not a byte more in any file, as on a full disk; pipes and sockets go on.
FULL_DISK = "import resource\nresource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))\n"
NOT_WRITTEN = "settings.json cannot be written"


@pytest.fixture
def trayapp(tmp_path: Path) -> Iterator[CommandLine]:
    """A home where everything of the program lies, but for what is to last for the session alone."""
    home, run = tmp_path / "home", tmp_path / "run"
    home.mkdir()
    run.mkdir(mode=0o700)
    trayapp = CommandLine(home)
    for name in ("DATA", "STATE", "CACHE"):
        trayapp.env[f"XDG_{name}_HOME"] = str(home / name.lower())
    trayapp.env["XDG_RUNTIME_DIR"] = str(run)
    yield trayapp
    for folder in (home, *home.rglob("*")):
        folder.chmod(0o700)


def bound_by_modes() -> list[str]:
    """What makes a command heed the modes of folders, which root does not while he has all his rights."""
    if os.geteuid():
        return []
    setpriv = shutil.which("setpriv")
    if setpriv is None:
        pytest.skip("root may write anywhere, and there is no setpriv")
    rights = "-dac_override,-dac_read_search"
    return [setpriv, f"--bounding-set={rights}", f"--inh-caps={rights}", "--"]


def test_a_full_disk(trayapp: CommandLine, exchange: SimulatedExchange) -> None:
    trayapp.add(exchange)
    settings = trayapp.home / "config" / "trayapp" / "settings.json"
    before = settings.read_bytes()
    with watched_tray(trayapp.env, prepare=FULL_DISK) as tray:
        tray.wait_for("Total equity")
        tray.do("Hide amounts")
        assert "make room" in tray.wait_for(NOT_WRITTEN)
        tray.wait_for("•••")  # the user's word counts although it is not kept
        tray.wait_for_polls(exchange)
        assert tray.end() == 0
    assert settings.read_bytes() == before
    assert {path.name for path in settings.parent.iterdir()} == {"settings.json", "settings.json.lock"}


def test_a_home_that_is_read_only(trayapp: CommandLine, exchange: SimulatedExchange) -> None:
    trayapp.add(exchange)
    before = sorted(trayapp.home.rglob("*"))
    for folder in [trayapp.home, *(path for path in before if path.is_dir())]:
        folder.chmod(0o500)
    with watched_tray(trayapp.env, before=bound_by_modes()) as tray:
        tray.wait_for("Total equity")
        tray.do("Hide amounts")
        assert "give permission" in tray.wait_for(NOT_WRITTEN)
        tray.wait_for_polls(exchange)
        assert tray.end() == 0
    assert sorted(trayapp.home.rglob("*")) == before


def test_a_file_in_the_way_of_every_folder(trayapp: CommandLine) -> None:
    trayapp.home.rmdir()
    trayapp.home.write_text("not a folder", "utf-8")
    with watched_tray(trayapp.env) as tray:
        assert "settings.json cannot be read" in tray.wait_for("cannot be read")
        assert tray.end() == 0
    refused = trayapp.run("account", "add", "main", typed="k\ns\np\n")
    assert refused.code == 6
    assert trayapp.home.read_text("utf-8") == "not a folder"


def test_settings_that_cannot_be_understood(trayapp: CommandLine) -> None:
    folder = trayapp.home / "config" / "trayapp"
    folder.mkdir(parents=True)
    (folder / "settings.json").write_text('{"accounts": [', "utf-8")
    with watched_tray(trayapp.env) as tray:
        assert "settings.json.broken-1" in tray.wait_for("set aside")
        assert tray.end() == 0
    assert (folder / "settings.json.broken-1").read_text("utf-8") == '{"accounts": ['
