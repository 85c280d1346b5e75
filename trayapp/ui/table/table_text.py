"""The table as text for the clipboard: exact, for a spreadsheet, and never a hidden amount."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal

from trayapp.domain import amounts
from trayapp.domain.balance import BALANCE_SPECS
from trayapp.domain.fields import Unit
from trayapp.domain.printed import spreadsheet_cell, utc_text
from trayapp.ui.table.columns import SHARE_NAME, Column
from trayapp.ui.table.rows import Row
from trayapp.ui.texts.translated import translated
from trayapp.words import DOTS

_RATIOS = frozenset(spec.wire for spec in BALANCE_SPECS.values() if spec.unit is Unit.RATIO)


def cell_text(row: Row, column: Column, *, veiled: bool) -> str:
    """Every digit that was sent, without separators; a time in UTC; empty where there is nothing.

    Args:
        veiled: put dots for an amount.
    """
    value, sent = column.value(row), row.balance.sent.get(column.wire)
    if value is None and sent in (None, ""):
        return ""
    if veiled and column.amount:
        return DOTS
    if column.wire == SHARE_NAME:
        return f"{value * 100:.2f}%"
    if isinstance(value, datetime):
        return utc_text(value)
    if isinstance(value, Decimal):
        return amounts.plain(value)
    return _harmless(spreadsheet_cell(sent if isinstance(value, bool | None) else str(value)))


def row_text(row: Row, columns: Sequence[Column], *, veiled: bool) -> str:
    """One line, its cells parted by tabs."""
    return "\t".join(cell_text(row, column, veiled=veiled) for column in columns)


def table_text(rows: Sequence[Row], columns: Sequence[Column], *, veiled: bool) -> str:
    """A line of titles, then one for each row."""
    titles = "\t".join(_title(column) for column in columns)
    return "\n".join([titles, *(row_text(row, columns, veiled=veiled) for row in rows)])


def _title(column: Column) -> str:
    """OKX's name for ratios: they stand as sent, and titles that say % would make them 100 times smaller."""
    return column.wire if column.wire in _RATIOS else translated(column.title)


def _harmless(text: str) -> str:
    """A quotation mark in front would make a spreadsheet take tabs and lines for a part of the cell."""
    return f"'{text}" if text.startswith('"') else text
