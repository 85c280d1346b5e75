"""Asks, inside the dialog, whether an account shall go."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from trayapp.domain.credentials import AccountProfile
from trayapp.domain.thresholds import RiskLevel
from trayapp.ui.parts.notice import Notice
from trayapp.ui.theme import Theme


class RemoveQuestion(QWidget):
    """Hidden until it asks; `account_id` is whom it asked about last.

    Signals:
        confirmed: the id of the account that shall go.
        refused: it stays.
    """

    confirmed = Signal(str)
    refused = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.account_id = ""
        self._question = Notice(self)
        self.remove_button = QPushButton(self.tr("&Remove"), self)
        self.keep_button = QPushButton(self.tr("&Keep"), self)
        self.remove_button.setAccessibleName(self.tr("Remove the account"))
        self.keep_button.setAccessibleName(self.tr("Keep the account"))
        answers = QHBoxLayout()
        answers.addStretch(1)
        answers.addWidget(self.remove_button)
        answers.addWidget(self.keep_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        column.addWidget(self._question)
        column.addLayout(answers)
        self.remove_button.clicked.connect(self._confirm)
        self.keep_button.clicked.connect(self.refuse)
        self.hide()

    def wear(self, theme: Theme) -> None:
        self._question.wear(theme)

    def ask(self, profile: AccountProfile) -> None:
        """Ask about `profile`; Enter keeps it."""
        self.account_id = profile.id
        words = self.tr(
            "Remove the account “{name}”? Its key is taken out of your system's keyring. "
            "At OKX the key lives on until you delete it there."
        )
        self._question.say(words.format(name=profile.name), RiskLevel.WATCH)
        self.show()
        self.keep_button.setDefault(True)
        self.keep_button.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def refuse(self) -> None:
        """Let the account stay."""
        if not self.isHidden():
            self.hide()
            self.refused.emit()

    @Slot()
    def _confirm(self) -> None:
        self.hide()
        self.confirmed.emit(self.account_id)
