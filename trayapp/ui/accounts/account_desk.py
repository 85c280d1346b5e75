"""Opens the dialogs about accounts, and runs what they wish for off the GUI thread."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal, Slot

from trayapp.domain.credentials import AccountDraft, AccountProfile
from trayapp.domain.remedy import Remedy
from trayapp.errors import TrayAppError
from trayapp.ui.accounts.connection_desk import ConnectionDesk
from trayapp.ui.parts.errands import Errands
from trayapp.ui.theme import Theme

if TYPE_CHECKING:
    from trayapp.ui.accounts.account_dialog import AccountDialog
    from trayapp.ui.accounts.accounts_dialog import AccountsDialog
    from trayapp.ui.accounts.key_verdict import Report


@dataclass(frozen=True, slots=True)
class AccountActions:
    """What can be done about accounts. Every call blocks and may raise TrayAppError."""

    test: Callable[[AccountDraft], Report]
    save: Callable[[AccountDraft], object]
    rename: Callable[[str, str], object]
    remove: Callable[[str], object]
    check: Callable[[str], Report]
    apply: Callable[[str, Remedy], object]


class AccountDesk(QObject):
    """Holds at most one dialog of each kind, imported when it is first wanted.

    Signals:
        first_added: there was no account, and there is one now; `changed` comes before it.
        changed: accounts were stored, renamed, moved or removed.
        found_working: a check found that a stored account works, so polling may be worth another try.
    """

    first_added = Signal()
    changed = Signal()
    found_working = Signal()

    def __init__(
        self, actions: AccountActions, theme: Callable[[], Theme], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._actions = actions
        self._profiles: tuple[AccountProfile, ...] = ()
        self._chosen_id: str | None = None
        self._dialog: AccountDialog | None = None
        self._list: AccountsDialog | None = None
        self._errands = Errands(self)
        self._connection = ConnectionDesk(actions.check, actions.apply, self._errands, theme, self)
        self._connection.changed.connect(self.changed)
        self._connection.found_working.connect(self.found_working)

    def show_accounts(self, profiles: Sequence[AccountProfile], chosen_id: str | None) -> None:
        self._profiles, self._chosen_id = tuple(profiles), chosen_id
        if self._list is not None:
            self._list.show_accounts(self._profiles, chosen_id)
        self._connection.show_accounts(self._profiles)

    @Slot(str)
    def check(self, account_id: str) -> None:
        """Open the dialog that tells what is wrong with this account's connection."""
        self._connection.check(account_id)

    @Slot()
    def add(self) -> None:
        """Open the dialog for a new account."""
        self._open_dialog(None)

    @Slot()
    def manage(self) -> None:
        """Open the list of accounts."""
        from trayapp.ui.accounts.accounts_dialog import AccountsDialog  # noqa: PLC0415 - see the class

        if self._list is None:
            self._list = listed = AccountsDialog(theme=self._theme)
            listed.add_wanted.connect(self.add)
            listed.replace_wanted.connect(self._on_replace)
            listed.rename_wanted.connect(self._on_rename)
            listed.remove_wanted.connect(self._on_remove)
            listed.finished.connect(self._on_list_closed)
            listed.show_accounts(self._profiles, self._chosen_id)
        _to_front(self._list)

    def close(self) -> None:
        """Close what is open; what was typed is wiped."""
        for dialog in (self._dialog, self._list):
            if dialog is not None:
                dialog.close()
        self._connection.close()

    def _open_dialog(self, profile: AccountProfile | None) -> None:
        from trayapp.ui.accounts.account_dialog import AccountDialog  # noqa: PLC0415 - see the class

        if self._dialog is None:
            taken = [p.name for p in self._profiles if profile is None or p.id != profile.id]
            self._dialog = dialog = AccountDialog(profile=profile, taken=taken, theme=self._theme)
            dialog.test_wanted.connect(self._on_test)
            dialog.save_wanted.connect(self._on_save)
            dialog.finished.connect(self._on_dialog_closed)
        _to_front(self._dialog)

    @Slot(object)
    def _on_test(self, draft: AccountDraft) -> None:
        self._run(partial(self._actions.test, draft), self._on_report, self._on_problem)

    @Slot(object)
    def _on_save(self, draft: AccountDraft) -> None:
        self._run(partial(self._actions.save, draft), self._on_saved, self._on_problem)

    @Slot(str)
    def _on_replace(self, account_id: str) -> None:
        self._open_dialog(next((p for p in self._profiles if p.id == account_id), None))

    @Slot(str, str)
    def _on_rename(self, account_id: str, name: str) -> None:
        self._run(partial(self._actions.rename, account_id, name), self._on_changed, self._on_list_problem)

    @Slot(str)
    def _on_remove(self, account_id: str) -> None:
        self._run(partial(self._actions.remove, account_id), self._on_changed, self._on_list_problem)

    def _run(
        self, call: Callable[[], object], done: Callable[[Any], None], failed: Callable[[Any], None]
    ) -> None:
        self._errands.run(call, self._dialog, done, failed)

    def _is_for_dialog(self) -> bool:
        """Whether the dialog that is open asked."""
        return self._errands.is_for(self._dialog, self.sender())

    @Slot(object)
    def _on_report(self, report: Report) -> None:
        if self._dialog is not None and self._is_for_dialog():
            works = report.error is None
            said = report.sentence, report.warning, report.hint
            self._dialog.show_report(*said, works=works, remedy=report.remedy)

    @Slot(object)
    def _on_saved(self, _profile: object) -> None:
        if self._dialog is not None and self._is_for_dialog():
            self._dialog.saved()
        first = not self._profiles
        self.changed.emit()
        if first:
            self.first_added.emit()

    @Slot(object)
    def _on_changed(self, _nothing: object) -> None:
        self.changed.emit()

    @Slot(object)
    def _on_problem(self, error: TrayAppError) -> None:
        if self._dialog is not None and self._is_for_dialog():
            self._dialog.show_problem(error.words)

    @Slot(object)
    def _on_list_problem(self, error: TrayAppError) -> None:
        if self._list is not None:
            self._list.show_accounts(self._profiles, self._chosen_id)
            self._list.show_problem(error.words)

    @Slot()
    def _on_dialog_closed(self) -> None:
        if self._dialog is not None:
            self._dialog.deleteLater()
        self._dialog = None

    @Slot()
    def _on_list_closed(self) -> None:
        if self._list is not None:
            self._list.deleteLater()
        self._list = None


def _to_front(dialog: AccountDialog | AccountsDialog) -> None:
    dialog.show()
    dialog.raise_()
    dialog.activateWindow()
