from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest

from tests.unit.domain.moments import NOON, at, polled
from trayapp.domain.fields import Mode
from trayapp.domain.snapshot import Failure, Trouble
from trayapp.domain.thresholds import RatioRungs, RiskLevel, Thresholds
from trayapp.errors import (
    AccountFrozen,
    AccountRestricted,
    CredentialsRejected,
    KeyringLocked,
    KeyringUnavailable,
    RateLimited,
    Recovery,
    TrayAppError,
    UnexpectedAnswer,
    Unreachable,
)

LOST = Unreachable("no answer")


@pytest.mark.parametrize(
    ("interval_s", "fresh_until_s"), [(1, 15), (5, 15), (7, 15), (8, 16), (60, 120), (3600, 7200)]
)
def test_failed_polls_make_values_old_at_twice_the_interval_and_15_s(
    interval_s: int, fresh_until_s: int
) -> None:
    snapshot = polled(error=LOST)
    assert not snapshot.is_stale(at(fresh_until_s), interval_s)
    assert snapshot.is_stale(at(fresh_until_s + 0.001), interval_s)
    assert snapshot.stale_at(interval_s) == at(fresh_until_s)


@pytest.mark.parametrize("interval_s", [1, 5, 60, 3600])
def test_a_silent_worker_makes_values_old_too(interval_s: int) -> None:
    snapshot = polled()  # its last poll was good, and then nothing came any more
    assert not snapshot.is_stale(at(interval_s + 29), interval_s)
    assert snapshot.is_stale(at(2 * interval_s + 31), interval_s)


@pytest.mark.parametrize("interval_s", [1, 5, 3600])
def test_without_values_nothing_is_old(interval_s: int) -> None:
    for snapshot in (polled(fetched=None), polled(fetched=None, error=LOST)):
        assert not snapshot.is_stale(at(99_999), interval_s)
        assert snapshot.stale_at(interval_s) is None
        assert snapshot.age(at(99)) is None


def test_an_age_is_that_of_the_answer_and_never_below_nought() -> None:
    snapshot = polled(fetched=10)
    assert snapshot.age(at(25)) == timedelta(seconds=15)
    assert snapshot.age(NOON) == timedelta(0)


def test_after_a_clock_was_set_back_a_failed_poll_does_not_look_fresh() -> None:
    failed = polled(fetched=3600, error=LOST)
    assert failed.is_stale(at(0), 5)
    assert failed.is_stale(at(3599), 5)


def test_a_clock_set_back_does_not_make_a_silent_worker_s_values_fresh_for_an_hour() -> None:
    assert polled(fetched=3600).is_stale(at(0), 5)
    assert not polled(fetched=10).is_stale(at(0), 5)  # the next poll is due in seconds


def test_a_stop_out_outweighs_what_was_known_before_it() -> None:
    calm = polled(mgnRatio="20", mmr="1")
    assert (calm.level, calm.stopped_out) == (RiskLevel.NONE, False)
    frozen = replace(calm, failure=Failure.of(AccountFrozen("frozen", code="50009")))
    assert frozen.level is RiskLevel.CRITICAL
    assert frozen.risk is not None
    assert [reason.field for reason in frozen.risk.reasons] == ["50009"]
    lost_since = replace(frozen, failure=Failure.of(LOST), stop_out=True)
    assert lost_since.level is RiskLevel.CRITICAL
    assert replace(lost_since, account=None, assessment=None).level is RiskLevel.CRITICAL


def test_other_failures_leave_the_last_level() -> None:
    assert polled(error=LOST, mgnRatio="2", mmr="1").level is RiskLevel.WARNING
    assert polled(fetched=None, error=LOST).level is None


def test_the_mode_is_what_the_configuration_told() -> None:
    assert polled(mode=Mode.FUTURES).mode is Mode.FUTURES
    assert polled(mode=None).mode is None
    assert polled(fetched=None).mode is None


@pytest.mark.parametrize(
    ("error", "trouble", "recovery", "least_wait_s"),
    [
        (KeyringLocked("locked"), Trouble.KEYRING_LOCKED, Recovery.STOP, 0),
        (KeyringUnavailable("unsafe"), Trouble.KEYRING, Recovery.STOP, 0),
        (KeyringUnavailable("none yet", recovery=Recovery.BACKOFF), Trouble.KEYRING, Recovery.BACKOFF, 0),
        (CredentialsRejected("refused", code="50111"), Trouble.KEY_REFUSED, Recovery.STOP, 0),
        (AccountFrozen("frozen", code="50009"), Trouble.STOPPED_OUT, Recovery.SLOW, 30),
        (AccountRestricted("blocked", code="50007"), Trouble.OTHER, Recovery.STOP, 0),
        (RateLimited("slow down", code="50011"), Trouble.OTHER, Recovery.BACKOFF, 2),
        (LOST, Trouble.UNREACHABLE, Recovery.BACKOFF, 0),
        (UnexpectedAnswer("odd", least_wait_s=7), Trouble.OTHER, Recovery.BACKOFF, 7),
    ],
)
def test_a_failure_keeps_all_that_screen_and_poller_need(
    error: TrayAppError, trouble: Trouble, recovery: Recovery, least_wait_s: float
) -> None:
    failure = Failure.of(error)
    assert (failure.trouble, failure.recovery, failure.least_wait_s) == (trouble, recovery, least_wait_s)
    assert failure.code == error.code
    assert str(failure.words) == str(error)


def test_the_same_values_are_graded_by_the_thresholds_of_now() -> None:
    old = polled(error=LOST, mgnRatio="4", mmr="1", mode=Mode.PORTFOLIO)
    assert old.level is RiskLevel.NONE
    stricter = RatioRungs(Decimal(6), Decimal(5), Decimal(2))
    profile = replace(old.profile, name="new", thresholds=replace(Thresholds(), portfolio_margin=stricter))
    new = old.under(profile)
    assert (new.profile, new.level) == (profile, RiskLevel.WARNING)
    assert replace(new, profile=old.profile, assessment=old.assessment) == old


def test_thresholds_do_not_undo_a_stop_out_or_give_a_level_without_values() -> None:
    mild = replace(Thresholds(), margin=RatioRungs(Decimal("1.3"), Decimal("1.2"), Decimal("1.1")))
    frozen = replace(polled(mgnRatio="1.2", mmr="1"), stop_out=True)
    assert frozen.under(replace(frozen.profile, thresholds=mild)).level is RiskLevel.CRITICAL
    waiting = polled(fetched=None, error=LOST)
    assert waiting.under(replace(waiting.profile, thresholds=mild)).level is None
