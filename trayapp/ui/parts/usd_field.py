"""A field for the amount of dollars under which a balance is small."""

from __future__ import annotations

import re
from decimal import Decimal

from PySide6.QtWidgets import QWidget

from trayapp.domain.view import LEAST_SMALL, MOST_SMALL
from trayapp.ui.parts.decimal_field import DecimalField

#: A comma is a decimal point too, where no thousand can be meant.
_TYPED = re.compile(
    r"\$?\s*([0-9]{1,7}(?:\.[0-9]{1,30}|,[0-9]{1,2})?)\s*(?:USD|\$)?", re.ASCII | re.IGNORECASE
)
_WIDEST = "1000000.00 USD"


class UsdField(DecimalField):
    """The arrows move its first digit: 1, 2, ... 9, 10, 20."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_TYPED, "USD", _WIDEST, parent)

    def stepped(self, value: Decimal, steps: int) -> Decimal:
        for _ in range(abs(steps)):
            power = Decimal(1).scaleb(value.adjusted())
            if steps < 0 and value == power:  # down from 10 leads to 9
                power = power.scaleb(-1)
            value = min(max(value + power.copy_sign(steps), LEAST_SMALL), MOST_SMALL)
        return value
