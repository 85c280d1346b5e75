"""A strip that says how something went: a mark, a sentence, a colour."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from trayapp.domain.thresholds import RiskLevel
from trayapp.ui.theme import LIGHT, Theme

_BAR = 3
_MARK = 16
_LEFT = 14
_PADDING = 10
_RADIUS = 4.0


class Notice(QLabel):
    """Hidden until something is said; plain text alone, for a foreign server has a say in it.

    The level picks the colours: NONE is green, WATCH amber, WARNING orange, CRITICAL red.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = LIGHT
        self.level = RiskLevel.NONE
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
        )  # an IP is copied from here
        self.setWordWrap(True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self.setContentsMargins(_LEFT + _MARK + _PADDING, _PADDING, _PADDING, _PADDING)
        self.hide()

    def say(self, text: str, level: RiskLevel) -> None:
        """Show `text` and let a screen reader speak it."""
        self.level = level
        self.setText(text)
        self.setAccessibleName(text)
        self.show()
        self.update()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def silence(self) -> None:
        self.hide()
        self.setText("")
        self.setAccessibleName("")

    def wear(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        strip = QPainterPath()
        strip.addRoundedRect(QRectF(self.rect()), _RADIUS, _RADIUS)
        painter.setClipPath(strip)
        painter.fillRect(self.rect(), QColor(self._theme.strips[self.level].ground))
        bar = QColor(self._theme.bars[self.level])
        painter.fillRect(0, 0, _BAR, self.height(), bar)
        line = self.fontMetrics().lineSpacing()
        painter.translate(_LEFT, _PADDING + (line - _MARK) / 2)
        _draw_mark(painter, bar, self._theme.strips[self.level].ground, self.level)
        painter.end()
        super().paintEvent(event)


def _draw_mark(painter: QPainter, bar: QColor, ground: str, level: RiskLevel) -> None:
    """A tick, an exclamation mark or a cross, for those who do not see the colours."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(bar)
    painter.drawEllipse(QRectF(0.5, 0.5, _MARK - 1, _MARK - 1))
    painter.setPen(QPen(QColor(ground), 1.8, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    if level is RiskLevel.NONE:
        painter.drawPolyline([QPointF(4.6, 8.4), QPointF(7, 10.8), QPointF(11.4, 5.6)])
    elif level is RiskLevel.CRITICAL:
        painter.drawLine(QPointF(5.5, 5.5), QPointF(10.5, 10.5))
        painter.drawLine(QPointF(10.5, 5.5), QPointF(5.5, 10.5))
    else:
        painter.drawLine(QPointF(8, 4.3), QPointF(8, 8.6))
        painter.drawPoint(QPointF(8, 11.6))
