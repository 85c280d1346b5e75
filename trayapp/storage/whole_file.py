"""A text file of ours: never half written, for its owner alone, with a lock between processes."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from trayapp.errors import StorageError
from trayapp.storage.file_lock import locked

#: Seconds to wait for another process that is writing.
LOCK_TIMEOUT_S = 5.0


@dataclass(frozen=True, slots=True)
class Complaints:
    """What to say when something goes wrong: templates, the first two with {path} and {reason}."""

    unreadable: str
    not_written: str
    busy: str


class WholeFile:
    """Holds nothing but a path.

    Args:
        path: the file; its folder is made, for its owner alone, when something is first written.
        complaints: the sentences of every StorageError raised here.
        lock_timeout_s: seconds to wait for another process that is writing.
    """

    def __init__(self, path: Path, complaints: Complaints, *, lock_timeout_s: float = LOCK_TIMEOUT_S) -> None:
        self.path = path
        self._complaints = complaints
        self._lock_timeout_s = lock_timeout_s

    def read(self) -> str | None:
        """The text, or None where there is no file.

        Raises:
            StorageError: it cannot be read.
            UnicodeDecodeError: it is no text.
        """
        with self._explained(self._complaints.unreadable):
            try:
                return self.path.read_text("utf-8")
            except FileNotFoundError:
                return None

    @contextmanager
    def held(self) -> Iterator[None]:
        """Keep every other writer out. Hold the file for `write` and `set_aside`.

        Raises:
            StorageError: its folder cannot be written, or another process holds it for too long.
        """
        lock = self.path.with_name(self.path.name + ".lock")
        with ExitStack() as stack:
            with self._explained(self._complaints.not_written):
                # 0700 for the folder that is made here; one that is there already is the user's to guard
                self.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
                try:
                    stack.enter_context(locked(lock, self._lock_timeout_s))
                except TimeoutError as error:
                    raise StorageError(self._complaints.busy) from error
            yield

    def write(self, text: str) -> None:
        """Write all or nothing: a crash cannot leave half a file.

        Raises:
            StorageError: it cannot be written; what was there before still is.
        """
        draft = f"{_target_of(self.path).name}.new"
        with self._explained(self._complaints.not_written):
            # what a killed writer left; we hold the lock
            _target_of(self.path).with_name(draft).unlink(missing_ok=True)
            replace_file(self.path, draft, text)

    def set_aside(self) -> Path:
        """Rename the file to `….broken-N`, the first N that is free.

        Raises:
            StorageError: there is no such file, or its folder cannot be written.
        """
        with self._explained(self._complaints.not_written):
            number = 1
            while (aside := self.path.with_name(f"{self.path.name}.broken-{number}")).exists():
                number += 1
            return self.path.rename(aside)

    @contextmanager
    def _explained(self, template: str) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            reason = error.strerror or type(error).__name__
            raise StorageError(template, path=self.path, reason=reason) from error


def replace_file(path: Path, draft_name: str, text: str) -> None:
    """Write all or nothing, for the owner alone.

    Args:
        draft_name: of a file beside it that is not there yet.

    Raises:
        OSError: it cannot be written; what was there before still is, and no draft is left.
    """
    target = _target_of(path)
    draft = target.with_name(draft_name)
    try:
        with open(draft, "x", encoding="utf-8", opener=_for_owner_alone) as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        _put_in_place(draft, target)
    except OSError:
        with suppress(OSError):
            draft.unlink(missing_ok=True)
        raise


def _target_of(path: Path) -> Path:
    """The file that a symbolic link names: people keep their settings in a repository of dotfiles."""
    return Path(os.path.realpath(path))


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
