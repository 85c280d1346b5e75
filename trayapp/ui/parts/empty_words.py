"""What a list says in place of its entries while it has none."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QAbstractItemView

from trayapp.ui.theme import Theme

_ABOVE = 24  # pixels


def draw_empty_words(view: QAbstractItemView, words: str, theme: Theme, margin: int) -> None:
    """Draw `words` near the top of `view`, `margin` pixels from its sides; from its paintEvent."""
    painter = QPainter(view.viewport())
    painter.setPen(QColor(theme.dim))
    room = view.viewport().rect().adjusted(margin, _ABOVE, -margin, -_ABOVE)
    aim = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
    painter.drawText(room, int(aim), words)
    painter.end()
