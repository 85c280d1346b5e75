"""A bar from liquidation to calm, with a mark where the margin ratio stands."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QProgressBar, QSizePolicy, QWidget

from trayapp.domain.thresholds import RatioRungs, RiskLevel
from trayapp.ui.parts.crisp import snapped
from trayapp.ui.theme import LIGHT, Theme, figures

_BAR, _GAP = 6, 2
_MOST_PERCENT = 100_000


class Gauge(QProgressBar):
    """Equal stretches for critical, warning, watch and calm: a linear scale would hide the danger.

    A progress bar for screen readers alone, which are told the ratio in whole percent.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ratio: Decimal | None = None
        self._rungs: RatioRungs | None = None
        self._theme, self._stale = LIGHT, False
        self.setRange(0, _MOST_PERCENT)
        self.setTextVisible(False)
        self.setAccessibleName(self.tr("Margin ratio in percent"))
        self.setMinimumWidth(190)  # the scale's figures need it
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_ratio(self, ratio: Decimal | None, rungs: RatioRungs, theme: Theme, *, stale: bool) -> None:
        shown = self._ratio, self._rungs, self._theme, self._stale
        if shown == (ratio, rungs, theme, stale):
            return
        self._ratio, self._rungs, self._theme, self._stale = ratio, rungs, theme, stale
        percent = 0 if ratio is None else min(max(ratio, Decimal(0)), Decimal(_MOST_PERCENT) / 100) * 100
        self.setUpdatesEnabled(False)  # else Qt would draw it at once, and again with all the rest
        self.setValue(int(percent))
        self.setUpdatesEnabled(True)

    def sizeHint(self) -> QSize:
        return QSize(200, _BAR + 8 + QFontMetrics(self._font()).height())

    def _font(self) -> QFont:
        return figures(self.font(), scale=0.8)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._rungs is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        quarter = self.width() / 4
        levels = (RiskLevel.CRITICAL, RiskLevel.WARNING, RiskLevel.WATCH, RiskLevel.NONE)
        for number, level in enumerate(levels):
            zone = snapped(painter, QRectF(number * quarter, 3, quarter - _GAP, _BAR))
            painter.fillRect(zone, QColor(self._theme.border if self._stale else self._theme.bars[level]))
        self._draw_scale(painter, quarter)
        self._draw_mark(painter, quarter)
        painter.end()

    def _draw_scale(self, painter: QPainter, quarter: float) -> None:
        if self._rungs is None:
            return
        painter.setFont(self._font())
        painter.setPen(QColor(self._theme.dim))
        metrics = QFontMetrics(self._font())
        points = (Decimal(1), self._rungs.critical, self._rungs.warning, self._rungs.watch)
        for number, ratio in enumerate(points):
            text = f"{int(ratio * 100)}"
            width = metrics.horizontalAdvance(text)
            left = max(0.0, number * quarter - width / 2 - (1 if number else 0))
            painter.drawText(
                QRectF(left, _BAR + 6, width + 4, metrics.height()), Qt.AlignmentFlag.AlignLeft, text
            )

    def _draw_mark(self, painter: QPainter, quarter: float) -> None:
        if self._ratio is None or self._rungs is None:
            return
        x = min(max(position(self._ratio, self._rungs) * quarter, 1.5), self.width() - 1.5)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.card))
        painter.drawRoundedRect(snapped(painter, QRectF(x - 3.5, 0, 7, _BAR + 6)), 2, 2)
        painter.setBrush(QColor(self._theme.ink))
        painter.drawRoundedRect(snapped(painter, QRectF(x - 1.5, 0, 3, _BAR + 6)), 1.5, 1.5)


def position(ratio: Decimal, rungs: RatioRungs) -> float:
    """Where a ratio stands: 0 to 4, one for each stretch; the last one ends at twice its start."""
    points = (Decimal(1), rungs.critical, rungs.warning, rungs.watch, 2 * rungs.watch)
    for number in range(4):
        low, high = points[number], points[number + 1]
        if ratio < high:
            return number + max(0.0, float((ratio - low) / (high - low)) if high > low else 0.0)
    return 4.0
