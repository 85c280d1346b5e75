from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trayapp.domain.snapshot import Failure
from trayapp.errors import (
    AccountFrozen,
    AccountRestricted,
    ClockSkewed,
    CredentialsRejected,
    ExchangeError,
    FilterRefused,
    KeyringUnavailable,
    RateLimited,
    Recovery,
    TrayAppError,
    UnexpectedAnswer,
    Unreachable,
)
from trayapp.polling.backoff import wait_s

LOST = Failure.of(Unreachable("no answer"))
BUSY = Failure.of(RateLimited("slow down"))
FROZEN = Failure.of(AccountFrozen("frozen"))
MAINTENANCE = Failure.of(ExchangeError("closed", recovery=Recovery.SLOW, least_wait_s=30))


@pytest.mark.parametrize("interval_s", [1, 5, 3600])
@pytest.mark.parametrize("jitter", [0.0, 0.99])
def test_a_success_waits_for_the_interval(interval_s: float, jitter: float) -> None:
    assert wait_s(interval_s, None, 0, jitter) == interval_s


@pytest.mark.parametrize(
    ("failure", "waits"),
    [
        (LOST, [1, 2, 4, 8, 16, 30, 30, 30]),
        (BUSY, [2, 4, 8, 16, 30, 30]),
        (FROZEN, [30, 60, 60, 60]),
        (MAINTENANCE, [30, 60, 60]),
        (Failure.of(KeyringUnavailable("not yet", recovery=Recovery.BACKOFF)), [1, 2, 4]),
        (Failure.of(UnexpectedAnswer("odd")), [1, 2, 4, 8, 16, 30]),
        (Failure.of(ClockSkewed("clock")), [1, 2, 4]),
        (Failure.of(FilterRefused("filter")), [1, 2]),
    ],
)
def test_the_table(failure: Failure, waits: list[float]) -> None:
    found = [wait_s(5, failure, number, 0) for number in range(1, len(waits) + 1)]
    assert found == waits


def test_jitter_spreads_by_up_to_a_quarter() -> None:
    assert wait_s(5, LOST, 3, 0.5) == 4.5
    assert wait_s(5, LOST, 3, 1) == 5


@pytest.mark.parametrize(
    "error", [CredentialsRejected("no"), AccountRestricted("blocked"), KeyringUnavailable("locked")]
)
@pytest.mark.parametrize("failures", [1, 2, 1000])
def test_what_only_the_user_can_mend_is_not_asked_again(error: TrayAppError, failures: int) -> None:
    assert wait_s(5, Failure.of(error), failures, 0.5) is None


@given(
    st.sampled_from([LOST, BUSY, FROZEN, MAINTENANCE]),
    st.integers(1, 10**9),
    st.floats(0, 1),
    st.floats(1, 3600),
)
def test_bounds(failure: Failure, failures: int, jitter: float, interval_s: float) -> None:
    wait = wait_s(interval_s, failure, failures, jitter)
    assert wait is not None
    assert max(1, failure.least_wait_s) <= wait <= (60 if failure.recovery is Recovery.SLOW else 30)
    later = wait_s(interval_s, failure, failures + 1, jitter)
    assert later is not None
    assert later >= wait
