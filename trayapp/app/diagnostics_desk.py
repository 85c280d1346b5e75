"""Puts the report of this program on the clipboard."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QGuiApplication

from trayapp.app.program_report import Report
from trayapp.polling.errand import Errand
from trayapp.ui.state import State


class DiagnosticsDesk(QObject):
    """Signals:
    copied: it is on the clipboard.
    """

    copied = Signal()

    def __init__(self, report: Report, parent: QObject) -> None:
        super().__init__(parent)
        self._report = report
        self._errand: Errand | None = None

    def copy(self, state: State) -> None:
        """Gather it elsewhere, for the bus and the keyring may hang; `copied` tells when it is there."""
        if self._errand is not None:
            return
        modes = {one.profile.id: one.mode.word if one.mode else None for one in state.snapshots}
        self._errand = Errand(partial(self._report, modes), self)
        self._errand.done.connect(self._on_done)
        self._errand.ended.connect(self._on_ended)
        self._errand.start()

    @Slot(object)
    def _on_done(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self.copied.emit()

    @Slot()
    def _on_ended(self) -> None:
        self._errand = None
