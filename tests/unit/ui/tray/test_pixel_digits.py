"""Glyphs for the smallest icons: of one height, apart from one another, as wide as they say."""

from __future__ import annotations

import itertools

import pytest
from PySide6.QtGui import QColor, QImage, QPainter

from trayapp.ui.tray import pixel_digits
from trayapp.ui.tray.pixel_digits import HEIGHT, draw, width_of

GLYPHS = pixel_digits._ROWS


def drawn(text: str) -> QImage:
    image = QImage(24, 12, QImage.Format.Format_RGB32)
    image.fill(QColor("black"))
    painter = QPainter(image)
    draw(painter, text, 2, 1, QColor("white"))
    painter.end()
    return image


def lit(image: QImage) -> set[tuple[int, int]]:
    spots = itertools.product(range(image.width()), range(image.height()))
    return {(x, y) for x, y in spots if image.pixelColor(x, y) == QColor("white")}


def test_every_glyph_has_the_same_height_and_straight_sides() -> None:
    for glyph, rows in GLYPHS.items():
        assert len(rows.split()) == HEIGHT, glyph
        assert len({len(row) for row in rows.split()}) == 1, glyph


def test_every_glyph_differs_from_every_other_by_two_pixels_at_least() -> None:
    for one, other in itertools.combinations(GLYPHS, 2):
        assert len(lit(drawn(one)) ^ lit(drawn(other))) >= 2, (one, other)


@pytest.mark.parametrize("text", ["999k", "9.8k", "-12k", "-.9M", "1.2M", "888B", "1.1T", "2.2P", "3.3E"])
def test_width_is_what_is_drawn_and_fits_sixteen_pixels(text: str) -> None:
    columns = {x for x, _ in lit(drawn(text))}
    width = width_of(text)
    assert width is not None
    assert max(columns) - 2 + 1 <= width <= 15


@pytest.mark.parametrize("text", ["", "1.1Z", "•••", "key", "–", "a"])
def test_what_has_no_glyph_has_no_width(text: str) -> None:
    assert width_of(text) is None
