"""The sums under the table: of dollars alone, for coins of different kinds cannot be added."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from operator import attrgetter

from trayapp.domain import amounts
from trayapp.domain.balance import BALANCE_SPECS
from trayapp.domain.fields import Kind, Unit
from trayapp.ui.table.rows import Row

#: How to get at every amount in dollars, by OKX's name.
_IN_USD = {
    spec.wire: attrgetter(f"balance.{name}")
    for name, spec in BALANCE_SPECS.items()
    if spec.unit is Unit.USD and spec.kind is Kind.NUMBER
}
#: What a row with equity must have: where it is not sent, a sum without it would be wrong.
_MUST_BE_KNOWN = ("eqUsd", "disEq")


def has_total(wire: str) -> bool:
    """Whether the amounts of a column may be added up."""
    return wire in _IN_USD


def total_usd(rows: Sequence[Row], wire: str) -> Decimal | None:
    """The exact sum of a column, in dollars; None where there is none, or some part of it is not known."""
    value, missing = _IN_USD[wire], False
    values = tuple(map(value, rows))
    for row in (row for row, worth in zip(rows, values, strict=True) if worth is None):
        if row.balance.sent.get(wire) not in (None, ""):
            return None  # it was sent and cannot be read
        if wire in _MUST_BE_KNOWN and row.balance.equity != 0:
            missing = True
    known = tuple(worth for worth in values if worth is not None)
    return amounts.total(known) if known and not missing else None
