"""The reasons of an account's risk in lines of text, with since when and from where."""

from __future__ import annotations

from datetime import datetime, timedelta

from trayapp.domain import amounts, risk, risk_words
from trayapp.domain.alerts.standing import FOR_EVER
from trayapp.domain.local_time import clock
from trayapp.domain.remembered import Trend
from trayapp.domain.risk import Cause, Note, Reason
from trayapp.domain.snapshot import Snapshot
from trayapp.ui.texts.ages import minutes
from trayapp.ui.texts.phrases import ended, sentences
from trayapp.ui.texts.translated import sentence, translated
from trayapp.words import QT_TRANSLATE_NOOP as T
from trayapp.words import Words

#: Reasons that are named; the others are counted.
MOST_REASONS = 3
_NEW_S = 60

_WITH_TREND = T("trayapp", "{text}, {trend}")
_WAS = T("trayapp", "was {percent} {age} ago")
_MORE = T("trayapp", "and {count} more")
_FOR = T("trayapp", "for {age}")
_UNTIL_WORSE = T("trayapp", "Alerts are put off until it worsens.")
_UNTIL = T("trayapp", "Alerts are put off until {time}.")


def with_trend(text: str, reason: Reason, snapshot: Snapshot, now: datetime) -> str:
    """`text` about a reason, and what the account's own ratio was before it sank."""
    trend = snapshot.remembered.trend
    of_ratio = (reason.field, reason.ccy, reason.cause) == (risk.MARGIN_RATIO, None, Cause.VALUE)
    if not of_ratio or trend is None:
        return text
    return translated(Words.of(_WITH_TREND, text=text, trend=was(trend, now)))


def was(trend: Trend, now: datetime) -> str:
    """What a ratio was, and when: `was 480 % 18 min ago`."""
    age = minutes(max(now - trend.at, timedelta(minutes=1)))
    return translated(Words.of(_WAS, percent=amounts.percent(trend.was), age=age))


def reasons(snapshot: Snapshot, now: datetime, *, veiled: bool) -> str:
    """The worst reasons, one in a line, each with how long it has lasted."""
    found = snapshot.risk.reasons if snapshot.risk else ()
    lines = [_reason(reason, snapshot, now, veiled=veiled) for reason in found[:MOST_REASONS]]
    if len(found) > MOST_REASONS:
        lines.append(translated(Words.of(_MORE, count=len(found) - MOST_REASONS)))
    return "\n".join(lines)


def _reason(reason: Reason, snapshot: Snapshot, now: datetime, *, veiled: bool) -> str:
    text = sentence(risk_words.what(reason), veiled=veiled)
    if not _is_fall_named(snapshot):
        text = with_trend(text, reason, snapshot, now)
    began = snapshot.remembered.began(reason.field, reason.ccy) if reason.words is None else None
    if began is None or (now - began).total_seconds() < _NEW_S:
        return text
    return f"{text} · {translated(Words.of(_FOR, age=minutes(now - began)))}"


def _is_fall_named(snapshot: Snapshot) -> bool:
    """Whether the fall of the account's own ratio has a line of its own."""
    return any((r.field, r.ccy) == (risk.MARGIN_RATIO, None) for r in snapshot.remembered.reasons)


def beside(snapshot: Snapshot, *, veiled: bool) -> str:
    """What must be said besides the reasons: notes, values not read, and that alerts are put off."""
    said = [ended(sentence(risk_words.note(note), veiled=veiled)) for note in _notes(snapshot)]
    lost = risk_words.unreadable(snapshot.account) if snapshot.account else None
    if lost is not None:
        said.append(ended(sentence(lost, veiled=veiled)))
    until = snapshot.remembered.snoozed_until
    if until is not None:
        for_ever = until == FOR_EVER
        said.append(translated(_UNTIL_WORSE if for_ever else Words.of(_UNTIL, time=clock(until))))
    return sentences(said)


def advice(snapshot: Snapshot, *, veiled: bool) -> str:
    """What the worst reason comes from, and what can be done."""
    found = snapshot.risk.reasons if snapshot.risk else ()
    return translated(risk_words.advice(found[0], snapshot.account), veiled=veiled) if found else ""


def _notes(snapshot: Snapshot) -> list[Note]:
    """Isolated equity has cards of its own."""
    notes = snapshot.risk.notes if snapshot.risk else ()
    return [note for note in notes if note.field != risk.ISOLATED][:MOST_REASONS]
