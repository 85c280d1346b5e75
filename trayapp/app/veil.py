"""Whether amounts are hidden: the user's last word, or what the settings have said since."""

from __future__ import annotations

from dataclasses import replace

from trayapp.storage.settings import Settings


class Veil:
    """The user's word counts at once: before it is written, and when it cannot be.

    Attributes:
        hides: whether amounts are hidden now.
    """

    def __init__(self, settings: Settings) -> None:
        self.hides = self._stored = settings.hide_amounts

    def written_into(self, settings: Settings) -> Settings:
        """The settings with the last word; asked while they are written, so that the last click wins."""
        return replace(settings, hide_amounts=self.hides)

    def read(self, settings: Settings) -> None:
        """Follow settings that say something else than before, whoever wrote them."""
        if settings.hide_amounts != self._stored:
            self.hides = self._stored = settings.hide_amounts
