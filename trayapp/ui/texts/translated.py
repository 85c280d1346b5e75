"""Sentences that were born without Qt, in the language of the user interface."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from trayapp.words import CONTEXT, Words


def translated(words: Words | str, *, veiled: bool = False) -> str:
    """Translate a template or a sentence; sentences among its values are translated too.

    Args:
        veiled: put dots for the amounts among its values.
    """
    if isinstance(words, Words) and veiled:
        words = words.veiled()
    if isinstance(words, str):
        return QCoreApplication.translate(CONTEXT, words)
    values = {
        name: translated(value) if isinstance(value, Words) else str(value) for name, value in words.values
    }
    return QCoreApplication.translate(CONTEXT, words.template).format(**values)


def sentence(words: Words | str, *, veiled: bool = False) -> str:
    """The same, beginning with a capital."""
    text = translated(words, veiled=veiled)
    return text[:1].upper() + text[1:]
