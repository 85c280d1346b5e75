"""One trading account as the exchange reported it: totals here, a line per currency in balance.py.

Source: OKX API v5, "Get balance". `totalEq` covers the trading account alone.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal

from trayapp.domain.balance import Balance
from trayapp.domain.fields import (
    BORROWING,
    DERIVATIVES,
    MARGIN,
    Group,
    Kind,
    Unit,
    Unreadable,
    documented,
    nothing_sent,
    specs_of,
)
from trayapp.words import QT_TRANSLATE_NOOP as T

_USD, _BALANCE, _RISK, _PROFIT = Unit.USD, Group.BALANCE, Group.RISK, Group.PROFIT


# fmt: off
@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """The account's totals in USD and its currencies. None where OKX sends "" or nothing.

    Attributes:
        balances: one Balance per currency, in the order sent.
        unreadable: every value, at any level, that could not be read.
        sent: the documented fields exactly as they came, by OKX's name.
    """

    total_equity: Decimal | None = documented("totalEq", _USD, _BALANCE, T("trayapp", "Total equity"),
        T("trayapp", "What everything in the trading account is worth in dollars. Funding and earn accounts are not in it."))
    adjusted_equity: Decimal | None = documented("adjEq", _USD, _RISK, T("trayapp", "Adjusted equity"),
        T("trayapp", "The part of your equity that counts as margin, each coin cut by its discount rate."), BORROWING)
    available_equity: Decimal | None = documented("availEq", _USD, _BALANCE, T("trayapp", "Available equity"),
        T("trayapp", "Equity that new positions can still use; coins at the platform's borrowing limit are left out."), MARGIN)
    isolated_equity: Decimal | None = documented("isoEq", _USD, _BALANCE, T("trayapp", "Isolated equity"),
        T("trayapp", "Equity locked in isolated positions. No account ratio covers it: each position stands alone."), DERIVATIVES)
    margin_ratio: Decimal | None = documented("mgnRatio", Unit.RATIO, _RISK, T("trayapp", "Margin ratio"),
        T("trayapp", "Margin you have against margin you must keep. Low is dangerous: OKX warns at 300 % and liquidates at 100 %."), BORROWING)
    initial_margin: Decimal | None = documented("imr", _USD, _RISK, T("trayapp", "Initial margin"),
        T("trayapp", "Margin that open cross positions and orders take up."), BORROWING)
    maintenance_margin: Decimal | None = documented("mmr", _USD, _RISK, T("trayapp", "Maintenance margin"),
        T("trayapp", "The least margin that your cross positions and waiting orders need."), BORROWING)
    order_margin: Decimal | None = documented("ordFroz", _USD, _RISK, T("trayapp", "Held for orders"),
        T("trayapp", "Cross margin set aside for orders that wait in the book."), BORROWING)
    potential_borrowing_margin: Decimal | None = documented("borrowFroz", _USD, _RISK, T("trayapp", "Potential borrowing margin"),
        T("trayapp", "Initial margin set aside for what your orders might still borrow."), BORROWING)
    unrealised_profit: Decimal | None = documented("upl", _USD, _PROFIT, T("trayapp", "UPL"),
        T("trayapp", "Unrealised profit or loss of all cross positions."), MARGIN)
    notional: Decimal | None = documented("notionalUsd", _USD, _RISK, T("trayapp", "Position value"),
        T("trayapp", "The full size of all positions in dollars, not what you put in for them."), BORROWING)
    notional_borrowed: Decimal | None = documented("notionalUsdForBorrow", _USD, _RISK, T("trayapp", "Borrowed value"),
        T("trayapp", "What you have borrowed, in dollars."), BORROWING)
    notional_perpetuals: Decimal | None = documented("notionalUsdForSwap", _USD, _RISK, T("trayapp", "Perpetuals value"),
        T("trayapp", "The full size of positions in perpetual futures."), MARGIN)
    notional_expiries: Decimal | None = documented("notionalUsdForFutures", _USD, _RISK, T("trayapp", "Expiry futures value"),
        T("trayapp", "The full size of positions in futures that expire."), MARGIN)
    notional_options: Decimal | None = documented("notionalUsdForOption", _USD, _RISK, T("trayapp", "Options value"),
        T("trayapp", "The full size of positions in options."), BORROWING)
    delta: Decimal | None = documented("delta", _USD, _RISK, T("trayapp", "Delta"),
        T("trayapp", "How strongly prices move the account: at a delta of 1,000 it gains about 10 dollars when they rise by 1 %."))
    delta_leverage: Decimal | None = documented("deltaLever", Unit.MULTIPLE, _RISK, T("trayapp", "Delta leverage"),
        T("trayapp", "Delta divided by total equity."))
    delta_status: int | None = documented("deltaNeutralStatus", Unit.LEVEL, _RISK, T("trayapp", "Delta status"),
        T("trayapp", "Delta-neutral accounts: 0 normal, 1 transfers restricted, 2 only orders that reduce delta."),
        kind=Kind.LEVEL, highest=2)
    updated_at: datetime | None = documented("uTime", Unit.NONE, _BALANCE, T("trayapp", "Last change"),
        T("trayapp", "When the account last changed. It does not tell how old the figures on screen are."), kind=Kind.TIME)

    balances: tuple[Balance, ...] = ()
    unreadable: tuple[Unreadable, ...] = ()
    sent: Mapping[str, object] = field(default_factory=nothing_sent, repr=False, compare=False)
# fmt: on


ACCOUNT_SPECS = specs_of(Account)
