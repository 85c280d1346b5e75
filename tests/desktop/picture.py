"""What is in a picture that was taken of the screen."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QColor, QImage


def colours(path: Path, foot_px: int | None = None, step_px: int = 3) -> set[str]:
    """The colours of every few pixels, as `#rrggbb`; of the lowest `foot_px` rows where that is given."""
    image = QImage(str(path))
    top = 0 if foot_px is None else max(0, image.height() - foot_px)
    rows, columns = range(top, image.height(), step_px), range(0, image.width(), step_px)
    return {QColor.fromRgb(rgb).name() for rgb in {image.pixel(x, y) for y in rows for x in columns}}
