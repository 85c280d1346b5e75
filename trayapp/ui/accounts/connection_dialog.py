"""The dialog that says what is wrong with an account's connection, and offers what would mend it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from trayapp.domain.credentials import AccountProfile
from trayapp.domain.remedy import Remedy
from trayapp.ui.accounts.key_verdict import KeyVerdict, Report
from trayapp.ui.accounts.site_choice import place
from trayapp.ui.parts.aside import Aside
from trayapp.ui.parts.themed_dialog import ThemedDialog
from trayapp.ui.theme import Theme, current_theme
from trayapp.words import Words


class ConnectionDialog(ThemedDialog):
    """About one stored account. Each wish is answered once, by `show_report`, `show_problem` or `applied`.

    Signals:
        check_wanted: the account's id; its connection is to be checked.
        apply_wanted: the account's id, and the Remedy that its key is to be used with.
    """

    check_wanted = Signal(str)
    apply_wanted = Signal(str, object)

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        profile: AccountProfile,
        theme: Callable[[], Theme] = current_theme,
    ) -> None:
        super().__init__(parent, theme)
        self._profile = profile
        self._place = Aside(self)
        self._verdict = KeyVerdict(self)
        self._busy = Aside(self)
        self._again_button = QPushButton(self.tr("Check a&gain"), self)
        self._close_button = QPushButton(self.tr("&Close"), self)
        self._is_waiting = self._is_stale = False
        self._lay_out()
        self._verdict.apply_wanted.connect(self._apply)
        self._again_button.clicked.connect(self.check)
        self._close_button.clicked.connect(self.reject)
        self.show_profile(profile)
        self.follow_theme()

    @property
    def account_id(self) -> str:
        return self._profile.id

    def wear(self, theme: Theme) -> None:
        super().wear(theme)
        self._verdict.wear(theme)

    def show_profile(self, profile: AccountProfile) -> None:
        """Take over what is known of the account now; what was found before it changed counts no more."""
        changed = _asks_by(profile) != _asks_by(self._profile)
        self._profile = profile
        self.setWindowTitle(self.tr("Connection of %1").replace("%1", profile.name))
        self._place.setText(place(profile.site, demo=profile.simulated_trading))
        if changed and self._is_waiting:
            self._is_stale = True
        elif changed:
            self._say_stale()

    @Slot()
    def check(self) -> None:
        """Wish for a check, unless one is under way."""
        if not self._is_waiting:
            self._wait(self.tr("Asking OKX …"))
            self.check_wanted.emit(self._profile.id)

    def show_report(self, report: Report) -> None:
        """Answer a check with what it found."""
        if not self._take_answer():
            return
        works, said = report.error is None, (report.sentence, report.warning, report.hint)
        self._verdict.show_report(*said, works=works, remedy=report.remedy)
        next_step = self._verdict.apply_button if report.remedy else self._again_button
        (self._close_button if works else next_step).setFocus(Qt.FocusReason.OtherFocusReason)

    def show_problem(self, words: Words) -> None:
        """Answer a wish with what prevents it."""
        if self._take_answer():
            self._verdict.show_problem(words)

    def applied(self) -> None:
        """Answer a wish to apply: it is done."""
        self.accept()

    @Slot(object)
    def _apply(self, remedy: Remedy) -> None:
        self._wait(self.tr("Saving …"))
        self.apply_wanted.emit(self._profile.id, remedy)

    def _wait(self, text: str) -> None:
        self._is_waiting, self._is_stale = True, False
        self._verdict.clear()
        self._set_busy(text)
        self._close_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take_answer(self) -> bool:
        """End the waiting; tell whether the answer is about the account as it is now."""
        self._is_waiting = False
        self._set_busy("")
        self._again_button.setFocus(Qt.FocusReason.OtherFocusReason)
        if self._is_stale:
            self._say_stale()
        return not self._is_stale

    def _say_stale(self) -> None:
        self._verdict.show_hint(self.tr("The account has changed meanwhile: check again."))

    def _set_busy(self, text: str) -> None:
        """Say what is being waited for; "" says that the waiting is over."""
        self._busy.setText(text)
        self._busy.setAccessibleName(text)
        self._busy.setVisible(bool(text))
        self._again_button.setDisabled(bool(text))

    def _lay_out(self) -> None:
        self._again_button.setAccessibleName(self.tr("Check the connection again"))
        self._close_button.setAccessibleName(self.tr("Close"))
        foot = QHBoxLayout()
        foot.addWidget(self._again_button)
        foot.addStretch(1)
        foot.addWidget(self._close_button)
        for row in (self._place, self._busy, self._verdict):
            self.column.addWidget(row)
        self.column.addLayout(foot)
        self._set_busy("")


def _asks_by(profile: AccountProfile) -> tuple[object, ...]:
    return profile.site, profile.simulated_trading, profile.keys_changed_at
