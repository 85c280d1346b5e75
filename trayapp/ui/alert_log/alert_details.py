"""All that is known of one alert, as text that can be read to its end, chosen and copied."""

from __future__ import annotations

from PySide6.QtGui import QColor, QFont, QPalette, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit, QWidget

from trayapp.ui.theme import LIGHT, Theme, palette_of, scroll_bars

_LINES = 6  # more are scrolled, so that nothing jumps from one alert to the next
_MARGIN = 10
_GAP = 4


class AlertDetails(QTextEdit):
    """Plain text alone: some of it comes from outside."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = LIGHT
        self._said = ("", "", "")
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(_MARGIN)
        self.setFixedHeight(_LINES * self.fontMetrics().lineSpacing() + 2 * (_MARGIN + _GAP))
        self.setAccessibleName(self.tr("About the chosen alert"))

    def say(self, what: str, since: str, advice: str) -> None:
        """Show three paragraphs; what was scrolled to stays in sight while they are the same."""
        if (what, since, advice) != self._said:
            self._said = (what, since, advice)
            self._write()

    def wear(self, theme: Theme) -> None:
        self._theme = theme
        palette = palette_of(theme)
        palette.setColor(QPalette.ColorRole.Base, QColor(theme.card))
        self.setPalette(palette)
        self.verticalScrollBar().setStyleSheet(scroll_bars(theme))
        self._write()

    def _write(self) -> None:
        what, since, advice = self._said
        self.clear()
        cursor = QTextCursor(self.document())
        below = QTextBlockFormat()
        below.setTopMargin(_GAP)
        cursor.insertText(what, _format(self._theme.ink, bold=True))
        for text, ink in ((since, self._theme.dim), (advice, self._theme.ink)):
            cursor.insertBlock(below)
            cursor.insertText(text, _format(ink))


def _format(ink: str, *, bold: bool = False) -> QTextCharFormat:
    form = QTextCharFormat()
    form.setForeground(QColor(ink))
    form.setFontWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
    return form
