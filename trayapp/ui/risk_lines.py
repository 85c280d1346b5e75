"""The reasons of an account's risk in lines of text, with since when and from where."""

from __future__ import annotations

from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication

from trayapp.domain import amounts, risk, risk_words
from trayapp.domain.alerts.standing import FOR_EVER
from trayapp.domain.local_time import clock
from trayapp.domain.remembered import Trend
from trayapp.domain.risk import Cause, Note, Reason
from trayapp.domain.snapshot import Snapshot
from trayapp.ui.ages import minutes
from trayapp.ui.translated import sentence, translated

#: Reasons that are named; the others are counted.
MOST_REASONS = 3
_NEW_S = 60


def _tr(text: str) -> str:
    return QCoreApplication.translate("Alerts", text)


def with_trend(text: str, reason: Reason, snapshot: Snapshot, now: datetime) -> str:
    """`text` about a reason, and what the account's own ratio was before it sank."""
    trend = snapshot.remembered.trend
    of_ratio = (reason.field, reason.ccy, reason.cause) == (risk.MARGIN_RATIO, None, Cause.VALUE)
    return f"{text}, {was(trend, now)}" if of_ratio and trend is not None else text


def was(trend: Trend, now: datetime) -> str:
    """What a ratio was, and when: `was 480 % 18 min ago`."""
    ago = _tr("was %1 %2 ago").replace("%1", amounts.percent(trend.was))
    return ago.replace("%2", minutes(max(now - trend.at, timedelta(minutes=1))))


def reasons(snapshot: Snapshot, now: datetime, *, veiled: bool) -> str:
    """The worst reasons, one in a line, each with how long it has lasted."""
    found = snapshot.risk.reasons if snapshot.risk else ()
    lines = [_reason(reason, snapshot, now, veiled=veiled) for reason in found[:MOST_REASONS]]
    if len(found) > MOST_REASONS:
        lines.append(_tr("and %1 more").replace("%1", str(len(found) - MOST_REASONS)))
    return "\n".join(lines)


def _reason(reason: Reason, snapshot: Snapshot, now: datetime, *, veiled: bool) -> str:
    text = sentence(risk_words.what(reason), veiled=veiled)
    if not _is_fall_named(snapshot):
        text = with_trend(text, reason, snapshot, now)
    began = snapshot.remembered.began(reason.field, reason.ccy) if reason.words is None else None
    if began is None or (now - began).total_seconds() < _NEW_S:
        return text
    return f"{text} · {_tr('for %1').replace('%1', minutes(now - began))}"


def _is_fall_named(snapshot: Snapshot) -> bool:
    """Whether the fall of the account's own ratio has a line of its own."""
    return any((r.field, r.ccy) == (risk.MARGIN_RATIO, None) for r in snapshot.remembered.reasons)


def beside(snapshot: Snapshot, *, veiled: bool) -> str:
    """What must be said besides the reasons: notes, values not read, and that alerts are put off."""
    said = [f"{sentence(risk_words.note(note), veiled=veiled)}." for note in _notes(snapshot)]
    lost = risk_words.unreadable(snapshot.account) if snapshot.account else None
    if lost is not None:
        said.append(f"{sentence(lost, veiled=veiled)}.")
    until = snapshot.remembered.snoozed_until
    if until is not None:
        said.append(
            _tr("Alerts are put off until it worsens.")
            if until == FOR_EVER
            else _tr("Alerts are put off until %1.").replace("%1", clock(until))
        )
    return " ".join(said)


def advice(snapshot: Snapshot, *, veiled: bool) -> str:
    """What the worst reason comes from, and what can be done."""
    found = snapshot.risk.reasons if snapshot.risk else ()
    return translated(risk_words.advice(found[0], snapshot.account), veiled=veiled) if found else ""


def _notes(snapshot: Snapshot) -> list[Note]:
    """Isolated equity has cards of its own."""
    notes = snapshot.risk.notes if snapshot.risk else ()
    return [note for note in notes if note.field != risk.ISOLATED][:MOST_REASONS]
