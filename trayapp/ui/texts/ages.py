"""How long ago, in words."""

from __future__ import annotations

from datetime import timedelta

from trayapp.ui.texts.translated import translated
from trayapp.words import QT_TRANSLATE_NOOP as T
from trayapp.words import Words

_SECONDS = T("trayapp", "{n} s")
_UNDER_A_MINUTE = T("trayapp", "under 1 min")
_MINUTES = T("trayapp", "{n} min")
_HOURS = T("trayapp", "{n} h {m} min")
_DAYS = T("trayapp", "{n} d {m} h")


def span(age: timedelta) -> str:
    """`age` in seconds under a minute, else minutes, else hours, else days; always cut, never rounded up."""
    seconds = max(0, int(age.total_seconds()))
    if seconds < 60:
        return translated(Words.of(_SECONDS, n=seconds))
    return minutes(age)


def minutes(age: timedelta) -> str:
    """The same without seconds, so that it changes once a minute at most."""
    total = max(0, int(age.total_seconds())) // 60
    if total == 0:
        return translated(_UNDER_A_MINUTE)
    if total < 60:
        return translated(Words.of(_MINUTES, n=total))
    hours, rest = divmod(total, 60)
    if hours < 24:
        return translated(Words.of(_HOURS, n=hours, m=rest))
    return translated(Words.of(_DAYS, n=hours // 24, m=hours % 24))
