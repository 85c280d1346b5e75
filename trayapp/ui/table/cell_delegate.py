"""Draws every cell of the table: amounts, the share's bar, and the risk badge."""

from __future__ import annotations

from decimal import Decimal
from math import ceil
from typing import Any

from PySide6.QtCore import QObject, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QFontMetricsF, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from trayapp.domain import amounts
from trayapp.domain.thresholds import RiskLevel
from trayapp.ui.parts.crisp import draw_foot, snapped
from trayapp.ui.table.balance_model import BalanceModel, Index
from trayapp.ui.table.cell import Cell
from trayapp.ui.table.columns import Look
from trayapp.ui.theme import Theme, figures
from trayapp.words import DOTS

#: Pixels at each side of a cell, and of a badge's text.
PADDING = 9
#: The same at the table's own edges, in line with what stands above it.
MARGIN = 16
BADGE_PADDING = 8
SHARE_BAR = 44
_MARK = 3
_NOTHING = (amounts.UNKNOWN, DOTS)
_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_LEFT, _RIGHT = int(Qt.AlignmentFlag.AlignLeft | _MIDDLE), int(Qt.AlignmentFlag.AlignRight | _MIDDLE)
#: As numbers: Python's flags are slow, and a cell has little time.
_SELECTED, _FOCUSED = QStyle.StateFlag.State_Selected.value, QStyle.StateFlag.State_HasFocus.value


class CellDelegate(QStyledItemDelegate):
    """Holds nothing but the theme, the row under the pointer, and whether the values are old."""

    def __init__(self, theme: Theme, font: QFont, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.hovered_row, self.covered = -1, 0
        self.stale = False
        self.use(theme, font)

    def use(self, theme: Theme, font: QFont) -> None:
        """Draw in other colours, or another font, from now on."""
        self._theme = theme
        self._plain, self._strong = figures(font), figures(font, bold=True)
        self._small = figures(font, scale=0.88, bold=True)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(80, QFontMetrics(self._plain).height() + 14)

    def badge_width(self, text: str) -> int:
        return ceil(QFontMetricsF(self._small).horizontalAdvance(text)) + 1 + 2 * BADGE_PADDING

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model, row, number = index.model(), index.row(), index.column()
        assert isinstance(model, BalanceModel)  # noqa: S101 - for the type alone
        cell, rect, state = model.cell(row, number), QRectF(option.rect), option.state.value
        painter.save()
        self._draw_ground(painter, rect, row, chosen=bool(state & _SELECTED))
        if number == 0:
            self._draw_mark(painter, option, rect, row, chosen=bool(state & _SELECTED))
        last = number == len(model.columns) - 1
        seen = rect if number == 0 else self._in_sight(option, rect)
        inner = seen.adjusted(MARGIN if number == 0 else PADDING, 0, -MARGIN if last else -PADDING, -1)
        self._draw_cell(painter, inner, cell)
        if state & _FOCUSED:
            self._draw_focus(painter, rect)
        painter.restore()

    def _draw_cell(self, painter: QPainter, inner: QRectF, cell: Cell) -> None:
        if cell.look is Look.BADGE and cell.level is not None:
            self._draw_badge(painter, inner, cell.text, cell.level)
        elif cell.look is Look.SHARE:
            self._draw_share(painter, inner, cell.text, cell.value)
        else:
            self._draw_text(painter, inner, cell.text, cell.look, cell.value)

    def _in_sight(self, option: QStyleOptionViewItem, rect: QRectF) -> QRectF:
        """The part of a cell that is seen: a number cut at either end would be another number."""
        view = option.widget
        if not isinstance(view, QTableView):
            return rect
        left, right = max(rect.left(), self.covered), min(rect.right(), view.viewport().width())
        return QRectF(left, rect.top(), right - left, rect.height()) if left < right else rect

    def _draw_focus(self, painter: QPainter, rect: QRectF) -> None:
        """Mark the cell that the keys act on."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(QColor(self._theme.accent))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(rect.adjusted(1, 1, -2, -3))

    def _draw_ground(self, painter: QPainter, rect: QRectF, row: int, *, chosen: bool) -> None:
        theme = self._theme
        colour = theme.chosen if chosen else theme.hover if row == self.hovered_row else theme.ground
        painter.fillRect(rect, QColor(colour))
        draw_foot(painter, rect, theme.line)

    def _draw_mark(
        self, painter: QPainter, option: QStyleOptionViewItem, rect: QRectF, row: int, *, chosen: bool
    ) -> None:
        """Mark the row that the keys move, by an edge in the accent while the table has the focus."""
        focused = _is_current(option, row)
        if focused or chosen:
            colour = self._theme.accent if focused else self._theme.border
            painter.fillRect(QRectF(rect.left(), rect.top(), _MARK, rect.height()), QColor(colour))

    def _draw_text(self, painter: QPainter, rect: QRectF, text: str, look: Look, value: Any) -> None:
        name = look is Look.NAME
        strong = name or (look is Look.SIGNED and bool(value))
        font = self._strong if strong else self._plain
        painter.setFont(font)
        painter.setPen(QColor(self._ink(look, value, text)))
        text = _whole_or_marked(text, font, rect.width())
        painter.drawText(rect, _LEFT if look.is_left else _RIGHT, text)

    def _ink(self, look: Look, value: Any, text: str) -> str:
        theme = self._theme
        if self.stale:
            return theme.dim
        if look is Look.NAME or (value is None and text not in _NOTHING):
            return theme.ink  # what cannot be read is no trifle
        if not value:
            return theme.dim
        if look is Look.SIGNED:
            return theme.loss if value < 0 else theme.gain
        owed = look is Look.OWED or (isinstance(value, Decimal) and value < 0)
        return theme.alarm if owed else theme.ink

    def _draw_share(self, painter: QPainter, rect: QRectF, text: str, share: Decimal | None) -> None:
        self._draw_text(painter, rect, text, Look.AMOUNT, share)
        if share is None:
            return
        widest = QFontMetrics(self._plain).horizontalAdvance("100\u00a0%") + 8
        bar = snapped(painter, QRectF(rect.right() - widest - SHARE_BAR, rect.center().y() - 2, SHARE_BAR, 5))
        if bar.left() < rect.left():
            return  # the user made the column too narrow for it
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.line))
        painter.drawRoundedRect(bar, 2.5, 2.5)
        painter.setBrush(QColor(self._theme.dim if self.stale else self._theme.accent))
        painter.drawRoundedRect(
            QRectF(bar.topLeft(), bar.size()).adjusted(0, 0, -_rest(bar, share), 0), 2.5, 2.5
        )

    def _draw_badge(self, painter: QPainter, rect: QRectF, text: str, level: RiskLevel) -> None:
        pair = self._theme.badge(level, stale=self.stale)
        text = _whole_or_marked(text, self._small, rect.width() - 2 * BADGE_PADDING)
        width = min(self.badge_width(text), max(0.0, rect.width()))
        height = QFontMetrics(self._small).height() + 4
        badge = QRectF(rect.right() - width, rect.center().y() - height / 2, width, height)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(pair.ground))
        painter.drawRoundedRect(badge, height / 2, height / 2)
        painter.setFont(self._small)
        painter.setPen(QColor(pair.ink))
        painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, text)


def _is_current(option: QStyleOptionViewItem, row: int) -> bool:
    """Whether the keys move this row now; another cell than the first may be the current one."""
    view = option.widget
    return isinstance(view, QAbstractItemView) and view.hasFocus() and view.currentIndex().row() == row


def _whole_or_marked(text: str, font: QFont, width: float) -> str:
    """`text`, or in a column that is too narrow its beginning and "…": digits cut at the front would lie."""
    metrics = QFontMetrics(font)
    if metrics.horizontalAdvance(text) <= width:  # columns are measured so, in whole pixels
        return text
    return metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(0, int(width)))


def _rest(bar: QRectF, share: Decimal) -> float:
    """Pixels of the bar that stay empty; something is always seen of a share that is not nought."""
    return min(bar.width() * (1 - float(share)), bar.width() - 3)
