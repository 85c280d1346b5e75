"""What the user said in the popup about how things are shown: in force at once, written behind."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal, Slot

from trayapp.app.settings_keeper import SettingsKeeper
from trayapp.domain.view import View
from trayapp.storage.settings import Settings


class Preferences(QObject):
    """The user's word counts before it is written, and when it cannot be; then what the file says next.

    Signals:
        changed: the user said something else than before.
        veil_changed: amounts are hidden now, or shown; `changed` follows.

    Attributes:
        hides: whether amounts are hidden now.
        view: how things are shown now.
    """

    changed = Signal()
    veil_changed = Signal()

    def __init__(self, keeper: SettingsKeeper, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._keeper = keeper
        self.hides = self._stored_hides = keeper.settings.hide_amounts
        self.view = self._stored_view = keeper.settings.view

    @Slot(bool)
    def hide(self, hide: bool) -> None:
        """Hide amounts, or show them."""
        self.hides = hide
        self.veil_changed.emit()
        self.changed.emit()
        self._keeper.change(self._with_last_word)

    @Slot(object)
    def change_view(self, change: Callable[[View], View]) -> None:
        """Show things otherwise: `change` makes the new View of the one in force."""
        self.view = change(self.view)
        self.changed.emit()
        self._keeper.change(lambda settings: replace(settings, view=change(settings.view)))

    def follow(self, settings: Settings) -> None:
        """Take over what settings say otherwise than before, whoever wrote them."""
        if settings.hide_amounts != self._stored_hides:
            self.hides = self._stored_hides = settings.hide_amounts
        if settings.view != self._stored_view:
            self.view = self._stored_view = settings.view

    def _with_last_word(self, settings: Settings) -> Settings:
        return replace(settings, hide_amounts=self.hides)  # asked while writing, so that the last click wins
