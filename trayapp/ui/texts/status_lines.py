"""The state in a few lines of plain text: the tooltip, and the head of the tray's menu."""

from __future__ import annotations

from datetime import datetime, timedelta

from trayapp.domain import amounts, risk_words
from trayapp.domain.snapshot import Snapshot
from trayapp.ui.state import State
from trayapp.ui.texts.ages import minutes, span
from trayapp.ui.texts.level_words import state_word
from trayapp.ui.texts.phrases import clauses, counted, named
from trayapp.ui.texts.risk_lines import with_trend
from trayapp.ui.texts.translated import sentence, translated
from trayapp.words import DOTS, Words
from trayapp.words import QT_TRANSLATE_NOOP as T

_NOTHING = T("trayapp", "Nothing is watched")
_NO_ACCOUNT = T("trayapp", "Equity Tray: no account yet")
_DEMO = T("trayapp", "DEMO")
_NO_RISK = T("trayapp", "No risk seen")
_NO_DATA = T("trayapp", "no data yet")
_UPDATED = T("trayapp", "Updated {age} ago")
_OLD = T("trayapp", "no new data for {age}")


def tooltip(state: State, now: datetime) -> str:
    """A line for each account, its worst reason, and when stale its age, which moves once a minute."""
    if not state.snapshots and state.problem:
        return _defused(f"{translated(_NOTHING)}\n{translated(state.problem)}")
    if not state.snapshots:
        return translated(_NO_ACCOUNT)
    chosen = state.chosen
    ordered = sorted(state.snapshots, key=lambda snapshot: snapshot is not chosen)
    lines = [line for snapshot in ordered for line in _account_lines(snapshot, state, now)]
    if state.demo:
        lines[0] = f"{translated(_DEMO)} · {lines[0]}"
    return "\n".join(map(_defused, lines))


def _account_lines(snapshot: Snapshot, state: State, now: datetime) -> list[str]:
    veiled = state.hide_amounts
    lines = [equity(snapshot, veiled=veiled)]
    if risk := worst(snapshot, now, veiled=veiled):
        lines.append(risk)
    if snapshot.is_stale(now, state.interval_s):
        lines.append(_old(snapshot, now))
    if snapshot.failure is not None and (
        snapshot.account is None or snapshot.is_stale(now, state.interval_s)
    ):
        lines.append(translated(snapshot.failure.words, veiled=veiled))
    return lines


def equity(snapshot: Snapshot, *, veiled: bool = False) -> str:
    """Account and exact total with two decimals, or dots; a dash where no total is known."""
    return f"{snapshot.profile.name}  {total(snapshot, veiled=veiled)}"


def total(snapshot: Snapshot | None, *, veiled: bool = False) -> str:
    """The total alone."""
    found = snapshot.account.total_equity if snapshot and snapshot.account else None
    return DOTS if veiled and found is not None else amounts.usd(found)


def worst(snapshot: Snapshot, now: datetime, *, veiled: bool = False) -> str:
    """The worst reason with its trend, and how many more there are; empty where nothing is risky."""
    if snapshot.risk is None or not snapshot.risk.reasons:
        return ""
    reason = snapshot.risk.reasons[0]
    text = with_trend(sentence(risk_words.what(reason), veiled=veiled), reason, snapshot, now)
    return counted(text, len(snapshot.risk.reasons) - 1)


def elsewhere(other: Snapshot, state: State, now: datetime) -> str:
    """Another account in danger, and how old that is where it is old."""
    text = named(other.profile.name, worst(other, now, veiled=state.hide_amounts))
    return f"{text} · {_old(other, now)}" if other.is_stale(now, state.interval_s) else text


def headline(state: State, now: datetime) -> str:
    """The one line about risk: whose and which, and calm only where every value is fresh."""
    chosen, others = state.chosen, state.risky_elsewhere
    if chosen is None:
        return translated(_NOTHING) if state.problem else ""
    own = worst(chosen, now, veiled=state.hide_amounts)
    danger = [elsewhere(other, state, now) for other in others[:2]]
    if own and (not others or (chosen.level or 0) >= (others[0].level or 0)):
        return clauses((own, *danger[:1]))
    if danger:
        return clauses(danger)
    known = all(s.account is not None and not s.is_stale(now, state.interval_s) for s in state.snapshots)
    return own or (translated(_NO_RISK) if known else "")


def account_line(snapshot: Snapshot) -> str:
    """An account in a list: its name, and its level where that is not calm."""
    level = snapshot.level
    return snapshot.profile.name if not level else f"{snapshot.profile.name}  ·  {state_word(level)}"


def age(snapshot: Snapshot, now: datetime, interval_s: int) -> str:
    """How old the values are, for the menu."""
    found = snapshot.age(now)
    if found is None:
        return translated(_NO_DATA)
    if snapshot.is_stale(now, interval_s):
        return sentence(_old_words(snapshot, now))
    return translated(Words.of(_UPDATED, age=span(found)))


def _old(snapshot: Snapshot, now: datetime) -> str:
    return translated(_old_words(snapshot, now))


def _old_words(snapshot: Snapshot, now: datetime) -> Words:
    return Words.of(_OLD, age=minutes(snapshot.age(now) or timedelta(0)))


def _defused(line: str) -> str:
    """Panels read tooltips as markup, and names and codes come from outside."""
    return line.replace("&", "＆").replace("<", "‹").replace(">", "›")
