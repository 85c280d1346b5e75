"""A field for a ratio, typed as percent."""

from __future__ import annotations

import re
from decimal import Decimal

from PySide6.QtWidgets import QWidget

from trayapp.domain.thresholds import LEAST_RATIO, MOST_RATIO
from trayapp.ui.parts.decimal_field import DecimalField

#: A comma is a decimal point too, where no thousand can be meant.
_TYPED = re.compile(r"([0-9]{1,7}(?:\.[0-9]{1,9}|,[0-9]{1,2})?)\s*%?", re.ASCII)
_STEP = 10  # percent
_WIDEST = "10000.00 %"


class PercentField(DecimalField):
    """The arrows move it by 10 %."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_TYPED, "%", _WIDEST, parent)

    @property
    def ratio(self) -> Decimal | None:
        """The ratio that stands in it (1.5 for "150 %"), None where it is no number."""
        value = self.value
        return None if value is None else value.scaleb(-2)

    def show_ratio(self, ratio: Decimal) -> None:
        self.show_value(ratio.scaleb(2))

    def stepped(self, value: Decimal, steps: int) -> Decimal:
        return min(max(value + steps * _STEP, LEAST_RATIO.scaleb(2)), MOST_RATIO.scaleb(2))
