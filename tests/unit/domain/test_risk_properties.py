"""Whatever JSON stands in any field: a danger that is unreadable or missing is never called calm."""

from __future__ import annotations

import re
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from tests.unit.domain.answered import MODES, account
from trayapp.domain import risk_words
from trayapp.domain.fields import Mode
from trayapp.domain.risk import Assessment, assess
from trayapp.domain.thresholds import RiskLevel, Thresholds

ROW_RISKS = ("mgnRatio", "twap", "colBorrAutoConversion", "colRes")
HIGHEST = {"twap": 5, "colBorrAutoConversion": 5, "colRes": 2, "deltaNeutralStatus": 2}
NUMBERS = st.decimals(allow_nan=False, allow_infinity=False, min_value=-10, max_value=10, places=4).map(str)
JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=6)
    | st.sampled_from("0123456789"),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=2),
    max_leaves=4,
)
VALUES = st.just("") | NUMBERS | JSON
ROWS = st.fixed_dictionaries(
    {"ccy": st.sampled_from(["BTC", "USDT"])},
    optional=dict.fromkeys(
        (*ROW_RISKS, "mmr", "liab", "crossLiab", "interest", "eq", "eqUsd", "frpType"), VALUES
    ),
)
FIELDS = st.fixed_dictionaries(
    {}, optional=dict.fromkeys(("mgnRatio", "mmr", "isoEq", "totalEq", "deltaNeutralStatus"), VALUES)
)


def _is_number(sent: object) -> bool:
    return re.fullmatch(r" *-?[0-9]+(\.[0-9]*)? *", str(sent), re.ASCII) is not None and not isinstance(
        sent, bool
    )


def _is_readable(field: str, sent: object) -> bool:
    """Our own reading of the document, apart from the program's."""
    if field not in HIGHEST:
        # an exponent may or may not be read, so it says nothing here
        return _is_number(sent) or "e" in str(sent).lower()
    return not isinstance(sent, bool) and str(sent) in [str(step) for step in range(HIGHEST[field] + 1)]


def _assess(rows: list[dict[str, Any]], fields: dict[str, Any], mode: Mode | None) -> Assessment:
    return assess(account(*rows, **fields), mode, Thresholds())


@given(st.lists(ROWS, max_size=3), FIELDS, st.sampled_from(MODES))
def test_unknown_danger_is_never_calm(
    rows: list[dict[str, Any]], fields: dict[str, Any], mode: Mode | None
) -> None:
    found = _assess(rows, fields, mode)
    warned = {(reason.field, reason.ccy) for reason in found.reasons if reason.level >= RiskLevel.WARNING}
    places = [(None, name, fields) for name in ("mgnRatio", "deltaNeutralStatus")]
    places += [(row["ccy"], name, row) for row in rows for name in ROW_RISKS]
    for ccy, name, sent in places:
        value = sent.get(name)
        if value not in (None, "") and not _is_readable(name, value):
            assert (name, ccy) in warned
    maintenance = fields.get("mmr")
    if fields.get("mgnRatio") in (None, "") and maintenance not in (None, ""):
        calm = _is_number(maintenance) and float(str(maintenance)) <= 0
        assert calm or ("mgnRatio", None) in warned or "e" in str(maintenance).lower()
    assert found.level == max((reason.level for reason in found.reasons), default=RiskLevel.NONE)


@given(st.lists(ROWS, max_size=3), FIELDS, st.sampled_from(MODES))
def test_every_level_of_a_row_is_that_of_a_reason(
    rows: list[dict[str, Any]], fields: dict[str, Any], mode: Mode | None
) -> None:
    found = _assess(rows, fields, mode)
    assert len(found.rows) == len(rows)
    for row in found.rows:
        graded = {(name, level) for name, level in row.levels.items() if level}
        assert graded == {(reason.field, reason.level) for reason in row.reasons}
    assert list(found.reasons) == sorted(found.reasons, key=lambda r: (-r.level, r.ccy is not None))


@given(st.lists(ROWS, max_size=3), FIELDS, st.sampled_from(MODES))
def test_every_reason_and_note_has_whole_words(
    rows: list[dict[str, Any]], fields: dict[str, Any], mode: Mode | None
) -> None:
    full = account(*rows, **fields)
    found = assess(full, mode, Thresholds())
    for reason in found.reasons:
        for given_account in (full, None):
            what, advice = str(risk_words.what(reason)), str(risk_words.advice(reason, given_account))
            assert 5 < len(what) < 200
            assert what.isprintable() or "\u00a0" in what
            assert advice.endswith(".")
            assert "None" not in what + advice
            if reason.ccy:
                assert reason.ccy in what
    for note in found.notes:
        assert len(str(risk_words.note(note))) > 10
