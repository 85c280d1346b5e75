"""The machine's sleep, as logind tells of it on a real bus."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

import pytest
from pytestqt.qtbot import QtBot

from trayapp.desktop.wake import WakeWatch, system_bus

if TYPE_CHECKING:
    from tests.desktop.logind import Logind
    from tests.unit.desktop.private_bus import PrivateBus


@pytest.fixture
def logind(bus: PrivateBus) -> Iterator[Logind]:
    from tests.desktop.logind import Logind

    logind = Logind(bus.address)
    yield logind
    logind.close()


@pytest.fixture
def make(qtbot: QtBot) -> Iterator[Callable[[str], WakeWatch]]:
    made: list[WakeWatch] = []

    def watch(address: str) -> WakeWatch:
        made.append(WakeWatch(address, later_ms=0))
        return made[-1]

    yield watch
    for one in made:
        assert one.release()


def test_waking_is_told_and_falling_asleep_is_not(
    qtbot: QtBot, bus: PrivateBus, logind: Logind, make: Callable[[str], WakeWatch]
) -> None:
    watch, told = make(bus.address), list[int]()
    watch.woke.connect(lambda: told.append(1))
    listening(qtbot, watch, logind)
    for count in (1, 2):
        logind.sleeps()
        with qtbot.waitSignal(watch.woke):
            logind.wakes()
        assert len(told) == count


def test_who_is_not_logind_is_not_heard(
    qtbot: QtBot, bus: PrivateBus, logind: Logind, make: Callable[[str], WakeWatch]
) -> None:
    from tests.desktop.logind import Logind

    watch, told = make(bus.address), list[int]()
    watch.woke.connect(lambda: told.append(1))
    listening(qtbot, watch, logind)
    liar = Logind(bus.address, named=False)
    liar.wakes()
    liar.close()
    with qtbot.waitSignal(watch.woke):
        logind.wakes()
    assert len(told) == 1


@pytest.mark.parametrize("address", ["", "unix:path=/nowhere/bus", "no address"])
def test_without_a_bus_nothing_is_noticed(
    qtbot: QtBot, make: Callable[[str], WakeWatch], address: str
) -> None:
    watch = make(address)
    qtbot.waitUntil(lambda: not watch._later.isActive())
    assert watch.release()


def test_a_bus_that_dies_ends_it_without_a_word(
    qtbot: QtBot, bus: PrivateBus, logind: Logind, make: Callable[[str], WakeWatch]
) -> None:
    watch = make(bus.address)
    listening(qtbot, watch, logind)
    bus.die()
    qtbot.waitUntil(lambda: watch._thread is not None and not watch._thread.is_alive())


def test_a_bus_that_hangs_is_left_behind_and_ends_it_too(
    qtbot: QtBot, bus: PrivateBus, make: Callable[[str], WakeWatch]
) -> None:
    bus.daemon.freeze()
    watch = make(bus.address)
    qtbot.waitUntil(lambda: watch._thread is not None)
    watch.release()
    qtbot.waitUntil(lambda: watch._thread is not None and not watch._thread.is_alive())
    bus.daemon.thaw()


def test_it_begins_later(bus: PrivateBus, qtbot: QtBot) -> None:
    watch = WakeWatch(bus.address)
    assert watch._thread is None, "the start has other things to do"
    assert watch.release()


def test_which_bus() -> None:
    assert system_bus({}, "linux") == "unix:path=/var/run/dbus/system_bus_socket"
    assert system_bus({"DBUS_SYSTEM_BUS_ADDRESS": "unix:path=/x"}, "linux") == "unix:path=/x"
    assert system_bus({"DBUS_SYSTEM_BUS_ADDRESS": "unix:path=/x"}, "darwin") == ""


def listening(qtbot: QtBot, watch: WakeWatch, logind: Logind) -> None:
    qtbot.waitUntil(lambda: watch._thread is not None)
    logind.wait_for_listeners()
