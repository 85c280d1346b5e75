"""Lines and bars that end where the screen's pixels do: at 125 % some would be twice as thick as others."""

from __future__ import annotations

from math import floor

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter


def snapped(painter: QPainter, rect: QRectF) -> QRectF:
    """`rect` with each edge at the nearest edge of a pixel, and at least one pixel of the screen in size."""
    to_screen = painter.deviceTransform()
    found = to_screen.mapRect(rect)
    left, top = _nearest(found.left()), _nearest(found.top())
    width = max(1, _nearest(found.right()) - left)
    height = max(1, _nearest(found.bottom()) - top)
    back, _ = to_screen.inverted()
    return back.mapRect(QRectF(left, top, width, height))


def draw_foot(painter: QPainter, rect: QRectF, colour: str, thickness: float = 1) -> None:
    """Draw a line along the lower edge of `rect`, equally thick wherever it is."""
    to_screen = painter.deviceTransform()
    found = to_screen.mapRect(rect)
    height = max(1, _nearest(to_screen.m22() * thickness))
    left, bottom = _nearest(found.left()), _nearest(found.bottom())
    back, _ = to_screen.inverted()
    line = QRectF(left, bottom - height, max(1, _nearest(found.right()) - left), height)
    painter.fillRect(back.mapRect(line), QColor(colour))


def _nearest(pixels: float) -> int:
    """Halves go up, always: round() sends them to the even number, so that a bar would grow by one."""
    return floor(pixels + 0.5)
