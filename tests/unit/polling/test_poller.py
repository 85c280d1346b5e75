"""The real worker in its real thread."""

from __future__ import annotations

import threading
import time

import pytest
from PySide6.QtCore import Qt, QThread
from pytestqt.qtbot import QtBot

from tests.unit.polling.scripted import Scripted
from trayapp.domain.snapshot import Snapshot
from trayapp.errors import CredentialsRejected, RateLimited, Unreachable
from trayapp.polling.poller import Poller

REFUSED = CredentialsRejected("refused", code="50111")
LOST = Unreachable("no answer")


def _first(poller: Poller, qtbot: QtBot) -> Snapshot:
    with qtbot.waitSignal(poller.arrived) as arrived:
        poller.start()
    snapshot: Snapshot = arrived.args[0]
    return snapshot


def test_it_polls_at_once_off_the_gui_thread_and_tells_in_it(
    poller: Poller, poll: Scripted, qtbot: QtBot
) -> None:
    told_in: list[int] = []
    direct = Qt.ConnectionType.DirectConnection  # so it runs where the signal is sent
    poller.arrived.connect(lambda _: told_in.append(threading.get_ident()), type=direct)
    assert _first(poller, qtbot).failure is None
    assert poll.asked == [False]
    assert threading.get_ident() not in poll.threads
    assert told_in == [threading.get_ident()]


def test_polls_follow_each_other_by_the_interval_and_never_overlap(
    poller: Poller, poll: Scripted, qtbot: QtBot
) -> None:
    poller.set_interval(0.02)
    began = time.monotonic()
    with qtbot.waitSignals([poller.arrived] * 6):
        poller.start()
    assert time.monotonic() - began >= 5 * 0.02
    assert poll.most_at_once == 1
    assert len(poll.threads) == 1


def test_the_interval_begins_when_a_poll_ends(poller: Poller, poll: Scripted, qtbot: QtBot) -> None:
    poll.hold()
    poller.set_interval(0.05)
    poller.start()
    assert poll.entered.acquire(timeout=5)
    poll.entered.acquire(timeout=0.2)  # four intervals pass, and nothing else may begin
    assert len(poll.asked) == 1
    released = time.monotonic()
    with qtbot.waitSignals([poller.arrived] * 2):
        poll.let_go()
    assert poll.began[1] - released >= 0.04


def test_a_refresh_polls_now_and_says_who_wants_it(poller: Poller, poll: Scripted, qtbot: QtBot) -> None:
    _first(poller, qtbot)
    with qtbot.waitSignal(poller.arrived):
        poller.refresh()
    assert poll.asked == [False, True]


def test_fifty_refreshes_at_once_are_two_polls_at_most(poller: Poller, poll: Scripted, qtbot: QtBot) -> None:
    _first(poller, qtbot)
    poll.hold()
    for _ in range(25):
        poller.refresh()
    assert _entered(poll, 2)
    for _ in range(25):
        poller.refresh()
    poll.let_go()
    with qtbot.waitSignal(poller.arrived):
        pass
    with qtbot.waitSignal(poller.arrived):  # one that is asked for now is the proof that none was left
        poller.refresh()
    assert 3 <= len(poll.asked) <= 4
    assert poll.most_at_once == 1


def _entered(poll: Scripted, times: int) -> bool:
    return all(poll.entered.acquire(timeout=5) for _ in range(times))


@pytest.mark.parametrize("error", [LOST, RateLimited("slow down")])
def test_what_may_pass_is_asked_again(
    poller: Poller, poll: Scripted, qtbot: QtBot, error: Unreachable
) -> None:
    poll.errors = [error]
    assert _first(poller, qtbot).failure is not None
    with qtbot.waitSignal(poller.arrived, timeout=5000) as arrived:
        pass
    assert arrived.args[0].failure is None
    assert poll.began[1] - poll.began[0] >= max(0.95, error.least_wait_s)


def test_a_refused_key_stops_and_a_refresh_starts_again(poller: Poller, poll: Scripted, qtbot: QtBot) -> None:
    poller.set_interval(0.01)
    poll.errors = [REFUSED, REFUSED]
    assert _first(poller, qtbot).failure is not None
    with qtbot.assertNotEmitted(poller.arrived, wait=150):
        pass
    with qtbot.waitSignal(poller.arrived) as arrived:  # Retry: still refused
        poller.refresh()
    assert arrived.args[0].failure is not None
    with qtbot.assertNotEmitted(poller.arrived, wait=150):
        pass
    with qtbot.waitSignals([poller.arrived] * 3):  # Retry: mended, so polling goes on by itself
        poller.refresh()
    assert poll.asked[:3] == [False, True, True]


def test_another_interval_starts_nothing_that_stopped(poller: Poller, poll: Scripted, qtbot: QtBot) -> None:
    poll.errors = [REFUSED]
    _first(poller, qtbot)
    with qtbot.assertNotEmitted(poller.arrived, wait=150):
        poller.set_interval(0.01)


def test_another_interval_counts_at_once(poller: Poller, poll: Scripted, qtbot: QtBot) -> None:
    _first(poller, qtbot)  # the next would be an hour away
    with qtbot.waitSignals([poller.arrived] * 2):
        poller.set_interval(0.01)


def test_another_interval_does_not_shorten_a_backoff(poller: Poller, poll: Scripted, qtbot: QtBot) -> None:
    poll.errors = [RateLimited("slow down", least_wait_s=30)]
    _first(poller, qtbot)
    with qtbot.assertNotEmitted(poller.arrived, wait=150):
        poller.set_interval(0.01)


def test_a_bug_in_a_poll_does_not_end_polling(poller: Poller, poll: Scripted, qtbot: QtBot) -> None:
    poller.set_interval(0.02)
    poll.bugs = 2
    with qtbot.captureExceptions() as bugs, qtbot.waitSignal(poller.arrived):
        poller.start()
    assert [kind for kind, _, _ in bugs] == [ZeroDivisionError, ZeroDivisionError]
    assert len(poll.asked) == 3


def test_a_refresh_that_met_a_bug_is_not_the_last(poller: Poller, poll: Scripted, qtbot: QtBot) -> None:
    _first(poller, qtbot)
    poll.bugs = 1
    with qtbot.captureExceptions() as bugs:
        poller.refresh()
        qtbot.waitUntil(lambda: len(bugs) == 1)

    def is_refreshed() -> bool:
        poller.refresh()
        return len(poll.asked) > 2

    qtbot.waitUntil(is_refreshed)
    assert poll.asked[:3] == [False, True, True]


def test_stopping_waits_for_no_interval(poller: Poller, poll: Scripted, qtbot: QtBot) -> None:
    _first(poller, qtbot)
    began = time.monotonic()
    with qtbot.waitSignal(poller.stopped):
        poller.ask_to_stop()
    assert poller.wait(4000)
    assert time.monotonic() - began < 4


def test_stopping_while_a_poll_hangs_tells_the_truth(poller: Poller, poll: Scripted) -> None:
    poll.hold()
    poller.start()
    assert poll.entered.acquire(timeout=5)
    poller.ask_to_stop()
    assert not poller.wait(50)
    poll.let_go()
    assert poller.wait(5000)
    assert len(poll.asked) == 1


def test_stopping_before_it_ran(poller: Poller, poll: Scripted) -> None:
    poller.start()
    poller.ask_to_stop()
    assert poller.wait(5000)
    assert isinstance(poller._thread, QThread)
    assert len(poll.asked) <= 1
