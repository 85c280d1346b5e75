"""How wide the table's columns are: as their texts need, as the user dragged them, and what is left over."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

#: Columns to leave out where the window is narrow, in this order.
_TELL_LEAST = ("share", "disEq", "frozenBal", "availBal", "spotUplRatio", "notionalLever", "availEq")


class ColumnWidths:
    """Widths in pixels by column number. They grow with the texts and shrink only with other columns.

    Hidden amounts have widths of their own, which tell nothing of them; the others are back with the amounts.
    """

    def __init__(self) -> None:
        self._wires: tuple[str, ...] = ()
        self._natural: list[int] = []
        self._of_other_case: list[int] = []  # the natural widths of the other case: amounts shown, or hidden
        self._dragged: dict[int, int] = {}
        self._veiled = False
        self._may_leave_out = True

    @property
    def natural(self) -> Sequence[int]:
        return self._natural

    @property
    def total(self) -> int:
        """Pixels of all columns as they want to be."""
        return sum(self._wanted(number) for number in range(len(self._natural)))

    def begin(self, wires: Sequence[str]) -> None:
        """Other columns are shown: forget how wide the former ones were."""
        self._wires = tuple(wires)
        self._natural, self._of_other_case = ([0] * len(wires) for _ in range(2))

    def follow(self, dragged: Mapping[str, int], *, may_leave_out: bool) -> None:
        """Take the widths that the user gave, by OKX's name.

        Args:
            may_leave_out: whether columns may go where the room is scarce: not those that the user chose.
        """
        self._dragged = {n: dragged[wire] for n, wire in enumerate(self._wires) if wire in dragged}
        self._may_leave_out = may_leave_out

    def veil(self, veiled: bool) -> None:
        """Amounts are hidden from now on, or shown."""
        if veiled != self._veiled:
            self._veiled = veiled
            self._natural, self._of_other_case = self._of_other_case, self._natural

    def grow(self, number: int, width: int) -> None:
        """A column's longest text needs `width`."""
        self._natural[number] = max(self._natural[number], width)

    def spread(self, room: int) -> Mapping[int, int]:
        """Every column that is seen with its width: what it wants, and an equal part of what is left.

        Where there is not enough room, columns that tell least are left out: a badge out of
        sight would be worse.
        """
        out = self._left_out(room)
        seen = [number for number in range(len(self._natural)) if number not in out]
        free = [number for number in seen if number not in self._dragged]
        spare = max(0, room - sum(map(self._wanted, seen)))
        part, rest = divmod(spare, len(free)) if free else (0, 0)
        more = {number: part + (place < rest) for place, number in enumerate(free)}
        return {number: self._wanted(number) + more.get(number, 0) for number in seen}

    def _wanted(self, number: int) -> int:
        return self._dragged.get(number, self._natural[number])

    def _left_out(self, room: int) -> set[int]:
        if not self._may_leave_out:
            return set()
        missing, left_out = self.total - room, set()
        for wire in _TELL_LEAST:
            if missing > 0 and wire in self._wires:
                number = self._wires.index(wire)
                left_out.add(number)
                missing -= self._wanted(number)
        return left_out
