"""What another network and a wake from sleep change in the polls of one account."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from tests.unit.polling.hands import Hands
from tests.unit.polling.scripted import Scripted
from trayapp.errors import CredentialsRejected, RateLimited, TrayAppError, Unreachable
from trayapp.okx.statuses import error_for_status
from trayapp.polling.poller import Poller

REFUSED = CredentialsRejected("refused", code="50111")
LOST = Unreachable("no answer")


def _first(poller: Poller, qtbot: QtBot) -> None:
    with qtbot.waitSignal(poller.arrived):
        poller.start()


def test_hurry_ends_the_wait_of_a_failure(poller: Poller, poll: Scripted, hands: Hands, qtbot: QtBot) -> None:
    poll.errors = [LOST] * 8  # the last wait is half a minute
    _first(poller, qtbot)
    for _ in range(8):
        hands.awake_s += 5
        with qtbot.waitSignal(poller.arrived, timeout=900) as arrived:  # sooner than any wait
            poller.hurry()
    assert arrived.args[0].failure is None
    assert poll.asked == [False] * 9  # nobody pressed a key


def test_hurry_asks_over_another_network_what_was_well_in_the_last_one(poller: Poller, qtbot: QtBot) -> None:
    _first(poller, qtbot)
    with qtbot.waitSignal(poller.arrived):
        poller.hurry()


@pytest.mark.parametrize(
    "error",
    [REFUSED, RateLimited("slow down"), error_for_status(403, "okx", is_web_page=True)],
    ids=["a stop", "a limit", "a gate"],
)
def test_hurry_disturbs_nothing_else(
    poller: Poller, poll: Scripted, qtbot: QtBot, error: TrayAppError
) -> None:
    poll.errors = [error]
    _first(poller, qtbot)
    with qtbot.assertNotEmitted(poller.arrived, wait=150):
        poller.hurry()


def test_a_flapping_network_hurries_once_in_five_seconds(
    poller: Poller, poll: Scripted, hands: Hands, qtbot: QtBot
) -> None:
    poll.errors = [LOST] * 9
    _first(poller, qtbot)
    with qtbot.waitSignal(poller.arrived, timeout=900):
        poller.hurry()
    with qtbot.assertNotEmitted(poller.arrived, wait=150):
        poller.hurry()
    assert len(poll.asked) == 2
    hands.awake_s += 5
    with qtbot.waitSignal(poller.arrived):
        poller.hurry()


def test_waking_polls_at_once_also_after_a_success(poller: Poller, qtbot: QtBot) -> None:
    _first(poller, qtbot)
    with qtbot.waitSignal(poller.arrived):
        poller.wake()


def test_waking_keeps_to_a_stop(poller: Poller, poll: Scripted, qtbot: QtBot) -> None:
    poll.errors = [REFUSED]
    _first(poller, qtbot)
    with qtbot.assertNotEmitted(poller.arrived, wait=150):
        poller.wake()


def test_waking_keeps_to_a_wait_of_the_exchange_until_it_is_over(
    poller: Poller, poll: Scripted, hands: Hands, qtbot: QtBot
) -> None:
    poll.errors = [RateLimited("slow down", least_wait_s=600)]
    _first(poller, qtbot)
    with qtbot.assertNotEmitted(poller.arrived, wait=150):
        poller.wake()
    hands.wall_s += 600
    with qtbot.waitSignal(poller.arrived):
        poller.wake()
