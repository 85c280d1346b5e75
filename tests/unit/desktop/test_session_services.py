"""Who offers what in a session: on a real bus, on a bus that hangs, and where there is nothing."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING

import pytest

from trayapp.desktop import session_checks, session_services
from trayapp.desktop.session_services import SessionServices
from trayapp.monitor.doctor import Health

if TYPE_CHECKING:
    from tests.unit.desktop.fake_server import FakeServer
    from tests.unit.desktop.private_bus import PrivateBus

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="D-Bus")


def look(address: str = "") -> SessionServices:
    found = session_services.look({"DBUS_SESSION_BUS_ADDRESS": address})
    assert found is not None
    return found


@pytest.mark.parametrize("address", ["", "nonsense", "unix:path=/nowhere/bus"])
def test_without_a_bus_there_is_nobody(address: str) -> None:
    assert look(address) == SessionServices()


def test_a_bus_with_nobody_on_it(bus: PrivateBus) -> None:
    assert look(bus.address) == SessionServices(has_bus=True)


def test_who_shows_notifications_is_named(bus: PrivateBus, server: FakeServer) -> None:
    assert look(bus.address).notifications == "fake 1.0"


def test_nobody_is_waited_for_but_for_seconds(bus: PrivateBus, server: FakeServer) -> None:
    server.hangs.set()
    began = time.monotonic()
    assert look(bus.address).notifications == "one that does not say its name"
    assert time.monotonic() - began < 10
    server.hangs.clear()


def test_a_bus_that_hangs_is_none(bus: PrivateBus) -> None:
    bus.daemon.freeze()
    began = time.monotonic()
    try:
        assert look(bus.address) == SessionServices()
    finally:
        bus.daemon.thaw()
    assert time.monotonic() - began < 10


@pytest.mark.parametrize(
    ("found", "host"),
    [
        (SessionServices(True, "panel", "trayer"), "panel (StatusNotifierItem)"),
        (SessionServices(True, None, "trayer"), "trayer (XEmbed)"),
        (SessionServices(True), None),
    ],
)
def test_the_host_that_qt_uses_is_the_one_told(found: SessionServices, host: str | None) -> None:
    assert found.tray_host == host
    assert dict(session_checks.rows(found))["Tray host"] == (host or "none")


def told(environment: dict[str, str]) -> list[tuple[str, Health, int]]:
    verdicts = session_checks.verdicts(environment, SessionServices())
    return [(one.subject, one.health, one.exit_code) for one in verdicts]


def test_a_display_alone_is_needed() -> None:
    rest = [(name, Health.NOTE, 0) for name in ("session bus", "tray host", "notifications")]
    assert told({"QT_QPA_PLATFORM": "offscreen"}) == [("display", Health.FINE, 0), *rest]
    assert told({}) == [("display", Health.BAD, 7), *rest]
