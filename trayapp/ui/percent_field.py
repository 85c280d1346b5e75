"""A field for a ratio, typed as percent. What is typed is read as exact decimal text, never as a float."""

from __future__ import annotations

import re
from decimal import Decimal

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtWidgets import QAbstractSpinBox, QWidget

from trayapp.domain import amounts
from trayapp.domain.thresholds import LEAST_RATIO, MOST_RATIO

#: A comma is a decimal point too, where no thousand can be meant.
_TYPED = re.compile(r"([0-9]{1,7}(?:\.[0-9]{1,9}|,[0-9]{1,2})?)\s*%?", re.ASCII)
_STEP = Decimal("0.1")
_WIDEST = "10000.00 %"
_ARROWS = 34  # and the margins


class PercentField(QAbstractSpinBox):
    """Takes any text; `ratio` tells what it means. The arrows move it by 10 %.

    Signals:
        changed: something else stands in it.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lineEdit().textChanged.connect(self.changed)
        self.editingFinished.connect(self._tidy)

    @property
    def ratio(self) -> Decimal | None:
        """The ratio that stands in it (1.5 for "150 %"), None where it is no number."""
        typed = _TYPED.fullmatch(self.text().replace("\u00a0", " ").strip())
        return Decimal(typed[1].replace(",", ".")).scaleb(-2) if typed else None

    def show_ratio(self, ratio: Decimal) -> None:
        self.lineEdit().setText(f"{amounts.short(ratio.scaleb(2))} %")

    def stepBy(self, steps: int) -> None:
        ratio = self.ratio
        if ratio is not None:
            self.show_ratio(min(max(ratio + steps * _STEP, LEAST_RATIO), MOST_RATIO))
            self.selectAll()

    def stepEnabled(self) -> QAbstractSpinBox.StepEnabledFlag:
        return (
            QAbstractSpinBox.StepEnabledFlag.StepUpEnabled | QAbstractSpinBox.StepEnabledFlag.StepDownEnabled
        )

    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance(_WIDEST) + _ARROWS, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @Slot()
    def _tidy(self) -> None:
        ratio = self.ratio
        if ratio is not None:
            self.show_ratio(ratio)
