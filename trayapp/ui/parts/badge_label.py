"""A level or a plain word on a rounded ground."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from trayapp.ui.theme import Pair, figures


class BadgeLabel(QLabel):
    """A pill. Filled for a level, outlined for a plain word; hidden without text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pair = Pair("#ffffff", "#000000")
        self._outline: str | None = None
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.hide()

    def show_word(self, word: str, pair: Pair, outline: str | None = None) -> None:
        """Show `word`; an outline makes it a quiet one."""
        self.setVisible(bool(word))
        if (word, pair, outline) == (self.text(), self._pair, self._outline):
            return
        self._pair, self._outline = pair, outline
        self.setFont(figures(self._base_font(), scale=0.88, bold=outline is None))
        self.setText(word)
        self.updateGeometry()
        self.update()

    def _base_font(self) -> QFont:
        parent = self.parentWidget()
        return parent.font() if parent else self.font()

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self.font())
        return QSize(metrics.horizontalAdvance(self.text()) + 16, metrics.height() + 4)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._outline), 1) if self._outline else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._pair.ground))
        body = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(body, body.height() / 2, body.height() / 2)
        painter.setPen(QColor(self._pair.ink))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
        painter.end()
