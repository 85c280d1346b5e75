"""What holds for every test: nothing of the user's is touched, nobody outside is called, no thread is left.

This file is read before any test module, so the environment is set before Qt is imported.
"""

from __future__ import annotations

import ipaddress
import os
import shutil
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import hypothesis
import pytest

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.desktop.session import DesktopSession

THREADS_END_WITHIN_S = 5.0
NAMES_ALLOWED = ("localhost", "", None)
ENDINGS_ALLOWED = (".localhost", ".invalid", ".test")  # reserved: nobody is ever there

hypothesis.settings.register_profile("trayapp", deadline=None, database=None, print_blob=True)
hypothesis.settings.load_profile("trayapp")


class CallOutsideError(BaseException):
    """A test called a host that is not this one. No `except Exception` hides it."""


def pytest_configure(config: pytest.Config) -> None:
    """Give the whole run a home of its own, without a desktop."""
    home = Path(tempfile.mkdtemp(prefix="test-home-"))
    config.add_cleanup(lambda: shutil.rmtree(home, ignore_errors=True))
    for name in list(os.environ):
        if name.startswith(("XDG_", "DBUS_", "QT_", "LANGUAGE")) or name.upper().endswith(
            ("DISPLAY", "_PROXY")
        ):
            del os.environ[name]
    runtime = home / "run"
    runtime.mkdir(mode=0o700)
    os.environ |= {
        "HOME": str(home),
        "XDG_RUNTIME_DIR": str(runtime),
        "XDG_CONFIG_HOME": str(home / "config"),
        "XDG_DATA_HOME": str(home / "data"),
        "XDG_STATE_HOME": str(home / "state"),
        "XDG_CACHE_HOME": str(home / "cache"),
        "QT_QPA_PLATFORM": "offscreen",
        "LC_ALL": "C.UTF-8",  # English, whatever who runs the tests speaks
    }
    sys.addaudithook(_refuse_calls_outside)


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skip a desktop test where the machine cannot hold a session; in CI, fail it."""
    if item.get_closest_marker("desktop") is None:
        return
    from tests.desktop import parts

    missing = ", ".join(parts.missing())
    if missing and os.environ.get("CI") == "true":
        pytest.fail(f"a desktop session needs {missing}; `make test` installs that", pytrace=False)
    if missing:
        pytest.skip(f"a desktop session needs {missing}")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Tell what the fault matrix measured, if it ran."""
    from tests.faults import report

    for line in report.lines(terminalreporter.stats.get("passed", [])):
        terminalreporter.write_line(f"faults: {line}")


@pytest.fixture
def qtbot(qapp: object, request: pytest.FixtureRequest) -> QtBot:
    """Holds every window until it is closed."""
    from tests.holding_bot import HoldingBot

    return HoldingBot(request)


@pytest.fixture
def session() -> Iterator[DesktopSession]:
    """A desktop session with XFCE's panel and an unlocked keyring."""
    from tests.desktop.session import DesktopSession

    with DesktopSession() as session:
        yield session


def _refuse_calls_outside(event: str, args: tuple[object, ...]) -> None:
    """Let sockets reach this machine alone; Python asks here before each connection and each name look-up."""
    if event == "socket.connect":
        address = args[1]
        if isinstance(address, tuple) and not _is_here(address[0]):
            raise CallOutsideError(f"a connection to {address[0]}")
    elif event == "socket.getaddrinfo" and not _is_here(args[0]):
        raise CallOutsideError(f"a look-up of {args[0]!r}")


def _is_here(host: object) -> bool:
    name = host.decode() if isinstance(host, bytes) else host
    if not isinstance(name, str):
        return name is None
    try:
        return ipaddress.ip_address(name).is_loopback
    except ValueError:
        return name in NAMES_ALLOWED or name.endswith(ENDINGS_ALLOWED)


@pytest.fixture(autouse=True)
def _no_thread_outlives_a_test() -> Iterator[None]:
    """Fail a test that leaves a thread running, after a moment's patience."""
    before = set(threading.enumerate())
    yield
    deadline = time.monotonic() + THREADS_END_WITHIN_S
    while left := [t for t in threading.enumerate() if t not in before and _is_running(t)]:
        if time.monotonic() > deadline:
            pytest.fail(f"threads outlive the test: {left}")
        time.sleep(0.01)


def _is_running(thread: threading.Thread) -> bool:
    """Tell whether a thread is alive; of Qt's threads Python never hears the end, but the system does."""
    tasks = Path("/proc/self/task")
    if not isinstance(thread, threading._DummyThread) or not tasks.exists():
        return thread.is_alive()
    return (tasks / str(thread.native_id)).exists()
