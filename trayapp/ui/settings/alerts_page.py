"""The settings' page on what is told of a risk, how, and when; for all accounts."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel, QSpinBox, QWidget

from trayapp.domain.alerts.rules import AlertRules
from trayapp.errors import UsageError
from trayapp.ui.parts.aside import Aside
from trayapp.ui.parts.hint_line import HintLine
from trayapp.ui.settings.quiet_hours import QuietHours
from trayapp.ui.texts.mnemonic import without_mnemonic
from trayapp.ui.texts.translated import sentence, translated
from trayapp.words import QT_TRANSLATE_NOOP as T

#: The unit behind each number, and what a screen reader calls it.
_NUMBERS = {
    "equity_fall_percent": (T("trayapp", " %"), T("trayapp", "Percent that equity falls by")),
    "equity_fall_minutes": (T("trayapp", " min"), T("trayapp", "Minutes within which equity falls")),
    "blind_minutes": (T("trayapp", " min"), T("trayapp", "Minutes without data")),
    "blind_minutes_at_risk": (T("trayapp", " min"), T("trayapp", "Minutes without data at risk")),
    "reminder_minutes": (T("trayapp", " min"), T("trayapp", "Minutes between reminders")),
    "cooldown_minutes": (T("trayapp", " min"), T("trayapp", "Minutes before the same alert again")),
}
_COLUMNS, _AIR = 5, 6


class AlertsPage(QWidget):
    """Numbers stay within their ranges by themselves; quiet hours can be wrong.

    Signals:
        changed: something else stands in a field.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._notify = QCheckBox(self.tr("Show desktop &notifications"), self)
        self._sound = QCheckBox(self.tr("Play a &sound for critical alerts"), self)
        self._numbers = {name: self._number(name) for name in _NUMBERS}
        self._quiet = QuietHours(self)
        self._quiet_hint = HintLine(self.tr("Then critical alerts alone are told."), self)
        self._lay_out()
        for box in (self._notify, self._sound):
            box.setAccessibleName(without_mnemonic(box.text()))
            box.toggled.connect(self._check)
        for number in self._numbers.values():
            number.valueChanged.connect(self._check)
        self._quiet.changed.connect(self._check)

    def show_rules(self, rules: AlertRules) -> None:
        self._notify.setChecked(rules.notify)
        self._sound.setChecked(rules.sound)
        for name, number in self._numbers.items():
            number.setValue(getattr(rules, name))
        self._quiet.show_hours(rules.quiet_from, rules.quiet_to)

    @property
    def rules(self) -> AlertRules | None:
        """What stands in the fields; None while something is wrong."""
        try:
            return self._read()
        except UsageError:
            return None

    def _read(self) -> AlertRules:
        begin, end = self._quiet.hours
        numbers: dict[str, Any] = {name: number.value() for name, number in self._numbers.items()}
        return AlertRules(
            notify=self._notify.isChecked(),
            sound=self._sound.isChecked(),
            quiet_from=begin,
            quiet_to=end,
            **numbers,
        )

    @Slot()
    def _check(self) -> None:
        try:
            self._read()
        except UsageError as error:
            self._quiet_hint.complain(sentence(error.words))
        else:
            self._quiet_hint.complain("")
        self.changed.emit()

    def _number(self, name: str) -> QSpinBox:
        unit, spoken = _NUMBERS[name]
        number = QSpinBox(self)
        number.setRange(*AlertRules.RANGES[name])
        number.setSuffix(translated(unit))
        number.setAccessibleName(translated(spoken))
        return number

    def _lay_out(self) -> None:
        rows = QGridLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setHorizontalSpacing(12)
        rows.setVerticalSpacing(3)
        rows.setColumnStretch(_COLUMNS - 1, 1)
        self._add_wide(
            rows, self._notify, self.tr("Icon and popup tell in any case. This page is for all accounts.")
        )
        self._add_wide(rows, self._sound, "")
        self._add_numbers(
            rows,
            self.tr("Seen in two polls running, so that one odd value raises no alarm."),
            (self.tr("&Equity falls by"), "equity_fall_percent"),
            (self.tr("w&ithin"), "equity_fall_minutes"),
        )
        self._add_numbers(
            rows,
            self.tr("At risk: the last level was warning or critical. Never under three polls."),
            (self.tr("No &data for"), "blind_minutes"),
            (self.tr("at ris&k for"), "blind_minutes_at_risk"),
        )
        self._add_numbers(rows, "", (self.tr("Re&mind of critical every"), "reminder_minutes"))
        self._add_numbers(
            rows,
            self.tr("An alert that cleared and came back no worse than it was."),
            (self.tr("T&he same again after"), "cooldown_minutes"),
        )
        rows.addWidget(self._quiet, rows.rowCount(), 0, 1, _COLUMNS)
        rows.addWidget(self._quiet_hint, rows.rowCount(), 0, 1, _COLUMNS)
        rows.setRowStretch(rows.rowCount(), 1)

    def _add_wide(self, rows: QGridLayout, part: QWidget, hint: str) -> None:
        rows.addWidget(part, rows.rowCount(), 0, 1, _COLUMNS)
        self._end(rows, hint)

    def _add_numbers(self, rows: QGridLayout, hint: str, *numbers: tuple[str, str]) -> None:
        row = rows.rowCount()
        for place, (title, name) in enumerate(numbers):
            label = QLabel(title, self)
            label.setBuddy(self._numbers[name])
            rows.addWidget(label, row, 2 * place)
            rows.addWidget(self._numbers[name], row, 2 * place + 1)
        self._end(rows, hint)

    def _end(self, rows: QGridLayout, hint: str) -> None:
        """End what belongs together with a hint, if it has one, and some air."""
        if hint:
            aside = Aside(self)
            aside.setText(hint)
            rows.addWidget(aside, rows.rowCount(), 0, 1, _COLUMNS)
        rows.setRowMinimumHeight(rows.rowCount(), _AIR)
