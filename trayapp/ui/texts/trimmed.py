"""Takes away what a paste brings along around a key: blanks and line ends."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QValidator


class Trimmed(QValidator):
    """Accepts any text and leaves `unwanted` out at both its ends, however it came in.

    A validator, because a line edit asks it for what was typed, pasted, dropped and set alike.

    Args:
        unwanted: the characters to leave out; None for every kind of blank.
    """

    def __init__(self, parent: QObject, unwanted: str | None = None) -> None:
        super().__init__(parent)
        self._unwanted = unwanted

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        head = len(text) - len(text.lstrip(self._unwanted))
        trimmed = text.strip(self._unwanted)
        return QValidator.State.Acceptable, trimmed, min(max(position - head, 0), len(trimmed))
