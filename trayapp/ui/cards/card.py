"""One card above the table: title, value with its badge or lines of figures, note, perhaps a gauge."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFontMetrics, QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from trayapp.ui.cards.card_rows import CardRows
from trayapp.ui.cards.card_text import CardText
from trayapp.ui.cards.gauge import Gauge
from trayapp.ui.parts.badge_label import BadgeLabel
from trayapp.ui.parts.plain_label import PlainLabel
from trayapp.ui.theme import Theme


class Card(QFrame):
    """Shows one CardText at a time."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAutoFillBackground(True)
        self._title = PlainLabel(scale=0.9)
        self._value = PlainLabel(scale=1.25, bold=True)
        self._badge = BadgeLabel(self)
        self._rows = CardRows()
        self._note = PlainLabel(scale=0.9)
        self._gauge = Gauge()
        self._line = line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self._value)
        line.addWidget(self._badge, 0, Qt.AlignmentFlag.AlignVCenter)
        line.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 9, 12, 9)
        layout.setSpacing(3)
        layout.addWidget(self._title)
        layout.addLayout(line)
        layout.addWidget(self._rows)
        layout.addWidget(self._note)
        layout.addWidget(self._gauge)
        layout.addStretch(1)
        self._shown: tuple[CardText, Theme, bool] | None = None
        self._worn: Theme | None = None
        self._in_line: tuple[bool, bool] | None = None
        self._title_room = ""

    def show_text(self, text: CardText, theme: Theme, *, stale: bool) -> None:
        """Show this card in these colours; `stale` greys what is no danger."""
        if (text, theme, stale) == self._shown:
            return
        self._shown = text, theme, stale
        self._wear(theme)
        self._title.setText(text.title)
        self._keep_room(text.title_room)
        self._value.setText(text.value)
        self._value.use_ink(theme.dim if stale else _ink(text, theme))
        self._rows.show_rows(text.rows, theme, stale=stale)
        self._note.setText(text.note)
        if text.level is not None:
            self._badge.show_word(text.badge, theme.badge(text.level, stale=stale))
        if text.gauge:
            self._gauge.show_ratio(*text.gauge, theme, stale=stale)
        self._show_parts(text)
        self.setToolTip(text.tip)
        self.setAccessibleName(text.spoken)

    def _show_parts(self, text: CardText) -> None:
        self._value.setVisible(bool(text.value))
        self._note.setVisible(bool(text.note))
        self._badge.setVisible(text.level is not None and bool(text.badge))
        self._gauge.setVisible(text.gauge is not None)
        if (seen := (bool(text.value), text.level is not None)) != self._in_line:
            self._in_line = seen
            self._line.invalidate()  # before the first showing Qt does not tell it that its parts were hidden

    def _wear(self, theme: Theme) -> None:
        if theme is self._worn:
            return
        self._worn = theme
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Window, QColor(theme.card))
        self.setPalette(palette)
        self._title.use_ink(theme.dim)
        self._note.use_ink(theme.dim)

    def _keep_room(self, title: str) -> None:
        if title != self._title_room:
            self._title_room = title
            self._title.setMinimumWidth(QFontMetrics(self._title.font()).horizontalAdvance(title))


def _ink(text: CardText, theme: Theme) -> str:
    """The colour of a value that is not old."""
    if text.owed:
        return theme.alarm
    return theme.ink if not text.tone else theme.gain if text.tone > 0 else theme.loss
