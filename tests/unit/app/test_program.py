"""The program as a process: it starts, is one, and ends with 0 on a signal."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.desktop.waiting import wait_until
from trayapp.desktop import autostart
from trayapp.paths import Paths

resource = pytest.importorskip("resource", reason="core dumps are switched off by it")
pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="signals, as /proc tells them")


class Program:
    """Starts `trayapp` in a home of its own."""

    def __init__(self, home: Path, stack: ExitStack) -> None:
        run = home / "run"
        run.mkdir(mode=0o700)
        self.environment = {
            **os.environ,
            "HOME": str(home),
            "QT_QPA_PLATFORM": "offscreen",
            "XDG_RUNTIME_DIR": str(run),
            "XDG_CONFIG_HOME": str(home / "config"),
            "XDG_STATE_HOME": str(home / "state"),
        }
        name = Path(Paths.of_user().socket_name())
        self.socket = run / name.relative_to(os.environ["XDG_RUNTIME_DIR"])
        self._stack = stack

    def start(self, *arguments: str) -> subprocess.Popen[str]:
        return self.start_python("-m", "trayapp", *arguments)

    def start_python(self, *arguments: str) -> subprocess.Popen[str]:
        process = subprocess.Popen(
            [sys.executable, *arguments],
            env=self.environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        self._stack.callback(process.communicate, timeout=10)
        self._stack.callback(process.kill)
        return process

    def wait_until_up(self, process: subprocess.Popen[str]) -> None:
        """Wait until it listens to SIGTERM, its last act before the event loop."""

        def is_up() -> bool:
            assert process.poll() is None, process.communicate()
            return _catches(process, signal.SIGTERM)

        wait_until(is_up, "a program that listens to SIGTERM")


def _catches(process: subprocess.Popen[str], number: signal.Signals) -> bool:
    status = Path(f"/proc/{process.pid}/status").read_text()
    caught = next((line for line in status.splitlines() if line.startswith("SigCgt:")), "SigCgt: 0")
    return bool(int(caught.split()[1], 16) >> (number - 1) & 1)


@pytest.fixture
def program() -> Iterator[Program]:
    # not pytest's own folder: a socket's path must be short
    with tempfile.TemporaryDirectory(prefix="tray-") as home, ExitStack() as stack:
        yield Program(Path(home), stack)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_second_start_ends_with_0_and_so_does_the_first_on_a_signal(
    program: Program, number: signal.Signals
) -> None:
    first = program.start()
    program.wait_until_up(first)
    assert program.socket.exists()
    second = program.start()
    assert second.wait(20) == 0
    assert first.poll() is None
    started = time.monotonic()
    first.send_signal(number)
    assert first.wait(10) == 0
    assert time.monotonic() - started < 6
    assert not program.socket.exists()
    for process in (first, second):
        assert process.stdout
        assert process.stdout.read() == ""


def test_a_crash_leaves_its_stacks_for_the_next_start(program: Program) -> None:
    first = program.start()
    program.wait_until_up(first)
    resource.prlimit(first.pid, resource.RLIMIT_CORE, (0, 0))
    first.send_signal(signal.SIGSEGV)
    assert first.wait(10) == -signal.SIGSEGV
    [crash] = Path(program.environment["XDG_STATE_HOME"]).rglob("crash.txt")
    assert "in run" in crash.read_text()
    second = program.start()
    program.wait_until_up(second)
    second.send_signal(signal.SIGTERM)
    assert second.wait(10) == 0
    assert "the last run crashed" in crash.with_name("trayapp.log").read_text()
    assert not crash.exists()


#: What comes between the log and the event loop fails.
BREAKS_ON_ITS_WAY = """
import sys
from trayapp.__main__ import main
from trayapp.app import life, program

def desk(*_, **__):
    raise RuntimeError("words that nobody shall read")

life.Desk = desk
sys.exit(main([]))
"""


def test_a_fault_on_the_way_up_is_logged_and_told_without_its_words(program: Program) -> None:
    process = program.start_python("-c", BREAKS_ON_ITS_WAY)
    assert process.communicate(timeout=20) == (
        "",
        "trayapp: It could not go on after a fault of its own: look at the log.\n",
    )
    assert process.returncode == 1
    [log] = Path(program.environment["XDG_STATE_HOME"]).rglob("trayapp.log")
    assert "unforeseen RuntimeError" in log.read_text()
    assert not log.with_name("crash.txt").exists()


#: Says what a start that comes as soon as it may would find.
TELLS_WHAT_IS_LEFT = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from trayapp.__main__ import main
from trayapp.app import life, program
from trayapp.paths import Paths

application = QApplication(sys.argv[:1])
crash_file, release = Paths.of_user().crash_file, program.SingleInstance.release

def released(instance):
    print(crash_file.parent.exists(), crash_file.exists())
    release(instance)

program.SingleInstance.release = released
QTimer.singleShot(200, application.quit)
sys.exit(main([]))
"""


def test_the_crash_file_is_left_before_another_start_may_come(program: Program) -> None:
    process = program.start_python("-c", TELLS_WHAT_IS_LEFT)
    assert process.communicate(timeout=20)[0] == "True False\n"


#: Ends the program as soon as its popup is seen, which no other process can look at without a screen.
#: Without a tray the popup opens by itself after a while, but then it is a window with a frame.
LOOKS_FOR_THE_POPUP = """
import sys
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication
from trayapp.__main__ import main

application = QApplication(sys.argv[:1])

def look():
    for widget in application.topLevelWidgets():
        if widget.objectName() == "popup" and widget.isVisible():
            frameless = bool(widget.windowFlags() & Qt.WindowType.FramelessWindowHint)
            print("popup" if frameless else "window", flush=True)
            application.quit()

timer = QTimer()
timer.timeout.connect(look)
timer.start(20)
sys.exit(main(sys.argv[1:]))
"""


def test_its_popup_is_opened_at_once_if_so_asked(program: Program) -> None:
    process = program.start_python("-c", LOOKS_FOR_THE_POPUP, "--demo", "--scenario", "calm", "--open")
    assert process.communicate(timeout=20)[0].splitlines()[:1] == ["popup"]
    assert process.returncode == 0


def test_a_demo_runs_beside_the_user_s_own(program: Program) -> None:
    own = program.start()
    program.wait_until_up(own)
    demo = program.start("--demo", "--scenario", "calm")
    program.wait_until_up(demo)  # it has not handed over to the other one
    demo.send_signal(signal.SIGTERM)
    assert demo.wait(10) == 0
    assert own.poll() is None
    own.send_signal(signal.SIGTERM)
    assert own.wait(10) == 0


def test_a_start_mends_what_starts_it_at_log_in_and_a_demo_never_does(program: Program) -> None:
    home = Path(program.environment["HOME"])
    old = autostart.of_user(("/old/trayapp",), program.environment, home)
    old.switch(True)
    demo = program.start("--demo", "--scenario", "calm")
    program.wait_until_up(demo)
    demo.send_signal(signal.SIGTERM)
    assert demo.wait(10) == 0
    assert old.is_on()
    own = program.start()
    now = autostart.of_user((sys.executable, "-P", "-m", "trayapp"), program.environment, home)
    wait_until(now.is_on, "an entry that starts this very program")
    assert own.poll() is None


def test_a_start_makes_nothing_that_starts_it_at_log_in(program: Program) -> None:
    own = program.start()
    program.wait_until_up(own)
    own.send_signal(signal.SIGTERM)
    assert own.wait(10) == 0
    assert not (Path(program.environment["XDG_CONFIG_HOME"]) / "autostart").exists()
