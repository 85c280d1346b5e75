"""What holds for every test of what the operating system offers; and a bus with notifications on it."""

from __future__ import annotations

import gc
import shutil
import sys
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

import pytest
from pytestqt.qtbot import QtBot

from tests.unit.desktop.notices import ICON
from trayapp.desktop.notifications import Notifications

if TYPE_CHECKING:
    from tests.unit.desktop.fake_server import FakeServer
    from tests.unit.desktop.private_bus import PrivateBus


@pytest.fixture(autouse=True, scope="module")
def _swept() -> Iterator[None]:
    """Take away a module's Qt objects here: Python might do so in a thread that may not stop their timers."""
    yield
    gc.collect()


@pytest.fixture
def bus() -> Iterator[PrivateBus]:
    if sys.platform != "linux" or shutil.which("dbus-daemon") is None:
        pytest.skip("there is no dbus-daemon")
    from tests.unit.desktop.private_bus import PrivateBus

    bus = PrivateBus()
    yield bus
    bus.close()


@pytest.fixture
def serve(bus: PrivateBus) -> Iterator[Callable[..., FakeServer]]:
    """Starts notification servers; those that are still there leave at the end."""
    from tests.unit.desktop.fake_server import USUAL, FakeServer

    servers: list[FakeServer] = []

    def start(capabilities: tuple[str, ...] = USUAL) -> FakeServer:
        servers.append(FakeServer(bus.address, capabilities))
        return servers[-1]

    yield start
    for server in servers:
        server.leave()


@pytest.fixture
def server(serve: Callable[..., FakeServer]) -> FakeServer:
    return serve()


@pytest.fixture
def make(qtbot: QtBot) -> Iterator[Callable[[str], Notifications]]:
    """Makes our notifications on the bus with this address; they are stopped at the end."""
    made: list[Notifications] = []

    def notifications(address: str) -> Notifications:
        made.append(Notifications(address, ICON, no_fallback, platform="linux"))
        return made[-1]

    yield notifications
    for one in made:
        one.stop()


@pytest.fixture
def ours(make: Callable[[str], Notifications], bus: PrivateBus) -> Notifications:
    return make(bus.address)


def no_fallback(*said: object) -> None:
    pytest.fail(f"the tray icon was to say {said}")
