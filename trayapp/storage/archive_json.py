"""The archive of alerts as JSON text, and back. Times are ISO 8601 in UTC, amounts are marked."""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from typing import Any, TypeVar

from trayapp.domain.alerts.alert import Alert, Event, Key, Kind, LogEntry
from trayapp.domain.alerts.archive import Archive
from trayapp.domain.alerts.kept import Kept, SeenReason
from trayapp.domain.thresholds import RiskLevel
from trayapp.storage import words_json

_T = TypeVar("_T")
_Tree = dict[str, Any]

_SCHEMA_VERSION = 1
_LEVELS = {level.word: level for level in RiskLevel}
#: Beyond these no clock has ever been, and local time could not be reckoned.
_YEARS = range(2000, 2200)
_LONGEST_NAME = 200


class NewerSchema(ValueError):
    """The text was written by a version that knows more than this one."""


def text_of(archive: Archive) -> str:
    """Write everything; a line for each entry of the log."""
    tree = {
        "schema_version": _SCHEMA_VERSION,
        "kept": {account_id: _tree_of_kept(kept) for account_id, kept in archive.kept.items()},
    }
    head = json.dumps(tree)[:-1]
    lines = ",\n".join(json.dumps(_tree_of_entry(entry)) for entry in archive.entries)
    return f'{head}, "entries": [\n{lines}\n]}}\n'


def archive_of(text: str) -> Archive:
    """Read what `text_of` wrote. What cannot be understood is left out, entry by entry.

    Raises:
        ValueError: not the JSON object of an archive at all.
        NewerSchema: an archive that this version must not touch.
    """
    try:
        tree = json.loads(text)
    except RecursionError as error:
        raise ValueError("nested too deeply") from error
    if not isinstance(tree, dict):
        raise ValueError("not a JSON object")  # noqa: TRY004 - a wrong value, not a wrong call
    version = tree.get("schema_version", _SCHEMA_VERSION)
    if type(version) is int and version > _SCHEMA_VERSION:
        raise NewerSchema(f"schema_version {version}")
    entries, kept = tree.get("entries", []), tree.get("kept", {})
    if not isinstance(entries, list) or not isinstance(kept, dict):
        raise ValueError("entries or kept is missing")  # noqa: TRY004
    archive = Archive().with_entries(*_understood(entries, _entry_of))
    for account_id, memory in kept.items():
        if isinstance(memory, dict):
            archive = archive.with_kept(account_id, _kept_of(memory))
    return archive


def _tree_of_alert(alert: Alert) -> _Tree:
    return {
        "kind": alert.key.kind.value,
        "field": alert.key.field,
        "ccy": alert.key.ccy,
        "level": alert.level.word,
        "what": words_json.tree_of(alert.what),
        "advice": words_json.tree_of(alert.advice),
        "since": _time_text(alert.since),
    }


def _alert_of(tree: _Tree) -> Alert:
    return Alert(
        key=Key(Kind(tree.get("kind")), _text(tree, "field"), _text_or_none(tree, "ccy")),
        level=_level(tree),
        what=words_json.words_of(tree.get("what")),
        advice=words_json.words_of(tree.get("advice")),
        since=_moment(tree, "since"),
    )


def _tree_of_entry(entry: LogEntry) -> _Tree:
    return {
        "at": _time_text(entry.at),
        "account_id": entry.account_id,
        "account": entry.account,
        "event": entry.event.value,
        "alert": _tree_of_alert(entry.alert),
    }


def _entry_of(tree: _Tree) -> LogEntry:
    return LogEntry(
        at=_moment(tree, "at"),
        account_id=_text(tree, "account_id"),
        account=_text(tree, "account"),
        event=Event(tree.get("event")),
        alert=_alert_of(_object(tree.get("alert"))),
    )


def _tree_of_kept(kept: Kept) -> _Tree:
    seen = [
        {
            "field": reason.field,
            "ccy": reason.ccy,
            "value": reason.value,
            "level": reason.level.word,
            "since": _time_text(reason.since),
        }
        for reason in kept.seen
    ]
    return {"sticky": [_tree_of_alert(alert) for alert in kept.sticky], "seen": seen}


def _kept_of(tree: _Tree) -> Kept:
    sticky, seen = tree.get("sticky"), tree.get("seen")
    return Kept(_understood(sticky, _alert_of), _understood(seen, _seen_of))


def _seen_of(tree: _Tree) -> SeenReason:
    return SeenReason(
        _text(tree, "field"),
        _text_or_none(tree, "ccy"),
        _text_or_none(tree, "value"),
        _level(tree),
        _moment(tree, "since"),
    )


def _understood(rows: object, read: Callable[[_Tree], _T]) -> tuple[_T, ...]:
    found = []
    for row in rows if isinstance(rows, list) else ():
        with suppress(ValueError):
            found.append(read(_object(row)))
    return tuple(found)


def _object(tree: object) -> _Tree:
    if not isinstance(tree, dict):
        raise ValueError("not an object")  # noqa: TRY004
    return tree


def _text(tree: _Tree, key: str) -> str:
    text = tree.get(key)
    if not isinstance(text, str) or len(text) > _LONGEST_NAME:
        raise ValueError(f"{key} is not a text")
    text.encode("utf-8")  # half a surrogate pair raises
    return text


def _text_or_none(tree: _Tree, key: str) -> str | None:
    return None if tree.get(key) is None else _text(tree, key)


def _level(tree: _Tree) -> RiskLevel:
    level = _LEVELS.get(_text(tree, "level"))
    if level is None:
        raise ValueError("no such level")
    return level


def _moment(tree: _Tree, key: str) -> datetime:
    moment = datetime.fromisoformat(_text(tree, key))
    if moment.tzinfo is None or moment.year not in _YEARS:
        raise ValueError(f"{key} is no time of this world")
    return moment.astimezone(UTC)


def _time_text(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat().replace("+00:00", "Z")
