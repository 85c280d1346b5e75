"""The alarms wake up by themselves, and pass on what is to be told."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, time, timedelta
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from tests.unit.ui.states import NOW, snapshot, waiting
from trayapp.app.alarms import Alarms
from trayapp.domain.alerts.alert import Event, Kind
from trayapp.domain.alerts.rules import AlertRules
from trayapp.domain.thresholds import RiskLevel
from trayapp.errors import Unreachable

RISKY: dict[str, Any] = {"mgnRatio": "1.3", "mmr": "9000"}


class Clock:
    """The time that tests set."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        return self.now

    def pass_(self, **span: float) -> None:
        self.now += timedelta(**span)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def alarms(clock: Clock) -> Iterator[Alarms]:
    alarms = Alarms(clock, {})
    alarms.watch((snapshot().profile,))
    yield alarms
    alarms.stop()


def test_what_is_risky_is_told_logged_and_remembered(qtbot: QtBot, alarms: Alarms) -> None:
    with (
        qtbot.waitSignal(alarms.told, timeout=1000) as told,
        qtbot.waitSignal(alarms.logged, timeout=1000) as logged,
    ):
        alarms.hear(snapshot(**RISKY))
    account_id, telling = told.args
    assert (account_id, telling.level, telling.loud) == ("main", RiskLevel.CRITICAL, True)
    (entry,) = logged.args[0]
    assert (entry.account, entry.event, entry.at) == ("main", Event.RAISED, NOW)
    shown = alarms.with_memory(snapshot(**RISKY)).remembered
    assert shown.open
    assert shown.began("mgnRatio", None) == NOW


def test_a_silent_worker_is_noticed_without_any_poll(qtbot: QtBot, alarms: Alarms, clock: Clock) -> None:
    alarms.hear(snapshot(totalEq="1"))
    clock.pass_(minutes=4, seconds=59)
    alarms.use(AlertRules(), 5)  # the timer goes by the clock that it is handed: one second is left
    clock.pass_(seconds=1)
    with qtbot.waitSignal(alarms.told, timeout=5000) as told:
        pass
    assert told.args[1].alerts[0].key.kind is Kind.BLIND


def test_another_account_tells_for_itself(qtbot: QtBot, alarms: Alarms) -> None:
    alarms.watch((snapshot().profile, snapshot(name="second").profile))
    alarms.hear(snapshot(**RISKY))
    with qtbot.waitSignal(alarms.told, timeout=1000) as told:
        alarms.hear(snapshot(name="second", **RISKY))
    assert told.args[0] == "second"
    assert alarms.with_memory(waiting("second")).remembered.open


def test_an_account_that_was_removed_says_no_more(qtbot: QtBot, alarms: Alarms) -> None:
    alarms.hear(snapshot(**RISKY))
    with qtbot.waitSignal(alarms.closed, timeout=1000) as closed:
        alarms.watch(())
    assert closed.args == ["main"]
    with qtbot.assertNotEmitted(alarms.told):
        alarms.hear(snapshot(**RISKY))


def test_acknowledged_and_put_off_it_is_closed(qtbot: QtBot, alarms: Alarms, clock: Clock) -> None:
    alarms.hear(snapshot(**RISKY))
    with qtbot.waitSignals([alarms.closed, alarms.changed], timeout=1000):
        alarms.acknowledge("main")
    assert not alarms.with_memory(snapshot(**RISKY)).remembered.open
    clock.pass_(minutes=3)
    alarms.hear(snapshot(**RISKY | {"mgnRatio": "0.9"}))
    with qtbot.waitSignal(alarms.closed, timeout=1000):
        alarms.snooze("main", 15)
    until = alarms.with_memory(snapshot(**RISKY)).remembered.snoozed_until
    assert until == clock.now + timedelta(minutes=15)
    alarms.snooze("main", None)
    until = alarms.with_memory(snapshot(**RISKY)).remembered.snoozed_until
    assert until is not None
    assert until > clock.now + timedelta(days=999)


def test_another_key_has_lost_no_position(qtbot: QtBot, alarms: Alarms) -> None:
    alarms.hear(snapshot(**RISKY))
    alarms.begin_anew("main")
    with qtbot.assertNotEmitted(alarms.told):
        alarms.hear(snapshot(totalEq="1"))


def test_a_start_goes_on_where_the_last_run_ended(qtbot: QtBot, alarms: Alarms, clock: Clock) -> None:
    alarms.hear(snapshot(**RISKY))
    later = Alarms(clock, alarms.kept)
    later.watch((snapshot().profile,))
    with qtbot.waitSignal(later.told, timeout=1000) as told:
        later.hear(snapshot(totalEq="1"))
    assert told.args[1].alerts[0].key.kind is Kind.GONE
    later.stop()


def test_quiet_hours_are_those_of_the_users_clock(qtbot: QtBot, alarms: Alarms) -> None:
    local = NOW.astimezone().time()
    after = (datetime.combine(NOW.date(), local) + timedelta(hours=1)).time()
    alarms.use(AlertRules(quiet_from=time(local.hour), quiet_to=time(after.hour)), 5)
    with qtbot.assertNotEmitted(alarms.told):
        alarms.hear(snapshot(mgnRatio="2.9", mmr="1"))
    alarms.use(replace(AlertRules(), quiet_from=None, quiet_to=None), 5)
    with qtbot.waitSignal(alarms.told, timeout=1000):
        alarms.hear(snapshot(mgnRatio="2.9", mmr="1"))


def test_a_machine_that_slept_with_two_accounts_was_blind_with_neither(
    qtbot: QtBot, alarms: Alarms, clock: Clock
) -> None:
    alarms.watch((snapshot().profile, snapshot(name="second").profile))
    for name in ("main", "second"):
        alarms.hear(snapshot(name=name, totalEq="1"))
    clock.pass_(hours=8)
    down = Unreachable("The network is not up yet.")
    with qtbot.assertNotEmitted(alarms.told):
        for name in ("main", "second"):
            alarms.hear(snapshot(name=name, totalEq="1", error=down))
