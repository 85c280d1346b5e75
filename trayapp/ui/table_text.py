"""The table as text for the clipboard. Stands in until the real one is merged."""

from __future__ import annotations

from collections.abc import Sequence

from trayapp.ui.columns import Column
from trayapp.ui.rows import Row


def cell_text(row: Row, column: Column, *, veiled: bool) -> str:
    return column.shown(row, veiled=veiled)


def row_text(row: Row, columns: Sequence[Column], *, veiled: bool) -> str:
    return "\t".join(cell_text(row, column, veiled=veiled) for column in columns)


def table_text(rows: Sequence[Row], columns: Sequence[Column], *, veiled: bool) -> str:
    return "\n".join(row_text(row, columns, veiled=veiled) for row in rows)
