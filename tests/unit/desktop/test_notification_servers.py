"""Notification servers that come, go and hang."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from tests.desktop.waiting import wait_until
from tests.unit.desktop.fake_server import USUAL, FakeServer
from tests.unit.desktop.heard import settle, told
from tests.unit.desktop.notices import LOUD, NOTICE
from tests.unit.desktop.private_bus import PrivateBus
from trayapp.desktop.notifications import Notifications

REPLY_S = 5
Serve = Callable[..., FakeServer]


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
    serve: Serve, ours: Notifications, qtbot: QtBot
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
    serve: Serve, ours: Notifications, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("INFO")
    first = serve()
    with qtbot.waitSignal(ours.beep_wanted):  # this one makes no sound itself
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


def test_what_a_server_refused_comes_back_neither_over_newer_nor_after_its_end(
    serve: Serve, ours: Notifications, qtbot: QtBot
) -> None:
    first = serve()
    first.refuses.set()
    for account in ("one", "two", "three"):
        with qtbot.waitSignal(ours.beep_wanted):
            ours.show(replace(LOUD, account_id=account))
    first.refuses.clear()
    ours.show(NOTICE)
    first.wait_for_titles("main: warning")
    ours.close("two")
    settle(qtbot, ours, first)
    first.leave()
    second = serve()
    settle(qtbot, ours, second)
    second.wait_for(2)  # the new server may be noticed before the last notice, or by it
    settle(qtbot, ours, second)
    told_anew = {(n.title, n.replaces) for n in second.notified if n.title != "last"}
    assert told_anew == {("main: critical", 0)}


def test_a_server_replaced_between_two_notices(serve: Serve, ours: Notifications) -> None:
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
