"""The file in which alerts outlive a restart."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path

from trayapp.domain.alerts.archive import Archive
from trayapp.domain.alerts.kept import Kept
from trayapp.errors import StorageError
from trayapp.storage import archive_json
from trayapp.storage.whole_file import LOCK_TIMEOUT_S, Complaints, WholeFile
from trayapp.words import QT_TRANSLATE_NOOP as T

log = logging.getLogger(__name__)

_SET_ASIDE = T(
    "trayapp",
    "The log of alerts could not be understood and was set aside as {path}: a new one begins.",
)
_TOO_NEW = T(
    "trayapp",
    "The log of alerts in {path} was written by a newer Equity Tray: install that version again.",
)
_COMPLAINTS = Complaints(
    unreadable=T(
        "trayapp",
        "The log of alerts in {path} cannot be read ({reason}): make the file readable, then try again.",
    ),
    not_written=T(
        "trayapp",
        "The log of alerts in {path} cannot be written ({reason}): make room or give permission.",
    ),
    busy=T(
        "trayapp",
        "Another Equity Tray has been writing the log of alerts for too long: close it, then try again.",
    ),
)


class AlertsCorrupt(StorageError):
    """The file held no alerts. It has been set aside, so that the next call begins a new one."""


class AlertFile:
    """Loads, saves and changes the archive of alerts. Every call may block: keep it off the GUI thread.

    Args:
        path: the file; its folder is made, for its owner alone, when something is first saved.
        lock_timeout_s: seconds to wait for another process that is writing.
    """

    def __init__(self, path: Path, *, lock_timeout_s: float = LOCK_TIMEOUT_S) -> None:
        self._file = WholeFile(path, _COMPLAINTS, lock_timeout_s=lock_timeout_s)

    @property
    def path(self) -> Path:
        return self._file.path

    def load(self) -> Archive:
        """Return what was saved, or an empty archive where there is no file.

        Raises:
            AlertsCorrupt: the file held none; it is set aside by now.
            StorageError: the file cannot be read, or not be set aside.
        """
        try:
            return self._read()
        except ValueError as error:
            with self._file.held():
                try:
                    return self._read()  # another process may have mended it meanwhile
                except ValueError:
                    raise AlertsCorrupt(_SET_ASIDE, path=self._file.set_aside()) from error

    def save(self, archive: Archive) -> None:
        """Write all or nothing.

        Raises:
            StorageError: the file cannot be written; what was there before still is.
        """
        with self._file.held():
            self._file.write(archive_json.text_of(archive))

    def update(self, change: Callable[[Archive], Archive]) -> Archive:
        """Read, change and write while no other process can; return what was written.

        A file that cannot be understood is set aside, and `change` begins with an empty archive.

        Raises:
            StorageError: the file cannot be read or written.
        """
        with self._file.held():
            try:
                old = self._read()
            except ValueError:
                log.warning("the log of alerts was set aside as %s", self._file.set_aside())
                old = Archive()
            new = change(old)
            if new != old:
                self._file.write(archive_json.text_of(new))
            return new

    def end_sightings(self, account_id: str) -> None:
        """Forget what the last good poll of an account saw, but not what the user was asked.

        Raises:
            StorageError: the file cannot be read or written.
        """
        kept = self.load().kept.get(account_id)
        if kept is not None and kept.seen:
            self.update(lambda latest: latest.with_kept(account_id, Kept(kept.sticky)))

    def forget(self, account_id: str) -> None:
        """Leave out everything of one account. Where there is nothing of it, nothing is written.

        Raises:
            AlertsCorrupt: the file held no alerts; it is set aside by now, with whatever is in it.
            StorageError: the file cannot be read or written.
        """
        archive = self.load()
        if archive.forget(account_id) != archive:
            self.update(lambda latest: latest.forget(account_id))

    def _read(self) -> Archive:
        """Raises ValueError for what is no archive; a text that is no UTF-8 is one, too."""
        text = self._file.read()
        try:
            return Archive() if text is None else archive_json.archive_of(text)
        except archive_json.NewerSchema as error:
            raise StorageError(_TOO_NEW, path=self.path) from error
