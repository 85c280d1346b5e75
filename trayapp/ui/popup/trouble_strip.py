"""The strip that says why there are no new values, with the one thing that may help."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from trayapp.domain.snapshot import Failure, Snapshot, Trouble
from trayapp.errors import Recovery
from trayapp.ui.popup.strip import Strip
from trayapp.ui.texts.ages import span
from trayapp.ui.texts.translated import translated
from trayapp.ui.theme import Theme

#: What a check of the connection can find the reason of.
_WORTH_A_CHECK = (Trouble.KEY_REFUSED, Trouble.UNREACHABLE)


class TroubleStrip(Strip):
    """Hidden while polls go well.

    Signals:
        retry_wanted: the user wants another poll; of a locked keyring it also asks for the password.
        check_wanted: the user wants to know what is wrong with the connection.
        add_account_wanted: there is no account, and the user wants one.
    """

    retry_wanted = Signal()
    check_wanted = Signal()
    add_account_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._failure: Failure | None = None
        self._no_account = False
        self.pressed.connect(self._on_pressed)

    def show_snapshot(self, snapshot: Snapshot | None, now: datetime, theme: Theme) -> None:
        """Show what the last poll met; None where there is no account."""
        self._no_account = snapshot is None
        self._failure = failure = snapshot.failure if snapshot else None
        if snapshot is None:
            words = self.tr("No account yet. Make a key with nothing but Read on OKX, then add it here.")
            self.say("", words, theme.stale, theme.border, self.tr("&Add account…"))
        elif failure is None:
            self.hide()
        else:
            body, word = translated(failure.words), self._offer(failure.trouble)
            self.say(self._headline(snapshot, failure, now), body, theme.stale, theme.border, word)

    def _headline(self, snapshot: Snapshot, failure: Failure, now: datetime) -> str:
        stopped = failure.recovery is Recovery.STOP
        head = self.tr("Polling has stopped") if stopped else self.tr("The last poll failed")
        age = snapshot.age(now)
        return head if age is None else head + self.tr(" · values are %1 old").replace("%1", span(age))

    def _offer(self, trouble: Trouble) -> str:
        if trouble in _WORTH_A_CHECK:
            return self.tr("Check c&onnection")
        return self.tr("Unl&ock keyring") if trouble is Trouble.KEYRING_LOCKED else self.tr("Re&try")

    @Slot()
    def _on_pressed(self) -> None:
        if self._no_account:
            self.add_account_wanted.emit()
        elif self._failure is not None and self._failure.trouble in _WORTH_A_CHECK:
            self.check_wanted.emit()
        else:
            self.retry_wanted.emit()
