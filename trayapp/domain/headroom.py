"""How far an account is from a margin ratio: estimates from the exchange's own figures, never a new ratio.

They take the maintenance margin as it is now, which a moving market changes too. Room is cut and what
must be added is rounded up, so that neither is told better than it is.
Source: okx/facts.md, "What the risk fields mean": the ratio is about equity against maintenance margin.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_DOWN, ROUND_UP, Context, Decimal

from trayapp.domain import amounts
from trayapp.domain.account import Account
from trayapp.domain.balance import Balance

_EXACT = Context(prec=400)  # wider than any product of two numbers that amounts.parse() lets in
_CUT, _UP = Context(prec=60, rounding=ROUND_DOWN), Context(prec=60, rounding=ROUND_UP)
#: Where OKX warns, and where it liquidates.
WARNING, LIQUIDATION = Decimal(3), Decimal(1)
#: From here on hardly anything is at risk: 500 % and 100 % lie within a hundredth of the equity.
_TOO_FAR = Decimal(500)


def of_account(account: Account, target: Decimal) -> Decimal | None:
    """USD that adjusted equity may fall until the ratio is `target`: adjEq × (1 − target / mgnRatio).

    None where the figures do not tell, or the ratio is there already.
    """
    ratio = _telling(account)
    if account.adjusted_equity is None or ratio is None or ratio <= target:
        return None
    return _CUT.divide(_EXACT.multiply(account.adjusted_equity, _EXACT.subtract(ratio, target)), ratio)


def lack_of_account(account: Account, target: Decimal) -> Decimal | None:
    """USD to add until the ratio is back at `target`: adjEq × (target / mgnRatio − 1).

    None where the figures do not tell, or nothing is lacking.
    """
    ratio = _telling(account)
    if account.adjusted_equity is None or ratio is None or ratio >= target:
        return None
    return _UP.divide(_EXACT.multiply(account.adjusted_equity, _EXACT.subtract(target, ratio)), ratio)


def of_balance(balance: Balance, target: Decimal) -> Decimal | None:
    """Coins that a currency's margin may fall until its ratio is `target`: (mgnRatio − target) × mmr.

    None where the figures do not tell, or the ratio is there already.
    """
    ratio = _telling(balance)
    if balance.maintenance_margin is None or ratio is None or ratio <= target:
        return None
    return amounts.product(_EXACT.subtract(ratio, target), balance.maintenance_margin)


def lack_of_balance(balance: Balance, target: Decimal) -> Decimal | None:
    """Coins to add until the ratio is back at `target`: (target − mgnRatio) × mmr.

    None where the figures do not tell, or nothing is lacking.
    """
    ratio = _telling(balance)
    if balance.maintenance_margin is None or ratio is None or ratio >= target:
        return None
    return amounts.product(_EXACT.subtract(target, ratio), balance.maintenance_margin)


def next_rung(ratio: Decimal | None, rungs: Sequence[Decimal]) -> Decimal | None:
    """The highest rung under `ratio`, which it would meet first; None where there is none or no ratio."""
    return max((rung for rung in rungs if ratio is not None and rung < ratio), default=None)


def _telling(held: Account | Balance) -> Decimal | None:
    """The ratio, where it and what belongs to it make sense together; else no estimate can."""
    ratio, maintenance = held.margin_ratio, held.maintenance_margin
    if ratio is None or not 0 < ratio < _TOO_FAR or (maintenance is not None and maintenance <= 0):
        return None
    if isinstance(held, Account) and (held.adjusted_equity is None or held.adjusted_equity <= 0):
        return None
    return ratio
