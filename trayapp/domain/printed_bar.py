"""One poll for a panel that shows what a program prints: Waybar's JSON. English on purpose.

Text and tooltip are Pango markup, as Waybar reads them.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import datetime, timedelta

from trayapp.domain import ages, amounts, risk_words
from trayapp.domain.face import Face, Mark, face_of
from trayapp.domain.snapshot import Snapshot
from trayapp.domain.terminal_text import plain
from trayapp.words import DOTS, Words

_ERROR, _STALE, _DEMO = "error", "stale", "demo"
_MARKS = {Mark.HIDDEN: DOTS, Mark.REFUSED: "!", Mark.NO_ACCOUNT: amounts.UNKNOWN}
_MARKUP = {ord("&"): "&amp;", ord("<"): "&lt;", ord(">"): "&gt;"}


def as_waybar(
    snapshot: Snapshot,
    now: datetime,
    interval_s: int,
    *,
    demo: bool = False,
    veiled: bool = False,
    partial: bool = False,
) -> str:
    """One line: text as in the tray icon, tooltip as the tray's, and classes to colour them by.

    The classes are the level (none, watch, warning, critical), then stale for values to be shown as old,
    error where a poll failed and there are no values, and demo. `alt` is the first of error, stale, level.

    Args:
        interval_s: seconds between polls.
        veiled: put dots for amounts.
        partial: whether the currencies were filtered.
    """
    face = face_of((snapshot,), snapshot, now, interval_s, demo=demo, veiled=veiled)
    lines = _tooltip(snapshot, now, interval_s, veiled=veiled)
    if partial:
        lines.append("Other currencies were not asked for")
    text = _MARKS.get(face.mark, face.text)
    if demo:
        text, lines[0] = f"DEMO {text}", f"DEMO · {lines[0]}"
    return _line(text, _classes(snapshot, face), lines)


def error_as_waybar(words: Words) -> str:
    """The same where there is not even an account to poll."""
    return _line(amounts.UNKNOWN, [_ERROR], [str(words)])


def _line(text: str, classes: Sequence[str], tooltip: Sequence[str]) -> str:
    first = next((word for word in (_ERROR, _STALE) if word in classes), classes[0])
    shape = {
        "text": _markup(text),
        "alt": first,
        "class": list(classes),
        "tooltip": "\n".join(map(_markup, tooltip)),
    }
    return json.dumps(shape, ensure_ascii=False)


def _markup(line: str) -> str:
    """Names and codes come from outside: none of it may be read as markup."""
    return plain(line).translate(_MARKUP)


def _classes(snapshot: Snapshot, face: Face) -> list[str]:
    known = snapshot.account is not None
    classes = [] if face.level is None else [face.level.word]
    if not known:
        classes.append(_ERROR)
    elif face.stale:
        classes.append(_STALE)
    return [*classes, _DEMO] if face.demo else classes


def _tooltip(snapshot: Snapshot, now: datetime, interval_s: int, *, veiled: bool) -> list[str]:
    total = snapshot.account.total_equity if snapshot.account else None
    lines = [f"{snapshot.profile.name}  {DOTS if veiled and total is not None else amounts.usd(total)}"]
    if risk := _worst(snapshot, veiled=veiled):
        lines.append(risk)
    stale = snapshot.is_stale(now, interval_s)
    if stale:
        lines.append(f"no new data for {ages.minutes(snapshot.age(now) or timedelta(0))}")
    if snapshot.failure is not None and (snapshot.account is None or stale):
        lines.append(str(snapshot.failure.words.veiled() if veiled else snapshot.failure.words))
    return lines


def _worst(snapshot: Snapshot, *, veiled: bool = False) -> str:
    """The worst reason and how many more there are; empty where nothing is risky."""
    if snapshot.risk is None or not snapshot.risk.reasons:
        return ""
    words, more = risk_words.what(snapshot.risk.reasons[0]), len(snapshot.risk.reasons) - 1
    text = str(words.veiled() if veiled else words)
    return f"{text[:1].upper()}{text[1:]}{f' (+{more})' if more else ''}"
