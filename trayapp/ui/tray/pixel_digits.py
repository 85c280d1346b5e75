"""Four characters on 15 pixels: glyphs three pixels wide, drawn by hand, for the smallest tray icon.

No font stays legible there: hinted or not, four bold characters on 16 pixels run together.
"""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QPainter

#: Height of every glyph in pixels.
HEIGHT = 8

_ROWS = {
    "0": "010 101 101 101 101 101 101 010",
    "1": "010 110 010 010 010 010 010 111",
    "2": "111 101 001 001 011 110 100 111",
    "3": "111 001 001 111 001 001 001 111",
    "4": "101 101 101 101 111 001 001 001",
    "5": "111 100 100 111 001 001 101 111",
    "6": "111 100 100 111 101 101 101 111",
    "7": "111 001 001 001 010 010 010 010",
    "8": "111 101 101 111 101 101 101 111",
    "9": "111 101 101 101 111 001 001 111",
    ".": "0 0 0 0 0 0 0 1",
    "-": "00 00 00 00 11 00 00 00",
    "k": "100 100 101 101 110 110 101 101",
    "M": "101 111 111 101 101 101 101 101",
    "B": "110 101 101 110 101 101 101 110",
    "T": "111 010 010 010 010 010 010 010",
    "P": "111 101 101 111 100 100 100 100",
    "E": "111 100 100 110 100 100 100 111",
}


def width_of(text: str) -> int | None:
    """Pixels that `text` takes, one between glyphs; None where a glyph is wanting."""
    if not text or any(character not in _ROWS for character in text):
        return None
    return sum(len(_ROWS[character].split()[0]) for character in text) + len(text) - 1


def draw(painter: QPainter, text: str, left: int, top: int, ink: QColor) -> None:
    """Draw `text`, of known glyphs alone, with its upper left pixel at (left, top)."""
    for character in text:
        rows = _ROWS[character].split()
        for y, row in enumerate(rows):
            for x, pixel in enumerate(row):
                if pixel == "1":
                    painter.fillRect(QRect(left + x, top + y, 1, 1), ink)
        left += len(rows[0]) + 1
