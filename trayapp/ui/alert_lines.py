"""What is told of an account's alerts, as a title and a few lines of plain text."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from trayapp.domain.alerts.alert import Alert
from trayapp.domain.local_time import clock
from trayapp.ui.level_words import state_word
from trayapp.ui.translated import sentence, translated
from trayapp.words import Words

#: Alerts that are named besides the first; the others are counted.
MOST_MORE = 3


def _tr(text: str) -> str:
    return QCoreApplication.translate("Alerts", text)


def title(account: str, alerts: Sequence[Alert], *, demo: bool, veiled: bool) -> str:
    """Whose it is, how bad, and the first alert: `main · Warning: margin ratio 247 %`."""
    first = alerts[0]
    level = state_word(first.level)
    text = f"{account} · {level[:1].upper()}{level[1:]}: {translated(first.what, veiled=veiled)}"
    return f"{_tr('DEMO')} · {text}" if demo else text


def nothing_watched(why: Words) -> tuple[str, str]:
    """Title and body for a program that has started and watches nothing, though it should."""
    return _tr("Equity Tray: nothing is watched"), sentence(why)


def body(alerts: Sequence[Alert], *, veiled: bool) -> str:
    """What the first comes from, what can be done, since when; then the other alerts."""
    first, more = alerts[0], alerts[1:]
    lines = [translated(first.advice, veiled=veiled), _tr("Since %1.").replace("%1", clock(first.since))]
    worse = [alert for alert in more if alert.level > first.level]
    more = [alert for alert in more if alert not in worse]
    for alert in worse[:MOST_MORE]:  # the title tells what is new; what is worse must be seen first
        still = _tr("Still %1: %2").replace("%1", state_word(alert.level))
        lines.insert(0, still.replace("%2", translated(alert.what, veiled=veiled)))
    named = [sentence(alert.what, veiled=veiled) for alert in more[:MOST_MORE]]
    if len(more) > MOST_MORE:
        named.append(_tr("and %1 more").replace("%1", str(len(more) - MOST_MORE)))
    if named:
        lines.append(_tr("Also: %1").replace("%1", "; ".join(named)))
    return "\n".join(lines)
