"""Opens the dialog about an account's connection, and runs what it wishes for off the GUI thread."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from trayapp.domain.credentials import AccountProfile
from trayapp.domain.remedy import Remedy
from trayapp.errors import TrayAppError
from trayapp.ui.parts.errands import Errands
from trayapp.ui.theme import Theme

if TYPE_CHECKING:
    from trayapp.ui.accounts.connection_dialog import ConnectionDialog
    from trayapp.ui.accounts.key_verdict import Report


class ConnectionDesk(QObject):
    """Holds at most one dialog, about one account, imported when it is first wanted.

    Args:
        check: blocks; tells what is wrong with the account of this id. May raise TrayAppError.
        apply: blocks; lets the account of this id use a remedy. May raise TrayAppError.

    Signals:
        changed: a remedy was applied.
        found_working: an account works as it stands, so that a poll may be worth another try.
    """

    changed = Signal()
    found_working = Signal()

    def __init__(
        self,
        check: Callable[[str], Report],
        apply: Callable[[str, Remedy], object],
        errands: Errands,
        theme: Callable[[], Theme],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._check, self._apply = check, apply
        self._errands = errands
        self._theme = theme
        self._profiles: tuple[AccountProfile, ...] = ()
        self._dialog: ConnectionDialog | None = None

    def show_accounts(self, profiles: Sequence[AccountProfile]) -> None:
        """The accounts as they are now; a dialog about one that is gone is closed."""
        self._profiles = tuple(profiles)
        if self._dialog is None:
            return
        profile = self._profile(self._dialog.account_id)
        if profile is None:
            self._dialog.close()
        else:
            self._dialog.show_profile(profile)

    def check(self, account_id: str) -> None:
        """Open the dialog about this account and check it at once."""
        from trayapp.ui.accounts.connection_dialog import ConnectionDialog  # noqa: PLC0415 - see the class

        if self._dialog is not None and self._dialog.account_id != account_id:
            self._dialog.close()
        profile = self._profile(account_id)
        if self._dialog is None and profile is not None:
            self._dialog = dialog = ConnectionDialog(profile=profile, theme=self._theme)
            dialog.check_wanted.connect(self._on_check)
            dialog.apply_wanted.connect(self._on_apply)
            dialog.finished.connect(self._on_closed)
        if self._dialog is not None:
            self._dialog.show()
            self._dialog.raise_()
            self._dialog.activateWindow()
            self._dialog.check()

    def close(self) -> None:
        if self._dialog is not None:
            self._dialog.close()

    def _profile(self, account_id: str) -> AccountProfile | None:
        return next((profile for profile in self._profiles if profile.id == account_id), None)

    @Slot(str)
    def _on_check(self, account_id: str) -> None:
        call = partial(self._check, account_id)
        self._errands.run(call, self._dialog, self._on_report, self._on_problem)

    @Slot(str, object)
    def _on_apply(self, account_id: str, remedy: Remedy) -> None:
        call = partial(self._apply, account_id, remedy)
        self._errands.run(call, self._dialog, self._on_applied, self._on_problem)

    @Slot(object)
    def _on_report(self, report: Report) -> None:
        if self._dialog is not None and self._errands.is_for(self._dialog, self.sender()):
            self._dialog.show_report(report)
        if report.error is None:
            self.found_working.emit()

    @Slot(object)
    def _on_applied(self, _nothing: object) -> None:
        if self._dialog is not None and self._errands.is_for(self._dialog, self.sender()):
            self._dialog.applied()
        self.changed.emit()

    @Slot(object)
    def _on_problem(self, error: TrayAppError) -> None:
        if self._dialog is not None and self._errands.is_for(self._dialog, self.sender()):
            self._dialog.show_problem(error.words)

    @Slot()
    def _on_closed(self) -> None:
        if self._dialog is not None:
            self._dialog.deleteLater()
        self._dialog = None
