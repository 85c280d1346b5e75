"""What is told of an account's alerts, as a title and a few lines of plain text."""

from __future__ import annotations

from collections.abc import Sequence

from trayapp.domain.alerts.alert import Alert
from trayapp.domain.local_time import clock
from trayapp.ui.texts.level_words import state_word
from trayapp.ui.texts.phrases import clauses
from trayapp.ui.texts.translated import sentence, translated
from trayapp.words import QT_TRANSLATE_NOOP as T
from trayapp.words import Words

#: Alerts that are named besides the first; the others are counted.
MOST_MORE = 3

_DEMO = T("trayapp", "DEMO")
_TITLE = T("trayapp", "{account} · {level}: {what}")
_NOTHING = T("trayapp", "Equity Tray: nothing is watched")
_SINCE = T("trayapp", "Since {time}.")
_STILL = T("trayapp", "Still {level}: {what}")
_MORE = T("trayapp", "and {count} more")
_ALSO = T("trayapp", "Also: {named}")


def title(account: str, alerts: Sequence[Alert], *, demo: bool, veiled: bool) -> str:
    """Whose it is, how bad, and the first alert: `main · Warning: margin ratio 247 %`."""
    first = alerts[0]
    level, what = sentence(state_word(first.level)), translated(first.what, veiled=veiled)
    text = translated(Words.of(_TITLE, account=account, level=level, what=what))
    return f"{translated(_DEMO)} · {text}" if demo else text


def nothing_watched(why: Words) -> tuple[str, str]:
    """Title and body for a program that has started and watches nothing, though it should."""
    return translated(_NOTHING), sentence(why)


def body(alerts: Sequence[Alert], *, veiled: bool) -> str:
    """What the first comes from, what can be done, since when; then the other alerts."""
    first, more = alerts[0], alerts[1:]
    lines = [translated(first.advice, veiled=veiled), translated(Words.of(_SINCE, time=clock(first.since)))]
    worse = [alert for alert in more if alert.level > first.level]
    more = [alert for alert in more if alert not in worse]
    for alert in worse[:MOST_MORE]:  # the title tells what is new; what is worse must be seen first
        what = translated(alert.what, veiled=veiled)
        lines.insert(0, translated(Words.of(_STILL, level=state_word(alert.level), what=what)))
    named = [sentence(alert.what, veiled=veiled) for alert in more[:MOST_MORE]]
    if len(more) > MOST_MORE:
        named.append(translated(Words.of(_MORE, count=len(more) - MOST_MORE)))
    if named:
        lines.append(translated(Words.of(_ALSO, named=clauses(named))))
    return "\n".join(lines)
