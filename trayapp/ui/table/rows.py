"""One line of the table: a balance, what it risks, and how its amounts are shown."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import chain, repeat

from trayapp.domain import amounts
from trayapp.domain.account import Account
from trayapp.domain.balance import Balance
from trayapp.domain.risk import Assessment, RowRisk
from trayapp.ui.texts.detail_texts import from_outside


@dataclass(frozen=True, slots=True)
class Row:
    """One currency in the table.

    Attributes:
        key: tells rows apart over updates; the currency, with a number behind a second of the same name.
        whole_usd: all that the account owns, which the row is a part of.
    """

    key: str
    balance: Balance
    risk: RowRisk
    whole_usd: Decimal

    @property
    def name(self) -> str:
        """The key as it may be shown and spoken: it comes from outside."""
        return from_outside(self.key)

    @property
    def places(self) -> int:
        """Decimals for amounts in the row's own currency. Not reckoned before: few rows are seen."""
        return amounts.places_for(self.balance.unit_price_usd)

    @property
    def share(self) -> Decimal | None:
        """The part of the account's positive worth, as a ratio; None where the row has none."""
        worth = self.balance.equity_usd
        return amounts.share(worth, self.whole_usd) if worth is not None and worth > 0 else None

    @property
    def default_order(self) -> tuple[int, Decimal, str]:
        """Risky rows first, then by absolute worth."""
        worth = self.balance.equity_usd or _NOTHING
        return -self.risk.level, worth if worth.is_signed() else worth.copy_negate(), self.key


_NO_RISK, _NOTHING = RowRisk({}, ()), Decimal(0)


def rows_of(account: Account, assessment: Assessment | None) -> tuple[Row, ...]:
    """The rows of an account, in the order sent."""
    risks: Sequence[RowRisk] = assessment.rows if assessment else ()
    whole = amounts.total(tuple(b.equity_usd for b in account.balances if b.equity_usd and b.equity_usd > 0))
    keys = _unlike([balance.currency or "?" for balance in account.balances])
    return tuple(map(Row, keys, account.balances, chain(risks, repeat(_NO_RISK)), repeat(whole)))


def _unlike(names: Sequence[str]) -> Sequence[str]:
    """The names, a second of the same with the first number behind it that makes it another one."""
    if len(set(names)) == len(names):
        return names
    seen: dict[str, None] = {}
    for name in names:
        key, number = name, 1
        while key in seen:
            number += 1
            key = f"{name} {number}"
        seen[key] = None
    return tuple(seen)
