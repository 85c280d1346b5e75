"""The row of one of the exchange's scales: from which step on each level begins."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QSignalBlocker, Slot
from PySide6.QtWidgets import QWidget

from trayapp.domain.thresholds import StepRungs
from trayapp.errors import UsageError
from trayapp.ui.settings.ladder import LEVELS, Ladder
from trayapp.ui.settings.step_choice import StepChoice
from trayapp.ui.texts.translated import sentence


class StepLadder(Ladder):
    """Checked with every choice; `rungs` is None while it is wrong."""

    def __init__(self, parent: QWidget, title: str, hint: str, wire: str, highest: int) -> None:
        self._steps = tuple(StepChoice(highest, parent) for _ in LEVELS)
        super().__init__(parent, title, hint, wire, self._steps)
        self.rungs: StepRungs | None = None
        self._highest = highest
        for field in self._steps:
            field.currentIndexChanged.connect(self._check)

    def show_rungs(self, rungs: StepRungs) -> None:
        for field, step in zip(self._steps, (rungs.watch, rungs.warning, rungs.critical), strict=True):
            with QSignalBlocker(field):
                field.show_step(step)
        self._check()

    @Slot()
    def _check(self) -> None:
        watch, warning, critical = (field.step for field in self._steps)
        try:
            self.rungs = StepRungs(watch, warning, critical, self._highest)
        except UsageError as error:
            self.rungs = None
            self.judge(sentence(error.words), self._wrong_fields())
        else:
            self.judge("", ())
        self.changed.emit()

    def _wrong_fields(self) -> set[int]:
        """Every pair that does not rise; all of them where no level has a step."""
        steps = [(number, field.step) for number, field in enumerate(self._steps) if field.step is not None]
        wrong = {n for (one, low), (other, high) in pairwise(steps) if low >= high for n in (one, other)}
        return wrong if steps else set(range(len(self._steps)))
