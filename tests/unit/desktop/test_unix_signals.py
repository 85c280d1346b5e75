"""Signals end the program through Qt, at once and cleanly."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time

import pytest
from pytestqt.qtbot import QtBot

from trayapp.desktop.unix_signals import UnixSignals

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals")

PROGRAM = """
from PySide6.QtCore import QCoreApplication, QTimer
from trayapp.desktop.unix_signals import UnixSignals
application = QCoreApplication([])
signals = UnixSignals()
signals.end_wanted.connect(application.quit)
QTimer.singleShot(0, lambda: print("up", flush=True))
code = application.exec()
signals.release()
print("ended", code)
"""


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
def test_a_signal_ends_an_idle_program_at_once(number: signal.Signals) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", PROGRAM], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout
        assert process.stdout.readline() == "up\n"
        started = time.monotonic()
        process.send_signal(number)
        rest, errors = process.communicate(timeout=10)
    assert (rest, errors, process.returncode) == ("ended 0\n", "", 0)
    assert time.monotonic() - started < 8


def test_another_signal_is_none_of_its_business(qtbot: QtBot) -> None:
    before = signal.signal(signal.SIGUSR1, lambda *_: None)
    signals = UnixSignals()
    told: list[str] = []
    signals.end_wanted.connect(lambda: told.append("end"))
    try:
        with qtbot.waitSignal(signals._notifier.activated, timeout=5000):
            os.kill(os.getpid(), signal.SIGUSR1)
        assert told == []
        with qtbot.waitSignal(signals.end_wanted, timeout=5000):
            os.kill(os.getpid(), signal.SIGTERM)
    finally:
        signals.release()
        signal.signal(signal.SIGUSR1, before)


def test_release_gives_everything_back(qtbot: QtBot) -> None:
    numbers = (signal.SIGTERM, signal.SIGINT, signal.SIGHUP)
    before = [signal.getsignal(number) for number in numbers]
    signals = UnixSignals()
    assert [signal.getsignal(number) for number in numbers] != before
    signals.release()
    assert [signal.getsignal(number) for number in numbers] == before
    assert signal.set_wakeup_fd(-1) == -1


#: Told to end before it can hear it, with a thread that would.
HELD = """
import os, signal, threading
from trayapp.desktop.unix_signals import UnixSignals, hold_signals
hold_signals()
threading.Thread(target=threading.Event().wait, daemon=True).start()
os.kill(os.getpid(), signal.SIGTERM)
print("lives", flush=True)
from PySide6.QtCore import QCoreApplication
application = QCoreApplication([])
signals = UnixSignals()
signals.end_wanted.connect(application.quit)
print("ended", application.exec())
"""


def test_a_signal_that_comes_early_is_heard_once_it_can_be() -> None:
    done = subprocess.run(
        [sys.executable, "-c", HELD], capture_output=True, text=True, timeout=20, check=False
    )
    assert (done.stdout, done.stderr, done.returncode) == ("lives\nended 0\n", "", 0)
