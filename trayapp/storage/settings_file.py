"""The file of the settings: never half written, and no change lost between two processes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from trayapp.errors import StorageError, UsageError
from trayapp.storage import settings_json
from trayapp.storage.settings import Settings
from trayapp.storage.whole_file import LOCK_TIMEOUT_S, Complaints, WholeFile
from trayapp.words import QT_TRANSLATE_NOOP

_CORRUPT = QT_TRANSLATE_NOOP(
    "trayapp",
    "The settings in {path} cannot be understood ({reason}): mend the file, or remove it to start anew.",
)
_TOO_NEW = QT_TRANSLATE_NOOP(
    "trayapp", "The settings in {path} were written by a newer Equity Tray: install that version again."
)
_COMPLAINTS = Complaints(
    unreadable=QT_TRANSLATE_NOOP(
        "trayapp",
        "The settings in {path} cannot be read ({reason}): make the file readable, then try again.",
    ),
    not_written=QT_TRANSLATE_NOOP(
        "trayapp",
        "The settings in {path} cannot be written ({reason}): make room or give permission, then try again.",
    ),
    busy=QT_TRANSLATE_NOOP(
        "trayapp",
        "Another Equity Tray has been writing the settings for too long: close it, then try again.",
    ),
)


class SettingsCorrupt(StorageError):
    """The file is there but holds no valid settings; `set_aside` makes room for new ones."""


class SettingsFile:
    """Loads, saves and changes Settings. Holds nothing but a path.

    Args:
        path: the file; its folder is made, for its owner alone, when something is first saved.
        lock_timeout_s: seconds to wait for another process that is writing.
    """

    def __init__(self, path: Path, *, lock_timeout_s: float = LOCK_TIMEOUT_S) -> None:
        self._file = WholeFile(path, _COMPLAINTS, lock_timeout_s=lock_timeout_s)

    @property
    def path(self) -> Path:
        return self._file.path

    def load(self) -> Settings:
        """Return what was saved, or the defaults where there is no file.

        Raises:
            SettingsCorrupt: the file holds no valid settings.
            StorageError: the file cannot be read, or a newer version wrote it.
        """
        return self._settings_of(self._tree())

    def save(self, settings: Settings) -> None:
        """Write all or nothing: a crash cannot leave half a file. A corrupt file is written over.

        Raises:
            StorageError: the file cannot be written, or a newer version wrote it.
        """
        with self._file.held():
            try:
                before = self._tree()
            except SettingsCorrupt:
                before = {}
            self._file.write(settings_json.text_of(settings, before))

    def update(self, change: Callable[[Settings], Settings]) -> Settings:
        """Read, change and write while no other process can; return what was written.

        Raises:
            SettingsCorrupt: the file holds no valid settings.
            StorageError: the file cannot be read or written, or a newer version wrote it.
            TrayAppError: whatever `change` raises; nothing is written then.
        """
        with self._file.held():
            before = self._tree()
            old = self._settings_of(before)
            new = change(old)
            if new != old:
                self._file.write(settings_json.text_of(new, before))
            return new

    def set_aside(self) -> Path:
        """Rename a file that cannot be understood to `….broken-N`, the first N that is free.

        Raises:
            StorageError: there is no such file, or its folder cannot be written.
        """
        with self._file.held():
            return self._file.set_aside()

    def _tree(self) -> dict[str, Any]:
        try:
            text = self._file.read()
            return {} if text is None else settings_json.parsed(text)
        except settings_json.NewerSchema as error:
            raise StorageError(_TOO_NEW, path=self.path) from error
        except ValueError as error:
            raise SettingsCorrupt(_CORRUPT, path=self.path, reason=error) from error

    def _settings_of(self, tree: dict[str, Any]) -> Settings:
        try:
            return settings_json.settings_of(tree)
        except (ValueError, UsageError) as error:
            raise SettingsCorrupt(_CORRUPT, path=self.path, reason=str(error).rstrip(".")) from error
