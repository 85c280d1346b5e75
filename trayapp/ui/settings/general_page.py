"""The settings' first page: how often to ask, and how things are shown."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QHBoxLayout, QLabel, QSpinBox, QWidget

from trayapp.domain.log_level import LogLevel
from trayapp.domain.view import Gains, Language, View, checked_small
from trayapp.errors import UsageError
from trayapp.ui.parts.aside import Aside
from trayapp.ui.parts.hint_line import HintLine
from trayapp.ui.parts.usd_field import UsdField
from trayapp.ui.parts.wrong_field import mark
from trayapp.ui.settings.gain_sample import GainSample
from trayapp.ui.texts.translated import sentence
from trayapp.ui.theme import LIGHT, Theme
from trayapp.words import QT_TRANSLATE_NOOP as T

_LEAST_S, _MOST_S = 1, 3600
_NO_AMOUNT = T("trayapp", "That is no amount: type one such as 5 or 0.50.")


class GeneralPage(QWidget):
    """Every value that its fields can hold is right, but for the amount.

    Signals:
        changed: something else stands in the field of the amount.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme_worn = LIGHT
        self._interval = QSpinBox(self)
        self._theme, self._gains, self._language = QComboBox(self), QComboBox(self), QComboBox(self)
        self._log_level = QComboBox(self)
        self._sample = GainSample(self)
        self._small = UsdField(self)
        self._autostart = QCheckBox(self.tr("&Start when I log in"), self)
        self._autostart.setAccessibleName(self.tr("Start when I log in"))
        self._interval_hint = Aside(self)
        self._interval_hint.setText(
            self.tr("From 1 second to 1 hour. OKX counts these requests together with those of your bots.")
        )
        self._small_hint = HintLine(
            self.tr(
                "While “Hide below” is on, above the table. A row with a risk or a debt is never hidden."
            ),
            self,
        )
        self._rows = QFormLayout(self)
        self._fill()
        self._lay_out()
        self.show_autostart(None)
        self.setFocusProxy(self._interval)
        self._gains.currentIndexChanged.connect(self._on_gains)
        self._small.changed.connect(self._check)

    def show_values(self, interval_s: int, theme: str, view: View) -> None:
        self._interval.setValue(interval_s)
        for choice, value in (
            (self._theme, theme),
            (self._gains, view.gains),
            (self._language, view.language),
        ):
            choice.setCurrentIndex(max(0, choice.findData(value)))
        self._small.show_value(view.small_below_usd)

    def show_autostart(self, on: bool | None) -> None:
        """Show whether the program starts at log-in; None hides the choice."""
        self._autostart.setChecked(bool(on))
        self._rows.setRowVisible(self._autostart, on is not None)

    def show_log_level(self, level: LogLevel) -> None:
        self._log_level.setCurrentIndex(max(0, self._log_level.findData(level)))

    def wear(self, theme: Theme) -> None:
        self._theme_worn = theme
        self._sample.wear(theme)
        self._small_hint.wear(theme)
        self._mark()

    @property
    def interval_s(self) -> int:
        return self._interval.value()

    @property
    def theme(self) -> str:
        return str(self._theme.currentData())

    @property
    def gains(self) -> Gains:
        gains: Gains = self._gains.currentData()
        return gains

    @property
    def language(self) -> Language:
        language: Language = self._language.currentData()
        return language

    @property
    def small_below_usd(self) -> Decimal | None:
        """What a balance is worth less than, to be small; None while something is wrong."""
        try:
            return self._read_small()
        except UsageError:
            return None

    @property
    def log_level(self) -> LogLevel:
        level: LogLevel = self._log_level.currentData()
        return level

    @property
    def autostart(self) -> bool | None:
        """None where there is no choice."""
        return self._autostart.isChecked() if self._rows.isRowVisible(self._autostart) else None

    def _read_small(self) -> Decimal:
        value = self._small.value
        if value is None:
            raise UsageError(_NO_AMOUNT)
        return checked_small(value)

    @Slot()
    def _on_gains(self) -> None:
        self._sample.show_gains(self.gains)

    @Slot()
    def _check(self) -> None:
        problem = ""
        try:
            self._read_small()
        except UsageError as error:
            problem = sentence(error.words)
        self._small_hint.complain(problem)
        self._small.setAccessibleDescription(problem)
        self._mark()
        self.changed.emit()

    def _mark(self) -> None:
        mark(self._small, self._theme_worn, wrong=self.small_below_usd is None)

    def _fill(self) -> None:
        self._interval.setRange(_LEAST_S, _MOST_S)
        self._interval.setSuffix(self.tr(" s"))
        self._interval.setStepType(QSpinBox.StepType.AdaptiveDecimalStepType)
        self._interval.setAccessibleName(self.tr("Seconds between two polls"))
        for text, value in (
            (self.tr("System"), "system"),
            (self.tr("Light"), "light"),
            (self.tr("Dark"), "dark"),
        ):
            self._theme.addItem(text, value)
        self._theme.setAccessibleName(self.tr("Theme"))
        self._gains.addItem(self.tr("Green up, red down"), "green")
        self._gains.addItem(self.tr("Red up, green down"), "red")
        self._gains.setAccessibleName(self.tr("Gains and losses"))
        self._gains.setToolTip(self.tr("The colours of profit and loss alone; risk keeps its own"))
        self._language.addItem(self.tr("System"), "system")
        self._language.addItem("English", "en")  # a language's name is for who speaks it
        self._language.addItem("简体中文", "zh_CN")
        self._language.setAccessibleName(self.tr("Language"))
        self._log_level.addItem(self.tr("Normal"), "normal")
        self._log_level.addItem(self.tr("Detailed"), "detailed")
        self._log_level.setAccessibleName(self.tr("Detail of the log"))
        self._log_level.setToolTip(self.tr("Detailed writes every request down, without keys and amounts"))
        self._small.setAccessibleName(self.tr("Dollars under which a balance is small"))

    def _lay_out(self) -> None:
        title, gains = QLabel(self.tr("Ga&ins and losses"), self), QHBoxLayout()
        title.setBuddy(self._gains)  # a form does that for a widget alone
        gains.setSpacing(12)
        gains.addWidget(self._gains, 1)
        gains.addWidget(self._sample)
        rows = self._rows
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setHorizontalSpacing(16)
        rows.setVerticalSpacing(10)
        rows.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        rows.addRow(self.tr("Ask OKX &every"), self._interval)
        rows.addRow("", self._interval_hint)
        rows.addRow(self.tr("&Theme"), self._theme)
        rows.addRow(title, gains)
        rows.addRow(self.tr("&Language"), self._language)
        rows.addRow(self.tr("&Hide balances below"), self._small)
        rows.addRow("", self._small_hint)
        rows.addRow("", self._autostart)
        rows.addRow(self.tr("&Detail of the log"), self._log_level)
