"""How far an account is from a ratio."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trayapp.domain import headroom
from trayapp.domain.account import Account
from trayapp.domain.balance import Balance

POSITIVE = st.decimals(Decimal("1e-18"), Decimal("1e24"), places=18)
RATIOS = st.decimals(Decimal("0.001"), Decimal(499), places=16)


def test_the_account_s_is_what_adjusted_equity_may_fall() -> None:
    account = Account(adjusted_equity=Decimal(1000), margin_ratio=Decimal(4))
    assert headroom.of_account(account, Decimal(3)) == 250
    assert headroom.of_account(account, Decimal(1)) == 750


def test_a_currency_s_is_in_its_own_coin() -> None:
    balance = Balance(margin_ratio=Decimal("2.2"), maintenance_margin=Decimal("0.05"))
    assert headroom.of_balance(balance, headroom.LIQUIDATION) == Decimal("0.060")


@pytest.mark.parametrize("ratio", [None, Decimal(3), Decimal("0.9"), Decimal(-1)])
def test_there_is_none_where_the_ratio_is_there_already_or_unknown(ratio: Decimal | None) -> None:
    assert headroom.of_account(Account(adjusted_equity=Decimal(1), margin_ratio=ratio), Decimal(3)) is None
    assert headroom.of_balance(Balance(maintenance_margin=Decimal(1), margin_ratio=ratio), Decimal(3)) is None


def test_what_is_lacking_brings_the_ratio_back() -> None:
    account = Account(adjusted_equity=Decimal(1000), margin_ratio=Decimal("2.5"))
    assert headroom.lack_of_account(account, Decimal(3)) == 200
    balance = Balance(margin_ratio=Decimal("2.2"), maintenance_margin=Decimal("0.05"))
    assert headroom.lack_of_balance(balance, Decimal(3)) == Decimal("0.040")


@pytest.mark.parametrize("ratio", [None, Decimal(3), Decimal(4), Decimal(0), Decimal(-1)])
def test_nothing_is_lacking_where_the_ratio_is_high_enough_or_makes_no_sense(ratio: Decimal | None) -> None:
    account = Account(adjusted_equity=Decimal(1), margin_ratio=ratio)
    assert headroom.lack_of_account(account, Decimal(3)) is None
    balance = Balance(maintenance_margin=Decimal(1), margin_ratio=ratio)
    assert headroom.lack_of_balance(balance, Decimal(3)) is None


@pytest.mark.parametrize(
    ("equity", "ratio", "maintenance"),
    [
        (None, "4", "1"),
        ("0", "4", "1"),
        ("-5", "4", "1"),
        ("100", "4", "0"),
        ("100", "4", "-1"),
        ("100", "143682", "1"),
        ("100", "500", "1"),
        ("100", None, "1"),
    ],
)
@pytest.mark.parametrize("target", [Decimal(1), Decimal(5)])
def test_figures_that_make_no_sense_together_give_no_estimate(
    equity: str | None, ratio: str | None, maintenance: str, target: Decimal
) -> None:
    account = Account(
        adjusted_equity=None if equity is None else Decimal(equity),
        margin_ratio=None if ratio is None else Decimal(ratio),
        maintenance_margin=Decimal(maintenance),
    )
    assert headroom.of_account(account, target) is None
    assert headroom.lack_of_account(account, target) is None


@pytest.mark.parametrize(
    ("ratio", "maintenance"), [("4", None), ("4", "0"), ("4", "-1"), ("500", "1"), (None, "1")]
)
@pytest.mark.parametrize("target", [Decimal(1), Decimal(5)])
def test_nor_do_a_currency_s(ratio: str | None, maintenance: str | None, target: Decimal) -> None:
    balance = Balance(
        margin_ratio=None if ratio is None else Decimal(ratio),
        maintenance_margin=None if maintenance is None else Decimal(maintenance),
    )
    assert headroom.of_balance(balance, target) is None
    assert headroom.lack_of_balance(balance, target) is None


def test_the_last_ratio_that_tells_is_just_under_the_highest() -> None:
    account = Account(adjusted_equity=Decimal(100), margin_ratio=Decimal("499.99"))
    room = headroom.of_account(account, Decimal(1))
    assert room is not None
    assert 99 < room < 100


@given(POSITIVE, RATIOS, st.sampled_from([Decimal(1), Decimal(3), Decimal(5)]))
def test_room_is_never_told_larger_nor_a_lack_smaller_than_it_is(
    equity: Decimal, ratio: Decimal, target: Decimal
) -> None:
    account = Account(adjusted_equity=equity, margin_ratio=ratio)
    true = Fraction(equity) * (1 - Fraction(target) / Fraction(ratio))
    room, lack = headroom.of_account(account, target), headroom.lack_of_account(account, target)
    assert (room is None) is (ratio <= target)
    assert (lack is None) is (ratio >= target)
    if room is not None:
        assert true * (1 - Fraction(1, 10**50)) <= Fraction(room) <= true
    if lack is not None:
        assert -true <= Fraction(lack) <= -true * (1 + Fraction(1, 10**50))


@given(POSITIVE, RATIOS)
def test_a_currency_s_are_exact(maintenance: Decimal, ratio: Decimal) -> None:
    balance = Balance(maintenance_margin=maintenance, margin_ratio=ratio)
    true = (Fraction(ratio) - 3) * Fraction(maintenance)
    room, lack = headroom.of_balance(balance, Decimal(3)), headroom.lack_of_balance(balance, Decimal(3))
    assert Fraction(room or 0) == max(true, 0)
    assert Fraction(lack or 0) == max(-true, 0)


def test_the_next_rung_is_the_one_that_is_met_first() -> None:
    rungs = (Decimal(3), Decimal(1))
    assert headroom.next_rung(Decimal(4), rungs) == 3
    assert headroom.next_rung(Decimal(3), rungs) == 1
    assert headroom.next_rung(Decimal(1), rungs) is None
    assert headroom.next_rung(None, rungs) is None
