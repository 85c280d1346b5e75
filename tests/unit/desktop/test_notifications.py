"""Desktop notifications on a real bus, with a server that does what servers do, the bad things too."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from jeepney import HeaderFields, new_signal
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import open_dbus_connection
from pytestqt.qtbot import QtBot

from tests.desktop.waiting import wait_until
from tests.unit.desktop.fake_server import EMITTER, USUAL, FakeServer
from tests.unit.desktop.private_bus import PrivateBus, needs_a_bus
from trayapp.desktop.notice import Notice, Urgency
from trayapp.desktop.notifications import Notifications

pytestmark = [pytest.mark.skipif(sys.platform != "linux", reason="D-Bus"), needs_a_bus]

ICON = Path("/icons/ours.png")
NOTICE = Notice("one", "main: warning", "Margin ratio 280 %", Urgency.NORMAL, sound=False)
LOUD = Notice("one", "main: critical", "Margin ratio 110 %", Urgency.CRITICAL, sound=True)
REPLY_S = 5
Make = Callable[..., Notifications]


@pytest.fixture
def bus() -> Iterator[PrivateBus]:
    bus = PrivateBus()
    yield bus
    bus.close()


@pytest.fixture
def serve(bus: PrivateBus) -> Iterator[Callable[..., FakeServer]]:
    """Starts servers; those that are still there leave at the end."""
    servers: list[FakeServer] = []

    def start(capabilities: tuple[str, ...] = USUAL) -> FakeServer:
        servers.append(FakeServer(bus.address, capabilities))
        return servers[-1]

    yield start
    for server in servers:
        server.leave()


@pytest.fixture
def make(qtbot: QtBot) -> Iterator[Make]:
    made: list[Notifications] = []

    def notifications(address: str) -> Notifications:
        made.append(Notifications(address, ICON, no_fallback))
        return made[-1]

    yield notifications
    for one in made:
        one.stop()


@pytest.fixture
def server(serve: Callable[..., FakeServer]) -> FakeServer:
    return serve()


@pytest.fixture
def ours(make: Make, bus: PrivateBus) -> Notifications:
    return make(bus.address)


def no_fallback(*said: object) -> None:
    pytest.fail(f"the tray icon was to say {said}")


# What is sent


@pytest.mark.parametrize(("urgency", "expires"), [(0, -1), (1, -1), (2, 0)])
def test_a_notice_is_sent_as_the_specification_says(
    server: FakeServer, ours: Notifications, urgency: int, expires: int
) -> None:
    ours.show(replace(NOTICE, urgency=Urgency(urgency)))
    sent = server.wait_for(1)
    assert (sent.app_name, sent.replaces, sent.icon) == ("Equity Tray", 0, str(ICON))
    assert (sent.title, sent.body) == ("main: warning", "Margin ratio 280 %")
    assert sent.actions == ["default", "Open", "open", "Open", "snooze", "Snooze 15 min"]
    assert sent.expires == expires
    assert sent.hints == {
        "urgency": ("y", urgency),
        "desktop-entry": ("s", "trayapp"),
        "suppress-sound": ("b", True),
    }


def test_a_server_with_sounds_is_told_which(
    serve: Callable[..., FakeServer], ours: Notifications, qtbot: QtBot
) -> None:
    server = serve((*USUAL, "sound"))
    beeps = told(ours.beep_wanted)
    ours.show(LOUD)
    sent = server.wait_for(1)
    assert sent.hints["sound-name"] == ("s", "dialog-warning")
    assert "suppress-sound" not in sent.hints
    ours.show(NOTICE)
    quiet = server.wait_for(2)
    assert quiet.hints["suppress-sound"] == ("b", True)
    assert "sound-name" not in quiet.hints
    settle(qtbot, ours, server)
    assert beeps == []


def test_where_a_server_has_no_sounds_we_beep(server: FakeServer, ours: Notifications, qtbot: QtBot) -> None:
    with qtbot.waitSignal(ours.beep_wanted):
        ours.show(LOUD)
    assert set(server.wait_for(1).hints) == {"urgency", "desktop-entry"}
    beeps = told(ours.beep_wanted)
    ours.show(NOTICE)
    settle(qtbot, ours, server)
    assert beeps == []


@pytest.mark.parametrize(
    ("capabilities", "shown"),
    [(USUAL, "a &lt;b&gt; &amp;amp; c\nd"), (("actions", "body"), "a <b> &amp; c\nd")],
)
def test_no_text_is_taken_for_markup(
    serve: Callable[..., FakeServer], ours: Notifications, capabilities: tuple[str, ...], shown: str
) -> None:
    server = serve(capabilities)
    ours.show(replace(NOTICE, title="<i>main</i> & co", body="a <b> &amp; c\nd"))
    sent = server.wait_for(1)
    assert (sent.title, sent.body) == ("<i>main</i> & co", shown)


def test_what_no_line_can_show_is_left_out(server: FakeServer, ours: Notifications) -> None:
    ours.show(replace(NOTICE, title="ma\0in\nnow\x1b", body="a\0\t\x7fb\r\nc\ud800d\x85é\N{PARTY POPPER}"))
    sent = server.wait_for(1)
    assert (sent.title, sent.body) == ("main now", "ab\ncdé\N{PARTY POPPER}")


def test_a_server_without_buttons_is_sent_none(serve: Callable[..., FakeServer], ours: Notifications) -> None:
    server = serve(("body",))
    ours.show(NOTICE)
    assert server.wait_for(1).actions == []


# One for each account


def test_a_later_notice_replaces_the_account_s_own(server: FakeServer, ours: Notifications) -> None:
    ours.show(NOTICE)
    first = server.wait_for(1)
    ours.show(replace(NOTICE, account_id="two"))
    other = server.wait_for(2)
    ours.show(LOUD)
    again = server.wait_for(3)
    assert (other.replaces, again.replaces, again.number) == (0, first.number, first.number)
    assert other.number != first.number
    assert server.calls.count("GetCapabilities") == 1


def test_a_notice_is_closed_once(server: FakeServer, ours: Notifications) -> None:
    ours.close("one")
    ours.show(NOTICE)
    first = server.wait_for(1)
    ours.close("two")
    ours.close("one")
    ours.close("one")
    server.wait_for_closed(first.number)
    ours.show(NOTICE)
    assert server.wait_for(2).replaces == 0
    assert server.closed == [first.number]


def test_what_the_user_dismissed_is_forgotten(server: FakeServer, ours: Notifications, qtbot: QtBot) -> None:
    ours.show(NOTICE)
    first = server.wait_for(1)
    ours.show(replace(NOTICE, account_id="two"))
    second = server.wait_for(2)
    server.dismiss(first.number)
    with qtbot.waitSignal(ours.open_wanted):
        server.act(second.number, "open")  # it has heard the former signal by then
    ours.close("one")
    ours.show(NOTICE)
    assert server.wait_for(3).replaces == 0
    assert server.closed == []


# What the user does


@pytest.mark.parametrize(("action", "opens"), [("default", True), ("open", True), ("snooze", False)])
def test_buttons(server: FakeServer, ours: Notifications, qtbot: QtBot, action: str, opens: bool) -> None:
    ours.show(replace(NOTICE, account_id="two"))
    server.wait_for(1)
    ours.show(NOTICE)
    number = server.wait_for(2).number
    opened, snoozed, threads = told(ours.open_wanted), told(ours.snooze_wanted), told_threads(ours)
    server.act(number + 1000, action)
    server.act(number, "unknown")
    server.act(number, action)
    qtbot.waitUntil(lambda: bool(opened or snoozed), timeout=10_000)
    assert (opened, snoozed) == (([("one",)], []) if opens else ([], [("one",)]))
    assert threads == {threading.main_thread()}


def test_a_stranger_s_signals_are_not_believed(
    bus: PrivateBus, server: FakeServer, ours: Notifications, qtbot: QtBot
) -> None:
    ours.show(NOTICE)
    number = server.wait_for(1).number
    opened, snoozed = told(ours.open_wanted), told(ours.snooze_wanted)
    stranger = open_dbus_connection(bus=bus.address)
    for to in answer(stranger, message_bus.ListNames()):
        if to.startswith(":") and to != stranger.unique_name:
            stranger.send(signal_to(to, "ActionInvoked", "us", number, "snooze"))
            stranger.send(signal_to(to, "NotificationClosed", "uu", number, 2))
    answer(stranger, message_bus.GetId())  # all has been passed on
    stranger.close()
    with qtbot.waitSignal(ours.open_wanted):
        server.act(number, "open")
    assert (opened, snoozed) == ([("one",)], [])
    ours.show(NOTICE)
    assert server.wait_for(2).replaces == number


def test_the_leave_to_come_to_the_front_is_passed_on(
    server: FakeServer, ours: Notifications, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_ACTIVATION_TOKEN", "old")
    ours.show(NOTICE)
    number = server.wait_for(1).number
    server.emit("ActivationToken", "us", number + 1, "other")
    with qtbot.waitSignal(ours.open_wanted):
        server.act(number, "open")
    assert os.environ["XDG_ACTIVATION_TOKEN"] == "old"
    server.emit("ActivationToken", "us", number, "leave-42")
    with qtbot.waitSignal(ours.open_wanted):
        server.act(number, "open")
    assert os.environ["XDG_ACTIVATION_TOKEN"] == "leave-42"


# Servers that come, go and hang


def test_without_a_server_we_beep_and_say_so_once(
    bus: PrivateBus, ours: Notifications, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    for account in ("one", "two"):
        with qtbot.waitSignal(ours.beep_wanted):
            ours.show(replace(LOUD, account_id=account))
    beeps = told(ours.beep_wanted)
    ours.show(NOTICE)
    with qtbot.waitSignal(ours.beep_wanted):
        ours.show(replace(LOUD, account_id="three"))
    assert beeps == [()]  # only what is loud is heard
    assert [r.getMessage() for r in caplog.records] == ["desktop notifications cannot be shown"]
    assert caplog.records[0].reason == "org.freedesktop.DBus.Error.ServiceUnknown"  # type: ignore[attr-defined]


def test_a_server_that_comes_late_still_shows_the_news(
    serve: Callable[..., FakeServer], ours: Notifications, qtbot: QtBot
) -> None:
    for notice in (LOUD, replace(LOUD, account_id="two")):
        with qtbot.waitSignal(ours.beep_wanted):
            ours.show(notice)
    beeps = told(ours.beep_wanted)
    ours.close("two")
    ours.show(NOTICE)
    ours.show(replace(LOUD, account_id="three"))
    qtbot.waitUntil(lambda: len(beeps) == 1, timeout=10_000)
    server = serve()
    server.wait_for_titles("main: warning", "main: critical")
    settle(qtbot, ours, server)
    assert beeps == [()]  # it has been heard before


def test_a_server_that_starts_anew_knows_nothing_of_before(
    serve: Callable[..., FakeServer], ours: Notifications, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("INFO")
    first = serve()
    ours.show(LOUD)
    first.wait_for(1)
    first.leave()
    with qtbot.waitSignal(ours.beep_wanted):
        ours.show(LOUD)
    second = serve((*USUAL, "sound"))
    shown = second.wait_for(1)
    assert shown.replaces == 0
    assert "sound-name" in shown.hints  # it was asked anew what it can do
    ours.close("one")
    second.wait_for_closed(shown.number)
    assert [r.getMessage() for r in caplog.records] == [
        "desktop notifications cannot be shown",
        "notifications are shown again",
    ]


def test_a_server_replaced_between_two_notices(serve: Callable[..., FakeServer], ours: Notifications) -> None:
    first = serve()
    ours.show(NOTICE)
    first.wait_for(1)
    first.leave()
    second = serve()
    ours.show(NOTICE)
    assert second.wait_for(1).replaces == 0


def test_a_server_that_hangs_holds_nobody_up_and_in_the_end_shows_one(
    server: FakeServer, ours: Notifications, qtbot: QtBot
) -> None:
    ours.show(NOTICE)
    first = server.wait_for(1).number
    ours.close("one")
    server.wait_for_closed(first)
    server.hangs.set()
    beeps = told(ours.beep_wanted)
    started = time.monotonic()
    ours.show(LOUD)
    server.wait_for(2)
    for count in range(20):
        ours.show(replace(NOTICE, body=f"{count}"))
    ours.show(replace(LOUD, account_id="two"))
    server.wait_for(2)
    assert time.monotonic() - started < REPLY_S / 2
    qtbot.waitUntil(lambda: beeps == [()], timeout=(REPLY_S + 10) * 1000)
    wait_until(lambda: len(server.notified) == 3, "what is wanted now")
    server.hangs.clear()
    wait_until(lambda: len(server.notified) == 4, "the other account's")
    late, latest, other = server.notified[1:]
    assert (latest.body, other.title) == ("19", "main: critical")
    wait_until(lambda: late.number in server.closed, "the outdated one closed")
    ours.close("one")
    ours.close("two")
    wait_until(lambda: {latest.number, other.number} <= set(server.closed), "closed")
    assert len(server.closed) == 4


def test_a_reply_that_comes_late_is_taken(server: FakeServer, ours: Notifications, qtbot: QtBot) -> None:
    server.capabilities.append("sound")
    ours.show(NOTICE)
    first = server.wait_for(1)
    server.hangs.set()
    ours.show(replace(LOUD, account_id="two"))
    with qtbot.waitSignal(ours.beep_wanted, timeout=(REPLY_S + 10) * 1000):
        server.wait_for(2)
    server.hangs.clear()
    second = server.notified[1]
    snoozed = told(ours.snooze_wanted)

    def clicked() -> bool:
        server.act(second.number, "snooze")
        qtbot.wait(20)
        return bool(snoozed)

    qtbot.waitUntil(clicked, timeout=10_000)
    assert set(snoozed) == {("two",)}
    ours.show(replace(NOTICE, account_id="two"))
    assert server.wait_for(3).replaces == second.number
    assert first.number not in server.closed


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
    bus: PrivateBus, serve: Callable[..., FakeServer], ours: Notifications, qtbot: QtBot
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
    assert ours.stop()
    wait_until(lambda: len(server.closed) == 2, "both closed")
    assert set(server.closed) == {shown.number for shown in server.notified}
    bus.wait_for_clients(1)  # the server
    ours.show(NOTICE)
    ours.close("one")
    assert ours.stop()
    assert not [t for t in threading.enumerate() if t.name == "notifications"]


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
    assert ours.stop()
    assert time.monotonic() - started < REPLY_S / 2
    server.wait_for_closed(number)
    qtbot.wait(50)
    assert (beeps, opened) == ([], [])  # nobody is there any more to act


def test_what_is_just_being_shown_is_taken_away_too(server: FakeServer, ours: Notifications) -> None:
    ours.show(NOTICE)
    server.wait_for(1)
    server.hangs.set()
    ours.show(replace(NOTICE, account_id="two"))
    server.wait_for(2)
    threading.Timer(0.05, server.hangs.clear).start()
    assert ours.stop()
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


# Elsewhere


@pytest.mark.parametrize("platform", ["win32", "darwin"])
def test_elsewhere_the_tray_icon_says_it(
    bus: PrivateBus, server: FakeServer, qtbot: QtBot, platform: str
) -> None:
    said: list[tuple[str, str, Urgency]] = []

    def say(title: str, body: str, urgency: Urgency) -> None:
        said.append((title, body, urgency))

    ours = Notifications(bus.address, ICON, say, platform=platform)
    beeps = told(ours.beep_wanted)
    ours.show(replace(NOTICE, body="a <b>\0"))
    ours.show(LOUD)
    ours.close("one")
    assert said == [
        ("main: warning", "a <b>", Urgency.NORMAL),
        ("main: critical", "Margin ratio 110 %", Urgency.CRITICAL),
    ]
    assert beeps == [()]
    assert ours.stop()
    assert server.calls == []


def told(signal: Any) -> list[tuple[Any, ...]]:
    """What the signal tells from now on."""
    heard: list[tuple[Any, ...]] = []
    signal.connect(lambda *values: heard.append(values))
    return heard


def told_threads(ours: Notifications) -> set[threading.Thread]:
    """The threads in which the signals arrive."""
    threads: set[threading.Thread] = set()
    for signal in (ours.open_wanted, ours.snooze_wanted):
        signal.connect(lambda _account: threads.add(threading.current_thread()))
    return threads


def settle(qtbot: QtBot, ours: Notifications, server: FakeServer) -> None:
    """Wait until everything that was asked for so far has been dealt with, and told."""
    ours.show(replace(NOTICE, account_id="last", title="last"))
    wait_until(lambda: "last" in [n.title for n in server.notified], "the last notice")
    with qtbot.waitSignal(ours.open_wanted, check_params_cb=lambda account: account == "last"):
        server.act(next(n.number for n in server.notified if n.title == "last"), "open")


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


def signal_to(to: str, signal: str, signature: str, *values: object) -> Any:
    message = new_signal(EMITTER, signal, signature, values)
    message.header.fields[HeaderFields.destination] = to
    return message


def answer(connection: Any, message: Any) -> Any:
    return connection.send_and_get_reply(message, timeout=5).body[0]
