from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from trayapp.errors import Recovery, UnexpectedAnswer
from trayapp.monitor.freshness import PASSED_OVER, PASSED_OVER_S, Freshness

NOON = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
EARLIER = NOON - timedelta(milliseconds=1)


class Seconds:
    """A monotonic clock that a test turns, and how often new connections were wished."""

    def __init__(self) -> None:
        self.now_s = 0.0
        self.reconnected = 0

    def reconnect(self) -> None:
        self.reconnected += 1


@pytest.fixture
def seconds() -> Seconds:
    return Seconds()


@pytest.fixture
def freshness(seconds: Seconds) -> Freshness:
    freshness = Freshness(lambda: seconds.now_s, seconds.reconnect)
    freshness.check(NOON)
    return freshness


def test_newer_and_equal_answers_pass(freshness: Freshness) -> None:
    freshness.check(NOON)
    freshness.check(NOON + timedelta(hours=1))


def test_an_older_answer_is_passed_over_and_asked_again(freshness: Freshness) -> None:
    with pytest.raises(UnexpectedAnswer, match="older values than before: the newer ones stay") as caught:
        freshness.check(EARLIER)
    assert caught.value.recovery is Recovery.BACKOFF


def test_what_the_exchange_keeps_saying_is_its_word(
    freshness: Freshness, seconds: Seconds, caplog: pytest.LogCaptureFixture
) -> None:
    for _ in range(PASSED_OVER):
        with pytest.raises(UnexpectedAnswer):
            freshness.check(EARLIER)
    assert seconds.reconnected == PASSED_OVER
    seconds.now_s += PASSED_OVER_S
    freshness.check(EARLIER)
    assert [record.message for record in caplog.records] == ["older values believed"]
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


def test_what_is_said_often_within_a_moment_is_not_believed(freshness: Freshness, seconds: Seconds) -> None:
    for _ in range(3 * PASSED_OVER):
        seconds.now_s += 1
        with pytest.raises(UnexpectedAnswer):
            freshness.check(EARLIER)


def test_what_is_said_rarely_is_not_believed_either(freshness: Freshness, seconds: Seconds) -> None:
    for _ in range(PASSED_OVER):
        with pytest.raises(UnexpectedAnswer):
            freshness.check(EARLIER)
        seconds.now_s += PASSED_OVER_S


def test_the_zero_that_stands_for_no_time_counts_as_new(freshness: Freshness) -> None:
    freshness.check(datetime(1970, 1, 1, tzinfo=UTC))
    with pytest.raises(UnexpectedAnswer):
        freshness.check(EARLIER)
