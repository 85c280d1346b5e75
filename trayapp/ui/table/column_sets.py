"""Which columns are shown: the user's or the account mode's, and never without one whose field is risky."""

from __future__ import annotations

from collections.abc import Sequence

from trayapp.domain.fields import Mode
from trayapp.domain.view import TableLayout
from trayapp.ui.table import columns as c
from trayapp.ui.table.columns import Column
from trayapp.ui.table.rows import Row

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
_AS_THE_MODE_HAS_IT = TableLayout()
_RISK = (c.REPAYMENT, c.MARGIN_RATIO, c.CONVERSION, c.COLLATERAL)


def columns_for(
    mode: Mode | None, rows: Sequence[Row], layout: TableLayout = _AS_THE_MODE_HAS_IT
) -> tuple[Column, ...]:
    """The columns of the layout, else of `mode`; then every field that is risky in some row.

    Any value counts in any mode, and whatever was left out, so none may stay out of sight. Without a
    layout of the user's Spot gets liabilities with the first debt.

    Args:
        layout: the user's; names that this version does not know are passed over.
    """
    shown = _of_layout(mode, rows, layout)
    risky = {reason.field for row in rows for reason in row.risk.reasons}
    return (*shown, *(column for column in _RISK if column not in shown and column.wire in risky))


def own_columns(mode: Mode | None, layout: TableLayout) -> tuple[str, ...]:
    """OKX's names of the columns that the user has, in his order: chosen, or the mode's own.

    Those that are shown for a risk or a debt, as long as it lasts, are not among them.
    """
    if layout.columns is not None:
        return layout.columns
    return tuple(column.wire for column in defaults_for(mode))


def is_only_reordered(mode: Mode | None, layout: TableLayout) -> bool:
    """Whether the user left it to the mode which columns there are."""
    return set(own_columns(mode, layout)) == set(own_columns(mode, _AS_THE_MODE_HAS_IT))


def defaults_for(mode: Mode | None) -> tuple[Column, ...]:
    """The columns of `mode` in an account without debt."""
    return _BY_MODE[mode]


def _of_layout(mode: Mode | None, rows: Sequence[Row], layout: TableLayout) -> tuple[Column, ...]:
    if not is_only_reordered(mode, layout):
        return _named(own_columns(mode, layout))
    own = own_columns(mode, layout)
    shown = _of_mode(mode, rows)
    kept = [column for column in _named(own) if column in shown]
    return (*kept, *(column for column in shown if column not in kept))


def _of_mode(mode: Mode | None, rows: Sequence[Row]) -> tuple[Column, ...]:
    shown = _BY_MODE[mode]
    if mode is Mode.SPOT and any(row.balance.liability for row in rows):
        return (*shown[:6], c.LIABILITY, c.REPAYMENT)
    return shown


def _named(wires: Sequence[str]) -> tuple[Column, ...]:
    """The columns with these names, the currency first."""
    known = (c.ALL[wire] for wire in wires if wire in c.ALL)
    return (c.CURRENCY, *(column for column in known if column is not c.CURRENCY))
