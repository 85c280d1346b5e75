"""The strip that names what a key may do beyond reading, until the user accepts it."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from trayapp.domain.snapshot import Snapshot
from trayapp.domain.thresholds import RiskLevel
from trayapp.ui.popup.strip import Strip
from trayapp.ui.texts.key_guard_texts import KeyGuardText, key_guard_text
from trayapp.ui.theme import Theme


class KeyGuardStrip(Strip):
    """Hidden while there is nothing to accept.

    Signals:
        accept_wanted: an account's id, and the tuple of permissions that the strip names.
    """

    accept_wanted = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._asked: KeyGuardText | None = None
        self.pressed.connect(self._on_accepted)

    def show_snapshot(self, snapshot: Snapshot | None, theme: Theme) -> None:
        self._asked = asked = key_guard_text(snapshot)
        if asked is None:
            self.hide()
            return
        watch = RiskLevel.WATCH
        self.say(asked.head, asked.body, theme.strips[watch], theme.bars[watch], asked.button)

    @Slot()
    def _on_accepted(self) -> None:
        if self._asked is not None:
            self.accept_wanted.emit(self._asked.account_id, self._asked.powers)
