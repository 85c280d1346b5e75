"""What one cell of the table shows, all of it at once, for drawing."""

from __future__ import annotations

from typing import Any, NamedTuple

from trayapp.domain.thresholds import RiskLevel
from trayapp.ui.table.columns import Look


class Cell(NamedTuple):
    """Attributes:
    value: what the ink goes by; None where it is not known, or hidden.
    level: of a badge; None for no badge.
    """

    text: str
    look: Look
    value: Any
    level: RiskLevel | None
