"""What came of a form or of a check: what is wrong, what OKX said of the key, and what would mend it."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from trayapp.domain.remedy import Remedy
from trayapp.domain.thresholds import RiskLevel
from trayapp.errors import TrayAppError
from trayapp.ui.parts.aside import Aside
from trayapp.ui.parts.notice import Notice
from trayapp.ui.texts.translated import sentence
from trayapp.ui.theme import Theme
from trayapp.words import Words


class Report(Protocol):
    """What a test of a key found."""

    @property
    def sentence(self) -> Words: ...

    @property
    def warning(self) -> Words | None: ...

    @property
    def hint(self) -> Words | None: ...

    @property
    def error(self) -> TrayAppError | None: ...

    @property
    def remedy(self) -> Remedy | None: ...


class KeyVerdict(QWidget):
    """A strip for the verdict, one for a key that may do too much, a quiet line for a hint.

    Signals:
        apply_wanted: the Remedy that the verdict names.
    """

    apply_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.verdict = Notice(self)
        self.apply_button = QPushButton(self.tr("&Apply"), self)
        self.apply_button.setAccessibleName(self.tr("Apply what the verdict says"))
        self.apply_button.clicked.connect(self._apply)
        self.warning = Notice(self)
        self.hint = Aside(self)
        self.hint.setTextFormat(Qt.TextFormat.PlainText)
        self._remedy: Remedy | None = None
        self._lay_out()
        self.clear()

    def wear(self, theme: Theme) -> None:
        self.verdict.wear(theme)
        self.warning.wear(theme)

    def clear(self) -> None:
        self.verdict.silence()
        self.warning.silence()
        self._hint("")
        self._offer(None)
        self.hide()

    def show_report(
        self,
        said: Words,
        warning: Words | None,
        hint: Words | None,
        *,
        works: bool,
        remedy: Remedy | None = None,
    ) -> None:
        """Show what a check found; a key that works elsewhere is no alarm."""
        wrong = RiskLevel.CRITICAL if remedy is None else RiskLevel.WATCH
        self.clear()
        self.verdict.say(sentence(said), RiskLevel.NONE if works else wrong)
        self._offer(remedy)
        if warning is not None:
            self.warning.say(sentence(warning), RiskLevel.WATCH)
        self._hint(sentence(hint) if hint is not None else "")
        self.show()

    def show_problem(self, words: Words) -> None:
        self.clear()
        self.verdict.say(sentence(words), RiskLevel.CRITICAL)
        self.show()

    def show_done(self, text: str) -> None:
        """Say that something is done, in the place of the verdict."""
        self.clear()
        self.verdict.say(text, RiskLevel.NONE)
        self.show()

    def show_hint(self, text: str) -> None:
        self.clear()
        self._hint(text)
        self.show()

    @Slot()
    def _apply(self) -> None:
        if self._remedy is not None:
            self.apply_wanted.emit(self._remedy)

    def _offer(self, remedy: Remedy | None) -> None:
        self._remedy = remedy
        self.apply_button.setVisible(remedy is not None)

    def _hint(self, text: str) -> None:
        self.hint.setText(text)
        self.hint.setVisible(bool(text))

    def _lay_out(self) -> None:
        said = QHBoxLayout()
        said.setSpacing(8)
        said.addWidget(self.verdict, 1)
        said.addWidget(self.apply_button, 0, Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(said)
        column.addWidget(self.warning)
        column.addWidget(self.hint)
