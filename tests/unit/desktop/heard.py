"""What signals told, and when all has been told."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from pytestqt.qtbot import QtBot

from tests.desktop.waiting import wait_until
from tests.unit.desktop.fake_server import FakeServer
from tests.unit.desktop.notices import NOTICE
from trayapp.desktop.notifications import Notifications


def told(signal: Any) -> list[tuple[Any, ...]]:
    """What the signal tells from now on."""
    heard: list[tuple[Any, ...]] = []
    signal.connect(lambda *values: heard.append(values))
    return heard


def settle(qtbot: QtBot, ours: Notifications, server: FakeServer) -> None:
    """Wait until everything that was asked for so far has been dealt with, and told."""
    ours.show(replace(NOTICE, account_id="last", title="last"))
    wait_until(lambda: "last" in [n.title for n in server.notified], "the last notice")
    with qtbot.waitSignal(ours.open_wanted, check_params_cb=lambda account: account == "last"):
        server.act(next(n.number for n in server.notified if n.title == "last"), "open")
