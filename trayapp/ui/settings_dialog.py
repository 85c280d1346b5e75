"""The dialog for the few settings there are: how often to ask, and light or dark."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QDialogButtonBox,
    QFormLayout,
    QPushButton,
    QSpinBox,
    QWidget,
)

from trayapp.domain.thresholds import RiskLevel
from trayapp.ui.aside import Aside
from trayapp.ui.notice import Notice
from trayapp.ui.theme import Theme, current_theme
from trayapp.ui.themed_dialog import ThemedDialog
from trayapp.ui.translated import sentence
from trayapp.words import Words

_LEAST_S, _MOST_S = 1, 3600


class SettingsDialog(ThemedDialog):
    """Nothing happens before OK: a half-typed interval must not reach the exchange.

    Signals:
        changed: seconds between two polls, and "system", "light" or "dark".
    """

    changed = Signal(int, str)

    def __init__(self, parent: QWidget | None = None, *, theme: Callable[[], Theme] = current_theme) -> None:
        super().__init__(parent, theme)
        self.setWindowTitle(self.tr("Settings"))
        self._before: tuple[int, str] | None = None
        self._refused = False
        self._interval = QSpinBox(self)
        self._theme = QComboBox(self)
        self._hint = Aside(self)
        self._hint.setText(
            self.tr("From 1 second to 1 hour. OKX counts these requests together with those of your bots.")
        )
        self._problem = Notice(self)
        self._ok_button = QPushButton(self.tr("&OK"), self)
        self._cancel_button = QPushButton(self.tr("&Cancel"), self)
        self._fill()
        self._lay_out()
        self._ok_button.clicked.connect(self._apply)
        self._cancel_button.clicked.connect(self.reject)
        self.follow_theme()

    def wear(self, theme: Theme) -> None:
        super().wear(theme)
        self._problem.wear(theme)

    def show_settings(self, interval_s: int, theme: str) -> None:
        """Show what is in force."""
        self._interval.setValue(interval_s)
        self._theme.setCurrentIndex(max(0, self._theme.findData(theme)))
        self._before = self._values()
        self._problem.silence()

    def show_problem(self, words: Words) -> None:
        """Say, while `changed` is being answered, why it could not be kept: the dialog stays open."""
        self._refused = True
        self._problem.say(sentence(words), RiskLevel.CRITICAL)

    @Slot()
    def _apply(self) -> None:
        self._refused = False
        self._problem.silence()
        if self._values() != self._before:
            self.changed.emit(*self._values())
        if not self._refused:
            self.accept()

    def _values(self) -> tuple[int, str]:
        return self._interval.value(), str(self._theme.currentData())

    def _fill(self) -> None:
        self._interval.setRange(_LEAST_S, _MOST_S)
        self._interval.setSuffix(self.tr(" s"))
        self._interval.setStepType(QSpinBox.StepType.AdaptiveDecimalStepType)
        self._interval.setAccessibleName(self.tr("Seconds between two polls"))
        self._theme.addItem(self.tr("System"), "system")
        self._theme.addItem(self.tr("Light"), "light")
        self._theme.addItem(self.tr("Dark"), "dark")
        self._theme.setAccessibleName(self.tr("Theme"))
        self._ok_button.setAccessibleName(self.tr("OK"))
        self._cancel_button.setAccessibleName(self.tr("Cancel"))

    def _lay_out(self) -> None:
        rows = QFormLayout()
        rows.setHorizontalSpacing(16)
        rows.setVerticalSpacing(10)
        rows.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        rows.addRow(self.tr("&Ask OKX every"), self._interval)
        rows.addRow("", self._hint)
        rows.addRow(self.tr("&Theme"), self._theme)
        self._ok_button.setDefault(True)
        ends = QDialogButtonBox(self)
        ends.addButton(self._ok_button, QDialogButtonBox.ButtonRole.AcceptRole)
        ends.addButton(self._cancel_button, QDialogButtonBox.ButtonRole.RejectRole)
        self.column.addLayout(rows)
        self.column.addWidget(self._problem)
        self.column.addWidget(ends)
