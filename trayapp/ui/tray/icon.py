"""Draws the tray icon: equity as text, risk as colour and as a bar, each size at its own pixels."""

from __future__ import annotations

from bisect import bisect_left
from functools import lru_cache

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import (
    QBitmap,
    QColor,
    QFont,
    QFontMetrics,
    QIcon,
    QImage,
    QPainter,
    QPainterPath,
    QPen,
    QPixmap,
    QRegion,
)

from trayapp.domain.face import Face, Mark
from trayapp.domain.thresholds import RiskLevel
from trayapp.ui.tray import pixel_digits

#: Every size a tray is known to ask for; scaled text cannot be read, so none is scaled.
SIZES = (16, 20, 22, 24, 32, 44, 48, 64)
_PIXELS_UP_TO = 20  # four characters of a real font need more room than this

_GROUND = {
    RiskLevel.NONE: "#1b7f4b",
    RiskLevel.WATCH: "#ffc233",
    RiskLevel.WARNING: "#b35900",
    RiskLevel.CRITICAL: "#c62828",
}
_FRAME = _GROUND | {RiskLevel.WARNING: "#ff9d3b", RiskLevel.CRITICAL: "#ff5a52"}  # seen on grey
_GREY, _SLATE = "#68707c", "#43536b"
_WHITE, _BLACK = "#ffffff", "#141414"
_DEMO = "#7fd6ff"
_MARKS = {Mark.NO_ACCOUNT: "key", Mark.REFUSED: "!"}
_STRETCHES = (100, 87, 75, 62)  # percent of a font's own width
_BAR_SHARE = {RiskLevel.WATCH: 1 / 3, RiskLevel.WARNING: 2 / 3, RiskLevel.CRITICAL: 1.0}


def icon_of(face: Face) -> QIcon:
    """The icon of `face` in every size, each drawn for itself."""
    icon = QIcon()
    for size in SIZES:
        icon.addPixmap(pixmap_of(face, size))
    return icon


def pixmap_of(face: Face, size: int) -> QPixmap:
    """`face` drawn at `size` by `size` real pixels."""
    pixmap = QPixmap(size, size)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _draw_ground(painter, face, size)
    _draw_text(painter, face, size)
    painter.end()
    return pixmap


def _ground_colour(face: Face) -> str:
    if face.mark is Mark.NO_ACCOUNT:
        return _SLATE
    if face.stale or face.level is None:
        return _GREY
    return _GROUND[face.level]


def _ink_colour(face: Face) -> str:
    if face.mark is Mark.REFUSED:
        return "#ffd54a"
    watching = face.level is RiskLevel.WATCH and not face.stale and face.mark is not Mark.NO_ACCOUNT
    return _BLACK if watching else _WHITE


def _bar_height(size: int) -> int:
    return max(2, round(size / 9))


def _draw_ground(painter: QPainter, face: Face, size: int) -> None:
    plate = QPainterPath()
    plate.addRoundedRect(QRectF(0, 0, size, size), size * 0.16, size * 0.16)
    painter.setClipPath(plate)
    painter.fillRect(0, 0, size, size, QColor(_ground_colour(face)))
    frame = _frame_width(face, size)
    if frame and face.level is not None:
        painter.setPen(QPen(QColor(_FRAME[face.level]), 2 * frame))  # the outer half is clipped away
        painter.drawPath(plate)
    elif not face.stale and face.level in _BAR_SHARE:
        height = _bar_height(size)
        length = round(size * _BAR_SHARE[face.level])
        painter.fillRect(0, size - height, length, height, QColor(_ink_colour(face)))
    if face.demo:
        corner = max(3, round(size * 0.22))
        wedge = QPainterPath(QPointF(size - corner, 0))
        wedge.lineTo(size, 0)
        wedge.lineTo(size, corner)
        painter.fillPath(wedge, QColor(_DEMO))


def _frame_width(face: Face, size: int) -> int:
    framed = face.stale and face.level is not None and face.level >= RiskLevel.WARNING
    return max(1, size // 10) if framed else 0


def _draw_text(painter: QPainter, face: Face, size: int) -> None:
    text, ink_colour = _MARKS.get(face.mark, face.text), QColor(_ink_colour(face))
    bar = _bar_height(size) if not face.stale and face.level in _BAR_SHARE else 0
    if face.mark is Mark.HIDDEN:
        _draw_dots(painter, ink_colour, size, bar)
        return
    pixels = pixel_digits.width_of(text) if size <= _PIXELS_UP_TO and len(text) > 3 else None
    if pixels is not None:
        top = (size - bar - pixel_digits.HEIGHT) // 2
        pixel_digits.draw(painter, text, (size - pixels) // 2, top, ink_colour)
        return
    font = _fitting(_shape(text), size - 2 * _frame_width(face, size), bar)
    ink = _ink_box(text, font)
    painter.setFont(font)
    painter.setPen(ink_colour)
    x = (size - ink.width() + 1) // 2 - ink.left()
    y = (size - bar - ink.height() + 1) // 2 - ink.top()
    painter.drawText(x, y, text)


def _draw_dots(painter: QPainter, ink: QColor, size: int, bar: int) -> None:
    """Three dots for a hidden amount, round and on whole pixels at every size, which no font's are."""
    dot, gap = 2 * max(1, round(size * 0.095)), max(1, size // 10)
    left, top = (size - 3 * dot - 2 * gap) // 2, (size - bar - dot) // 2
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    for number in range(3):
        painter.drawEllipse(left + number * (dot + gap), top, dot, dot)


def _shape(text: str) -> str:
    """`text` with every digit as wide as can be: so few shapes are ever fitted, and digits do not jump."""
    return "".join("8" if character.isdigit() else character for character in text)


@lru_cache(maxsize=256)
def _fitting(text: str, size: int, bar: int) -> QFont:
    """The largest font whose ink fits. Narrow before small."""
    widest, tallest = size - (2 if size >= 22 else 1), size - bar - 2

    def too_large(pixels: int, stretch: int) -> bool:
        ink = QFontMetrics(_font(pixels, stretch)).tightBoundingRect(text)
        return ink.width() > widest or ink.height() > tallest

    def largest(least: int, stretch: int) -> int:
        sizes = range(least, min(tallest + 6, size) + 1)
        return least - 1 + bisect_left(sizes, True, key=lambda pixels: too_large(pixels, stretch))

    widest_letters, *narrower = _STRETCHES
    usual = largest(6, widest_letters)
    pixels = largest(usual + 1, narrower[-1])  # only the end of the scale: each font that is tried costs time
    stretches = narrower if pixels > usual else [widest_letters]
    return _font(pixels, next((s for s in stretches if not too_large(pixels, s)), widest_letters))


def _ink_box(text: str, font: QFont) -> QRect:
    """Where ink really lands around a baseline at (0, 0): metrics are a pixel off once a font is hinted."""
    side = 3 * font.pixelSize() + 8
    image = QImage(2 * side, side, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setFont(font)
    painter.drawText(side // 2, side // 2, text)
    painter.end()
    mask = image.createAlphaMask(Qt.ImageConversionFlag.ThresholdDither)
    return QRegion(QBitmap.fromImage(mask)).boundingRect().translated(-(side // 2), -(side // 2))


def _font(pixels: int, stretch: int) -> QFont:
    font = QFont(["DejaVu Sans", "Segoe UI", "Helvetica Neue", "Arial"])
    font.setBold(True)
    font.setPixelSize(pixels)
    font.setStretch(stretch)
    font.setHintingPreference(QFont.HintingPreference.PreferFullHinting)
    return font
