"""How far an account is from a margin ratio: estimates from the exchange's own figures, never a new ratio.

They take the maintenance margin as it is now, which a moving market changes too.
Source: okx/facts.md, "What the risk fields mean": the ratio is about equity against maintenance margin.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_DOWN, Context, Decimal

from trayapp.domain import amounts
from trayapp.domain.account import Account
from trayapp.domain.balance import Balance

_CONTEXT = Context(prec=60, rounding=ROUND_DOWN)  # cut: room is never told larger than it is
LIQUIDATION = Decimal(1)


def of_account(account: Account, target: Decimal) -> Decimal | None:
    """USD that adjusted equity may fall until the ratio is `target`: adjEq × (1 − target / mgnRatio).

    None where either is unknown, or the ratio is there already.
    """
    equity, ratio = account.adjusted_equity, account.margin_ratio
    if equity is None or ratio is None or ratio <= target:
        return None
    kept = _CONTEXT.divide(_CONTEXT.multiply(equity, target), ratio)
    return max(_CONTEXT.subtract(equity, kept), Decimal(0))


def of_balance(balance: Balance, target: Decimal) -> Decimal | None:
    """Coins that a currency's margin may fall until its ratio is `target`: (mgnRatio − target) × mmr.

    None where either is unknown, or the ratio is there already.
    """
    maintenance, ratio = balance.maintenance_margin, balance.margin_ratio
    if maintenance is None or ratio is None or ratio <= target:
        return None
    return amounts.product(_CONTEXT.subtract(ratio, target), maintenance)


def next_rung(ratio: Decimal | None, rungs: Sequence[Decimal]) -> Decimal | None:
    """The highest rung under `ratio`, which it would meet first; None where there is none or no ratio."""
    return max((rung for rung in rungs if ratio is not None and rung < ratio), default=None)
