"""One part of the program that others made, and on which terms."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from trayapp.errors import StorageError
from trayapp.words import QT_TRANSLATE_NOOP as T

_UNREADABLE = T("trayapp", "The text of the licence cannot be read: {reason}")


@dataclass(frozen=True, slots=True)
class Licence:
    """Attributes:
    name, version: of the part; the version may be empty.
    terms: in a word, e.g. "MIT"; what counts is the text.
    files: that hold the text, in the order in which they are to be read.
    """

    name: str
    version: str
    terms: str
    files: tuple[Path, ...]

    def text(self) -> str:
        """The whole text.

        Raises:
            StorageError: a file cannot be read.
        """
        try:
            return "\n\n\n".join(path.read_text("utf-8", errors="replace").strip("\n") for path in self.files)
        except OSError as error:
            raise StorageError(_UNREADABLE, reason=error.strerror or error) from error
