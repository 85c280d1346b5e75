"""What reaches the desktop, the log and the next run of the program."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta
from functools import partial
from typing import Any

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QTableView, QTextEdit
from pytestqt.qtbot import QtBot

from tests.unit.app.test_alarms import Clock
from tests.unit.ui.states import HEADLESS, NOW, profile, snapshot
from trayapp.app.alert_desk import AlertDesk
from trayapp.desktop.notice import Notice, Urgency
from trayapp.domain.alerts.alert import Event
from trayapp.domain.alerts.archive import Archive
from trayapp.domain.alerts.kept import Kept, SeenReason
from trayapp.domain.alerts.rules import AlertRules
from trayapp.domain.thresholds import RiskLevel
from trayapp.errors import StorageError
from trayapp.ui.alert_log.alert_log_window import AlertLogWindow
from trayapp.ui.parts.snooze_menu import UNTIL_WORSE
from trayapp.ui.theme import LIGHT
from trayapp.words import DOTS

pytestmark = pytest.mark.qt_log_ignore(HEADLESS)
RISKY: dict[str, Any] = {"mgnRatio": "1.3", "mmr": "9000", "totalEq": "50000"}
DEBT = {
    "ccy": "USDT",
    "twap": "3",
    "frpType": "1",
    "liab": "18273.55",
    "interest": "6.4",
    "coinUsdPrice": "1",
}
MAIN = (profile(),)


class Screen(QObject):
    """Where notifications would be seen."""

    open_wanted = Signal(str)
    snooze_wanted = Signal(str)
    beep_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[Notice] = []
        self.closed: list[str] = []
        self.stopped = False

    def show(self, notice: Notice) -> None:
        self.shown.append(notice)

    def close(self, account_id: str) -> None:
        self.closed.append(account_id)

    def stop(self) -> bool:
        self.stopped = True
        return True


class Store:
    """The file of the alerts, without the file."""

    def __init__(self) -> None:
        self.archive = Archive()
        self.is_full = self.is_broken = False
        self.changes = 0

    def load_alerts(self) -> Archive:
        return self.archive

    def change_alerts(self, change: Callable[[Archive], Archive]) -> Archive:
        if self.is_full:
            raise StorageError("There is no room.")
        if self.is_broken:
            raise ZeroDivisionError
        self.changes += 1
        self.archive = change(self.archive)
        return self.archive


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def screen() -> Screen:
    return Screen()


@pytest.fixture
def store() -> Store:
    return Store()


Start = Callable[..., AlertDesk]


@pytest.fixture
def start(qtbot: QtBot, clock: Clock, screen: Screen, store: Store) -> Iterator[Start]:
    desks = []

    def started(rules: AlertRules | None = None, *, veiled: bool = False, demo: bool = False) -> AlertDesk:
        desk = AlertDesk(store, screen, clock, lambda: LIGHT, demo=demo)  # type: ignore[arg-type]
        desk.use(MAIN, rules or AlertRules(), 5, veiled=veiled)
        desks.append(desk)
        return desk

    yield started
    for desk in desks:
        qtbot.waitUntil(partial(_is_idle, desk))
        desk.stop()


def _is_idle(desk: AlertDesk) -> bool:
    return not desk.is_writing


def read_out(window: AlertLogWindow) -> str:
    """What the window says of the newest alert."""
    table, details = window.findChildren(QTableView)[0], window.findChildren(QTextEdit)[0]
    table.selectRow(0)
    return details.toPlainText()


def test_a_notification_says_whose_what_and_what_to_do(start: Start, screen: Screen) -> None:
    start().hear(snapshot(DEBT, totalEq="50000"))
    (notice,) = screen.shown
    assert (notice.account_id, notice.urgency, notice.sound) == ("main", Urgency.NORMAL, False)
    assert notice.title == "main · Warning: USDT forced repayment risk 3 of 5"
    assert "liability 18,273.55 USDT" in notice.body


def test_hidden_amounts_stand_in_no_notification(start: Start, screen: Screen) -> None:
    start(veiled=True).hear(snapshot(DEBT, totalEq="50000"))
    (notice,) = screen.shown
    assert "18,273" not in notice.title + notice.body
    assert DOTS in notice.body
    assert "3 of 5" in notice.title


def test_amounts_that_are_hidden_go_from_the_screen_too(start: Start, screen: Screen) -> None:
    desk = start()
    desk.hear(snapshot(DEBT, totalEq="50000"))
    assert "18,273" in screen.shown[-1].body
    desk.use(MAIN, AlertRules(), 5, veiled=True)
    assert len(screen.shown) == 2
    assert "18,273" not in screen.shown[-1].body
    desk.use(MAIN, AlertRules(), 5, veiled=True)
    assert len(screen.shown) == 2
    desk.use(MAIN, AlertRules(notify=False), 5, veiled=True)
    assert screen.closed == ["main"]
    desk.use(MAIN, AlertRules(notify=False), 5, veiled=True)
    assert screen.closed == ["main"]


def test_critical_is_loud_unless_the_user_wants_no_sound(start: Start, screen: Screen) -> None:
    start().hear(snapshot(**RISKY))
    start(AlertRules(sound=False)).hear(snapshot(**RISKY))
    assert [notice.sound for notice in screen.shown] == [True, False]
    assert {notice.urgency for notice in screen.shown} == {Urgency.CRITICAL}


def test_without_notifications_it_still_beeps_and_remembers(
    start: Start, screen: Screen, qtbot: QtBot
) -> None:
    desk = start(AlertRules(notify=False))
    with qtbot.waitSignal(desk.beep_wanted, timeout=1000):
        desk.hear(snapshot(**RISKY))
    assert screen.shown == []
    assert desk.with_memory(snapshot(**RISKY)).remembered.open


def test_the_notifications_buttons_open_and_put_off(
    start: Start, screen: Screen, clock: Clock, qtbot: QtBot
) -> None:
    desk = start()
    desk.hear(snapshot(**RISKY))
    with qtbot.waitSignal(desk.open_wanted, timeout=1000) as wanted:
        screen.open_wanted.emit("main")
    assert wanted.args == ["main"]
    screen.snooze_wanted.emit("main")
    assert screen.closed == ["main"]
    assert desk.with_memory(snapshot(**RISKY)).remembered.snoozed_until == clock.now + timedelta(minutes=15)
    desk.snooze("main", UNTIL_WORSE)
    until = desk.with_memory(snapshot(**RISKY)).remembered.snoozed_until
    assert until is not None
    assert until.year == 9999


def test_calm_closes_what_is_shown(start: Start, screen: Screen) -> None:
    desk = start()
    desk.hear(snapshot(**RISKY))
    desk.hear(snapshot(**RISKY | {"mgnRatio": "20"}))
    assert screen.closed == ["main"]


def test_the_log_outlives_a_restart_and_so_does_an_open_question(
    start: Start, store: Store, qtbot: QtBot, screen: Screen
) -> None:
    first = start()
    first.hear(snapshot(**RISKY))
    qtbot.waitUntil(lambda: len(store.archive.entries) == 1)
    first.hear(snapshot(totalEq="50000"))
    qtbot.waitUntil(lambda: len(store.archive.entries) == 3)
    events = [entry.event for entry in store.archive.entries]
    assert events == [Event.RAISED, Event.CLEARED, Event.RAISED]
    second = start()
    assert second.with_memory(snapshot(totalEq="50000")).remembered.reasons
    second.hear(snapshot(totalEq="50000"))
    assert "position gone" in screen.shown[-1].title
    second.acknowledge("main")
    qtbot.waitUntil(lambda: not store.archive.kept)


def test_the_end_writes_what_is_left_and_nothing_twice(start: Start, store: Store) -> None:
    desk = start()
    desk.hear(snapshot(**RISKY))  # its writer may be under way
    desk.stop()
    assert [entry.event for entry in store.archive.entries] == [Event.RAISED]


def test_a_full_disk_is_said_and_costs_nothing(
    start: Start, store: Store, screen: Screen, qtbot: QtBot
) -> None:
    desk = start()
    store.is_full = True
    with qtbot.waitSignal(desk.changed, timeout=5000):
        desk.hear(snapshot(**RISKY))
    assert str(desk.problem) == "There is no room."
    assert len(screen.shown) == 1
    store.is_full = False
    desk.hear(snapshot(DEBT, **RISKY))
    qtbot.waitUntil(lambda: len(store.archive.entries) == 2)
    qtbot.waitUntil(lambda: desk.problem is None)


def test_an_account_that_is_removed_takes_its_alerts_along(start: Start, store: Store, qtbot: QtBot) -> None:
    desk = start()
    desk.hear(snapshot(**RISKY))
    qtbot.waitUntil(lambda: bool(store.archive.entries))
    desk.use((), AlertRules(), 5, veiled=False)
    qtbot.waitUntil(lambda: store.archive == Archive())


def test_the_window_shows_the_log_and_hides_amounts_at_once(start: Start, qtbot: QtBot) -> None:
    desk = start()
    desk.hear(snapshot(DEBT, totalEq="50000"))
    desk.show_log()
    window = desk._window
    assert isinstance(window, AlertLogWindow)
    qtbot.addWidget(window)
    assert "18,273.55" in read_out(window)
    desk.use(MAIN, AlertRules(), 5, veiled=True)
    assert "18,273.55" not in read_out(window)
    assert DOTS in read_out(window)
    desk.stop()
    assert not window.isVisible()


def test_in_the_demo_every_title_says_so(start: Start, screen: Screen) -> None:
    start(demo=True).hear(snapshot(**RISKY))
    assert screen.shown[0].title.startswith("DEMO · ")


def test_what_the_file_knows_of_strangers_is_left_alone(start: Start, store: Store, qtbot: QtBot) -> None:
    seen = SeenReason("mgnRatio", None, "1.2", RiskLevel.CRITICAL, NOW)
    store.archive = Archive(kept={"stranger": Kept(seen=(seen,))})
    desk = start()
    desk.hear(snapshot(totalEq="1"))
    assert not desk.is_writing
    desk.hear(snapshot(**RISKY))
    qtbot.waitUntil(lambda: bool(store.archive.entries))
    assert set(store.archive.kept) == {"stranger", "main"}
    assert store.changes == 1


def test_an_error_of_ours_in_writing_is_not_tried_for_ever(
    start: Start, store: Store, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    desk = start()
    seen: list[object] = []
    monkeypatch.setattr("threading.excepthook", lambda args: seen.append(args.exc_value))
    store.is_broken = True
    desk.hear(snapshot(**RISKY))
    qtbot.waitUntil(lambda: not desk.is_writing)
    assert len(seen) == 1
    store.is_broken = False
