"""How long ago, as a sentence for every face of the program."""

from __future__ import annotations

from datetime import timedelta

from trayapp.words import QT_TRANSLATE_NOOP as T
from trayapp.words import Words

_SECONDS = T("trayapp", "{n} s")
_UNDER_A_MINUTE = T("trayapp", "under 1 min")
_MINUTES = T("trayapp", "{n} min")
_HOURS = T("trayapp", "{n} h {m} min")
_DAYS = T("trayapp", "{n} d {m} h")


def span(age: timedelta) -> Words:
    """`age` in seconds under a minute, else minutes, else hours, else days; always cut, never rounded up."""
    seconds = max(0, int(age.total_seconds()))
    return Words.of(_SECONDS, n=seconds) if seconds < 60 else minutes(age)


def minutes(age: timedelta) -> Words:
    """The same without seconds, so that it changes once a minute at most."""
    total = max(0, int(age.total_seconds())) // 60
    if total == 0:
        return Words.of(_UNDER_A_MINUTE)
    if total < 60:
        return Words.of(_MINUTES, n=total)
    hours, rest = divmod(total, 60)
    if hours < 24:
        return Words.of(_HOURS, n=hours, m=rest)
    return Words.of(_DAYS, n=hours // 24, m=hours % 24)
