"""Draws one field: its label and OKX's name, its value at the right, and beneath what it means."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from trayapp.ui.details.detail import Detail
from trayapp.ui.details.detail_layout import (
    ABOVE,
    GAP,
    LINE_GAP,
    MARGIN,
    DetailLayout,
    Face,
    Form,
    Measured,
    Part,
    is_quiet,
)
from trayapp.ui.details.details_model import DetailRole, Entry, Index
from trayapp.ui.parts.crisp import draw_foot

_BAR = 3
_LEAST_NAME = 24  # OKX's name is left out where there is less room than this
_HEADING = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


class DetailRow(QStyledItemDelegate):
    """Paints what its layout has measured."""

    def __init__(self, font: QFont, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.layout = DetailLayout(font)

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(self.layout.width, self._measured(index).height)

    def grew(self, index: Index) -> bool:
        """Whether what has changed there needs another height than before."""
        return self.layout.grew(index.row(), index.data(DetailRole.ENTRY))

    def _measured(self, index: Index) -> Measured:
        return self.layout.of(index.row(), index.data(DetailRole.ENTRY))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        measured, rect = self._measured(index), QRectF(option.rect)
        entry: Entry = measured.entry
        painter.save()
        if isinstance(entry, str):
            self._draw_heading(painter, rect, entry)
        else:
            self._draw_ground(painter, option, rect)
            inner = rect.adjusted(MARGIN, ABOVE, -MARGIN, 0)
            self._draw_names(painter, inner, entry, measured.form)
            self._draw_value(painter, inner, measured)
            self._draw_explanation(painter, inner, measured)
        painter.restore()

    def _draw_heading(self, painter: QPainter, rect: QRectF, text: str) -> None:
        theme = self.layout.theme
        painter.fillRect(rect, QColor(theme.card))
        painter.setFont(self.layout.badge.font)
        painter.setPen(QColor(theme.dim))
        painter.drawText(rect.adjusted(MARGIN, 0, -MARGIN, 0), _HEADING, text)

    def _draw_ground(self, painter: QPainter, option: QStyleOptionViewItem, rect: QRectF) -> None:
        theme, chosen = self.layout.theme, bool(option.state & QStyle.StateFlag.State_Selected)
        painter.fillRect(rect, QColor(theme.chosen if chosen else theme.ground))
        if chosen:
            focused = QStyle.StateFlag.State_HasFocus in option.state
            bar = QRectF(rect.left(), rect.top(), _BAR, rect.height())
            painter.fillRect(bar, QColor(theme.accent if focused else theme.border))
        draw_foot(painter, rect, theme.line)

    def _draw_names(self, painter: QPainter, inner: QRectF, detail: Detail, form: Form) -> None:
        """The label, and OKX's name where it stands beside it."""
        theme, face = self.layout.theme, self.layout.label(detail)
        width = min(face.width(detail.label), inner.width())
        ink = theme.dim if is_quiet(detail) else theme.ink
        self._draw_text(painter, inner.topLeft(), width, detail.label, face, ink)
        left = inner.width() - width - GAP
        if form is not Form.NARROW and left >= _LEAST_NAME:
            beside = QPointF(inner.left() + width + GAP, inner.top())
            self._draw_text(painter, beside, left, detail.wire, self.layout.small, theme.dim)

    def _draw_value(self, painter: QPainter, inner: QRectF, measured: Measured) -> None:
        """From the right to the left; the value itself, which comes last, gives way where all is too wide."""
        top, right = inner.top(), inner.right()
        if measured.form is Form.STACKED:
            top += self.layout.line + LINE_GAP
        for part in reversed(measured.parts):
            width = part.width
            if part is measured.parts[0]:
                width = min(width, max(0.0, right - inner.left()))
            at = QPointF(right - width, top)
            if part.ground:
                self._draw_pill(painter, QRectF(at.x(), top, width, self.layout.line), part)
            else:
                self._draw_text(painter, at, width, part.text, part.face, part.ink)
            right -= width + GAP

    def _draw_explanation(self, painter: QPainter, inner: QRectF, measured: Measured) -> None:
        metrics = self.layout.small.metrics
        base = inner.top() + (self.layout.line + LINE_GAP) * (2 if measured.form is Form.STACKED else 1)
        base += metrics.ascent()
        painter.setFont(self.layout.small.font)
        painter.setPen(QColor(self.layout.theme.dim))
        for number, line in enumerate(measured.lines):
            painter.drawText(QPointF(inner.left(), base + number * metrics.lineSpacing()), line)

    def _draw_text(
        self, painter: QPainter, at: QPointF, width: float, text: str, face: Face, ink: str
    ) -> None:
        if face.width(text) > width + 0.5:
            text = face.metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
        painter.setFont(face.font)
        painter.setPen(QColor(ink))
        painter.drawText(QPointF(at.x(), at.y() + self.layout.strong.metrics.ascent()), text)

    def _draw_pill(self, painter: QPainter, rect: QRectF, part: Part) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(part.ground))
        painter.drawRoundedRect(rect, rect.height() / 2, rect.height() / 2)
        painter.setFont(part.face.font)
        painter.setPen(QColor(part.ink))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, part.text)
