"""How long ago, in the language of the user interface."""

from __future__ import annotations

from datetime import timedelta

from trayapp.domain import ages
from trayapp.ui.texts.translated import translated


def span(age: timedelta) -> str:
    """`age` in seconds under a minute, else minutes, else hours, else days; always cut, never rounded up."""
    return translated(ages.span(age))


def minutes(age: timedelta) -> str:
    """The same without seconds, so that it changes once a minute at most."""
    return translated(ages.minutes(age))
