"""How things are shown: the user's last word, or what the settings have said since."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from trayapp.domain.view import View
from trayapp.storage.settings import Settings


class ViewKeeper:
    """The user's word counts at once: before it is written, and when it cannot be.

    Attributes:
        view: how things are shown now.
    """

    def __init__(self, settings: Settings) -> None:
        self.view = self._stored = settings.view

    def change(self, change: Callable[[View], View]) -> Callable[[Settings], Settings]:
        """Change the view in force.

        Returns:
            The same change for the settings, whatever they say by the time that it is written.
        """
        self.view = change(self.view)
        return lambda settings: replace(settings, view=change(settings.view))

    def read(self, settings: Settings) -> None:
        """Follow settings that say something else than before, whoever wrote them."""
        if settings.view != self._stored:
            self.view = self._stored = settings.view
