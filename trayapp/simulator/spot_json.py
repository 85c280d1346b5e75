"""The spot profit fields of one currency: what it cost, and what has become of that.

Source: OKX API v5, "Get balance": spotBal to totalPnlRatio. Prices and profits in USD.
"""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from trayapp.simulator.market import RATIO_PLACES, USD_PLACES, Holding, rounded
from trayapp.simulator.walk import pick

FIELDS = ("spotBal", "openAvgPx", "accAvgPx", "spotUpl", "spotUplRatio", "totalPnl", "totalPnlRatio")


def spot_fields(holding: Holding, text: Callable[[Decimal], str]) -> dict[str, object]:
    """Return the seven fields; "" for dollars and for what was never bought.

    Args:
        text: writes one number.
    """
    if holding.listing.stable or holding.cash <= 0:
        return dict.fromkeys(FIELDS, "")
    opened, accumulated = (_cost(holding, which) for which in ("open", "accumulated"))
    return {
        "spotBal": text(holding.cash),
        "openAvgPx": text(opened),
        "accAvgPx": text(accumulated),
        "spotUpl": text(_profit(holding, opened)),
        "spotUplRatio": text(_share(holding, opened)),
        "totalPnl": text(_profit(holding, accumulated)),
        "totalPnlRatio": text(_share(holding, accumulated)),
    }


def _cost(holding: Holding, which: str) -> Decimal:
    """Return an average price paid: up to 18 % off the price at the start."""
    listing = holding.listing
    off = Decimal(pick(f"{listing.ccy}/{which}", -1_800, 1_800)) / 10_000
    return rounded(listing.price * (1 + off), listing.places + 2)


def _profit(holding: Holding, cost: Decimal) -> Decimal:
    return rounded(holding.cash * (holding.price - cost), USD_PLACES)


def _share(holding: Holding, cost: Decimal) -> Decimal:
    return rounded((holding.price - cost) / cost, RATIO_PLACES)
