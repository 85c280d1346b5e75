"""All thresholds of one account in a grid: a row for each risk, a column for each level."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from trayapp.domain import risk
from trayapp.domain.thresholds import Thresholds
from trayapp.ui.parts.badge_label import BadgeLabel
from trayapp.ui.settings.ladder import HEIGHT, LEVELS
from trayapp.ui.settings.ratio_ladder import RatioLadder
from trayapp.ui.settings.step_ladder import StepLadder
from trayapp.ui.texts.level_words import level_word
from trayapp.ui.texts.translated import translated
from trayapp.ui.theme import Theme
from trayapp.words import QT_TRANSLATE_NOOP as T

#: Title, hint, and OKX's name, by the name in Thresholds.
_RATIOS = {
    "margin": (
        T("trayapp", "&Margin ratio"),
        T("trayapp", "At this ratio and under it. OKX warns at 300 % and liquidates at 100 %."),
        risk.MARGIN_RATIO,
    ),
    "portfolio_margin": (
        T("trayapp", "Margin ratio, &portfolio mode"),
        T("trayapp", "The same in portfolio mode, where 200 to 400 % is a normal day."),
        risk.MARGIN_RATIO,
    ),
}
_STEPS = {
    "repayment": (
        T("trayapp", "Forced repa&yment"),
        T("trayapp", "From this step on, of 5. OKX may sell other coins to repay a debt."),
        risk.REPAYMENT,
    ),
    "conversion": (
        T("trayapp", "Auto-con&version"),
        T("trayapp", "From this step on, of 5. OKX may sell collateral; at 5 it is doing so."),
        risk.CONVERSION,
    ),
    "collateral": (
        T("trayapp", "Co&llateral limit"),
        T("trayapp", "1 is near the platform's limit; at 2 the coin is no margin for new orders."),
        risk.COLLATERAL,
    ),
    "delta": (
        T("trayapp", "&Delta status"),
        T("trayapp", "At 1 transfers are restricted; at 2 only orders that reduce delta are taken."),
        risk.DELTA_STATUS,
    ),
}


class Ladders(QWidget):
    """Checked as they are typed.

    Signals:
        changed: something else stands in a field.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._before = Thresholds()
        self._defaults = QPushButton(self.tr("De&faults"), self)
        self._defaults.setAccessibleName(self.tr("Defaults for this account"))
        self._badges = tuple(BadgeLabel(self) for _ in LEVELS)
        self._ladders: dict[str, RatioLadder | StepLadder] = {}
        for name, (title, hint, wire) in _RATIOS.items():
            self._ladders[name] = RatioLadder(self, translated(title), translated(hint), wire)
        for name, (title, hint, wire) in _STEPS.items():
            highest = Thresholds.SCALES[name]
            self._ladders[name] = StepLadder(self, translated(title), translated(hint), wire, highest)
        self._lay_out()
        for ladder in self._ladders.values():
            ladder.changed.connect(self._on_changed)
        self._defaults.clicked.connect(self._show_defaults)

    def show_thresholds(self, thresholds: Thresholds) -> None:
        self._before = thresholds
        with QSignalBlocker(self):
            for name, ladder in self._ladders.items():
                ladder.show_rungs(getattr(thresholds, name))
        self._on_changed()

    @property
    def thresholds(self) -> Thresholds | None:
        """What stands in the fields; None while something is wrong."""
        found: dict[str, Any] = {name: ladder.rungs for name, ladder in self._ladders.items()}
        return None if None in found.values() else replace(self._before, **found)

    def wear(self, theme: Theme) -> None:
        for badge, level in zip(self._badges, LEVELS, strict=True):
            badge.show_word(level_word(level), theme.levels[level])
        for ladder in self._ladders.values():
            ladder.wear(theme)

    @Slot()
    def _show_defaults(self) -> None:
        self.show_thresholds(self._default)

    @property
    def _default(self) -> Thresholds:
        kept = self._before.negligible_liability_usd  # no field shows it
        return replace(Thresholds(), negligible_liability_usd=kept)

    @Slot()
    def _on_changed(self) -> None:
        self._defaults.setEnabled(self.thresholds != self._default)
        self.changed.emit()

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(3)
        grid.setColumnStretch(0, 1)
        grid.addWidget(self._defaults, 0, 0, Qt.AlignmentFlag.AlignLeft)
        for column, badge in enumerate(self._badges, 1):
            grid.addWidget(badge, 0, column, Qt.AlignmentFlag.AlignHCenter)
        for number, ladder in enumerate(self._ladders.values()):
            row = 1 + number * (HEIGHT + 1)
            ladder.add_to(grid, row)
            grid.setRowMinimumHeight(row + HEIGHT, 5)  # air between two ladders
