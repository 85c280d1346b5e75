from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from trayapp.errors import Recovery, UnexpectedAnswer
from trayapp.monitor.freshness import PASSED_OVER, Freshness

NOON = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
EARLIER = NOON - timedelta(milliseconds=1)


@pytest.fixture
def freshness() -> Freshness:
    freshness = Freshness()
    freshness.check(NOON)
    return freshness


def test_newer_and_equal_answers_pass(freshness: Freshness) -> None:
    freshness.check(NOON)
    freshness.check(NOON + timedelta(hours=1))


def test_an_older_answer_is_passed_over_and_asked_again(freshness: Freshness) -> None:
    with pytest.raises(UnexpectedAnswer, match="older values than before: the newer ones stay") as caught:
        freshness.check(EARLIER)
    assert caught.value.recovery is Recovery.BACKOFF


def test_what_the_exchange_keeps_saying_is_its_word(freshness: Freshness) -> None:
    for _ in range(PASSED_OVER):
        with pytest.raises(UnexpectedAnswer):
            freshness.check(EARLIER)
    freshness.check(EARLIER)
    freshness.check(EARLIER)  # and is the newest from then on


def test_a_newer_one_in_between_begins_the_count_anew(freshness: Freshness) -> None:
    for _ in range(2 * PASSED_OVER):
        with pytest.raises(UnexpectedAnswer):
            freshness.check(EARLIER)
        freshness.check(NOON)


def test_an_answer_without_a_time_counts_as_new(freshness: Freshness) -> None:
    freshness.check(None)
    with pytest.raises(UnexpectedAnswer):
        freshness.check(EARLIER)
