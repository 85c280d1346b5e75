"""One line of the table: a balance, what it risks, and how its amounts are shown."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

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
        places: decimals for amounts in the row's own currency.
        share: of the account's positive worth, as a ratio; None where it has none.
    """

    key: str
    balance: Balance
    risk: RowRisk
    places: int
    share: Decimal | None

    @property
    def name(self) -> str:
        """The key as it may be shown and spoken: it comes from outside."""
        return from_outside(self.key)

    @property
    def default_order(self) -> tuple[int, Decimal, str]:
        """Risky rows first, then by absolute worth."""
        return -self.risk.level, -abs(self.balance.equity_usd or Decimal(0)), self.key


_NO_RISK = RowRisk({}, ())


def rows_of(account: Account, assessment: Assessment | None) -> tuple[Row, ...]:
    """The rows of an account, in the order sent."""
    risks: Sequence[RowRisk] = assessment.rows if assessment else ()
    worth = amounts.total(tuple(b.equity_usd for b in account.balances if b.equity_usd and b.equity_usd > 0))
    seen: set[str] = set()
    rows = []
    for number, balance in enumerate(account.balances):
        name = balance.currency or "?"
        key = _unlike(seen, name)
        seen.add(key)
        positive = balance.equity_usd is not None and balance.equity_usd > 0
        rows.append(
            Row(
                key=key,
                balance=balance,
                risk=risks[number] if number < len(risks) else _NO_RISK,
                places=amounts.places_for(balance.unit_price_usd),
                share=amounts.share(balance.equity_usd, worth) if positive else None,
            )
        )
    return tuple(rows)


def _unlike(seen: set[str], name: str) -> str:
    """`name`, with the first number behind it that makes it another one than all that were seen."""
    key, number = name, 1
    while key in seen:
        number += 1
        key = f"{name} {number}"
    return key
