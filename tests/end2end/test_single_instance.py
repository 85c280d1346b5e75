"""One tray for each user, as real processes: other ways to start it, a crash, another user's folder."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import sysconfig
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.end2end.command_line import PROGRAM, ROOT
from tests.end2end.watched_tray import WatchedTray, watched_tray

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="sockets in XDG's folders")
SCRIPT = Path(sysconfig.get_path("scripts"), "trayapp")
CLOSE = "!from PySide6.QtWidgets import QApplication; [w.hide() for w in QApplication.topLevelWidgets()]"


@pytest.fixture
def env() -> Iterator[dict[str, str]]:
    with tempfile.TemporaryDirectory(prefix="tray-") as home:  # not pytest's own: a socket's path is short
        run = Path(home, "run")
        run.mkdir(mode=0o700)
        folders = {
            f"XDG_{name}_HOME": f"{home}/{name.lower()}" for name in ("CONFIG", "DATA", "STATE", "CACHE")
        }
        yield {**os.environ, **folders, "HOME": home, "XDG_RUNTIME_DIR": str(run), "PYTHONPATH": str(ROOT)}


def start_again(env: dict[str, str], *command: str | Path) -> int:
    return subprocess.run(command or PROGRAM, env=env, timeout=60, check=False).returncode


def hide(tray: WatchedTray) -> None:
    tray.wait_until(lambda: bool(tray.texts), "popup")
    tray.do(CLOSE)
    tray.wait_until(lambda: not tray.texts, "empty screen")


def test_whatever_it_is_started_by_the_first_shows_itself(env: dict[str, str], tmp_path: Path) -> None:
    frozen = tmp_path / "else where" / "trayapp"  # a process of another name and path, as a packaged one is
    frozen.parent.mkdir()
    shutil.copy(Path(sys.executable).resolve(), frozen)
    env |= {"PYTHONPATH": f"{ROOT}:{sysconfig.get_path('purelib')}", "PYTHONHOME": sys.base_prefix}
    starts = ((*PROGRAM,), (SCRIPT,), (frozen, "-m", "trayapp"))
    with watched_tray(env) as tray:
        for command in starts:
            hide(tray)
            assert start_again(env, *command) == 0
            tray.wait_until(lambda: bool(tray.texts), "popup")
        assert tray.end() == 0


def test_a_killed_tray_is_in_no_start_s_way(env: dict[str, str]) -> None:
    with watched_tray(env) as first:
        hide(first)
        first.process.send_signal(signal.SIGKILL)
        first.process.wait(10)
    left = {path.name for path in Path(env["XDG_RUNTIME_DIR"]).rglob("*")}
    assert {"main.socket", "main.socket.lock"} <= left, "what a crash leaves"
    with watched_tray(env) as second:
        hide(second)
        assert start_again(env) == 0
        second.wait_until(lambda: bool(second.texts), "popup")
        assert second.end() == 0


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can be somebody else")
def test_two_users_have_one_each_though_both_name_the_same_folder(env: dict[str, str]) -> None:
    """As after `sudo -E`: root finds the socket of the user whose session it is."""
    os.chown(env["XDG_RUNTIME_DIR"], 65534, 65534)
    env["TMPDIR"] = env["HOME"]  # where a folder is made instead
    with watched_tray(env) as root:
        hide(root)
        assert not list(Path(env["XDG_RUNTIME_DIR"]).rglob("*")), "nothing is made in another user's folder"
        assert root.end() == 0
