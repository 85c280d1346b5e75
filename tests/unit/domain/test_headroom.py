"""How far an account is from a ratio."""

from __future__ import annotations

from decimal import Decimal

import pytest

from trayapp.domain import headroom
from trayapp.domain.account import Account
from trayapp.domain.balance import Balance


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


def test_it_is_never_told_larger_than_it_is() -> None:
    account = Account(adjusted_equity=Decimal(10), margin_ratio=Decimal(7))
    room = headroom.of_account(account, Decimal(3))
    assert room is not None
    assert Decimal(10) - room >= Decimal(30) / 7


def test_the_next_rung_is_the_one_that_is_met_first() -> None:
    rungs = (Decimal(3), Decimal(1))
    assert headroom.next_rung(Decimal(4), rungs) == 3
    assert headroom.next_rung(Decimal(3), rungs) == 1
    assert headroom.next_rung(Decimal(1), rungs) is None
    assert headroom.next_rung(None, rungs) is None
