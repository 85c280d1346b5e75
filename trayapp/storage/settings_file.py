"""The file of the settings: never half written, and no change lost between two processes."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import Any

from trayapp.errors import StorageError, UsageError
from trayapp.storage import settings_json
from trayapp.storage.file_lock import locked
from trayapp.storage.settings import Settings
from trayapp.words import QT_TRANSLATE_NOOP

_CORRUPT = QT_TRANSLATE_NOOP(
    "trayapp",
    "The settings in {path} cannot be understood ({reason}): mend the file, or remove it to start anew.",
)
_TOO_NEW = QT_TRANSLATE_NOOP(
    "trayapp", "The settings in {path} were written by a newer Equity Tray: install that version again."
)
_UNREADABLE = QT_TRANSLATE_NOOP(
    "trayapp", "The settings in {path} cannot be read ({reason}): make the file readable, then try again."
)
_NOT_WRITTEN = QT_TRANSLATE_NOOP(
    "trayapp",
    "The settings in {path} cannot be written ({reason}): make room or give permission, then try again.",
)
_BUSY = QT_TRANSLATE_NOOP(
    "trayapp", "Another Equity Tray has been writing the settings for too long: close it, then try again."
)
_LOCK_TIMEOUT_S = 5.0


class SettingsCorrupt(StorageError):
    """The file is there but holds no valid settings; `set_aside` makes room for new ones."""


class SettingsFile:
    """Loads, saves and changes Settings. Holds nothing but a path.

    Args:
        path: the file; its folder is made, for its owner alone, when something is first saved.
        lock_timeout_s: seconds to wait for another process that is writing.
    """

    def __init__(self, path: Path, *, lock_timeout_s: float = _LOCK_TIMEOUT_S) -> None:
        self._path = path
        self._lock_timeout_s = lock_timeout_s

    @property
    def path(self) -> Path:
        return self._path

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
        with self._writing():
            try:
                before = self._tree()
            except SettingsCorrupt:
                before = {}
            self._write(settings_json.text_of(settings, before))

    def update(self, change: Callable[[Settings], Settings]) -> Settings:
        """Read, change and write while no other process can; return what was written.

        Raises:
            SettingsCorrupt: the file holds no valid settings.
            StorageError: the file cannot be read or written, or a newer version wrote it.
            TrayAppError: whatever `change` raises; nothing is written then.
        """
        with self._writing():
            before = self._tree()
            old = self._settings_of(before)
            new = change(old)
            if new != old:
                self._write(settings_json.text_of(new, before))
            return new

    def set_aside(self) -> Path:
        """Rename a file that cannot be understood to `….broken-N`, the first N that is free.

        Raises:
            StorageError: there is no such file, or its folder cannot be written.
        """
        with self._writing(), self._explained(_NOT_WRITTEN):
            number = 1
            while (aside := self._path.with_name(f"{self._path.name}.broken-{number}")).exists():
                number += 1
            return self._path.rename(aside)

    def _tree(self) -> dict[str, Any]:
        with self._explained(_UNREADABLE):
            try:
                return settings_json.parsed(self._path.read_text("utf-8"))
            except FileNotFoundError:
                return {}
            except settings_json.NewerSchema as error:
                raise StorageError(_TOO_NEW, path=self._path) from error
            except ValueError as error:
                raise SettingsCorrupt(_CORRUPT, path=self._path, reason=error) from error

    def _settings_of(self, tree: dict[str, Any]) -> Settings:
        try:
            return settings_json.settings_of(tree)
        except (ValueError, UsageError) as error:
            raise SettingsCorrupt(_CORRUPT, path=self._path, reason=str(error).rstrip(".")) from error

    @contextmanager
    def _writing(self) -> Iterator[None]:
        lock = self._path.with_name(self._path.name + ".lock")
        with ExitStack() as stack:
            with self._explained(_NOT_WRITTEN):
                # 0700 for the folder that is made here; one that is there already is the user's to guard
                self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
                try:
                    stack.enter_context(locked(lock, self._lock_timeout_s))
                except TimeoutError as error:
                    raise StorageError(_BUSY) from error
            yield

    def _write(self, text: str) -> None:
        # beside the file that a symbolic link names: people keep their settings in a repository of dotfiles
        target = Path(os.path.realpath(self._path))
        draft = target.with_name(target.name + ".new")
        with self._explained(_NOT_WRITTEN):
            try:
                draft.unlink(missing_ok=True)  # what a killed writer left; we hold the lock
                with open(draft, "x", encoding="utf-8", opener=_for_owner_alone) as file:
                    file.write(text)
                    file.flush()
                    os.fsync(file.fileno())
                _put_in_place(draft, target)
            except OSError:
                with suppress(OSError):
                    draft.unlink(missing_ok=True)
                raise

    @contextmanager
    def _explained(self, template: str) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            reason = error.strerror or type(error).__name__
            raise StorageError(template, path=self._path, reason=reason) from error


def _for_owner_alone(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)


def _put_in_place(draft: Path, target: Path) -> None:
    if sys.platform == "win32":
        # Windows refuses while another process is just reading the old file; that lasts for milliseconds
        for _ in range(20):
            with suppress(PermissionError):
                draft.replace(target)
                return
            time.sleep(0.02)
    draft.replace(target)
    if sys.platform != "win32":
        folder = os.open(target.parent, os.O_RDONLY)
        try:
            os.fsync(folder)  # else a power cut can undo the rename
        finally:
            os.close(folder)
