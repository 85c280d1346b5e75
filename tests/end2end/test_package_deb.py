"""The .deb: installed in a fresh Debian, used there on a desktop, and purged without a trace."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.desktop.session import DesktopSession
from tests.end2end.debian_root import DebianRoot
from tests.end2end.packages import Packages

pytestmark = [
    pytest.mark.desktop,
    pytest.mark.long,
    pytest.mark.skipif(os.geteuid() != 0, reason="a root folder can be made by root alone"),
]
#: Libraries that some file of the program needs and the system does not have.
UNRESOLVED = """
cd /usr/lib/trayapp
export LD_LIBRARY_PATH=$PWD/_internal
find . -name '*.so*' -type f -exec ldd {} + | sort -u | grep 'not found' || true
"""


class Installed:
    """A fresh Debian with the package in it.

    Attributes:
        before: its files before the package came, but after what the package depends on.
    """

    def __init__(self, root: DebianRoot, deb: Path) -> None:
        self.root = root
        root.install_needs_of(deb)
        self.before = root.files()
        root.run("dpkg", "--install", root.bring(deb))


@pytest.fixture(scope="module")
def installed(packages: Packages, tmp_path_factory: pytest.TempPathFactory) -> Installed:
    return Installed(DebianRoot(tmp_path_factory.mktemp("debian")), packages.deb)


def test_it_brings_its_own_python(installed: Installed) -> None:
    assert not [path for path in installed.before if path.startswith("usr/bin/python")]
    assert installed.root.run("trayapp", "--version").startswith("Equity Tray ")
    assert "USDT" in installed.root.run("trayapp", "balance", "--demo")


def test_every_library_is_there(installed: Installed) -> None:
    assert installed.root.run("sh", "-c", UNRESOLVED) == ""


def test_it_does_not_start_with_the_session(installed: Installed) -> None:
    came = installed.root.files() - installed.before
    assert not [path for path in came if path.startswith("etc/")]
    assert {"usr/share/applications/trayapp.desktop", "usr/share/man/man1/trayapp.1.gz"} <= came
    assert len([path for path in came if path.endswith("apps/trayapp.png")]) == 8


@pytest.fixture
def desk() -> Iterator[DesktopSession]:
    with DesktopSession() as session:
        yield session


def test_it_shows_itself_in_the_tray(installed: Installed, desk: DesktopSession) -> None:
    """The desktop is this machine's: its X server and bus; the program and its libraries are the root's."""
    shared = {name: desk.env[name] for name in ("DISPLAY", "XDG_RUNTIME_DIR", "DBUS_SESSION_BUS_ADDRESS")}
    env = installed.root.env(shared, shared=shared["XDG_RUNTIME_DIR"])
    program = desk.start(installed.root.command("trayapp", "--demo"), env=env)
    item = desk.tray.wait_for_item()
    assert "$" in desk.tray.wait_for_tooltip(item, "$")
    desk.tray.activate(item)
    desk.screen.wait_for_window("Equity Tray")
    assert program.stop(signal.SIGTERM) == 0, program.output()


def test_it_runs_without_a_display(installed: Installed, desk: DesktopSession) -> None:
    program = desk.start(
        installed.root.command("trayapp", "--demo", "--open"),
        env=installed.root.env({"QT_QPA_PLATFORM": "offscreen"}) | {"DISPLAY": ""},
    )
    program.wait_until_it_catches_signals()
    assert program.stop(signal.SIGTERM) == 0, program.output()


def test_purged_it_leaves_nothing(installed: Installed) -> None:
    """The last test of this file: the package is gone after it."""
    installed.root.run("dpkg", "--purge", "trayapp")
    left = {path for path in installed.root.files() - installed.before if not path.startswith("root/")}
    assert left == set()
    assert installed.before - installed.root.files() == set()
