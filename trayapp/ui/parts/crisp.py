"""Lines and bars that end where the screen's pixels do: at 125 % some would be twice as thick as others."""

from __future__ import annotations

from math import floor

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter


def snapped(painter: QPainter, rect: QRectF) -> QRectF:
    """`rect` with each edge at the nearest edge of a pixel, and at least one pixel of the screen in size."""
    x, y, across, down = _to_screen(painter)
    left, top = _nearest(rect.left() * across + x), _nearest(rect.top() * down + y)
    width = max(1, _nearest(rect.right() * across + x) - left)
    height = max(1, _nearest(rect.bottom() * down + y) - top)
    return QRectF((left - x) / across, (top - y) / down, width / across, height / down)


def draw_foot(painter: QPainter, rect: QRectF, colour: str, thickness: float = 1) -> None:
    """Draw a line along the lower edge of `rect`, equally thick wherever it is."""
    x, y, across, down = _to_screen(painter)
    height = max(1, _nearest(down * thickness))
    left, bottom = _nearest(rect.left() * across + x), _nearest(rect.bottom() * down + y)
    width = max(1, _nearest(rect.right() * across + x) - left)
    line = QRectF((left - x) / across, (bottom - height - y) / down, width / across, height / down)
    painter.fillRect(line, QColor(colour))


def _to_screen(painter: QPainter) -> tuple[float, float, float, float]:
    """Where the origin is in pixels of the screen, and how many of them one is across and down.

    Nothing here is ever turned; a matrix and its inverse cost more than the line of a cell.
    """
    found = painter.deviceTransform()
    return found.dx(), found.dy(), found.m11(), found.m22()


def _nearest(pixels: float) -> int:
    """Halves go up, always: round() sends them to the even number, so that a bar would grow by one."""
    return floor(pixels + 0.5)
