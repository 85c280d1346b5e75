"""The row of the margin ratio: at or under which percentage each level begins."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

from PySide6.QtCore import QSignalBlocker, Slot
from PySide6.QtWidgets import QWidget

from trayapp.domain.thresholds import RatioRungs, checked_ratio
from trayapp.errors import UsageError
from trayapp.ui.parts.percent_field import PercentField
from trayapp.ui.settings.ladder import LEVELS, Ladder
from trayapp.ui.texts.translated import sentence
from trayapp.words import QT_TRANSLATE_NOOP as T

_NO_NUMBER = T("trayapp", "That is no percentage: type one such as 300 or 150.5.")


class RatioLadder(Ladder):
    """Checked as it is typed; `rungs` is None while it is wrong."""

    def __init__(self, parent: QWidget, title: str, hint: str, wire: str) -> None:
        self._ratios = tuple(PercentField(parent) for _ in LEVELS)
        super().__init__(parent, title, hint, wire, self._ratios)
        self.rungs: RatioRungs | None = None
        for field in self._ratios:
            field.changed.connect(self._check)

    def show_rungs(self, rungs: RatioRungs) -> None:
        for field, ratio in zip(self._ratios, (rungs.watch, rungs.warning, rungs.critical), strict=True):
            with QSignalBlocker(field):
                field.show_ratio(ratio)
        self._check()

    @Slot()
    def _check(self) -> None:
        try:
            self.rungs = RatioRungs(*(_read(field) for field in self._ratios))
        except UsageError as error:
            self.rungs = None
            self.judge(sentence(error.words), self._wrong_fields())
        else:
            self.judge("", ())
        self.changed.emit()

    def _wrong_fields(self) -> set[int]:
        """Those that no ladder could hold; else every pair that does not sink."""
        ratios = [(number, _readable(field)) for number, field in enumerate(self._ratios)]
        known = [(number, ratio) for number, ratio in ratios if ratio is not None]
        if len(known) < len(ratios):
            return {number for number, ratio in ratios if ratio is None}
        return {n for (one, high), (other, low) in pairwise(known) if high <= low for n in (one, other)}


def _read(field: PercentField) -> Decimal:
    ratio = field.ratio
    if ratio is None:
        raise UsageError(_NO_NUMBER)
    return checked_ratio(ratio)


def _readable(field: PercentField) -> Decimal | None:
    try:
        return _read(field)
    except UsageError:
        return None
