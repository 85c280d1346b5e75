"""Reads in the thread that polls what is looked at in every row: it would keep the screen waiting."""

from __future__ import annotations

from operator import attrgetter

from trayapp.domain.account import Account

#: Names and worth, which order the rows; what the table adds up or picks columns by, and cards look for.
_IN_EVERY_ROW = attrgetter(
    "currency", "equity_usd", "discounted_equity", "spot_profit", "isolated_equity", "liability"
)


def read_ahead(account: Account) -> None:
    """Let the fields that need no looking at single rows be read by now; all others are on first use."""
    for balance in account.balances:
        _IN_EVERY_ROW(balance)
