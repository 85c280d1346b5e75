"""A table whose rows get other values, or another order, without all of it being drawn anew."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager

from trayapp.ui.parts.row_table import RowTable
from trayapp.ui.table.balance_model import Index
from trayapp.ui.table.sight import Place


class InPlaceTable(RowTable):
    """To draw a cell costs far more than to see that it is as before, and Qt draws all of them.

    Attributes:
        is_in_place: whether the model changes values and order, and nothing that Qt must lay out anew.
    """

    is_in_place = False  # Qt asks before __init__

    @contextmanager
    def in_place(self) -> Iterator[None]:
        """The model may change values and order, no row comes or goes; then `draw_cells` that differ."""
        views = self, self.horizontalHeader()
        for view in views:
            view.executeDelayedItemsLayout()  # what was due before must not be lost
        self.is_in_place = True
        try:
            yield
            for view in views:
                view.executeDelayedItemsLayout()
        finally:
            self.is_in_place = False

    def draw_cells(self, places: Iterable[Place]) -> None:
        """Draw these cells anew, and tell screen readers of them."""
        for place in places:
            cell = self.model().index(*place)
            self.dataChanged(cell, cell)

    def dataChanged(self, first: Index, last: Index, roles: Sequence[int] = ()) -> None:
        if not self.is_in_place:
            super().dataChanged(first, last, roles)

    def doItemsLayout(self) -> None:
        if not self.is_in_place:  # another order lays nothing out anew: all rows are of one height
            super().doItemsLayout()
