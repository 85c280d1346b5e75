"""The guards of conftest.py do guard."""

from __future__ import annotations

import os
import socket
from pathlib import Path

import pytest

pytest_plugins = ["pytester"]

LEAVES_A_THREAD = """
import threading
from tests import conftest
conftest.THREADS_END_WITHIN_S = 0.2
from tests.conftest import _no_thread_outlives_a_test

go_on = threading.Event()

def test_python_thread():
    threading.Thread(target=go_on.wait, daemon=True).start()

def test_qt_thread():
    from PySide6.QtCore import QObject, QThread, Slot

    class Worker(QObject):
        @Slot()
        def work(self):
            go_on.set()
            threading.Event().wait(60)

    global thread, worker
    go_on.clear()
    thread, worker = QThread(), Worker()
    worker.moveToThread(thread)
    thread.started.connect(worker.work)
    thread.start()
    assert go_on.wait(5)

def test_thread_that_ends():
    thread = threading.Thread(target=threading.Event().wait, args=[0.05])
    thread.start()

def test_qt_thread_that_ends():
    from PySide6.QtCore import QThread

    class Short(QThread):
        def run(self):
            threading.current_thread()

    short = Short()
    short.start()
    assert short.wait(5000)
    import os, sys
    sys.stdout.flush()

def teardown_module():
    import os
    os.write(1, b"end of module")
"""


def test_the_home_is_not_the_users() -> None:
    assert "test-home-" in str(Path.home())
    assert os.environ["QT_QPA_PLATFORM"] == "offscreen"


@pytest.mark.parametrize("host", ["192.0.2.1", "2001:db8::1", "example.com"])
def test_nobody_outside_is_called(host: str) -> None:
    with pytest.raises(BaseException, match="192.0.2.1|2001:db8::1|example.com") as caught:
        socket.create_connection((host, 443), timeout=1)
    assert type(caught.value).__name__ == "CallOutsideError"


def test_loopback_is_called() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        socket.create_connection(server.getsockname()).close()
