"""Lines are equally thick wherever they are, and edges sharp, at every scale of the screen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from tests.unit.ui.states import colours_of
from trayapp.ui.parts.crisp import draw_foot, snapped

SCALES = pytest.mark.parametrize("scale", [1, 1.25, 1.5, 1.75, 2, 3])


def canvas(scale: float) -> QImage:
    image = QImage(round(50 * scale), round(300 * scale), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(scale)
    image.fill("white")
    return image


def thicknesses(image: QImage) -> list[int]:
    """How many pixels high each black line is."""
    column = [image.pixelColor(9, y).lightness() < 128 for y in range(image.height())]
    runs = "".join("x" if black else " " for black in column).split()
    return [len(run) for run in runs]


@SCALES
@pytest.mark.parametrize(("thickness", "height"), [(1, 29), (2, 31)])
def test_lines_are_equally_thick(qapp: QApplication, scale: float, thickness: int, height: int) -> None:
    image = canvas(scale)
    painter = QPainter(image)
    for row in range(9):
        draw_foot(painter, QRectF(0, row * height, 50, height), "black", thickness)
    painter.end()
    assert thicknesses(image) == [max(1, int(thickness * scale + 0.5))] * 9
    assert set(colours_of(image)) == {"#000000", "#ffffff"}


@SCALES
def test_edges_are_sharp_and_nothing_vanishes(qapp: QApplication, scale: float) -> None:
    image = canvas(scale)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(0.3, 0.7)
    for rect in (QRectF(2.2, 3.3, 30.4, 6), QRectF(2.2, 20, 30, 0.1), QRectF(7.7, 40.1, 0.2, 9)):
        painter.fillRect(snapped(painter, rect), QColor("black"))
    painter.end()
    assert not [colour for colour in colours_of(image) if 1 < QColor(colour).lightness() < 254]
    assert len(thicknesses(image.copy(0, 0, image.width(), round(30 * scale)))) == 2
