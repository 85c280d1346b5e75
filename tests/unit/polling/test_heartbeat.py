"""Sleep is seen as a gap between two clocks."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from tests.unit.polling.hands import Hands
from tests.unit.polling.scripted import Scripted
from trayapp.domain.credentials import AccountProfile
from trayapp.polling.fleet import Connection, Fleet
from trayapp.polling.heartbeat import Heartbeat


@pytest.mark.parametrize(("wall_s", "awake_s", "told"), [(5, 5, 0), (14, 5, 0), (3600, 5, 1), (-3600, 5, 0)])
def test_a_sleep_is_told_once(wall_s: float, awake_s: float, told: int, qtbot: QtBot) -> None:
    hands, woken = Hands(), list[int]()
    heartbeat = Heartbeat(hands.clocks())
    heartbeat.woke.connect(lambda: woken.append(1))
    hands.wall_s += wall_s
    hands.awake_s += awake_s
    heartbeat.beat()
    heartbeat.beat()
    assert len(woken) == told
    heartbeat.stop()


def test_after_a_sleep_good_accounts_are_asked_at_once_over_new_connections(qtbot: QtBot) -> None:
    hands, poll = Hands(), Scripted()
    connection = Connection(poll, lambda: None, lambda _: None, poll.reconnect)
    fleet = Fleet(lambda _: connection, 3600, clocks=hands.clocks())
    with qtbot.waitSignal(fleet.arrived):
        fleet.sail([AccountProfile("1", "main")])
    hands.wall_s += 8 * 3600
    heartbeat = fleet.findChild(Heartbeat)
    assert isinstance(heartbeat, Heartbeat)
    with qtbot.waitSignal(fleet.arrived):
        heartbeat.beat()
    assert poll.reconnected == 1
    assert fleet.stop(5)


def test_the_timer_is_put_off_by_every_poll(qtbot: QtBot) -> None:
    poll = Scripted()
    connection = Connection(poll, lambda: None, lambda _: None, poll.reconnect)
    fleet = Fleet(lambda _: connection, 0.2)
    heartbeat = fleet.findChild(Heartbeat)
    assert isinstance(heartbeat, Heartbeat)
    heartbeat._timer.setInterval(2_000)
    before = heartbeat._timer.remainingTime()
    with qtbot.waitSignal(fleet.arrived):
        fleet.sail([AccountProfile("1", "main")])
    qtbot.waitUntil(lambda: heartbeat._timer.remainingTime() > before)
    assert fleet.stop(5)


def test_one_sleep_noticed_in_two_ways_is_one_poll(qtbot: QtBot) -> None:
    hands, poll = Hands(), Scripted()
    fleet = Fleet(
        lambda _: Connection(poll, lambda: None, lambda _: None, poll.reconnect), 3600, clocks=hands.clocks()
    )
    with qtbot.waitSignal(fleet.arrived):
        fleet.sail([AccountProfile("1", "main")])
    hands.wall_s += 8 * 3600
    with qtbot.waitSignal(fleet.arrived):
        fleet.wake()  # as the system tells
    heartbeat = fleet.findChild(Heartbeat)
    assert isinstance(heartbeat, Heartbeat)
    hands.wall_s += 6
    hands.awake_s += 6
    with qtbot.assertNotEmitted(heartbeat.woke, wait=0):
        heartbeat.beat()
    with qtbot.waitSignal(fleet.arrived):
        fleet.wake()  # the next sleep
    fleet.wake()  # and the same one, told twice
    assert (poll.reconnected, len(poll.asked)) == (2, 3)
    assert fleet.stop(5)
