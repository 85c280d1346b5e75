from __future__ import annotations

import socket
import sys
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from tests.own_network import run_in_own_network
from trayapp.desktop.network import NetworkWatch, kernel_messages


@pytest.fixture
def kernel() -> Iterator[tuple[socket.socket, socket.socket]]:
    """Who tells, and who hears it."""
    theirs, ours = socket.socketpair(type=socket.SOCK_DGRAM)
    with theirs, ours:
        yield theirs, ours


def test_many_messages_are_one_change(qtbot: QtBot, kernel: tuple[socket.socket, socket.socket]) -> None:
    theirs, ours = kernel
    pictures = iter(frozenset([address]) for address in ("192.0.2.1", "192.0.2.2", "192.0.2.3"))
    watch = NetworkWatch(open_messages=lambda: ours, picture=lambda: next(pictures))
    told = list[int]()
    watch.changed.connect(lambda: told.append(1))
    with qtbot.waitSignal(watch.changed):
        for _ in range(12):
            theirs.send(b"an address")
    with qtbot.waitSignal(watch.changed):  # and the next one is told too
        theirs.send(b"a route")
    assert len(told) == 2
    watch.release()
    assert ours.fileno() == -1


def test_a_router_that_announces_itself_is_no_other_network(
    qtbot: QtBot, kernel: tuple[socket.socket, socket.socket]
) -> None:
    theirs, ours = kernel
    asked, told = list[int](), list[int]()

    def picture() -> frozenset[str]:
        asked.append(1)
        return frozenset(["192.0.2.1"])

    watch = NetworkWatch(open_messages=lambda: ours, picture=picture)
    watch.changed.connect(lambda: told.append(1))
    theirs.send(b"the same address again")
    qtbot.waitUntil(lambda: len(asked) == 2)
    assert told == []
    watch.release()


def test_where_the_system_tells_nothing_nothing_is_noticed(qtbot: QtBot) -> None:
    def none() -> socket.socket:
        raise OSError

    NetworkWatch(open_messages=none).release()


@pytest.mark.skipif(sys.platform != "linux", reason="netlink is Linux's")
def test_the_kernel_tells_without_any_right() -> None:
    with kernel_messages() as messages:
        assert messages.fileno() >= 0


#: In a network of its own, where it may do what it likes: an address comes.
MOVES = """
COMES = "ip link set lo up; ip addr add 192.0.2.1/32 dev lo"
import subprocess, sys
from PySide6.QtCore import QCoreApplication, QTimer
from trayapp.desktop.network import NetworkWatch

application = QCoreApplication([])
watch = NetworkWatch()
watch.changed.connect(lambda: (print("changed"), application.quit()))
QTimer.singleShot(0, lambda: subprocess.run(["sh", "-c", COMES], check=True))
QTimer.singleShot(10_000, lambda: application.exit(1))
sys.exit(application.exec())
"""


@pytest.mark.skipif(sys.platform != "linux", reason="netlink is Linux's")
def test_a_real_change() -> None:
    assert run_in_own_network(MOVES) == "changed\n"
