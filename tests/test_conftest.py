"""The guards of conftest.py do guard."""

from __future__ import annotations

import os
import socket
from pathlib import Path

import pytest

pytest_plugins = ["pytester"]

THREADS = """
import threading
from PySide6.QtCore import QThread
from tests import conftest
from tests.conftest import _no_thread_outlives_a_test

conftest.THREADS_END_WITHIN_S = 0.3
go_on = threading.Event()

class Waiting(QThread):
    def run(self):
        threading.current_thread()  # from here on Python knows it
        started.set()
        go_on.wait(60)

def test_left_behind():
    threading.Thread(target=go_on.wait, args=[60]).start()

def test_left_behind_by_qt():
    global thread, started
    started = threading.Event()
    thread = Waiting()
    thread.start()
    assert started.wait(10)

def test_ended():
    thread = threading.Thread(target=threading.Event().wait, args=[0.05])
    thread.start()

def test_ended_by_qt():
    global started
    started = threading.Event()
    go_on.set()
    short = Waiting()
    short.start()
    assert short.wait(10_000) and thread.wait(10_000)
"""


def test_a_thread_that_outlives_its_test_is_a_failure(
    pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parent.parent))
    pytester.makepyfile(THREADS)
    result = pytester.runpytest_subprocess("-p", "no:cacheprovider")
    result.assert_outcomes(passed=4, errors=2)
    result.stdout.fnmatch_lines(
        ["*ERROR at teardown of test_left_behind *", "*ERROR at teardown of test_left_behind_by_qt*"]
    )


def test_the_home_is_not_the_users() -> None:
    assert "test-home-" in str(Path.home())
    assert os.environ["QT_QPA_PLATFORM"] == "offscreen"


@pytest.mark.parametrize("host", ["192.0.2.1", "2001:db8::1", "example.com"])
def test_nobody_outside_is_called(host: str) -> None:
    with pytest.raises(BaseException, match=r"a connection|a look-up") as caught:
        socket.create_connection((host, 443), timeout=1)
    assert type(caught.value).__name__ == "CallOutsideError"


def test_loopback_is_called() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        socket.create_connection(server.getsockname()).close()
