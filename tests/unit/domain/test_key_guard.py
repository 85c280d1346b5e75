"""What a key may do, what the user accepted of it, and what could be safer."""

from __future__ import annotations

import pytest

from trayapp.domain import key_guard
from trayapp.domain.config import AccountConfig
from trayapp.domain.credentials import AccountProfile

READ, TRADE, WITHDRAW = "read_only", "trade", "withdraw"


def config(*permissions: str) -> AccountConfig:
    return AccountConfig(permissions=permissions)


def profile(*accepted: str) -> AccountProfile:
    return AccountProfile("1", "main", accepted=accepted)


@pytest.mark.parametrize(
    ("permissions", "accepted", "left"),
    [
        ((READ,), (), ()),
        ((), (), ()),
        ((READ, TRADE), (), (TRADE,)),
        ((READ, WITHDRAW), (), (WITHDRAW,)),
        ((READ, TRADE, WITHDRAW), (), (TRADE, WITHDRAW)),
        ((READ, TRADE), (TRADE,), ()),
        ((READ, TRADE, WITHDRAW), (TRADE, WITHDRAW), ()),
        ((READ, TRADE, WITHDRAW), (TRADE,), (WITHDRAW,)),  # one that it was given later
        ((READ, TRADE, WITHDRAW), (WITHDRAW,), (TRADE,)),
        ((READ, TRADE), (WITHDRAW,), (TRADE,)),
        ((READ,), (TRADE,), ()),
    ],
)
def test_every_power_is_accepted_for_itself(
    permissions: tuple[str, ...], accepted: tuple[str, ...], left: tuple[str, ...]
) -> None:
    assert key_guard.unaccepted(config(*permissions), profile(*accepted)) == left
    asked = key_guard.question(config(*permissions), profile(*accepted))
    assert (asked is None) is (left == ())


def test_of_a_key_that_nothing_is_known_of_nothing_is_said() -> None:
    assert key_guard.unaccepted(None, profile()) == ()
    assert key_guard.question(None, profile()) is None
    assert key_guard.verdict(None, profile()) is None
    assert key_guard.too_much(None) is None
    assert key_guard.not_bound(None) is None
    assert key_guard.alerts_off(None) is None


@pytest.mark.parametrize(
    ("permissions", "accepted", "head"),
    [
        ((TRADE,), (), "The key of main may trade"),
        ((WITHDRAW,), (), "The key of main may withdraw"),
        ((TRADE, WITHDRAW), (), "The key of main may trade and withdraw"),
        ((TRADE, WITHDRAW), (TRADE,), "The key of main may withdraw"),
    ],
)
def test_the_question_names_what_is_new_and_what_else_to_do(
    permissions: tuple[str, ...], accepted: tuple[str, ...], head: str
) -> None:
    asked = key_guard.question(config(*permissions), profile(*accepted))
    assert asked is not None
    assert str(asked[0]) == head
    assert "a key with nothing but Read" in str(asked[1])
    assert "accept it" in str(asked[1])


def test_the_verdict_tells_all_powers_and_whether_they_were_accepted() -> None:
    both = config(READ, TRADE, WITHDRAW)
    assert str(key_guard.verdict(both, profile(TRADE))).startswith("This key may trade and withdraw. Equity")
    assert str(key_guard.verdict(both, profile(TRADE, WITHDRAW))) == (
        "This key may trade and withdraw, which you accepted. Equity Tray needs Read alone."
    )
    assert key_guard.verdict(config(READ), profile(TRADE)) is None


@pytest.mark.parametrize("bound", [True, False])
def test_a_key_that_works_from_everywhere_gets_a_hint(bound: bool) -> None:
    hint = key_guard.not_bound(AccountConfig(permissions=(READ,), ip_bound=bound))
    assert (hint is None) is bound
    assert bound or "every IP address" in str(hint)


@pytest.mark.parametrize(("alerts_on", "told"), [(True, False), (None, False), (False, True)])
def test_the_exchange_s_own_alerts_are_missed_only_where_they_are_known_to_be_off(
    alerts_on: bool | None, told: bool
) -> None:
    hint = key_guard.alerts_off(AccountConfig(liquidation_alerts_on=alerts_on))
    assert (hint is not None) is told
    if hint is not None:
        assert "OKX's own alerts are off for this account" in str(hint)
        assert "settings of the trading page" in str(hint)
