"""Draws one field: its label and OKX's name, its value at the right, and beneath what it means."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from math import ceil

from PySide6.QtCore import QObject, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from trayapp.ui.detail import Detail, Tone
from trayapp.ui.details_model import DetailRole, Entry, Index
from trayapp.ui.theme import LIGHT, Theme, figures

#: Pixels at the sides, in line with the head of the pane.
MARGIN = 16
_ABOVE, _BELOW, _LINE_GAP = 8, 9, 2
_GAP, _LEAST_GAP = 5, 14  # between parts of a value; between the names and the value
_PILL_PADDING, _BAR = 7, 3
_LEAST_NAME = 24  # OKX's name is left out where there is less room than this
_WRAPPED = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
_RIGHT = Qt.TextElideMode.ElideRight


class _Form(IntEnum):
    """How a field is laid out, by the room that its value leaves on the label's line."""

    WIDE = 0  # label, OKX's name and value on one line
    NARROW = 1  # OKX's name goes before the explanation
    STACKED = 2  # the value has a line of its own


@dataclass(frozen=True, slots=True)
class _Part:
    """A piece of the value's line; `pill` where it is the level's word."""

    text: str
    font: QFont
    ink: str
    width: float
    pill: bool = False


@dataclass(frozen=True, slots=True)
class _Measured:
    """What was found for an entry at a width."""

    entry: Entry
    form: _Form
    height: int


class DetailRow(QStyledItemDelegate):
    """What once needed more room keeps it, so that nothing jumps from poll to poll."""

    def __init__(self, font: QFont, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.stale = False
        self._width = 0
        self._measured: dict[int, _Measured] = {}
        self._forms: dict[str, _Form] = {}
        self.wear(LIGHT, font)

    def wear(self, theme: Theme, font: QFont) -> None:
        """Draw in these colours, and in sizes that follow `font`, from now on."""
        self._theme = theme
        self._plain, self._strong = figures(font), figures(font, bold=True)
        self._small, self._badge = figures(font, scale=0.88), figures(font, scale=0.84, bold=True)
        self._line = QFontMetrics(self._strong).height()
        self.start_anew()

    def start_anew(self) -> None:
        """Forget what was measured: something else is shown now."""
        self._measured.clear()
        self._forms.clear()

    def fit(self, width: int) -> bool:
        """Lay everything out for this width; whether it is another one."""
        if width == self._width:
            return False
        self._width = width
        self.start_anew()
        return True

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(self._width, self._measure(index.row(), index.data(DetailRole.ENTRY)).height)

    def _measure(self, row: int, entry: Entry) -> _Measured:
        known = self._measured.get(row)
        if known is None or known.entry is not entry:
            known = self._measured[row] = self._measured_anew(entry)
        return known

    def _measured_anew(self, entry: Entry) -> _Measured:
        if isinstance(entry, str):
            return _Measured(entry, _Form.WIDE, self._line + 12)
        form = self._forms[entry.wire] = max(self._form(entry), self._forms.get(entry.wire, _Form.WIDE))
        room = QRect(0, 0, self._inner, 10_000)
        below = QFontMetrics(self._small).boundingRect(room, _WRAPPED, _explanation(entry, form)).height()
        lines = 2 if form is _Form.STACKED else 1
        return _Measured(entry, form, _ABOVE + lines * (self._line + _LINE_GAP) + below + _BELOW)

    def _form(self, detail: Detail) -> _Form:
        left = self._inner - _LEAST_GAP - _width_of(self._parts(detail))
        left -= _width(self._label_font(detail), detail.label)
        if left < 0:
            return _Form.STACKED
        return _Form.WIDE if _GAP + _width(self._small, detail.wire) <= left else _Form.NARROW

    @property
    def _inner(self) -> int:
        return max(0, self._width - 2 * MARGIN)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        entry: Entry = index.data(DetailRole.ENTRY)
        rect = QRectF(option.rect)
        painter.save()
        if isinstance(entry, str):
            self._draw_heading(painter, rect, entry)
        else:
            chosen = bool(option.state & QStyle.StateFlag.State_Selected)
            self._draw_ground(painter, rect, chosen=chosen)
            self._draw_field(painter, rect, entry, self._measure(index.row(), entry).form)
        painter.restore()

    def _draw_heading(self, painter: QPainter, rect: QRectF, text: str) -> None:
        painter.fillRect(rect, QColor(self._theme.card))
        painter.setFont(self._badge)
        painter.setPen(QColor(self._theme.dim))
        room = rect.adjusted(MARGIN, 0, -MARGIN, 0)
        painter.drawText(room, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), text)

    def _draw_ground(self, painter: QPainter, rect: QRectF, *, chosen: bool) -> None:
        theme = self._theme
        painter.fillRect(rect, QColor(theme.chosen if chosen else theme.ground))
        if chosen:
            painter.fillRect(QRectF(rect.left(), rect.top(), _BAR, rect.height()), QColor(theme.accent))
        painter.fillRect(QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1), QColor(theme.line))

    def _draw_field(self, painter: QPainter, rect: QRectF, detail: Detail, form: _Form) -> None:
        inner = rect.adjusted(MARGIN, _ABOVE, -MARGIN, -_BELOW)
        parts = self._parts(detail)
        top, step = inner.top(), self._line + _LINE_GAP
        stacked = form is _Form.STACKED
        self._draw_names(painter, inner, detail, form)
        self._draw_value(painter, top + step if stacked else top, inner, parts)
        painter.setFont(self._small)
        painter.setPen(QColor(self._theme.dim))
        room = inner.adjusted(0, step * (2 if stacked else 1), 0, 1)
        painter.drawText(room, _WRAPPED, _explanation(detail, form))

    def _draw_names(self, painter: QPainter, inner: QRectF, detail: Detail, form: _Form) -> None:
        """The label, and OKX's name where it stands beside it; a label is only cut in a line of its own."""
        font, theme = self._label_font(detail), self._theme
        width = min(_width(font, detail.label), inner.width())
        ink = theme.dim if _quiet(detail) else theme.ink
        self._draw_text(painter, inner.topLeft(), width, detail.label, font, ink)
        left = inner.width() - width - _GAP
        if form is not _Form.NARROW and left >= _LEAST_NAME:
            beside = QPointF(inner.left() + width + _GAP, inner.top())
            self._draw_text(painter, beside, left, detail.wire, self._small, theme.dim)

    def _draw_value(self, painter: QPainter, top: float, inner: QRectF, parts: tuple[_Part, ...]) -> None:
        """From the right to the left; the value itself, which comes last, gives way where all is too wide."""
        right = inner.right()
        for number, part in enumerate(reversed(parts)):
            last = number == len(parts) - 1
            width = min(part.width, max(0.0, right - inner.left())) if last else part.width
            at = QPointF(right - width, top)
            if part.pill:
                self._draw_pill(painter, QRectF(at.x(), top, width, self._line), part)
            else:
                self._draw_text(painter, at, width, part.text, part.font, part.ink)
            right -= width + _GAP

    def _draw_text(
        self, painter: QPainter, at: QPointF, width: float, text: str, font: QFont, ink: str
    ) -> None:
        metrics = QFontMetricsF(font)
        if metrics.horizontalAdvance(text) > width + 0.5:
            text = metrics.elidedText(text, _RIGHT, width)
        painter.setFont(font)
        painter.setPen(QColor(ink))
        painter.drawText(QPointF(at.x(), at.y() + QFontMetricsF(self._strong).ascent()), text)

    def _draw_pill(self, painter: QPainter, rect: QRectF, part: _Part) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        ground, ink = part.ink.split(" ")
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(rect, rect.height() / 2, rect.height() / 2)
        painter.setFont(part.font)
        painter.setPen(QColor(ink))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, part.text)

    def _label_font(self, detail: Detail) -> QFont:
        return self._plain if _quiet(detail) else self._strong

    def _parts(self, detail: Detail) -> tuple[_Part, ...]:
        theme = self._theme
        unreadable = detail.tone is Tone.UNREADABLE and not self.stale
        found = [
            self._part(detail.value, self._plain, self._ink(detail)),
            self._part(detail.unit, self._small, theme.dim),
            self._part(detail.note, self._small, theme.loss if unreadable else theme.dim),
        ]
        if detail.level is not None:
            pair = theme.badge(detail.level, stale=self.stale)
            width = ceil(_width(self._badge, detail.word)) + 2 * _PILL_PADDING
            found.append(_Part(detail.word, self._badge, f"{pair.ground} {pair.ink}", width, pill=True))
        return tuple(part for part in found if part.text)

    @staticmethod
    def _part(text: str, font: QFont, ink: str) -> _Part:
        return _Part(text, font, ink, _width(font, text))

    def _ink(self, detail: Detail) -> str:
        theme = self._theme
        if self.stale:
            return theme.dim
        match detail.tone:
            case Tone.GAIN:
                return theme.gain
            case Tone.LOSS:
                return theme.loss
            case Tone.NOUGHT | Tone.ABSENT:
                return theme.dim
            case _:
                return theme.ink


def _quiet(detail: Detail) -> bool:
    """Whether there is nothing to see: not sent, and not missed."""
    return detail.tone is Tone.ABSENT and detail.level is None


def _explanation(detail: Detail, form: _Form) -> str:
    return f"{detail.wire} · {detail.explanation}" if form is _Form.NARROW else detail.explanation


def _width(font: QFont, text: str) -> float:
    return QFontMetricsF(font).horizontalAdvance(text)


def _width_of(parts: tuple[_Part, ...]) -> float:
    return sum(part.width for part in parts) + _GAP * (len(parts) - 1)
