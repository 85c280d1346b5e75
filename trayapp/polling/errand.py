"""A call that blocks, made off the GUI thread, its outcome told in the GUI thread."""

from __future__ import annotations

import threading
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from trayapp.errors import TrayAppError


class Errand(QObject):
    """Runs one call in a daemon Python thread: a keyring that hangs can then be left behind at the end.

    Keep a reference until `ended`. The thread keeps one too, so that the errand outlives its last signal:
    it has no parent, and Python alone deletes it.

    Signals:
        done: what the call returned.
        failed: the TrayAppError that it raised.
        ended: it is over, after one of the others; or alone, when a bug ended it.
    """

    done = Signal(object)
    failed = Signal(object)
    ended = Signal()

    def __init__(self, call: Callable[[], object], parent: QObject | None = None) -> None:
        super().__init__()  # `parent` would delete it while the thread is still telling
        self._call = call

    def start(self) -> None:
        threading.Thread(target=self._run, name="errand", daemon=True).start()

    def deleteLater(self) -> None:
        """Do nothing: the thread may still be telling. Who drops the reference has done enough."""

    def _run(self) -> None:
        try:
            result = self._call()
        except TrayAppError as error:
            self.failed.emit(error)
        else:
            self.done.emit(result)
        finally:
            self.ended.emit()
