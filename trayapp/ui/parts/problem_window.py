"""Says in one sentence what could not be done, where no dialog is open that could say it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from trayapp.domain.thresholds import RiskLevel
from trayapp.ui.parts.notice import Notice
from trayapp.ui.parts.themed_dialog import ThemedDialog
from trayapp.ui.texts.translated import sentence
from trayapp.ui.theme import Theme, current_theme
from trayapp.words import Words


class ProblemWindow(ThemedDialog):
    """Shown by `tell`; closed by Enter and Esc."""

    def __init__(self, parent: QWidget | None = None, *, theme: Callable[[], Theme] = current_theme) -> None:
        super().__init__(parent, theme)
        self.setWindowTitle("Equity Tray")
        self._problem = Notice(self)
        self._close_button = QPushButton(self.tr("&Close"), self)
        self._close_button.setDefault(True)
        self._close_button.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self._close_button)
        self.column.addWidget(self._problem)
        self.column.addLayout(foot)
        self.follow_theme()

    def wear(self, theme: Theme) -> None:
        super().wear(theme)
        self._problem.wear(theme)

    def tell(self, words: Words) -> None:
        """Say it, and come to the front."""
        self._problem.say(sentence(words), RiskLevel.WARNING)
        self.show()
        self.raise_()
        self.activateWindow()
