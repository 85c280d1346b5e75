"""Buses that are not there, die or freeze; and the end of our notifications."""

from __future__ import annotations

import socket
import subprocess
import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.desktop.waiting import wait_until
from tests.unit.desktop.fake_server import FakeServer
from tests.unit.desktop.heard import told
from tests.unit.desktop.notices import LOUD, NOTICE
from tests.unit.desktop.private_bus import PrivateBus
from trayapp.desktop.notifications import Notifications

REPLY_S = 5
Make = Callable[[str], Notifications]
Serve = Callable[..., FakeServer]


# The bus


@pytest.mark.parametrize(
    "address",
    ["", "nonsense", "unix:path=/nobody/there", "tcp:host=127.0.0.1,port=1", "unix:path=/x;", "unix:path=\0"],
)
def test_without_a_bus_we_beep_and_say_so_once(
    make: Make, qtbot: QtBot, caplog: pytest.LogCaptureFixture, address: str
) -> None:
    ours = make(address)
    for _ in range(3):
        with qtbot.waitSignal(ours.beep_wanted):
            ours.show(LOUD)
    ours.close("one")
    assert [r.getMessage() for r in caplog.records] == ["desktop notifications cannot be shown"]


def test_a_bus_that_dies_and_comes_back(
    bus: PrivateBus, serve: Serve, ours: Notifications, qtbot: QtBot
) -> None:
    first = serve()
    ours.show(LOUD)
    first.wait_for(1)
    bus.die()
    first.leave()
    with qtbot.waitSignal(ours.beep_wanted):
        ours.show(LOUD)
    ours.close("one")
    bus.start()
    second = serve()
    ours.show(LOUD)
    assert second.wait_for(1).replaces == 0


@pytest.mark.parametrize("is_connected", [False, True])
def test_a_frozen_bus_holds_nobody_up(
    bus: PrivateBus, server: FakeServer, ours: Notifications, qtbot: QtBot, is_connected: bool
) -> None:
    if is_connected:
        ours.show(NOTICE)
        server.wait_for(1)
    bus.daemon.freeze()
    try:
        with qtbot.waitSignal(ours.beep_wanted, timeout=(REPLY_S + 10) * 1000):
            started = time.monotonic()
            ours.show(LOUD)
            assert time.monotonic() - started < 1
        started = time.monotonic()
        ours.stop()
        assert time.monotonic() - started < 2  # half a second, on a machine that has time
    finally:
        bus.daemon.thaw()


@pytest.mark.parametrize(
    "said", [[b""], [b"REJECTED\r\n"], [b"x" * 10_000], [b"OK 42\r\n"], [b"OK 42\r\n", b"\xff" * 64]]
)
def test_what_is_no_bus_is_left_alone(make: Make, qtbot: QtBot, tmp_path: Path, said: list[bytes]) -> None:
    with socket.socket(socket.AF_UNIX) as listener, ThreadPoolExecutor(1) as pool:
        listener.bind(str(tmp_path / "bus"))
        listener.listen()
        pool.submit(hold_forth, listener, said)
        ours = make(f"unix:path={tmp_path / 'bus'}")
        with qtbot.waitSignal(ours.beep_wanted, timeout=(REPLY_S + 10) * 1000):
            ours.show(LOUD)


# The end


def test_at_the_end_none_is_left_on_the_screen(
    bus: PrivateBus, server: FakeServer, ours: Notifications
) -> None:
    ours.show(LOUD)
    ours.show(replace(LOUD, account_id="two"))
    server.wait_for(2)
    ours.stop()
    wait_until(lambda: len(server.closed) == 2, "both closed")
    assert set(server.closed) == {shown.number for shown in server.notified}
    bus.wait_for_clients(1)  # the server
    ours.show(NOTICE)
    ours.close("one")
    assert ours.stop()


def test_the_end_waits_for_no_server_that_hangs(
    server: FakeServer, ours: Notifications, qtbot: QtBot
) -> None:
    ours.show(NOTICE)
    number = server.wait_for(1).number
    server.hangs.set()
    beeps, opened = told(ours.beep_wanted), told(ours.open_wanted)
    ours.show(replace(LOUD, account_id="two"))
    server.wait_for(2)
    started = time.monotonic()
    server.act(number, "open")
    ours.stop()
    assert time.monotonic() - started < REPLY_S / 2
    server.wait_for_closed(number)
    assert time.monotonic() - started < REPLY_S - 1
    qtbot.wait(50)
    assert (beeps, opened) == ([], [])  # nobody is there any more to act


def test_what_is_just_being_shown_is_taken_away_too(server: FakeServer, ours: Notifications) -> None:
    ours.show(NOTICE)
    server.wait_for(1)
    server.hangs.set()
    ours.show(replace(NOTICE, account_id="two"))
    server.wait_for(2)
    server.hangs.clear()  # it answers in a moment
    ours.stop()
    wait_until(lambda: len(server.closed) == 2, "both closed")


def test_what_was_never_used_costs_nothing(bus: PrivateBus, tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", UNUSED, bus.address], capture_output=True, text=True, timeout=60, check=False
    )
    assert (done.stdout, done.stderr) == ("False 1\n", "")


UNUSED = """
import sys, threading
from pathlib import Path
from trayapp.desktop.notifications import Notifications
ours = Notifications(sys.argv[1], Path("icon.png"), print)
ours.close("one")
print("jeepney" in sys.modules, threading.active_count())
ours.stop()
"""


def hold_forth(listener: socket.socket, said: list[bytes]) -> None:
    """Take one caller, answer each line with the next thing to say, and hang up when the caller does."""
    caller, _ = listener.accept()
    with caller:
        heard = caller.makefile("rb")
        for answer in said:
            heard.readline()
            caller.sendall(answer)
        while heard.read(1):
            pass
