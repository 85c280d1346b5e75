"""A field for a number with its unit. What is typed is read as exact decimal text, never as a float."""

from __future__ import annotations

import re
from decimal import Decimal

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtWidgets import QAbstractSpinBox, QWidget

from trayapp.domain import amounts

_ARROWS = 34  # and the margins


class DecimalField(QAbstractSpinBox):
    """Takes any text; `value` tells what it means. A subclass says how the arrows move it.

    Args:
        typed: what is a number here; the digits are its first group. A comma in them is a point.
        unit: stands behind the number.
        widest: a text that it must have room for.

    Signals:
        changed: something else stands in it.
    """

    changed = Signal()

    def __init__(self, typed: re.Pattern[str], unit: str, widest: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._typed, self._unit, self._widest = typed, unit, widest
        self.lineEdit().textChanged.connect(self.changed)
        self.editingFinished.connect(self._tidy)

    @property
    def value(self) -> Decimal | None:
        """The number that stands in it, in its unit; None where it is none."""
        typed = self._typed.fullmatch(self.text().replace("\u00a0", " ").strip())
        return Decimal(typed[1].replace(",", ".")) if typed else None

    def show_value(self, value: Decimal) -> None:
        self.lineEdit().setText(f"{amounts.short(value)} {self._unit}")

    def stepped(self, value: Decimal, steps: int) -> Decimal:
        """Where the arrows lead to from `value`."""
        raise NotImplementedError

    def stepBy(self, steps: int) -> None:
        value = self.value
        if value is not None:
            self.show_value(self.stepped(value, steps))
            self.selectAll()

    def stepEnabled(self) -> QAbstractSpinBox.StepEnabledFlag:
        return (
            QAbstractSpinBox.StepEnabledFlag.StepUpEnabled | QAbstractSpinBox.StepEnabledFlag.StepDownEnabled
        )

    def sizeHint(self) -> QSize:
        return QSize(
            self.fontMetrics().horizontalAdvance(self._widest) + _ARROWS, super().sizeHint().height()
        )

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @Slot()
    def _tidy(self) -> None:
        value = self.value
        if value is not None:
            self.show_value(value)
