"""What came of a form: what is wrong in it, or what OKX said of the key."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from trayapp.domain.thresholds import RiskLevel
from trayapp.ui.aside import Aside
from trayapp.ui.notice import Notice
from trayapp.ui.theme import Theme
from trayapp.ui.translated import sentence
from trayapp.words import Words


class KeyVerdict(QWidget):
    """A strip for the verdict, one for a key that may do too much, a quiet line for a hint."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.verdict = Notice(self)
        self.warning = Notice(self)
        self.hint = Aside(self)
        self.hint.setTextFormat(Qt.TextFormat.PlainText)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for row in (self.verdict, self.warning, self.hint):
            column.addWidget(row)
        self.clear()

    def wear(self, theme: Theme) -> None:
        self.verdict.wear(theme)
        self.warning.wear(theme)

    def clear(self) -> None:
        self.verdict.silence()
        self.warning.silence()
        self._hint("")
        self.hide()

    def show_report(self, said: Words, warning: Words | None, hint: Words | None, *, works: bool) -> None:
        self.clear()
        self.verdict.say(sentence(said), RiskLevel.NONE if works else RiskLevel.CRITICAL)
        if warning is not None:
            self.warning.say(sentence(warning), RiskLevel.WATCH)
        self._hint(sentence(hint) if hint is not None else "")
        self.show()

    def show_problem(self, words: Words) -> None:
        self.clear()
        self.verdict.say(sentence(words), RiskLevel.CRITICAL)
        self.show()

    def show_hint(self, text: str) -> None:
        self.clear()
        self._hint(text)
        self.show()

    def _hint(self, text: str) -> None:
        self.hint.setText(text)
        self.hint.setVisible(bool(text))
