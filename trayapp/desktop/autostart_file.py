"""The file of an entry that starts a program with the session: made and removed whole."""

from __future__ import annotations

import os
from pathlib import Path

from trayapp.storage.whole_file import replace_file


class AutostartFile:
    """Holds nothing but a path. Every method may raise OSError, `read` and `write` UnicodeError too."""

    def __init__(self, path: Path) -> None:
        self.name = str(path)
        self._path = path

    def read(self) -> str | None:
        try:
            return self._path.read_text("utf-8")
        except FileNotFoundError:
            return None

    def write(self, text: str) -> None:
        """Write all or nothing; the folder is made where the desktop has not made it yet."""
        text.encode()  # before anything is made: a path that is no text cannot be written down
        self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        draft = f".{self._path.name}.new"
        # what a killed writer left, beside the file that a link names
        Path(os.path.realpath(self._path)).with_name(draft).unlink(missing_ok=True)
        replace_file(self._path, draft, text)

    def remove(self) -> None:
        self._path.unlink(missing_ok=True)
