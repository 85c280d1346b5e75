"""Saves the values of an account where the user wants them."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from trayapp.domain.export_name import export_name
from trayapp.domain.printed import as_csv, as_json
from trayapp.domain.snapshot import Snapshot
from trayapp.errors import UsageError
from trayapp.polling.errand import Errand
from trayapp.storage.export_file import save_export
from trayapp.ui.table.export_dialog import ExportDialog
from trayapp.words import QT_TRANSLATE_NOOP as T

_NOTHING = T("trayapp", "There is nothing to save yet: wait for the first values of the account.")


class ExportDesk(QObject):
    """Asks for a path, then writes off the GUI thread: the folder may lie on a network that hangs.

    Signals:
        done: the Path that was written.
        failed: the TrayAppError for which nothing was.
    """

    done = Signal(object)
    failed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._dialog: ExportDialog | None = None
        self._ended: ExportDialog | None = None  # dropped while it still tells so, it would be torn down
        self._folder: Path | None = None  # where the user saved last
        self._errands: set[Errand] = set()

    @property
    def is_writing(self) -> bool:
        return bool(self._errands)

    def export(self, snapshot: Snapshot, kind: str, over: QWidget | None = None) -> None:
        """Ask where to save what is known now; polls that come meanwhile change nothing of it.

        Args:
            kind: "csv" or "json".
            over: the window that waits meanwhile.
        """
        if snapshot.account is None:
            self.failed.emit(UsageError(_NOTHING))
            return
        self.close()
        name = export_name(snapshot.profile.name, snapshot.fetched_at or snapshot.polled_at, kind)
        self._dialog = ExportDialog(kind, name, self._folder, over)
        self._dialog.path_chosen.connect(partial(self._save, snapshot, kind))
        self._dialog.finished.connect(self._on_finished)
        self._dialog.open()

    def close(self) -> None:
        """Take the question off the screen."""
        if self._dialog is not None:
            self._dialog.close()

    def _save(self, snapshot: Snapshot, kind: str, path: Path) -> None:
        self._folder = path.parent
        errand = Errand(partial(_written, path, snapshot, kind))
        self._errands.add(errand)
        errand.done.connect(self.done)
        errand.failed.connect(self.failed)
        errand.ended.connect(self._on_ended)
        errand.start()

    @Slot()
    def _on_finished(self) -> None:
        if self._dialog is not None:
            self._dialog.deleteLater()  # it would go on to watch the folder
            self._dialog, self._ended = None, self._dialog

    @Slot()
    def _on_ended(self) -> None:
        errand = self.sender()
        if isinstance(errand, Errand):
            self._errands.discard(errand)


def _written(path: Path, snapshot: Snapshot, kind: str) -> Path:
    """The text is made here, off the GUI thread, too: of a large account it takes its time."""
    text = as_csv(snapshot) if kind == "csv" else f"{as_json(snapshot, partial=False)}\n"
    return save_export(path, text)
