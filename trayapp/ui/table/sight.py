"""Which cells of the table are seen, and which of them look another way than before."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtWidgets import QTableView

from trayapp.ui.table.columns import Column
from trayapp.ui.table.rows import Row

#: Row and column of a cell, as numbers.
Place = tuple[int, int]


def in_sight(table: QTableView) -> range:
    """The numbers of the rows that are seen, be it in part; none while the table is hidden."""
    if not table.isVisible():
        return range(0)
    first, last = table.rowAt(0), table.rowAt(table.viewport().height() - 1)
    return range(max(first, 0), last + 1 if last >= 0 else table.model().rowCount())


def changes(
    before: Sequence[Row], after: Sequence[Row], columns: Sequence[Column], seen: range
) -> Iterator[Place]:
    """The places among the `seen` rows where something else is drawn than before.

    Args:
        before, after: rows as they stand from top to bottom, as many of either.
    """
    for number in seen:
        was, row = before[number], after[number]
        anew = was.key != row.key or was.places != row.places
        for place, column in enumerate(columns):
            if anew or not column.looks_alike(was, row):
                yield number, place
