"""What one currency owes, and whether that is worth an alarm."""

from __future__ import annotations

from trayapp.domain import amounts
from trayapp.domain.balance import Balance
from trayapp.domain.thresholds import Thresholds


def owes_next_to_nothing(balance: Balance, thresholds: Thresholds) -> bool:
    """Whether the liability is known, and neither it nor a negative equity is worth the alarm."""
    most = thresholds.negligible_liability_usd
    if balance.liability is None or (balance.equity_usd is not None and balance.equity_usd <= -most):
        return False
    debts = {
        "liab": balance.liability,
        "crossLiab": balance.cross_liability,
        "uplLiab": balance.loss_liability,
        "interest": balance.interest,
    }
    if any(amount is None and balance.sent.get(wire) not in (None, "") for wire, amount in debts.items()):
        return False  # one of them was sent and cannot be read
    owed = max(amount.copy_abs() for amount in debts.values() if amount is not None)
    if not owed:
        return True
    unit_price = balance.unit_price_usd
    return unit_price is not None and amounts.product(owed, unit_price) < most
