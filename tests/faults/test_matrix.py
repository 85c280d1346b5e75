"""Every fault: the last values stay with their age, the right sentence, a live GUI, no trace, recovery."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import timedelta

import pytest
from pytestqt.qtbot import QtBot

from tests.faults import codes, matrix, report
from tests.faults.case import Case
from tests.faults.leftovers import Held
from tests.faults.responsiveness import FROZEN_MS, LoopGaps
from tests.faults.stage import MENDED_S, Authority, Stage, staged
from trayapp.domain.snapshot import Snapshot
from trayapp.errors import Recovery

CASES = (*matrix.REACHING, *matrix.BYTES, *matrix.ANSWERS, *codes.CODES)
INTERVAL_S = 5
#: What the issue promises for a retry, in real seconds.
LATEST_RETRY_S = 30


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_fault(case: Case, authority: Authority, qtbot: QtBot, request: pytest.FixtureRequest) -> None:
    before, gaps = Held.now(), LoopGaps()
    with staged(case.way, authority, case.timeouts) as stage:
        good = _next_good(stage, qtbot, stage.poller.start)
        assert good.failure is None
        while_well = Held.now()
        gaps.start()
        with case.spoil(stage):
            failed = _next(stage, qtbot, stage.poller.refresh)
            _check(case, stage, good, failed)
            if case.recovery is not Recovery.STOP:
                failed = _next(stage, qtbot)  # it asks again by itself
                _check(case, stage, good, failed)
        over = time.monotonic()
        mended = _next_good(stage, qtbot, stage.poller.refresh if case.recovery is Recovery.STOP else None)
        recovered_s = time.monotonic() - over
        gaps.stop()
        assert mended.failure is None
        assert mended.fetched_at is not None
        assert good.fetched_at is not None
        assert mended.fetched_at > good.fetched_at
        qtbot.waitUntil(lambda: Held.now().is_within(while_well))
    qtbot.waitUntil(lambda: Held.now().is_within(before))
    assert gaps.longest_ms < FROZEN_MS
    report.record(request, case.name, gaps.longest_ms, recovered_s)


def _next_good(stage: Stage, qtbot: QtBot, begin: Callable[[], None] | None = None) -> Snapshot:
    """The first good one; a poll that was under way as the fault ended may still be spoilt by it."""
    deadline = time.monotonic() + MENDED_S
    snapshot = _next(stage, qtbot, begin)
    while snapshot.failure is not None and time.monotonic() < deadline:
        snapshot = _next(stage, qtbot, stage.poller.refresh)
    return snapshot


def _next(stage: Stage, qtbot: QtBot, begin: Callable[[], None] | None = None) -> Snapshot:
    with qtbot.waitSignal(stage.poller.arrived, timeout=20_000) as arrived:
        if begin is not None:
            begin()
    snapshot: Snapshot = arrived.args[0]
    return snapshot


def _check(case: Case, stage: Stage, good: Snapshot, failed: Snapshot) -> None:
    assert failed.failure is not None, case.name
    sentence = str(failed.failure.words)
    assert case.words in sentence
    assert sentence.isprintable()
    assert "{" not in sentence
    assert (failed.failure.trouble, failed.failure.recovery) == (case.trouble, case.recovery), sentence
    # the last good values stay, and their age goes on
    assert failed.account is good.account
    assert failed.fetched_at == good.fetched_at
    assert good.fetched_at is not None
    assert failed.age(good.fetched_at + timedelta(hours=1)) == timedelta(hours=1)
    assert failed.is_stale(good.fetched_at + timedelta(seconds=16), INTERVAL_S)
    _check_wait(case, stage.waits[-1])


def _check_wait(case: Case, wait_s: float | None) -> None:
    """A stop waits for the user; the exchange's own waits are kept; all else is asked again within 30 s."""
    if case.recovery is Recovery.STOP:
        assert wait_s is None
        return
    assert wait_s is not None
    assert wait_s >= case.least_wait_s
    if case.recovery is Recovery.BACKOFF:
        assert wait_s <= LATEST_RETRY_S
