"""The log of alerts on paper: JSON, and a table for people. English on purpose."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import tzinfo

from trayapp.domain.alerts.alert import LogEntry
from trayapp.domain.local_time import local_text
from trayapp.domain.printed import utc_text
from trayapp.domain.terminal_text import aligned, plain
from trayapp.words import Words


def as_table(entries: Sequence[LogEntry], *, veiled: bool, zone: tzinfo | None = None) -> str:
    """A line for each entry: local time, account, level, what happened, to what.

    Args:
        veiled: put dots for amounts.
        zone: where the reader is; None for where this computer is.
    """
    rows = [
        (
            local_text(entry.at, zone),
            plain(entry.account),
            entry.alert.level.word,
            entry.event.value,
            plain(_told(entry.alert.what, veiled=veiled)),
        )
        for entry in entries
    ]
    return "\n".join(aligned(rows, left=range(5)))


def as_json(entries: Sequence[LogEntry], *, veiled: bool) -> str:
    """A list with an object for each entry; times in UTC."""
    return json.dumps(
        [
            {
                "at": utc_text(entry.at),
                "account": entry.account,
                "event": entry.event.value,
                "kind": entry.alert.key.kind.value,
                "field": entry.alert.key.field or None,
                "ccy": entry.alert.key.ccy,
                "level": entry.alert.level.word,
                "since": utc_text(entry.alert.since),
                "what": _told(entry.alert.what, veiled=veiled),
                "advice": _told(entry.alert.advice, veiled=veiled),
            }
            for entry in entries
        ],
        indent=1,
    )


def _told(words: Words, *, veiled: bool) -> str:
    return str(words.veiled() if veiled else words)
