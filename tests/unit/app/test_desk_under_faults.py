"""The whole program, popup open, while the exchange does its worst: the GUI goes on."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from tests.faults import report
from tests.faults.responsiveness import FROZEN_MS, LoopGaps
from tests.unit.app.conftest import Elsewhere, OpenDesk
from tests.unit.ui.states import HEADLESS
from trayapp.app.supply import UserSupply
from trayapp.okx.client import BALANCE
from trayapp.simulator import Fault, SimulatedExchange

pytestmark = pytest.mark.qt_log_ignore(HEADLESS)

MANY = ",".join(f'{{"ccy":"C{n}","eq":"{n}.5","eqUsd":"{3000 - n}"}}' for n in range(3000))
WORST = {
    "endless": Fault.endless(),
    "over 16 MB": Fault.oversized(),
    "16 MB of numbers": Fault.raw(b'{"code":"0","data":[{"x":[' + b"1," * 7_900_000 + b"1]}]}"),
    "deep": Fault.raw(b"[" * 900_000 + b"]" * 900_000),
    "3,000 currencies": Fault.raw(f'{{"code":"0","data":[{{"totalEq":"837","details":[{MANY}]}}]}}'.encode()),
    "hang": Fault.hang(),
}


@pytest.mark.parametrize("name", WORST)
def test_the_gui_is_never_frozen(
    name: str,
    qtbot: QtBot,
    open_desk: OpenDesk,
    supply: Callable[[], UserSupply],
    elsewhere: Elsewhere,
    exchange: SimulatedExchange,
    request: pytest.FixtureRequest,
) -> None:
    elsewhere.add("main")
    desk = open_desk(supply())
    desk.open_popup()
    qtbot.waitUntil(lambda: "id-main" in desk._latest)
    polled_at = desk._latest["id-main"].polled_at
    gaps = LoopGaps()
    exchange.fail(WORST[name], times=None, path=BALANCE)
    gaps.start()
    desk.fleet.refresh()
    qtbot.waitUntil(lambda: desk._latest["id-main"].polled_at > polled_at, timeout=20_000)
    beats = gaps.beats
    desk._front.popup.grab()  # what it shows now is painted, too
    qtbot.waitUntil(lambda: gaps.beats > beats + 1)
    gaps.stop()
    report.record(request, f"{name}, popup open", gaps.longest_ms)
    assert gaps.longest_ms < FROZEN_MS
