"""The eye in a password field: open offers to show, struck through offers to hide."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPainterPath, QPen, QPixmap

_SIDE = 16
_SCALES = (1, 2, 3, 4)


def eye_icon(colour: str, *, struck: bool) -> QIcon:
    """An eye of 16 logical pixels, drawn for itself at each scale of a screen."""
    icon = QIcon()
    for scale in _SCALES:
        pixmap = QPixmap(_SIDE * scale, _SIDE * scale)
        pixmap.setDevicePixelRatio(scale)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _draw(painter, QColor(colour), struck)
        painter.end()
        for mode in (QIcon.Mode.Normal, QIcon.Mode.Disabled):  # Qt would bleach a disabled one
            icon.addPixmap(pixmap, mode)
    return icon


def _draw(painter: QPainter, colour: QColor, struck: bool) -> None:
    lids = QPainterPath(QPointF(1.2, 8))
    lids.cubicTo(4, 2.6, 12, 2.6, 14.8, 8)
    lids.cubicTo(12, 13.4, 4, 13.4, 1.2, 8)
    painter.setPen(QPen(colour, 1.3))
    painter.drawPath(lids)
    painter.setBrush(colour)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.drawEllipse(QRectF(5.8, 5.8, 4.4, 4.4))
    if struck:
        slash = QPointF(3, 14), QPointF(13, 2)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Clear)
        painter.setPen(QPen(colour, 3.6))
        painter.drawLine(*slash)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
        painter.setPen(QPen(colour, 1.3, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawLine(*slash)
