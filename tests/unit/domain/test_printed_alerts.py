from __future__ import annotations

import json
from datetime import timedelta, timezone

from tests.unit.domain.logged import alert, entry
from trayapp.domain import printed_alerts
from trayapp.domain.alerts.alert import Event, Kind
from trayapp.domain.thresholds import RiskLevel
from trayapp.words import DOTS, Amount, Words

EAST = timezone(timedelta(hours=5, minutes=30))
OWED = alert(
    Words.of("{ccy} liability {amount}", ccy="USDT", amount=Amount("\u22121,234.50")),
    RiskLevel.WARNING,
    kind=Kind.GONE,
    field="twap",
    ccy="USDT",
)
ENTRIES = (entry(1.9), entry(3600 * 20, Event.ACKNOWLEDGED, OWED, account="long term"))


def test_the_table_lines_up_in_local_time() -> None:
    assert printed_alerts.as_table(ENTRIES, veiled=False, zone=EAST).splitlines() == [
        "2026-11-22 17:30:01  main       critical  raised        margin ratio 140 %",
        "2026-11-23 13:30:00  long term  warning   acknowledged  USDT liability -1,234.50",
    ]


def test_hidden_amounts_are_dots_and_percentages_stay() -> None:
    for told in (printed_alerts.as_table(ENTRIES, veiled=True), printed_alerts.as_json(ENTRIES, veiled=True)):
        assert "1,234" not in told
        assert "18,400" not in told
        assert "140" in told
    assert DOTS in printed_alerts.as_table(ENTRIES, veiled=True)


def test_what_comes_from_outside_steers_no_terminal() -> None:
    hostile = alert(Words.of("{ccy} risk", ccy="\x1b[2J\n"))
    told = printed_alerts.as_table([entry(0, about=hostile, account="\x1b]0;x\x07")], veiled=False)
    assert told.isprintable()


def test_the_json_shape() -> None:
    first, second = json.loads(printed_alerts.as_json(ENTRIES, veiled=False))
    assert first == {
        "at": "2026-11-22T12:00:01.900Z",
        "account": "main",
        "event": "raised",
        "kind": "risk",
        "field": "mgnRatio",
        "ccy": None,
        "level": "critical",
        "since": "2026-11-22T12:00:00.000Z",
        "what": "margin ratio 140\u00a0%",
        "advice": "Triggered by your own negative balance: liability 18,400.00 USDT. "
        "Add USDT or reduce the position.",
    }
    assert (second["kind"], second["ccy"]) == ("gone", "USDT")
    assert json.loads(printed_alerts.as_json([], veiled=False)) == []
