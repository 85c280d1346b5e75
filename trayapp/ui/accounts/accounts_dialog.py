"""The dialog with all accounts: add, rename, replace a key, remove."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from trayapp.domain.credentials import AccountProfile
from trayapp.domain.thresholds import RiskLevel
from trayapp.errors import UsageError
from trayapp.ui.accounts.accounts_list import AccountsList
from trayapp.ui.accounts.accounts_model import AccountsModel
from trayapp.ui.accounts.remove_question import RemoveQuestion
from trayapp.ui.parts.notice import Notice
from trayapp.ui.parts.themed_dialog import ThemedDialog
from trayapp.ui.texts.account_names import checked_name
from trayapp.ui.texts.translated import sentence
from trayapp.ui.theme import Theme, current_theme
from trayapp.words import Words


class AccountsDialog(ThemedDialog):
    """Shows what it is told and asks for what the user wants; changes nothing itself.

    Signals:
        add_wanted: another account.
        replace_wanted: another key for the account with this id.
        rename_wanted: an account's id and its new name, which is valid and free.
        remove_wanted: the id of an account; the user was asked.
    """

    add_wanted = Signal()
    replace_wanted = Signal(str)
    rename_wanted = Signal(str, str)
    remove_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None, *, theme: Callable[[], Theme] = current_theme) -> None:
        super().__init__(parent, theme)
        self.setWindowTitle(self.tr("Accounts"))
        self._model = AccountsModel(self)
        self._list = AccountsList(self._model, self)
        self._add_button = QPushButton(self.tr("&Add…"), self)
        self._rename_button = QPushButton(self.tr("Re&name"), self)
        self._replace_button = QPushButton(self.tr("Replace &key…"), self)
        self._remove_button = QPushButton(self.tr("&Remove…"), self)
        self._problem = Notice(self)
        self._question = RemoveQuestion(self)
        self._close_button = QPushButton(self.tr("&Close"), self)
        self._name_controls()
        self._lay_out()
        self._connect()
        self._follow_choice()
        self.follow_theme()

    def wear(self, theme: Theme) -> None:
        super().wear(theme)
        for part in (self._list, self._problem, self._question):
            part.wear(theme)

    def show_accounts(self, profiles: Sequence[AccountProfile], chosen_id: str | None) -> None:
        """Show all accounts. `chosen_id` is the one in the tray; the user's choice here stays."""
        kept = self._list.chosen_id or chosen_id
        self._model.show_accounts(profiles, chosen_id)
        if not self._list.currentIndex().isValid():
            self._list.choose(kept)
        self._problem.silence()
        if self._question.account_id not in (profile.id for profile in profiles):
            self._question.refuse()
        self._follow_choice()

    def show_problem(self, words: Words) -> None:
        """Say why something could not be done."""
        self._problem.say(sentence(words), RiskLevel.CRITICAL)

    def reject(self) -> None:
        if not self._question.isHidden():
            self._question.refuse()  # Esc answers the question; another closes the dialog
        else:
            super().reject()

    @Slot()
    def _follow_choice(self) -> None:
        """Let the buttons fit what is chosen."""
        asking = not self._question.isHidden()
        chosen = self._list.chosen_id is not None
        self._list.setDisabled(asking)
        self._add_button.setDisabled(asking)
        for button in (self._rename_button, self._replace_button, self._remove_button):
            button.setEnabled(chosen and not asking)
        self._close_button.setHidden(asking)
        if not asking:
            (self._close_button if chosen else self._add_button).setDefault(True)

    @Slot()
    def _rename(self) -> None:
        self._problem.silence()
        self._list.setFocus()
        self._list.edit(self._list.currentIndex())

    @Slot(str, str)
    def _check_name(self, account_id: str, typed: str) -> None:
        """Pass on a name that is new, valid and free; say what is wrong with another."""
        self._problem.silence()
        names = {profile.id: profile.name for profile in self._model.profiles}
        old = names.pop(account_id, "")
        try:
            name = checked_name(typed, names.values())
        except UsageError as error:
            self.show_problem(error.words)
        else:
            if name != old:
                self.rename_wanted.emit(account_id, name)

    @Slot()
    def _replace(self) -> None:
        self._problem.silence()
        if self._list.chosen_id is not None:
            self.replace_wanted.emit(self._list.chosen_id)

    @Slot()
    def _ask_to_remove(self) -> None:
        self._problem.silence()
        row = self._list.currentIndex().row()
        if row >= 0:
            self._question.ask(self._model.profiles[row])
            self._follow_choice()

    @Slot(str)
    def _remove(self, account_id: str) -> None:
        self._end_question()
        self.remove_wanted.emit(account_id)

    @Slot()
    def _end_question(self) -> None:
        self._follow_choice()
        self._list.setFocus()

    def _name_controls(self) -> None:
        self._add_button.setAccessibleName(self.tr("Add an account"))
        self._rename_button.setAccessibleName(self.tr("Rename the account"))
        self._replace_button.setAccessibleName(self.tr("Replace the key of the account"))
        self._remove_button.setAccessibleName(self.tr("Remove the account"))
        self._close_button.setAccessibleName(self.tr("Close"))

    def _lay_out(self) -> None:
        deeds = QVBoxLayout()
        deeds.setSpacing(8)
        for button in (self._add_button, self._rename_button, self._replace_button, self._remove_button):
            deeds.addWidget(button)
        deeds.addStretch(1)
        middle = QHBoxLayout()
        middle.setSpacing(12)
        middle.addWidget(self._list, 1)
        middle.addLayout(deeds)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self._close_button)
        self.column.addLayout(middle)
        self.column.addWidget(self._problem)
        self.column.addWidget(self._question)
        self.column.addLayout(foot)
        self._list.setFocus()

    def _connect(self) -> None:
        self._add_button.clicked.connect(self.add_wanted)
        self._rename_button.clicked.connect(self._rename)
        self._replace_button.clicked.connect(self._replace)
        self._remove_button.clicked.connect(self._ask_to_remove)
        self._close_button.clicked.connect(self.reject)
        self._list.selectionModel().currentChanged.connect(self._follow_choice)
        self._model.name_typed.connect(self._check_name)
        self._question.confirmed.connect(self._remove)
        self._question.refused.connect(self._end_question)
        delete = QShortcut(QKeySequence.StandardKey.Delete, self._list)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self._ask_to_remove)
