"""What a terminal, or a program, reads of poll after poll."""

from __future__ import annotations

import json
from datetime import UTC, timedelta, timezone

from tests.unit.domain.moments import at, polled
from trayapp.domain import printed, printed_watch
from trayapp.errors import Unreachable

LOST = Unreachable("no answer")


def test_a_json_line_is_the_documented_shape_and_its_age() -> None:
    found = polled({"ccy": "BTC", "eq": "1e-9"}, totalEq="837", mgnRatio="9")
    line = printed_watch.as_json_line(found, at(2.9), 5, partial=True)
    assert "\n" not in line
    documented = json.loads(printed.as_json(found, partial=True))
    assert json.loads(line) == documented | {"age_s": 2, "stale": False, "error": None}


def test_a_json_line_of_a_failure_has_the_last_values_and_says_that_they_are_old() -> None:
    lost = json.loads(printed_watch.as_json_line(polled(totalEq="837", error=LOST), at(90), 5, partial=False))
    assert lost["fields"]["totalEq"] == "837"
    assert (lost["age_s"], lost["stale"], lost["error"]) == (90, True, "no answer")


def test_a_json_line_without_values_has_no_level() -> None:
    lost = json.loads(printed_watch.as_json_line(polled(fetched=None, error=LOST), at(90), 5, partial=False))
    assert (lost["age_s"], lost["stale"], lost["fetched_at"]) == (None, False, None)
    assert lost["risk"] == {"level": None, "reasons": []}


def test_a_block_is_the_table_under_the_local_time() -> None:
    found = polled({"ccy": "BTC", "eq": "1"}, totalEq="837")
    zone = timezone(timedelta(hours=8))
    block = printed_watch.as_block(found, at(1), partial=False, zone=zone)
    assert block == f"2026-11-22 20:00:01\n{printed.as_table(found)}\n"


def test_a_block_of_a_failure_is_a_line_with_the_age() -> None:
    lost = printed_watch.as_block(polled(totalEq="837", error=LOST), at(90), partial=False, zone=UTC)
    assert lost == "2026-11-22 12:01:30\nmain   $837.00   no new data for 1 min: no answer\n"
    never = printed_watch.as_block(polled(fetched=None, error=LOST), at(90), partial=False, zone=UTC)
    assert never == "2026-11-22 12:01:30\nmain   –   no data yet: no answer\n"
