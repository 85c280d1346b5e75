"""Draws a column that can be chosen: a box, its title and OKX's name, and beneath what it means."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from trayapp.ui.table.chooser_model import ChooserModel, ChooserRole, Index
from trayapp.ui.table.columns import Column
from trayapp.ui.theme import LIGHT, Theme, figures

#: Pixels at the sides, and above and below an entry and a heading.
SIDE, _ABOVE, _HEADING_ABOVE = 14, 7, 6
_BOX, _BESIDE_BOX = 16, 10
_GAP, _LINE_GAP, _BAR = 8, 1, 3
_TICK = (QPointF(0.24, 0.52), QPointF(0.43, 0.71), QPointF(0.77, 0.31))
#: Of the second of two quick clicks a delegate sees no release.
_CLICKS = (QEvent.Type.MouseButtonRelease, QEvent.Type.MouseButtonDblClick)
_WRAPPED = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)


class ChooserRow(QStyledItemDelegate):
    """A click anywhere on an entry ticks its box or empties it, as the space bar does.

    Attributes:
        width: pixels of a row, to which explanations are wrapped.
    """

    def __init__(self, font: QFont, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.width = 0
        self.wear(LIGHT, font)

    def wear(self, theme: Theme, font: QFont) -> None:
        self._theme = theme
        self._title, self._small = figures(font), figures(font, scale=0.88)
        self._heading = figures(font, scale=0.84, bold=True)
        self._line = QFontMetrics(self._title).height()

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        if not isinstance(index.data(ChooserRole.ENTRY), Column):
            return QSize(self.width, QFontMetrics(self._heading).height() + 2 * _HEADING_ABOVE)
        room = QRect(0, 0, max(1, self.width - _LEFT - SIDE), 10_000)
        explained = QFontMetrics(self._small).boundingRect(
            room, _WRAPPED, index.data(ChooserRole.EXPLANATION)
        )
        return QSize(self.width, self._line + _LINE_GAP + explained.height() + 2 * _ABOVE)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        if isinstance(index.data(ChooserRole.ENTRY), Column):
            self._draw_ground(painter, option)
            self._draw_box(painter, option.rect, index)
            self._draw_texts(painter, option.rect.adjusted(_LEFT, _ABOVE, -SIDE, 0), index)
        else:
            self._draw_heading(painter, option.rect, index.data())
        painter.restore()

    def editorEvent(self, event: QEvent, model: object, option: QStyleOptionViewItem, index: Index) -> bool:
        if not isinstance(event, QMouseEvent):
            return super().editorEvent(event, model, option, index)  # type: ignore[arg-type]
        left = event.button() is Qt.MouseButton.LeftButton
        if event.type() in _CLICKS and left and isinstance(model, ChooserModel):
            ticked = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
            state = Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked
            return model.setData(index, state, Qt.ItemDataRole.CheckStateRole)
        return False

    def _draw_heading(self, painter: QPainter, rect: QRect, text: str) -> None:
        painter.fillRect(rect, QColor(self._theme.card))
        painter.setFont(self._heading)
        painter.setPen(QColor(self._theme.dim))
        painter.drawText(rect.adjusted(SIDE, 0, -SIDE, 0), Qt.AlignmentFlag.AlignVCenter, text)

    def _draw_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        theme, rect = self._theme, option.rect
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        pointed = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter.fillRect(rect, QColor(theme.chosen if focused else theme.hover if pointed else theme.ground))
        if focused:
            painter.fillRect(QRect(rect.left(), rect.top(), _BAR, rect.height()), QColor(theme.accent))

    def _draw_box(self, painter: QPainter, rect: QRect, index: Index) -> None:
        theme = self._theme
        box = QRectF(rect.left() + SIDE, rect.top() + _ABOVE + (self._line - _BOX) / 2, _BOX, _BOX)
        free = bool(index.flags() & Qt.ItemFlag.ItemIsUserCheckable)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if index.data(Qt.ItemDataRole.CheckStateRole) != Qt.CheckState.Checked:
            painter.setPen(QPen(QColor(theme.dim), 1.2))
            painter.drawRoundedRect(box.adjusted(0.6, 0.6, -0.6, -0.6), 3, 3)
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.accent if free else theme.border))
        painter.drawRoundedRect(box, 3, 3)
        pen = QPen(QColor(theme.accent_ink if free else theme.ink), 2)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.drawPolyline([box.topLeft() + point * _BOX for point in _TICK])

    def _draw_texts(self, painter: QPainter, rect: QRect, index: Index) -> None:
        theme, metrics = self._theme, QFontMetrics(self._title)
        title, note = str(index.data()), str(index.data(ChooserRole.NOTE))
        painter.setFont(self._title)
        painter.setPen(QColor(theme.dim if note and index.flags() & _CHECKABLE else theme.ink))
        base = rect.top() + metrics.ascent()
        painter.drawText(QPointF(rect.left(), base), title)
        left = rect.left() + metrics.horizontalAdvance(title) + _GAP
        painter.setFont(self._small)
        painter.setPen(QColor(theme.dim))
        small = QFontMetrics(self._small)
        beside = rect.right() + 1 - small.horizontalAdvance(note)
        painter.drawText(QPointF(beside, base), note)
        name = small.elidedText(
            str(index.data(ChooserRole.NAME)), Qt.TextElideMode.ElideRight, beside - left - _GAP
        )
        painter.drawText(QPointF(left, base), name)
        below = rect.adjusted(0, self._line + _LINE_GAP, 0, 0)
        painter.drawText(below, _WRAPPED, str(index.data(ChooserRole.EXPLANATION)))


_LEFT = SIDE + _BOX + _BESIDE_BOX
_CHECKABLE = Qt.ItemFlag.ItemIsUserCheckable
