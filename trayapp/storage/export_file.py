"""A file that the user saves somewhere: whole or not at all, for his eyes alone."""

from __future__ import annotations

from pathlib import Path
from secrets import token_hex

from trayapp.errors import StorageError
from trayapp.storage.whole_file import replace_file
from trayapp.words import QT_TRANSLATE_NOOP as T

_NOT_SAVED = T("trayapp", "The balances were not saved to {path} ({reason}): choose another folder.")

_NO_FILE = T("trayapp", "{path} is no ordinary file: choose another name.")


def save_export(path: Path, text: str) -> Path:
    """Write `text` with mode 0600, in place of what was there; return the path.

    No lock file is left beside it, and the draft has a name of its own: the folder is the user's.

    Raises:
        StorageError: it cannot be written; what was there before still is.
    """
    if path.exists() and not path.is_file():
        raise StorageError(_NO_FILE, path=path)
    try:
        replace_file(path, f".equity-tray-{token_hex(8)}.part", text)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise StorageError(_NOT_SAVED, path=path, reason=reason) from error
    return path
