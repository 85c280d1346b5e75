"""The choice of the step of the exchange's scale at which a level begins."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QWidget


class StepChoice(QComboBox):
    """Never, or one of the steps from 1 to `highest`."""

    def __init__(self, highest: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.addItem(self.tr("never"), None)
        for step in range(1, highest + 1):
            self.addItem(str(step), step)

    @property
    def step(self) -> int | None:
        """The chosen step; None for never."""
        step = self.currentData()
        return step if isinstance(step, int) else None

    def show_step(self, step: int | None) -> None:
        self.setCurrentIndex(step or 0)
