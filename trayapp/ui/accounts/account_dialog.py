"""The dialog that adds an account or replaces its key."""

from __future__ import annotations

from collections.abc import Callable, Collection

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QCloseEvent, QHideEvent
from PySide6.QtWidgets import QDialogButtonBox, QHBoxLayout, QPushButton, QWidget

from trayapp.domain.credentials import AccountDraft, AccountProfile
from trayapp.domain.remedy import Remedy
from trayapp.errors import UsageError
from trayapp.ui.accounts.account_form import AccountForm
from trayapp.ui.accounts.key_verdict import KeyVerdict
from trayapp.ui.accounts.site_choice import place
from trayapp.ui.parts.aside import Aside
from trayapp.ui.parts.themed_dialog import ThemedDialog
from trayapp.ui.theme import Theme, current_theme
from trayapp.words import Words


class AccountDialog(ThemedDialog):
    """Asks for an account's name, site and key. Made for one use: closing it wipes the key.

    Each wish is answered once, by `show_report`, `show_problem` or `saved`; until then there
    is no second wish. An answer to what no longer stands in the fields is not shown.

    Args:
        profile: the account whose key is replaced; None to add one.
        taken: the names of all accounts.
        theme: tells which theme is in force.

    Signals:
        test_wanted: an AccountDraft to be tried at the exchange.
        save_wanted: an AccountDraft to be kept.
    """

    test_wanted = Signal(object)
    save_wanted = Signal(object)

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        profile: AccountProfile | None = None,
        taken: Collection[str],
        theme: Callable[[], Theme] = current_theme,
    ) -> None:
        super().__init__(parent, theme)
        if profile is None:
            self.setWindowTitle(self.tr("Add an account"))
        else:
            self.setWindowTitle(self.tr("Replace the key of {name}").format(name=profile.name))
        self._revision = 0  # of what stands in the fields
        self._asked: int | None = None  # the revision that a wish under way is about
        self._focus_before: QWidget | None = None
        self._form = AccountForm(self, profile=profile, taken=taken)
        self._verdict = KeyVerdict(self)
        self._test_button = QPushButton(self.tr("&Test"), self)
        self._busy = Aside(self)
        self._save_button = QPushButton(self.tr("&Save"), self)
        self._cancel_button = QPushButton(self.tr("&Cancel"), self)
        self._lay_out()
        self._connect()
        self.follow_theme()

    def wear(self, theme: Theme) -> None:
        super().wear(theme)
        self._form.wear(theme)
        self._verdict.wear(theme)

    def show_report(
        self,
        sentence: Words,
        warning: Words | None,
        hint: Words | None,
        works: bool,
        remedy: Remedy | None = None,
    ) -> None:
        """Answer a test with what it found; `remedy` is where the key works, if it does not work here."""
        if self._asked is None or not self._take_answer():
            return
        self._verdict.show_report(sentence, warning, hint, works=works, remedy=remedy)
        if self._test_button.hasFocus() and (works or remedy is not None):
            (self._save_button if works else self._verdict.apply_button).setFocus()

    def show_problem(self, words: Words) -> None:
        """Answer a wish with what prevents it; also without a wish. Everything typed stays."""
        if self._asked is None or self._take_answer():
            self._verdict.show_problem(words)

    def saved(self) -> None:
        """Answer a wish to save: it is done."""
        if self._asked is not None:  # else this is news of a dialog that was closed meanwhile
            self._asked = None
            self.accept()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous():  # that would be a window made small, not closed
            self._wipe()

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self._wipe()

    @Slot()
    def _test(self) -> None:
        draft = self._draft()
        if draft is not None:
            self._wait(self.tr("Asking OKX …"), saving=False)
            self.test_wanted.emit(draft)

    @Slot()
    def _save(self) -> None:
        draft = self._draft()
        if draft is not None:
            self._wait(self.tr("Saving …"), saving=True)
            self.save_wanted.emit(draft)

    @Slot(object)
    def _apply(self, remedy: Remedy) -> None:
        """Fill in where the key works; it is for the user to save that."""
        self._form.choose_place(remedy)
        done = self.tr("Filled in: %1, where the key works. Save to keep it.")
        self._verdict.show_done(done.replace("%1", place(remedy.site, demo=remedy.simulated_trading)))
        self._save_button.setFocus()

    @Slot()
    def _note_change(self) -> None:
        self._revision += 1
        self._verdict.clear()

    def _draft(self) -> AccountDraft | None:
        try:
            return self._form.draft()
        except UsageError as error:
            self._verdict.show_problem(error.words)
            return None

    def _wait(self, text: str, *, saving: bool) -> None:
        self._asked = self._revision
        self._verdict.clear()
        self._focus_before = self.focusWidget()
        if saving or not self._form.isAncestorOf(self._focus_before):
            self.setFocus()  # else it would slip on to Cancel, and Enter would throw everything away
        self._set_busy(text)
        if saving:
            self._form.setEnabled(False)  # what is being saved must not look as if it could still change
            self._cancel_button.setText(self.tr("&Close"))  # it takes nothing back any more

    def _take_answer(self) -> bool:
        """End the waiting; tell whether the answer is about what stands in the fields."""
        fresh = self._asked == self._revision
        self._asked = None
        self._set_busy("")
        self._form.setEnabled(True)
        self._cancel_button.setText(self.tr("&Cancel"))
        if self.hasFocus() and self._focus_before is not None:
            self._focus_before.setFocus()
        if not fresh:
            self._verdict.show_hint(self.tr("You changed something while OKX was asked: test again."))
        return fresh

    def _set_busy(self, text: str) -> None:
        """Say what is being waited for; "" says that the waiting is over."""
        self._busy.setText(text)
        self._busy.setAccessibleName(text)
        for button in (self._test_button, self._save_button):
            button.setDisabled(bool(text))

    def _wipe(self) -> None:
        self._asked = None
        self._form.wipe()
        self._verdict.clear()

    def _lay_out(self) -> None:
        self._save_button.setDefault(True)
        ends = QDialogButtonBox(self)
        ends.addButton(self._save_button, QDialogButtonBox.ButtonRole.AcceptRole)
        ends.addButton(self._cancel_button, QDialogButtonBox.ButtonRole.RejectRole)
        foot = QHBoxLayout()
        foot.addWidget(self._test_button)
        foot.addWidget(self._busy, 1)
        foot.addWidget(ends)
        self.column.addWidget(self._form)
        self.column.addWidget(self._verdict)
        self.column.addLayout(foot)
        self._test_button.setAccessibleName(self.tr("Test the key"))
        self._save_button.setAccessibleName(self.tr("Save the account"))
        self._cancel_button.setAccessibleName(self.tr("Cancel"))

    def _connect(self) -> None:
        self._form.changed.connect(self._note_change)
        self._verdict.apply_wanted.connect(self._apply)
        self._test_button.clicked.connect(self._test)
        self._save_button.clicked.connect(self._save)
        self._cancel_button.clicked.connect(self.reject)
