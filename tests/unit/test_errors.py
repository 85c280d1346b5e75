from __future__ import annotations

import pytest

from trayapp.errors import (
    AccountFrozen,
    AccountRestricted,
    ClockSkewed,
    CredentialsRejected,
    ExchangeError,
    FilterRefused,
    KeyringLocked,
    KeyringUnavailable,
    NoDisplay,
    RateLimited,
    Recovery,
    StorageError,
    TrayAppError,
    UnexpectedAnswer,
    Unreachable,
    UsageError,
)

STOP, BACKOFF, SLOW = Recovery.STOP, Recovery.BACKOFF, Recovery.SLOW
#: The exit codes of design.md, and what a poller does.
TABLE = [
    (UsageError, 2, STOP, 0),
    (CredentialsRejected, 3, STOP, 0),
    (Unreachable, 4, BACKOFF, 0),
    (ExchangeError, 5, BACKOFF, 0),
    (RateLimited, 5, BACKOFF, 2),
    (ClockSkewed, 5, BACKOFF, 0),
    (AccountFrozen, 5, SLOW, 30),
    (AccountRestricted, 5, STOP, 0),
    (FilterRefused, 5, BACKOFF, 0),
    (UnexpectedAnswer, 5, BACKOFF, 0),
    (StorageError, 6, STOP, 0),
    (KeyringUnavailable, 6, STOP, 0),
    (KeyringLocked, 6, STOP, 0),
    (NoDisplay, 7, STOP, 0),
]


def _all_below(kind: type[TrayAppError]) -> set[type[TrayAppError]]:
    return {kind}.union(*(_all_below(below) for below in kind.__subclasses__()))


@pytest.mark.parametrize(("kind", "exit_code", "recovery", "least_wait_s"), TABLE)
def test_exit_code_and_recovery(
    kind: type[TrayAppError], exit_code: int, recovery: Recovery, least_wait_s: float
) -> None:
    error = kind("a sentence")
    assert isinstance(error, TrayAppError)
    assert (error.exit_code, error.recovery, error.least_wait_s) == (exit_code, recovery, least_wait_s)
    assert error.code is None
    assert str(error) == "a sentence"


def test_no_error_of_ours_is_left_out() -> None:
    here = {kind for kind in _all_below(TrayAppError) if kind.__module__ == "trayapp.errors"}
    assert here == {TrayAppError, *(kind for kind, *_ in TABLE)}
    assert all(kind.exit_code in range(1, 8) for kind in _all_below(TrayAppError))


def test_an_exchange_error_carries_its_code_into_the_sentence() -> None:
    error = ExchangeError("OKX is busy ({code}) at {host}", code="50013", host="okx.com")
    assert str(error) == "OKX is busy (50013) at okx.com"
    assert error.code == "50013"
    assert dict(error.words.values) == {"code": "50013", "host": "okx.com"}


def test_an_exchange_error_may_have_its_own_recovery() -> None:
    error = ExchangeError("closed", recovery=SLOW, least_wait_s=30)
    assert (error.recovery, error.least_wait_s) == (SLOW, 30)
    assert (ExchangeError.recovery, ExchangeError.least_wait_s) == (BACKOFF, 0)
    assert RateLimited("slow down", least_wait_s=0).least_wait_s == 0


def test_a_keyring_may_be_worth_asking_again() -> None:
    assert KeyringUnavailable("not yet", recovery=BACKOFF).recovery is BACKOFF
