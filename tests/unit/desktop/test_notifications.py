"""Desktop notifications on a real bus: what is sent, one for each account, and what the user does with it."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from jeepney import HeaderFields, new_signal
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import open_dbus_connection
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.unit.desktop.fake_server import EMITTER, USUAL, FakeServer
from tests.unit.desktop.heard import settle, told
from tests.unit.desktop.notices import ICON, LOUD, NOTICE
from tests.unit.desktop.private_bus import PrivateBus
from trayapp.desktop.notice import Urgency
from trayapp.desktop.notifications import Notifications
from trayapp.paths import resource
from trayapp.ui.language import Language

Serve = Callable[..., FakeServer]


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


def test_buttons_speak_the_language_that_is_in_force(
    qapp: QApplication, server: FakeServer, ours: Notifications
) -> None:
    language, before = Language(qapp, resource("translations")), QLocale()
    ours.show(NOTICE)
    assert "Open" in server.wait_for(1).actions
    language.choose("zh_CN")
    ours.show(NOTICE)
    language.choose("en")
    QLocale.setDefault(before)
    assert server.wait_for(2).actions[1::2] == ["打开", "打开", "15 分钟后提醒"]


def test_a_server_with_sounds_is_told_which(serve: Serve, ours: Notifications, qtbot: QtBot) -> None:
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
    serve: Serve, ours: Notifications, capabilities: tuple[str, ...], shown: str
) -> None:
    server = serve(capabilities)
    ours.show(replace(NOTICE, title="<i>main</i> & co", body="a <b> &amp; c\nd"))
    sent = server.wait_for(1)
    assert (sent.title, sent.body) == ("<i>main</i> & co", shown)


def test_what_no_line_can_show_is_left_out(server: FakeServer, ours: Notifications) -> None:
    ours.show(replace(NOTICE, title="ma\0in\nnow\x1b", body="a\0\t\x7fb\r\nc\ud800d\x85é\N{PARTY POPPER}"))
    sent = server.wait_for(1)
    assert (sent.title, sent.body) == ("main now", "ab\ncdé\N{PARTY POPPER}")


def test_a_server_without_buttons_is_sent_none(serve: Serve, ours: Notifications) -> None:
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


def told_threads(ours: Notifications) -> set[threading.Thread]:
    """The threads in which the signals arrive."""
    threads: set[threading.Thread] = set()
    for signal in (ours.open_wanted, ours.snooze_wanted):
        signal.connect(lambda _account: threads.add(threading.current_thread()))
    return threads


def signal_to(to: str, signal: str, signature: str, *values: object) -> Any:
    message = new_signal(EMITTER, signal, signature, values)
    message.header.fields[HeaderFields.destination] = to
    return message


def answer(connection: Any, message: Any) -> Any:
    return connection.send_and_get_reply(message, timeout=5).body[0]
