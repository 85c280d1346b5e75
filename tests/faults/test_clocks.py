"""Clocks that jump, sleep, midnight and daylight saving: no failure, no false age, no false alert."""

from __future__ import annotations

import time as system_time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, time, timedelta

import pytest
from pytestqt.qtbot import QtBot

from tests.faults.stage import Authority, Stage, Way, staged
from tests.unit.domain.alerts.day import Day
from trayapp.app.alarms import Alarms
from trayapp.domain.alerts.rules import AlertRules
from trayapp.domain.local_time import clock, local_text
from trayapp.domain.snapshot import Snapshot
from trayapp.errors import Unreachable

HOUR = timedelta(hours=1)
INTERVAL_S = 5
Zone = Callable[[str], None]


@pytest.fixture
def stage(authority: Authority) -> Iterator[Stage]:
    with staged(Way.STRAIGHT, authority) as stage:
        yield stage


def _good(snapshot: Snapshot) -> datetime:
    assert snapshot.failure is None
    assert snapshot.fetched_at is not None
    return snapshot.fetched_at


@pytest.mark.parametrize("jump", [HOUR, -HOUR, timedelta(days=400), -timedelta(days=400)])
def test_this_computers_clock_jumps_and_nobody_notices(stage: Stage, jump: timedelta) -> None:
    """The exchange refuses the first request (50102); its own time is read, and the request sent again."""
    _good(stage.watch.poll())
    stage.clock_is_off_by = jump
    after = _good(stage.watch.poll())
    assert abs(after - stage.now()) < timedelta(seconds=10)
    stage.clock_is_off_by = timedelta(0)  # and is put right again
    _good(stage.watch.poll())


@pytest.mark.parametrize("jump_s", [3600, -3600])
def test_the_exchanges_clock_jumps_and_nobody_notices(stage: Stage, jump_s: float) -> None:
    _good(stage.watch.poll())
    stage.exchange.clock_offset_s = jump_s
    _good(stage.watch.poll())


def test_after_a_jump_ahead_values_are_old_until_the_next_answer(stage: Stage) -> None:
    good = stage.watch.poll()
    stage.clock_is_off_by = HOUR
    assert good.is_stale(stage.now(), INTERVAL_S)
    assert not stage.watch.poll().is_stale(stage.now(), INTERVAL_S)


def test_after_a_jump_back_no_age_is_negative_and_a_failure_is_no_fresh_value(stage: Stage) -> None:
    good = stage.watch.poll()
    stage.clock_is_off_by = -HOUR
    assert good.age(stage.now()) == timedelta(0)
    stage.exchange.stop()
    failed = stage.watch.poll()
    assert failed.failure is not None
    assert failed.is_stale(stage.now(), INTERVAL_S)


def test_after_a_sleep_values_are_old_until_the_next_answer(stage: Stage) -> None:
    good = stage.watch.poll()
    stage.clock_is_off_by += 8 * HOUR  # the wall clock went on; the monotonic one, which timers use, did not
    assert good.is_stale(stage.now(), INTERVAL_S)
    assert not stage.watch.poll().is_stale(stage.now(), INTERVAL_S)


@pytest.mark.parametrize("jump_h", [-1, 1, -5, 5])
def test_a_jump_is_neither_blindness_nor_a_fall(jump_h: int) -> None:
    day = Day()
    day.poll_for(10, totalEq="1000", mgnRatio="20", mmr="1")
    day.sleep(jump_h)
    day.poll_for(70, totalEq="1000", mgnRatio="20", mmr="1")
    assert day.told == []
    day.sleep(jump_h)
    day.fail(Unreachable("the network is not up yet"))
    assert day.told == []


@pytest.mark.parametrize("jump_h", [-1, 1])
def test_a_fall_across_a_jump_is_still_a_fall(jump_h: int) -> None:
    day = Day()
    day.poll_for(10, totalEq="1000")
    day.sleep(jump_h)
    day.poll_for(1, totalEq="800")
    assert [text.partition(": ")[0] for text in day.texts()] == ["warning"]
    assert "fell 20 %" in day.texts()[0]


@pytest.fixture
def zone(monkeypatch: pytest.MonkeyPatch) -> Iterator[Zone]:
    """Move this computer to another zone."""

    def moved(name: str) -> None:
        monkeypatch.setenv("TZ", name)
        system_time.tzset()

    yield moved
    monkeypatch.undo()
    system_time.tzset()


#: Written out, since not every machine has the list of zones.
BERLIN = "CET-1CEST,M3.5.0,M10.5.0/3"
#: The last second before, the first second after, and what the clock on the wall says.
TURNS = {
    "midnight": ("2026-11-22T22:59:59", "23:59:59", "00:00:00"),
    "new year": ("2026-12-31T22:59:59", "23:59:59", "00:00:00"),
    "summer time begins": ("2026-03-29T00:59:59", "01:59:59", "03:00:00"),
    "summer time ends": ("2026-10-25T00:59:59", "02:59:59", "02:00:00"),
    "leap day": ("2028-02-28T22:59:59", "23:59:59", "00:00:00"),
}


@pytest.mark.parametrize("turn", TURNS)
def test_a_second_is_a_second_whatever_the_wall_clock_does(turn: str, zone: Zone, stage: Stage) -> None:
    zone(BERLIN)
    before = datetime.fromisoformat(TURNS[turn][0]).replace(tzinfo=UTC)
    stage.clock_is_off_by = before - datetime.now(UTC)
    good = stage.watch.poll()
    fetched_at = _good(good)
    second = timedelta(seconds=1)
    assert good.age(fetched_at + second) == second
    assert not good.is_stale(fetched_at + second, INTERVAL_S)
    texts = local_text(before)[11:], local_text(before + second)[11:]
    assert texts == TURNS[turn][1:]
    assert clock(before + second) == TURNS[turn][2][:5]
    stage.clock_is_off_by += second
    _good(stage.watch.poll())


#: Quiet from 23:00 to 07:00 in Berlin, at moments in UTC.
NIGHT = {
    "2026-11-22T21:59": False,
    "2026-11-22T22:00": True,
    "2026-11-22T23:30": True,  # past midnight
    "2026-11-23T05:59": True,
    "2026-11-23T06:00": False,
    "2026-03-29T01:30": True,  # the night that has an hour less
    "2026-03-29T04:59": True,
    "2026-03-29T05:00": False,
    "2026-10-25T00:30": True,  # the hour that comes twice
    "2026-10-25T01:30": True,
    "2026-10-25T05:59": True,
    "2026-10-25T06:00": False,
}


@pytest.mark.parametrize("moment", NIGHT)
def test_quiet_hours_follow_the_wall_clock(moment: str, zone: Zone, qtbot: QtBot) -> None:
    zone(BERLIN)
    now = datetime.fromisoformat(moment).replace(tzinfo=UTC)
    alarms = Alarms(lambda: now, {})
    alarms.use(AlertRules(quiet_from=time(23), quiet_to=time(7)), INTERVAL_S)
    assert alarms._present(now).quiet is NIGHT[moment]
    alarms.stop()
