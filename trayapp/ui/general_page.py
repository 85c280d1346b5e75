"""The settings' first page: how often to ask, and light or dark."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QFormLayout, QSpinBox, QWidget

from trayapp.ui.aside import Aside

_LEAST_S, _MOST_S = 1, 3600


class GeneralPage(QWidget):
    """Every value that its fields can hold is right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._interval = QSpinBox(self)
        self._theme = QComboBox(self)
        self._hint = Aside(self)
        self._hint.setText(
            self.tr("From 1 second to 1 hour. OKX counts these requests together with those of your bots.")
        )
        self._fill()
        self._lay_out()
        self.setFocusProxy(self._interval)

    def show_values(self, interval_s: int, theme: str) -> None:
        self._interval.setValue(interval_s)
        self._theme.setCurrentIndex(max(0, self._theme.findData(theme)))

    @property
    def interval_s(self) -> int:
        return self._interval.value()

    @property
    def theme(self) -> str:
        return str(self._theme.currentData())

    def _fill(self) -> None:
        self._interval.setRange(_LEAST_S, _MOST_S)
        self._interval.setSuffix(self.tr(" s"))
        self._interval.setStepType(QSpinBox.StepType.AdaptiveDecimalStepType)
        self._interval.setAccessibleName(self.tr("Seconds between two polls"))
        self._theme.addItem(self.tr("System"), "system")
        self._theme.addItem(self.tr("Light"), "light")
        self._theme.addItem(self.tr("Dark"), "dark")
        self._theme.setAccessibleName(self.tr("Theme"))

    def _lay_out(self) -> None:
        rows = QFormLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setHorizontalSpacing(16)
        rows.setVerticalSpacing(10)
        rows.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        rows.addRow(self.tr("Ask OKX &every"), self._interval)
        rows.addRow("", self._hint)
        rows.addRow(self.tr("&Theme"), self._theme)
