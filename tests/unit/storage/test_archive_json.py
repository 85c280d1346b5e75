"""The archive of alerts as text, whole and spoiled."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.domain.logged import alert, entry
from tests.unit.domain.moments import NOON
from trayapp.domain.alerts.alert import Event, Kind
from trayapp.domain.alerts.archive import MOST_ENTRIES, Archive
from trayapp.domain.alerts.kept import Kept, SeenReason
from trayapp.domain.thresholds import RiskLevel
from trayapp.storage.archive_json import NewerSchema, archive_of, text_of
from trayapp.words import Amount, Words

SEEN = (
    SeenReason("mgnRatio", None, "1.4", RiskLevel.CRITICAL, NOON),
    SeenReason("mgnRatio", "?", None, RiskLevel.WARNING, NOON),
)
GONE = alert(Words.of("{ccy} position gone", ccy="BTC"), kind=Kind.GONE, ccy="BTC")
FULL = Archive(
    (entry(0, account="Käse 账户"), *(entry(n / 7, event, GONE) for n, event in enumerate(Event, start=1))),
    {"a": Kept((GONE, alert(kind=Kind.REPAID)), SEEN), "b": Kept(seen=SEEN[:1])},
)


def test_what_is_written_is_read_back() -> None:
    assert archive_of(text_of(FULL)) == FULL
    assert archive_of(text_of(Archive())) == Archive()


@given(st.sampled_from(Kind), st.sampled_from(RiskLevel), st.sampled_from(Event), st.datetimes(
    datetime(2000, 1, 1), datetime(2199, 12, 30), timezones=st.just(UTC)  # noqa: DTZ001
))  # fmt: skip
def test_any_entry_comes_back(kind: Kind, level: RiskLevel, event: Event, since: datetime) -> None:
    archive = Archive().with_entries(entry(1, event, alert(kind=kind, level=level, field="", since=since)))
    assert archive_of(text_of(archive)) == archive


def test_amounts_come_back_as_amounts() -> None:
    (first, *_) = archive_of(text_of(FULL)).entries
    assert "18,400.00" in str(first.alert.advice)
    assert "18,400.00" not in str(first.alert.advice.veiled())
    assert isinstance(dict(first.alert.advice.values)["gone"], Amount)


def test_times_are_utc_in_the_file() -> None:
    east = datetime(2026, 11, 22, 9, 30, tzinfo=timezone(timedelta(hours=1)))
    text = text_of(Archive().with_entries(entry(0, about=alert(since=east))))
    assert '"2026-11-22T08:30:00Z"' in text
    assert archive_of(text).entries[0].alert.since == east


def test_an_entry_stands_on_a_line_of_its_own() -> None:
    assert len(text_of(FULL).splitlines()) == len(FULL.entries) + 2


def test_more_than_500_are_cut_to_the_newest() -> None:
    tree = json.loads(text_of(FULL))
    tree["entries"] = tree["entries"][:1] * MOST_ENTRIES + tree["entries"][1:3]
    archive = archive_of(json.dumps(tree))
    assert len(archive.entries) == MOST_ENTRIES
    assert archive.entries[-2:] == FULL.entries[1:3]


@pytest.mark.parametrize(
    "text", ["", "{", "[]", "null", "7", '{"entries": {}}', '{"kept": []}', "[" * 100_000, "9" * 5000]
)
def test_what_is_no_archive_is_refused(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - the words are the JSON library's
        archive_of(text)


HOSTILE = {"template": "{x.__class__}", "values": {"x": "a"}}


@pytest.mark.parametrize(
    ("place", "value"),
    [
        ("at", None),
        ("at", 7),
        ("at", "yesterday"),
        ("at", "2026-11-22T08:00:00"),
        ("at", "0001-01-01T00:00:00+14:00"),
        ("at", "9999-12-31T23:59:59-14:00"),
        ("account_id", 7),
        ("account", "x" * 201),
        ("account", "\ud800"),
        ("event", "exploded"),
        ("event", []),
        ("event", {}),
        ("alert", "critical"),
        ("alert.kind", "moon"),
        ("alert.kind", None),
        ("alert.field", None),
        ("alert.ccy", 7),
        ("alert.level", "hopeless"),
        ("alert.level", 3),
        ("alert.what", HOSTILE),
        ("alert.what", None),
        ("alert.advice", HOSTILE),
        ("alert.since", "2026-11-22"),
    ],
)
def test_one_entry_that_cannot_be_understood_costs_no_other(place: str, value: object) -> None:
    tree = json.loads(text_of(FULL))
    spoiled = tree["entries"][1]
    *path, last = place.split(".")
    for step in path:
        spoiled = spoiled[step]
    spoiled[last] = value
    assert archive_of(json.dumps(tree)).entries == (FULL.entries[0], *FULL.entries[2:])


def test_memory_that_cannot_be_understood_costs_no_other() -> None:
    tree = json.loads(text_of(FULL))
    tree["kept"]["a"]["sticky"][0]["what"] = HOSTILE
    tree["kept"]["a"]["seen"][0]["level"] = "hopeless"
    tree["kept"]["b"] = "nothing"
    tree["kept"]["c"] = {"sticky": {"a": 1}, "seen": None}
    kept = FULL.kept["a"]
    assert archive_of(json.dumps(tree)).kept == {"a": Kept(kept.sticky[1:], kept.seen[1:])}


def test_what_a_later_version_adds_is_no_obstacle() -> None:
    tree = json.loads(text_of(FULL))
    tree |= {"more": [1]}
    tree["entries"][0]["more"] = tree["kept"]["a"]["more"] = {"a": 1}
    assert archive_of(json.dumps(tree)) == FULL


def test_another_schema_is_not_taken_for_ours() -> None:
    tree = json.loads(text_of(FULL)) | {"schema_version": 9}
    with pytest.raises(NewerSchema):
        archive_of(json.dumps(tree))


_json = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3),
    max_leaves=6,
)


_STEPS = (0, 1, 2, "at", "event", "alert", "what", "values", "kind", "a", "kept", "entries", "seen", "sticky")


@given(_json, st.lists(st.sampled_from(_STEPS), max_size=5))
def test_nothing_in_any_place_raises_anything_else(junk: Any, path: list[str | int]) -> None:
    tree = json.loads(text_of(FULL))
    at = tree
    for step in path:
        if isinstance(at, dict) and isinstance(at.get(str(step)), dict | list):
            at = at[str(step)]
        elif isinstance(at, list) and isinstance(step, int) and step < len(at):
            at = at[step]
    if isinstance(at, dict):
        at |= dict.fromkeys(at, junk)
    elif isinstance(at, list):
        at[:] = [junk]
    try:
        archive = archive_of(json.dumps(tree))
    except ValueError:
        return
    for one in archive.entries:
        str(one.alert.what), str(one.alert.advice.veiled())
