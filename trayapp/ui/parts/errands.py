"""Calls that block, run off the GUI thread for dialogs that may be closed before the answer comes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QDialog

from trayapp.polling.errand import Errand


class Errands(QObject):
    """Holds each errand until it has ended, and knows which dialog waits for it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._askers: dict[Errand, QDialog | None] = {}

    def __len__(self) -> int:
        return len(self._askers)

    def run(
        self,
        call: Callable[[], object],
        asker: QDialog | None,
        done: Callable[[Any], None],
        failed: Callable[[Any], None],
    ) -> None:
        """Make `call` elsewhere; tell its outcome to one of the two slots, in which `is_for` may be asked."""
        errand = Errand(call, self)
        self._askers[errand] = asker
        errand.done.connect(done)
        errand.failed.connect(failed)
        errand.ended.connect(self._on_ended)
        errand.start()

    def is_for(self, dialog: QDialog | None, errand: QObject | None) -> bool:
        """Whether it is `dialog` that asked: an answer to another one would tell of another key."""
        return isinstance(errand, Errand) and self._askers.get(errand) is dialog

    @Slot()
    def _on_ended(self) -> None:
        errand = self.sender()
        if isinstance(errand, Errand):
            self._askers.pop(errand, None)
            errand.deleteLater()
