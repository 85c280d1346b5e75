"""The choice of hours in which critical alerts alone are told."""

from __future__ import annotations

from datetime import time

from PySide6.QtCore import QTime, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QTimeEdit, QWidget

_FROM, _TO = time(22), time(7)  # offered to who wants any


class QuietHours(QWidget):
    """A box to tick, and two times of day where the user is.

    Signals:
        changed: something else stands in a field.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wanted = QCheckBox(self.tr("&Quiet hours, from"), self)
        self._from, self._to = QTimeEdit(self), QTimeEdit(self)
        self._lay_out()
        self._wanted.toggled.connect(self._check)
        for field in (self._from, self._to):
            field.timeChanged.connect(self._check)

    def show_hours(self, begin: time | None, end: time | None) -> None:
        for field, moment in ((self._from, begin or _FROM), (self._to, end or _TO)):
            field.setTime(QTime(moment.hour, moment.minute))
        self._wanted.setChecked(begin is not None)
        self._check()

    @property
    def hours(self) -> tuple[time, time] | tuple[None, None]:
        """Beginning and end; None for both where there are no quiet hours."""
        if not self._wanted.isChecked():
            return None, None
        return _time_of(self._from), _time_of(self._to)

    @Slot()
    def _check(self) -> None:
        for field in (self._from, self._to):
            field.setEnabled(self._wanted.isChecked())
        self.changed.emit()

    def _lay_out(self) -> None:
        until = QLabel(self.tr("&to"), self)
        until.setBuddy(self._to)
        self._from.setAccessibleName(self.tr("Quiet hours begin"))
        self._to.setAccessibleName(self.tr("Quiet hours end"))
        self._wanted.setAccessibleName(self.tr("Quiet hours"))
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(10)
        for part in (self._wanted, self._from, until, self._to):
            line.addWidget(part)
        line.addStretch(1)
        for field in (self._from, self._to):
            field.setDisplayFormat("HH:mm")


def _time_of(field: QTimeEdit) -> time:
    return time(field.time().hour(), field.time().minute())
