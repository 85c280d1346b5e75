"""Asks where the values of an account shall be saved."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget


class ExportDialog(QFileDialog):
    """The desktop's own dialog where it has one. Asks by itself before a file is replaced; `open()` it.

    Args:
        kind: "csv" or "json".
        name: what is suggested as the file's name.
        folder: where to begin; None for the user's documents.

    Signals:
        path_chosen: a Path, which ends in the kind's suffix.
    """

    path_chosen = Signal(object)

    def __init__(
        self, kind: str, name: str, folder: Path | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Save balances"))
        if sys.platform == "linux":  # GTK's does not ask before it replaces a file whose suffix was not typed
            self.setOption(QFileDialog.Option.DontUseNativeDialog)
        self.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        self.setFileMode(QFileDialog.FileMode.AnyFile)
        tables = self.tr("Tables (*.csv)") if kind == "csv" else self.tr("JSON (*.json)")
        self.setNameFilters([tables, self.tr("All files (*)")])
        labels = QFileDialog.DialogLabel
        self.setLabelText(labels.LookIn, self.tr("&Look in:"))  # of these two Qt has no Chinese
        self.setLabelText(labels.FileType, self.tr("Files of &type:"))
        self.setDefaultSuffix(kind)
        self.setDirectory(str(folder or _documents()))
        self.selectFile(name)
        self.fileSelected.connect(self._on_selected)

    @Slot(str)
    def _on_selected(self, path: str) -> None:
        self.path_chosen.emit(Path(path))


def _documents() -> Path:
    """The user's documents; his home where there are none."""
    documents = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    return documents if documents.is_dir() else Path.home()
