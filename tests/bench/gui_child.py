"""The process that gui_updates measures: prints its samples in milliseconds as one JSON object."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QEventLoop, QObject, QRect, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from tests.unit.ui.states import polled
from trayapp.app.front import Front
from trayapp.desktop.heap import give_back_what_is_freed
from trayapp.domain.read_ahead import read_ahead
from trayapp.domain.snapshot import Snapshot
from trayapp.ui.colours import Colours
from trayapp.ui.popup.popup import Popup
from trayapp.ui.state import State
from trayapp.ui.table.balance_table import BalanceTable

UPDATES, CLICKS = 200, 15
#: Milliseconds from one update to the next, and between two beats of the event loop.
_PAUSE_MS, _BEAT_MS = 40, 1


class Watch(QObject):
    """Beats in the event loop, and counts how often the table was painted."""

    def __init__(self, table: QWidget) -> None:
        super().__init__()
        self.paints, self.longest_ms = 0, 0.0
        self._last = time.perf_counter()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._timer.start(_BEAT_MS)
        table.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        self.paints += event.type() == QEvent.Type.Paint
        return False

    def take(self) -> float:
        """The longest pause between two beats since the last call."""
        longest, self.longest_ms = self.longest_ms, 0.0
        return longest

    def _beat(self) -> None:
        now = time.perf_counter()
        self.longest_ms = max(self.longest_ms, (now - self._last) * 1000)
        self._last = now


def polls(count: int) -> list[Snapshot]:
    """Polls of the whale, two seconds apart, as the thread that polls hands them over."""
    found = polled("whale", *(2.0 * number for number in range(count)))
    for snapshot in found:
        assert snapshot.account
        read_ahead(snapshot.account)
    return found


class Bench:
    """Shows the program's front one state after another, and measures."""

    def __init__(self, application: QApplication, snapshots: list[Snapshot]) -> None:
        self._application, self._snapshots = application, snapshots
        self._now = snapshots[0].polled_at  # so that the values are fresh
        self._front = Front(lambda: self._now, Colours(application), lambda _modes: "")
        self._front.show_state(State(snapshots=(snapshots[0],)))
        table = self._front.popup.findChild(BalanceTable)
        assert isinstance(table, BalanceTable)
        self._watch = Watch(table.viewport())
        self.samples: dict[str, list[float]] = {
            name: [] for name in ("work_ms", "cpu_ms", "gap_ms", "idle_gap_ms", "click_ms")
        }

    @property
    def _popup(self) -> Popup:
        return self._front.popup

    def click(self) -> None:
        """Open the popup, until its rows are painted, and close it."""
        started, paints = time.perf_counter(), self._watch.paints
        self._popup.open_at(QRect())
        self._wait(lambda: self._watch.paints > paints)
        self.samples["click_ms"].append(_since(started))
        self._rest(200)
        self._popup.hide()
        self._rest(50)

    def updates(self) -> None:
        """One after the other, as a worker delivers them; the work ends once all of it is painted."""
        self._popup._board.pin(True)  # no window manager gives it the focus, without which it closes
        self._popup.open_at(QRect())
        self._rest(500)
        self._watch.take()
        for _ in range(UPDATES):
            self._rest(_PAUSE_MS)
            self.samples["idle_gap_ms"].append(self._watch.take())
        for snapshot in self._snapshots[1:]:
            self._now = snapshot.polled_at
            self._update(State(snapshots=(snapshot,)))
            self._rest(_PAUSE_MS)
            self.samples["gap_ms"].append(self._watch.take())

    def _update(self, state: State) -> None:
        wall, cpu, paints = time.perf_counter(), time.thread_time(), self._watch.paints
        self._front.show_state(state)
        self._wait(lambda: self._watch.paints > paints)
        self.samples["work_ms"].append(_since(wall))
        self.samples["cpu_ms"].append((time.thread_time() - cpu) * 1000)

    def _wait(self, until: Callable[[], bool]) -> None:
        deadline = time.monotonic() + 5
        while not until() and time.monotonic() < deadline:
            self._application.processEvents()

    def _rest(self, milliseconds: int) -> None:
        """Let the event loop run."""
        loop = QEventLoop()
        QTimer.singleShot(milliseconds, loop.quit)
        loop.exec()


def _since(started: float) -> float:
    return (time.perf_counter() - started) * 1000


def main() -> None:
    give_back_what_is_freed()
    application = QApplication(sys.argv[:1])
    application.setQuitOnLastWindowClosed(False)
    application.setStyle("Fusion")
    bench = Bench(application, polls(UPDATES + 1))
    for _ in range(CLICKS):
        bench.click()
    bench.updates()
    sys.stdout.write(json.dumps(bench.samples))


if __name__ == "__main__":
    main()
