"""Whatever an exchange sends, in whatever order: nothing raises, and no danger goes unsaid."""

from __future__ import annotations

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.unit.domain.alerts.day import Day
from tests.unit.domain.moments import polled
from trayapp.domain.alerts.alert import Kind
from trayapp.domain.thresholds import RiskLevel
from trayapp.errors import AccountFrozen, CredentialsRejected, TrayAppError, Unreachable

NUMBERS = st.sampled_from(["", "0", "0.9", "1.2", "2.9", "4", "9", "500", "-3", "x", None])
STEPS = st.sampled_from(["", "0", "1", "2", "3", "4", "5", "7", "x", None])
ROW = st.fixed_dictionaries(
    {"ccy": st.sampled_from(["BTC", "USDT", ""])},
    optional={
        "mgnRatio": NUMBERS,
        "mmr": NUMBERS,
        "twap": STEPS,
        "frpType": STEPS,
        "colRes": STEPS,
        "colBorrAutoConversion": STEPS,
        "liab": NUMBERS,
    },
)
FIELDS = st.fixed_dictionaries(
    {},
    optional={
        "mgnRatio": NUMBERS,
        "mmr": NUMBERS,
        "totalEq": NUMBERS,
        "adjEq": NUMBERS,
        "deltaNeutralStatus": STEPS,
    },
)
ERRORS: tuple[TrayAppError, ...] = (
    Unreachable("down"),
    CredentialsRejected("refused"),
    AccountFrozen("frozen", code="50009"),
)
HAPPENINGS = st.one_of(
    st.tuples(st.just("poll"), st.lists(ROW, max_size=3), FIELDS),
    st.tuples(st.just("fail"), st.sampled_from(ERRORS)),
    st.tuples(st.just("wait"), st.sampled_from([0.5, 6, 40])),
    st.tuples(st.just("sleep"), st.sampled_from([-2, 0.1, 9])),
    st.tuples(st.just("acknowledge")),
    st.tuples(st.just("snooze"), st.sampled_from([15, None])),
)


def happen(day: Day, what: str, *rest: Any) -> None:
    match what:
        case "poll":
            rows, fields = rest
            day.hear(polled(*rows, mode=day.mode, **fields))
        case "fail":
            day.fail(rest[0], stop_out=isinstance(rest[0], AccountFrozen))
        case _:
            getattr(day, what)(*rest)


@settings(max_examples=300)
@given(st.lists(HAPPENINGS, max_size=25))
def test_no_danger_goes_unsaid(happenings: list[tuple[Any, ...]]) -> None:
    day = Day()
    for happening in happenings:
        told_before = len(day.told)
        known = set(day.alerts._standings.by_key)
        happen(day, *happening)
        if happening[0] != "poll" or day.last is None or day.last.assessment is None:
            continue
        standing = day.alerts._standings.by_key
        for reason in day.last.assessment.reasons:
            key = next(
                k for k in standing if (k.kind, k.field, k.ccy) == (Kind.RISK, reason.field, reason.ccy)
            )
            assert standing[key].level >= reason.level
            is_new = key not in known and standing[key].last_told is None
            assert not is_new or len(day.told) > told_before
    for _, telling in day.told:
        assert telling.alerts
        assert all(str(a.what) and str(a.advice) and a.level > RiskLevel.NONE for a in telling.alerts)
