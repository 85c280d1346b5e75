"""What the settings say about colours and language, put in force."""

from __future__ import annotations

from trayapp.domain.view import View
from trayapp.ui.colours import Colours
from trayapp.ui.language import Language


class Looks:
    """Holds for the whole application."""

    def __init__(self, colours: Colours, language: Language) -> None:
        self.colours, self.language = colours, language

    def follow(self, theme: str, view: View) -> None:
        """Take the theme, the colours of gains and the language that are wanted now."""
        self.colours.choose(theme, view.gains)
        self.language.choose(view.language)
