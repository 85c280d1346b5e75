"""What a name of an account must be."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from trayapp.domain.credentials import AccountProfile
from trayapp.errors import UsageError
from trayapp.words import QT_TRANSLATE_NOOP

_TAKEN = QT_TRANSLATE_NOOP("trayapp", "There is already an account called {name}: choose another name.")


def checked_name(typed: str, others: Iterable[str]) -> str:
    """The name that was typed.

    Args:
        others: the names of the other accounts.

    Raises:
        UsageError: it is no name, or another account has it, whatever the case of the letters.
    """
    name = typed.strip()
    AccountProfile("new", name)
    for other in others:
        if folded(other) == folded(name):
            raise UsageError(_TAKEN, name=other)
    return name


def folded(name: str) -> str:
    """What the same names have in common, whatever the case and however an accent was typed."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())
