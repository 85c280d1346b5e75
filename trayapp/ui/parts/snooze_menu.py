"""For how long to be left alone."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

#: What "until it worsens" is in the signal.
UNTIL_WORSE = 0


class SnoozeMenu(QMenu):
    """Signals:
    snooze_wanted: minutes, or UNTIL_WORSE.
    """

    snooze_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("S&nooze"), parent)
        for text, minutes in (
            (self.tr("For &15 minutes"), 15),
            (self.tr("For &1 hour"), 60),
            (self.tr("&Until it worsens"), UNTIL_WORSE),
        ):
            self.addAction(text).setData(minutes)
        self.triggered.connect(self._on_triggered)

    def _on_triggered(self, action: QAction) -> None:
        self.snooze_wanted.emit(action.data())
