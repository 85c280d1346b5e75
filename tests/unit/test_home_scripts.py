"""What the scripts for ~/.local do to a home, with a small program in the place of ours."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

SCRIPTS = Path(__file__).parents[2] / "packaging" / "linux"

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="needs Linux")


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """The archive as it lies there when it is unpacked."""
    folder = tmp_path / "un packed"
    (folder / "program").mkdir(parents=True)
    (folder / "share").mkdir()
    program = folder / "program" / "trayapp"
    program.write_text("#!/bin/sh\n", "utf-8")
    program.chmod(0o755)
    (folder / "trayapp.desktop").write_text("[Desktop Entry]\nExec=trayapp\n", "utf-8")
    for name in ("install.sh", "uninstall.sh"):
        shutil.copy(SCRIPTS / name, folder)
    return folder


@pytest.fixture
def home(tmp_path: Path) -> Path:
    home = tmp_path / 'Jo\'s "new" $home 100%'
    home.mkdir()
    return home


@pytest.fixture
def entry(home: Path) -> Path:
    """What starts the program with the session."""
    file = home / ".config" / "autostart" / "trayapp.desktop"
    file.parent.mkdir(parents=True)
    file.write_text(f"[Desktop Entry]\nExec={home}/.local/lib/trayapp/trayapp\n", "utf-8")
    return file


def run(script: Path, home: Path) -> None:
    env = {"PATH": "/usr/bin:/bin", "HOME": str(home)}
    subprocess.run([script], env=env, check=True, capture_output=True, timeout=60)


def test_an_update_still_starts_with_the_session(archive: Path, home: Path, entry: Path) -> None:
    run(archive / "install.sh", home)
    before = entry.read_text("utf-8")
    run(archive / "install.sh", home)
    assert entry.read_text("utf-8") == before
    assert (home / ".local" / "bin" / "trayapp").exists()


def test_removing_it_ends_that_too(archive: Path, home: Path, entry: Path) -> None:
    run(archive / "install.sh", home)
    run(home / ".local" / "lib" / "trayapp" / "uninstall.sh", home)
    assert not entry.exists()
    assert not (home / ".local").exists()
