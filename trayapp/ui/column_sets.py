"""Which columns are shown: by account mode, and never without one whose field is risky."""

from __future__ import annotations

from collections.abc import Sequence

from trayapp.domain.fields import Mode
from trayapp.domain.thresholds import RiskLevel
from trayapp.ui import columns as c
from trayapp.ui.columns import Column
from trayapp.ui.rows import Row

_BY_MODE: dict[Mode | None, tuple[Column, ...]] = {
    Mode.SPOT: (
        c.CURRENCY,
        c.EQUITY,
        c.VALUE,
        c.SHARE,
        c.AVAILABLE,
        c.IN_USE,
        c.SPOT_PROFIT,
        c.SPOT_PROFIT_RATIO,
    ),
    Mode.FUTURES: (
        *(c.CURRENCY, c.EQUITY, c.VALUE, c.LEVERAGE),
        *(c.AVAILABLE_EQUITY, c.UPL, c.ISOLATED, c.MARGIN_RATIO),
    ),
    Mode.MULTI_CURRENCY: (
        *(c.CURRENCY, c.EQUITY, c.VALUE, c.SHARE, c.AVAILABLE),
        *(c.IN_USE, c.LIABILITY, c.DISCOUNTED, c.UPL, c.REPAYMENT),
    ),
    Mode.PORTFOLIO: (
        *(c.CURRENCY, c.EQUITY, c.VALUE, c.SHARE, c.AVAILABLE),
        *(c.LIABILITY, c.SPOT_OFFSET, c.UPL, c.REPAYMENT),
    ),
    None: (
        *(c.CURRENCY, c.EQUITY, c.VALUE, c.AVAILABLE, c.IN_USE),
        *(c.LIABILITY, c.UPL, c.REPAYMENT, c.MARGIN_RATIO),
    ),
}
_RISK = (c.REPAYMENT, c.MARGIN_RATIO, c.CONVERSION, c.COLLATERAL)


def columns_for(mode: Mode | None, rows: Sequence[Row], layout: object = None) -> tuple[Column, ...]:
    """The columns of `mode`, then every risk field that is risky in some row although the mode has none.

    Any value counts in any mode, so none may stay out of sight. Spot gets liabilities with the first debt.
    """
    shown = _BY_MODE[mode]
    if mode is Mode.SPOT and any(row.balance.liability for row in rows):
        shown = (*shown[:6], c.LIABILITY, c.REPAYMENT)
    more = tuple(column for column in _RISK if column not in shown and _is_risky(column, rows))
    return (*shown, *more)


def _is_risky(column: Column, rows: Sequence[Row]) -> bool:
    return any((row.risk.levels.get(column.wire) or RiskLevel.NONE) > RiskLevel.NONE for row in rows)
