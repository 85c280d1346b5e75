from dataclasses import replace
from datetime import datetime
from decimal import Decimal

import pytest

from trayapp.domain.credentials import SITES, AccountProfile
from trayapp.domain.thresholds import StepRungs, Thresholds
from trayapp.errors import UsageError
from trayapp.storage.settings import Settings

MAIN = AccountProfile("id-1", "main")
BOT = AccountProfile("id-2", "Bot Straße")
TWO = Settings(accounts=(MAIN, BOT))


def test_the_defaults_are_those_of_a_first_start() -> None:
    settings = Settings()
    assert (settings.accounts, settings.poll_interval_s, settings.theme) == ((), 5, "system")
    assert settings.shown_account is None


@pytest.mark.parametrize("interval", [0, 3601, -1, True, 5.0, "5", None])
def test_an_interval_that_there_is_not_is_refused(interval: object) -> None:
    with pytest.raises(UsageError, match="1 to 3600"):
        Settings(poll_interval_s=interval)  # type: ignore[arg-type]


def test_the_ends_of_the_interval_are_allowed() -> None:
    assert Settings(poll_interval_s=1).poll_interval_s == 1
    assert Settings(poll_interval_s=3600).poll_interval_s == 3600


def test_a_theme_that_there_is_not_is_refused() -> None:
    with pytest.raises(UsageError, match="system, light or dark"):
        Settings(theme="pink")  # type: ignore[arg-type]


@pytest.mark.parametrize("name", ["main", "MAIN"])
def test_two_accounts_cannot_have_one_name(name: str) -> None:
    with pytest.raises(UsageError, match="already an account called"):
        TWO.with_account(AccountProfile("id-3", name))


def test_names_are_the_same_whatever_their_case_and_composition() -> None:
    assert TWO.account_named("BOT STRASSE") == BOT
    settings = Settings(accounts=(AccountProfile("id-1", "caf\u00e9"),))
    assert settings.account_named("CAFE\u0301") is not None
    assert settings.account_named("cafe") is None


def test_ids_are_unique_and_not_empty() -> None:
    with pytest.raises(ValueError, match="id of its own"):
        Settings(accounts=(MAIN, replace(BOT, id=MAIN.id)))
    with pytest.raises(ValueError, match="id of its own"):
        Settings(accounts=(AccountProfile("", "main"),))


def test_a_naive_time_is_a_bug() -> None:
    with pytest.raises(ValueError, match="aware"):
        TWO.with_account(replace(MAIN, keys_changed_at=datetime(2026, 11, 22)))  # noqa: DTZ001


def test_an_account_is_added_at_the_end_and_replaced_in_its_place() -> None:
    third = AccountProfile("id-3", "third")
    assert TWO.with_account(third).accounts == (MAIN, BOT, third)
    demo = replace(MAIN, simulated_trading=True)
    assert TWO.with_account(demo).accounts == (demo, BOT)
    assert TWO.accounts == (MAIN, BOT)


def test_an_account_is_renamed_even_to_another_case_of_its_own_name() -> None:
    assert TWO.renamed("id-1", " Main ").account("id-1") == replace(MAIN, name="Main")
    with pytest.raises(UsageError, match="already"):
        TWO.renamed("id-1", "bot strasse")
    with pytest.raises(UsageError, match="no longer there"):
        TWO.renamed("id-9", "x")
    with pytest.raises(UsageError, match="needs a name"):
        TWO.renamed("id-1", "")


def test_an_account_that_moves_keeps_all_but_its_place() -> None:
    mine = replace(MAIN, thresholds=Thresholds(negligible_liability_usd=Decimal(7)), accepted=("trade",))
    moved = TWO.with_account(mine).with_site("id-1", SITES["eea"], simulated_trading=True)
    assert moved.account("id-1") == replace(mine, site=SITES["eea"], simulated_trading=True)
    assert moved.account("id-2") == BOT
    with pytest.raises(UsageError, match="no longer there"):
        TWO.with_site("id-9", SITES["eea"], simulated_trading=False)


def test_removing_an_account_ends_its_being_chosen() -> None:
    chosen = TWO.with_chosen("id-2")
    assert chosen.shown_account == BOT
    left = chosen.without_account("id-2")
    assert (left.accounts, left.chosen_account, left.shown_account) == ((MAIN,), None, MAIN)
    assert chosen.without_account("id-1").shown_account == BOT
    assert TWO.without_account("id-9") == TWO


def test_only_an_account_that_is_there_can_be_chosen() -> None:
    assert TWO.shown_account == MAIN
    with pytest.raises(UsageError, match="no longer there"):
        TWO.with_chosen("id-9")
    with pytest.raises(ValueError, match="chosen_account"):
        replace(TWO, chosen_account="id-9")


def test_accepting_a_power_keeps_those_accepted_before() -> None:
    once = TWO.with_accepted("id-2", ("withdraw",))
    assert once.accounts == (MAIN, replace(BOT, accepted=("withdraw",)))
    both = once.with_accepted("id-2", ("trade", "withdraw"))
    assert both.account("id-2") == replace(BOT, accepted=("trade", "withdraw"))
    renamed = both.renamed("id-2", "other").account("id-2")
    assert renamed is not None
    assert renamed.accepted == ("trade", "withdraw")
    with pytest.raises(UsageError, match="no longer there"):
        TWO.with_accepted("id-9", ("trade",))


def test_thresholds_are_one_account_s() -> None:
    strict = replace(Thresholds(), delta=StepRungs(None, None, 1, 2))
    settings = TWO.with_thresholds("id-2", strict)
    assert settings.accounts == (MAIN, replace(BOT, thresholds=strict))
    with pytest.raises(UsageError, match="no longer there"):
        TWO.with_thresholds("id-9", strict)
