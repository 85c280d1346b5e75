"""Poll after poll on paper: what `printed` has, with the age of the values. English on purpose."""

from __future__ import annotations

import json
from datetime import datetime, tzinfo

from trayapp.domain import ages, amounts, printed
from trayapp.domain.local_time import local_text
from trayapp.domain.snapshot import Snapshot
from trayapp.domain.terminal_text import plain


def as_json_line(snapshot: Snapshot, now: datetime, interval_s: int, *, partial: bool) -> str:
    """The documented JSON shape on one line, and what of it is old.

    More than there: `age_s` (seconds since the values were answered, null without any), `stale` (whether
    they must be shown as old) and `error` (why this poll failed, null where it did not).
    """
    age = snapshot.age(now)
    more = {
        "age_s": None if age is None else int(age.total_seconds()),
        "stale": snapshot.is_stale(now, interval_s),
        "error": None if snapshot.failure is None else str(snapshot.failure.words),
    }
    return json.dumps(printed.json_shape(snapshot, partial=partial) | more)


def as_block(snapshot: Snapshot, now: datetime, *, partial: bool, zone: tzinfo | None = None) -> str:
    """Local time and table of a poll; of one that failed a line with the last total, its age, and why.

    Args:
        zone: where the reader is; None for where this computer is.
    """
    at = local_text(now, zone)
    if snapshot.failure is None:
        return f"{at}\n{printed.as_table(snapshot, partial=partial)}\n"
    age, total = snapshot.age(now), snapshot.account.total_equity if snapshot.account else None
    old = "no data yet" if age is None else f"no new data for {ages.span(age)}"
    name = f"{snapshot.profile.name}   {amounts.usd(total)}"
    return "\n".join(plain(line) for line in (at, f"{name}   {old}: {snapshot.failure.words}", ""))
