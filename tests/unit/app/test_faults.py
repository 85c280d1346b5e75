"""An error that nobody foresaw is logged once, told once, and ends nothing, wherever it is raised."""

from __future__ import annotations

import gc
import json
import logging
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.unit.domain.moments import polled
from trayapp import logs
from trayapp.app.faults import Faults
from trayapp.domain.snapshot import Snapshot
from trayapp.polling.errand import Errand
from trayapp.polling.poller import Poller

SECRET = "22582BD0CFF14C41EDBF1AB98506286D"


class Bug(RuntimeError):
    """What no code of ours expects."""


class Told:
    """The faults, what was told of them, and the log on the disk."""

    def __init__(self, log_file: Path) -> None:
        self.faults = Faults()
        self.sentences: list[str] = []
        self.faults.happened.connect(self.sentences.append)
        self._log_file = log_file

    @property
    def log(self) -> list[dict[str, object]]:
        lines = [json.loads(line) for line in self._log_file.read_text("utf-8").splitlines()]
        return [line for line in lines if line["level"] == "critical"]


@pytest.fixture
def told(tmp_path: Path, qapp: object) -> Iterator[Told]:
    logs.start(tmp_path / "log" / "trayapp.log", logging.INFO, logs.Redactor(SECRET))
    told = Told(tmp_path / "log" / "trayapp.log")
    before = told.faults._before
    yield told
    told.faults.release()
    assert (sys.excepthook, threading.excepthook, sys.unraisablehook) == before
    logs.stop()


def _once(qtbot: QtBot, told: Told) -> None:
    """Logged with its traceback and without its secret, and told."""
    qtbot.waitUntil(lambda: len(told.sentences) == 1)
    [line] = [line for line in told.log if "times" not in line]
    assert line["event"] == "unforeseen Bug"
    assert "Traceback" in str(line["trace"])
    assert "Bug: [secret]" in str(line["trace"])
    assert SECRET not in str(told.log)
    assert "a fault of its own" in told.sentences[0]


class Poll:
    """Fails as often as it is told, in one place."""

    def __init__(self, bugs: int) -> None:
        self.bugs = bugs

    def __call__(self, by_user: bool) -> Snapshot:
        if self.bugs:
            self.bugs -= 1
            raise Bug(SECRET)
        return polled(totalEq="837")


def test_in_a_poll_and_polling_goes_on(told: Told, qtbot: QtBot) -> None:
    poller = Poller(Poll(bugs=5), 0.01)
    with qtbot.waitSignal(poller.arrived) as arrived:
        poller.start()
    assert arrived.args[0].account is not None
    with qtbot.waitSignal(poller.arrived):  # and on
        pass
    _once(qtbot, told)
    poller.ask_to_stop()
    assert poller.wait(5000)


def test_in_a_slot(told: Told, qtbot: QtBot) -> None:
    class Button(QObject):
        pressed = Signal()

    button, heard = Button(), list[str]()

    def broken() -> None:
        raise Bug(SECRET)

    button.pressed.connect(broken)
    button.pressed.connect(lambda: heard.append("the next slot"))
    for _ in range(5):
        button.pressed.emit()
    assert heard == ["the next slot"] * 5
    _once(qtbot, told)


def test_in_a_timer(told: Told, qtbot: QtBot) -> None:
    ticks: list[int] = []

    def broken() -> None:
        ticks.append(1)
        raise Bug(SECRET)

    timer = QTimer()
    timer.timeout.connect(broken)
    timer.start(1)
    qtbot.waitUntil(lambda: len(ticks) > 5)
    timer.stop()
    _once(qtbot, told)


class Broken(QWidget):
    """Cannot be painted."""

    paints = 0

    def paintEvent(self, event: QPaintEvent) -> None:
        self.paints += 1
        raise Bug(SECRET)


def test_in_a_paint(told: Told, qtbot: QtBot) -> None:
    widget = Broken()
    qtbot.addWidget(widget)
    widget.show()
    for times in range(1, 6):
        qtbot.waitUntil(lambda times=times: widget.paints >= times)  # type: ignore[misc]
        widget.update()
    widget.hide()  # else it is painted once more when nothing listens any longer, and Qt prints that
    _once(qtbot, told)


def test_in_a_thread_and_in_an_errand(told: Told, qtbot: QtBot) -> None:
    def broken() -> None:
        raise Bug(SECRET)

    thread = threading.Thread(target=broken)
    thread.start()
    thread.join()
    errand = Errand(broken)
    with qtbot.waitSignal(errand.ended):
        errand.start()
    qtbot.waitUntil(lambda: "errand" not in [thread.name for thread in threading.enumerate()])
    _once(qtbot, told)


def test_in_a_finalizer(told: Told, qtbot: QtBot) -> None:
    class Held:
        def __del__(self) -> None:
            raise Bug(SECRET)

    held: list[Held] = [Held()]
    held.clear()
    gc.collect()
    _once(qtbot, told)


def _raise_here(words: str) -> None:
    raise Bug(words)


def _raise_there() -> None:
    raise Bug("elsewhere")


def _met(call: Callable[[], None]) -> None:
    try:
        call()
    except Bug as error:
        sys.excepthook(Bug, error, error.__traceback__)


def test_the_same_again_is_counted_and_another_kind_is_logged(told: Told, qtbot: QtBot) -> None:
    for number in range(1000):
        _met(lambda number=number: _raise_here(f"bug {number}"))  # type: ignore[misc]
    _met(_raise_there)
    lines = told.log
    assert [(line["event"], line.get("times")) for line in lines] == [
        ("unforeseen Bug", None),
        ("unforeseen Bug again", 10),
        ("unforeseen Bug again", 100),
        ("unforeseen Bug again", 1000),
        ("unforeseen Bug", None),
    ]
    assert ["trace" in line for line in lines] == [True, False, False, False, True]
    qtbot.waitUntil(lambda: len(told.sentences) == 1)


class Breaks:
    """Raises as it goes; only the cycle that it is part of keeps it."""

    def __init__(self) -> None:
        self.itself = self

    def __del__(self) -> None:
        raise Bug(SECRET)


class BusyMet(dict[tuple[str, str, int], int]):
    """What has been met; whoever looks something up there finds that garbage is collected just then."""

    def __init__(self) -> None:
        super().__init__()
        self.garbage = [Breaks()]

    def get(self, key: tuple[str, str, int], default: int = 0) -> int:  # type: ignore[override]
        self.garbage.clear()
        gc.collect()
        return super().get(key, default)


def test_a_finalizer_that_raises_amid_the_counting_hangs_nothing(told: Told, qtbot: QtBot) -> None:
    told.faults._met = BusyMet()
    thread = threading.Thread(target=_met, args=(_raise_there,), daemon=True)
    thread.start()
    thread.join(10)
    assert not thread.is_alive()
    assert [line["event"] for line in told.log] == ["unforeseen Bug"] * 2
    qtbot.waitUntil(lambda: len(told.sentences) >= 1)


class Unwritable(logging.Handler):
    """A log that fails in a way of its own."""

    def emit(self, record: logging.LogRecord) -> None:
        raise MemoryError(SECRET)


def test_what_cannot_be_logged_goes_out_without_its_words(
    told: Told, capfd: pytest.CaptureFixture[str]
) -> None:
    broken = Unwritable()
    logging.getLogger().addHandler(broken)
    try:
        _met(lambda: _raise_here(SECRET))
    finally:
        logging.getLogger().removeHandler(broken)
    assert capfd.readouterr().err == "trayapp: an unforeseen error, which could not be logged\n"


def test_who_listens_late_hears_it_too(told: Told) -> None:
    heard: list[str] = []
    _met(_raise_there)
    told.faults.tell(heard.append)
    assert heard == told.sentences
    assert len(heard) == 1
