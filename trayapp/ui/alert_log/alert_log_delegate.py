"""Draws the cells of the log: times, words, and the level's badge."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QObject, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from trayapp.ui.alert_log.alert_log_model import Index, LogColumn, LogRole
from trayapp.ui.parts.crisp import draw_foot
from trayapp.ui.theme import LIGHT, figures

#: Pixels at each side of a cell, and of a badge's text.
PADDING = 9
BADGE_PADDING = 8
_BAR = 3


class AlertLogDelegate(QStyledItemDelegate):
    """An alert that is over has an empty badge and quiet words: a full one says that it stands."""

    def __init__(self, font: QFont, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.theme = LIGHT
        self._plain, self._small = figures(font), figures(font, scale=0.88, bold=True)

    @property
    def row_height(self) -> int:
        return QFontMetrics(self._plain).height() + 14

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(80, self.row_height)

    def text_width(self, text: str) -> int:
        """The width of a cell that shows all of `text`."""
        return ceil(QFontMetricsF(self._plain).horizontalAdvance(text)) + 1 + 2 * PADDING

    def badge_width(self, text: str) -> int:
        """The width of a badge that shows all of `text`."""
        return ceil(QFontMetricsF(self._small).horizontalAdvance(text)) + 1 + 2 * BADGE_PADDING

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect, over = QRectF(option.rect), bool(index.data(LogRole.OVER))
        painter.save()
        self._draw_ground(painter, option, index.column() == LogColumn.TIME)
        cell = rect.adjusted(PADDING, 0, -PADDING, -1)
        if index.column() == LogColumn.LEVEL:
            self._draw_badge(painter, cell, index, over=over)
        else:
            quiet = over or index.column() in (LogColumn.TIME, LogColumn.ACCOUNT)
            painter.setFont(self._plain)
            painter.setPen(QColor(self.theme.dim if quiet else self.theme.ink))
            _draw_text(painter, cell, str(index.data()))
        painter.restore()

    def _draw_ground(self, painter: QPainter, option: QStyleOptionViewItem, first: bool) -> None:
        rect, theme = QRectF(option.rect), self.theme
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.fillRect(rect, QColor(theme.chosen if chosen else theme.ground))
        draw_foot(painter, rect, theme.line)
        if first and chosen:
            painter.fillRect(QRectF(rect.left(), rect.top(), _BAR, rect.height() - 1), QColor(theme.accent))
        if option.state & QStyle.StateFlag.State_HasFocus and not chosen:  # moved to with Ctrl held
            painter.setPen(QPen(QColor(theme.accent), 1))
            painter.drawRect(rect.adjusted(0.5, 0.5, -1.5, -1.5))

    def _draw_badge(self, painter: QPainter, cell: QRectF, index: Index, *, over: bool) -> None:
        text, pair = str(index.data()), self.theme.levels[index.data(LogRole.ENTRY).alert.level]
        height = QFontMetrics(self._small).height() + 4
        badge = QRectF(cell.left(), cell.center().y() - height / 2, self.badge_width(text), height)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self.theme.border), 1) if over else Qt.PenStyle.NoPen)
        painter.setBrush(Qt.BrushStyle.NoBrush if over else QColor(pair.ground))
        painter.drawRoundedRect(badge.adjusted(0.5, 0.5, -0.5, -0.5), height / 2, height / 2)
        painter.setFont(self._small)
        painter.setPen(QColor(self.theme.dim if over else pair.ink))
        painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, text)


def _draw_text(painter: QPainter, cell: QRectF, text: str) -> None:
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, max(0, int(cell.width())))
    painter.drawText(cell, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), shown)
