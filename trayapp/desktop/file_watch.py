"""Notices that a file was replaced, by this process or another."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal, Slot

#: A replacement makes several events; they are told as one.
_SETTLE_MS = 50


class FileWatch(QObject):
    """Watches the folder too, since an atomic replacement takes the watched file itself away.

    The folder is made, for its owner alone, where it is not there yet; where that cannot be,
    nothing is noticed.

    Signals:
        changed: the file is another one than before, or has come or gone.
    """

    changed = Signal()

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path = path
        self._seen = self._mark()
        with suppress(OSError):
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        self._watcher = QFileSystemWatcher(self)
        for folder in {path.parent, path.resolve().parent}:  # a link is replaced where it points to
            if folder.is_dir():
                self._watcher.addPath(str(folder))
        self._watch_file()
        self._watcher.directoryChanged.connect(self._on_touched)
        self._watcher.fileChanged.connect(self._on_touched)
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(_SETTLE_MS)
        self._settled.timeout.connect(self._on_settled)

    def release(self) -> None:
        """Notice nothing any more."""
        self._settled.stop()
        self.blockSignals(True)

    @Slot()
    def _on_touched(self) -> None:
        self._settled.start()

    def _watch_file(self) -> None:
        """The file too: some editors write into it as it is. A replaced one must be watched anew."""
        if self._path.is_file():
            self._watcher.addPath(str(self._path))

    @Slot()
    def _on_settled(self) -> None:
        self._watch_file()
        mark = self._mark()
        if mark != self._seen:
            self._seen = mark
            self.changed.emit()

    def _mark(self) -> tuple[int, int, int] | None:
        try:
            found = self._path.stat()
        except OSError:
            return None
        return found.st_mtime_ns, found.st_size, found.st_ino
