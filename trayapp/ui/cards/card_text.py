"""What one card says: plain values, drawn by card.py."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from trayapp.domain.thresholds import RatioRungs, RiskLevel


@dataclass(frozen=True, slots=True)
class CardRow:
    """One line of figures.

    Attributes:
        share: the same as a part of the whole that the title names; empty for none.
        strong: the one to look at.
    """

    label: str
    value: str
    share: str = ""
    strong: bool = False


@dataclass(frozen=True, slots=True)
class CardText:
    """One card.

    Attributes:
        value: empty where the rows say it all.
        level, badge: the badge behind the value; None for none.
        gauge: the ratio to mark and the rungs to mark it on.
        tone: -1 for a loss, 1 for a gain, 0 for neither.
        owed: whether the value is a debt.
        title_room: a longer title to keep room for, so that nothing moves when one comes.
        wide: takes twice the room.
    """

    title: str
    value: str = ""
    note: str = ""
    level: RiskLevel | None = None
    badge: str = ""
    gauge: tuple[Decimal, RatioRungs] | None = None
    tone: int = 0
    owed: bool = False
    tip: str = ""
    rows: tuple[CardRow, ...] = ()
    title_room: str = ""

    @property
    def wide(self) -> bool:
        return self.gauge is not None

    @property
    def spoken(self) -> str:
        """All of it in one line, for those who listen."""
        rows = (part for row in self.rows for part in (row.label, row.value, row.share))
        return " ".join(part for part in (self.title, self.value, self.badge, *rows, self.note) if part)
