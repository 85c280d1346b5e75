"""The columns that the user has in an account mode, and what becomes of them when he moves one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from trayapp.domain.fields import Mode
from trayapp.domain.view import TableLayout
from trayapp.ui.table.column_sets import is_only_reordered, own_columns


@dataclass(frozen=True, slots=True)
class UserColumns:
    """A layout with what it stands for. Columns that are shown only for a risk or a debt are not his.

    Attributes:
        own: OKX's names in his order, or in the mode's.
        may_leave_out: whether some may go where the room is scarce: not where he chose them.
    """

    layout: TableLayout = field(default_factory=TableLayout)
    own: tuple[str, ...] = ()
    may_leave_out: bool = True

    @classmethod
    def of(cls, mode: Mode | None, layout: TableLayout) -> UserColumns:
        """What a layout means in an account mode."""
        return cls(layout, own_columns(mode, layout), is_only_reordered(mode, layout))

    def reordered(self, wires: Sequence[str]) -> TableLayout:
        """The layout in the order of `wires`; what is not his does not become so, what is not shown stays."""
        seen = [wire for wire in wires if wire in self.own]
        rest = [wire for wire in self.own if wire not in wires]
        return self.layout.with_columns((*seen, *rest))

    def without(self, wire: str) -> TableLayout:
        """The layout with one column less."""
        return self.layout.with_columns(tuple(name for name in self.own if name != wire))
