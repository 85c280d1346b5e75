from __future__ import annotations

import csv
import io
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.domain.moments import polled
from tests.unit.domain.test_account import DOCUMENTED as ACCOUNT_FIELDS
from tests.unit.domain.test_balance import DOCUMENTED as ROW_FIELDS
from trayapp.domain import printed
from trayapp.domain.fields import Mode
from trayapp.domain.snapshot import Snapshot

USDT: dict[str, object] = {
    "ccy": "USDT",
    "eq": "4992.890093622894",
    "eqUsd": "4991.542013297616",
    "availBal": "4834.317093622894",
    "frozenBal": "158.573",
    "liab": "120.5",
    "twap": "3",
    "mgnRatio": "",
    "collateralEnabled": False,
}
TYPED = st.text(max_size=8) | st.booleans() | st.lists(st.text(max_size=3), max_size=2)


def as_dict(snapshot: Snapshot, *, partial: bool = False) -> Any:
    return json.loads(printed.as_json(snapshot, partial=partial))


def test_the_whole_shape() -> None:
    found = as_dict(polled(USDT, totalEq="55837.43556134779", mgnRatio=""), partial=True)
    assert list(found) == [
        "account", "mode", "permissions", "fetched_at", "fields", "currencies", "partial", "risk"
    ]  # fmt: skip
    assert found["account"] == "main"
    assert found["mode"] == "multi_currency"
    assert found["permissions"] == ["read_only"]
    assert found["fetched_at"] == "2026-11-22T12:00:00.000Z"
    assert found["partial"] is True
    assert set(found["fields"]) == set(ACCOUNT_FIELDS)
    assert [set(row) for row in found["currencies"]] == [set(ROW_FIELDS)]
    assert found["fields"]["totalEq"] == "55837.43556134779"
    assert found["fields"]["mgnRatio"] is None
    assert found["fields"]["adjEq"] is None
    assert found["risk"] == {
        "level": "warning",
        "reasons": [{"field": "twap", "ccy": "USDT", "value": "3", "level": "warning"}],
    }
    assert as_dict(polled(USDT))["partial"] is False


@pytest.mark.parametrize(
    ("sent", "stands"),
    [
        ("0.00000000638", "0.00000000638"),
        ("1.10", "1.10"),
        ("-0", "-0"),
        ("000.5", "000.5"),
        (" 7 ", " 7 "),
        ("6.38E-9", "6.38E-9"),
        ("12345678901234567890.123456789012345678901", "12345678901234567890.123456789012345678901"),
        ("abc", "abc"),
        ("NaN", "NaN"),
        (True, True),
        (["1", {"a": None}], ["1", {"a": None}]),
        ({"a": "1"}, {"a": "1"}),
        ("", None),
        (None, None),
    ],
)
def test_values_stand_as_they_were_sent(sent: object, stands: object) -> None:
    found = as_dict(polled({"ccy": "BTC", "eq": sent, "twap": sent}, totalEq=sent))
    (row,) = found["currencies"]
    assert found["fields"]["totalEq"] == row["eq"] == row["twap"] == stands
    assert type(row["eq"]) is type(stands)


@pytest.mark.parametrize("flag", [True, False])
def test_booleans_stay_booleans(flag: bool) -> None:
    (row,) = as_dict(polled({"ccy": "BTC", "collateralEnabled": flag}))["currencies"]
    assert row["collateralEnabled"] is flag


@given(st.dictionaries(st.sampled_from(sorted(ROW_FIELDS)), TYPED), TYPED)
def test_anything_sent_comes_out_again(row: dict[str, object], total: object) -> None:
    found = as_dict(polled(row, totalEq=total))
    (told,) = found["currencies"]
    for name in ROW_FIELDS:
        sent = row.get(name)
        assert told[name] == (None if sent == "" else sent)
    assert found["fields"]["totalEq"] == (None if total == "" else total)


def test_what_stands_in_no_document_is_told_only_where_it_was_sent() -> None:
    (row,) = as_dict(polled({"ccy": "BTC", "coinUsdPrice": "97000.1", "maxSpotInUseAmt": "2", "x": "1"}))[
        "currencies"
    ]
    assert set(row) == {*ROW_FIELDS, "coinUsdPrice"}
    assert row["maxSpotInUse"] == "2"


def test_an_unknown_mode_is_null_and_reasons_say_what_is_missing() -> None:
    found = as_dict(polled({"ccy": "BTC", "twap": ["?"]}, mode=None, mgnRatio="", mmr="5"))
    assert found["mode"] is None
    assert found["risk"]["level"] == "warning"
    assert found["risk"]["reasons"] == [
        {"field": "mgnRatio", "ccy": None, "value": None, "level": "warning"},
        {"field": "twap", "ccy": "BTC", "value": "[…]", "level": "warning"},
    ]


@pytest.mark.parametrize(
    ("mode", "word"),
    [
        (Mode.SPOT, "spot"),
        (Mode.FUTURES, "futures"),
        (Mode.MULTI_CURRENCY, "multi_currency"),
        (Mode.PORTFOLIO, "portfolio"),
    ],
)
def test_modes(mode: Mode, word: str) -> None:
    assert as_dict(polled(mode=mode))["mode"] == word


@pytest.mark.parametrize(
    ("ratio", "level"), [("9", "none"), ("4", "watch"), ("2", "warning"), ("-1", "critical")]
)
def test_levels(ratio: str, level: str) -> None:
    found = as_dict(polled(mgnRatio=ratio))["risk"]
    assert found["level"] == level
    assert [reason["value"] for reason in found["reasons"]] == ([ratio] if level != "none" else [])


def test_json_is_ascii_and_values_stand_as_sent_after_reading_it() -> None:
    sent = "Ünï “x” 𝄞"
    text = printed.as_json(polled({"ccy": sent}, name="Käse"), partial=False)
    assert text.isascii()
    assert json.loads(text)["currencies"][0]["ccy"] == sent
    assert json.loads(text)["account"] == "Käse"


def csv_rows(snapshot: Snapshot) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(printed.as_csv(snapshot))))


def test_a_line_of_csv_for_each_currency_with_exact_text() -> None:
    rows = csv_rows(polled(USDT, {"ccy": "BTC", "eq": "-0.00000000638", "collateralEnabled": True}))
    assert list(rows[0]) == ["account", "fetched_at", *[n for n in rows[0] if n in ROW_FIELDS]]
    assert set(rows[0]) == {"account", "fetched_at", *ROW_FIELDS}
    assert [row["ccy"] for row in rows] == ["USDT", "BTC"]
    assert rows[0]["eq"] == "4992.890093622894"
    assert rows[0]["mgnRatio"] == ""
    assert rows[1]["eq"] == "-0.00000000638"  # a number is no formula
    assert [row["collateralEnabled"] for row in rows] == ["false", "true"]
    assert rows[0]["fetched_at"] == "2026-11-22T12:00:00.000Z"


@pytest.mark.parametrize("formula", ["=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)"])
def test_csv_holds_no_formula(formula: str) -> None:
    (row,) = csv_rows(polled({"ccy": formula, "eq": formula}, name="=evil()"))
    assert row["ccy"] == row["eq"] == f"'{formula}"
    assert row["account"] == "'=evil()"


@pytest.mark.parametrize("hostile", ["\t=1", "\r=1", "a\r=1+1", "a\n=1+1", "\x1b[31m"])
def test_csv_holds_no_control_character(hostile: str) -> None:
    snapshot = polled({"ccy": hostile, "eq": hostile})
    (row,) = csv_rows(snapshot)
    assert row["ccy"] == row["eq"] == "".join(c if c.isprintable() else "?" for c in hostile)
    assert len(printed.as_csv(snapshot).splitlines()) == 2


def test_csv_of_nothing_is_its_header() -> None:
    assert csv_rows(polled()) == []
    assert printed.as_csv(polled()).startswith("account,fetched_at,ccy,eq,")


def test_the_table() -> None:
    btc: dict[str, object] = {
        "ccy": "BTC",
        "eq": "-0.5",
        "eqUsd": "-50000",
        "liab": "0.5",
        "twap": "x",
        "mgnRatio": "2.2",
    }
    text = printed.as_table(polled(btc, USDT, totalEq="-1234567.891", mgnRatio="0.9", isoEq="7"))
    assert text.splitlines() == [
        "main   -$1,234,567.89   multi-currency mode   margin ratio 90 %",
        "critical: liquidation: margin ratio 90 %",
        "warning: BTC margin ratio 220 %",
        "warning: BTC: Repay risk cannot be read: “x”",
        "warning: USDT forced repayment risk 3 of 5",
        "note: $7.00 of isolated equity is covered by no ratio",
        'note: 1 value could not be read: BTC twap "x"',
        "",
        "Currency     Equity   Value, USD  Available  In use  Liability  Repay risk  Ratio",
        "BTC       -0.500000  -$50,000.00          –       –   0.500000          x?  220 %",
        "USDT       4,992.89    $4,991.54   4,834.32  158.57     120.50           3      –",
    ]  # fmt: skip


def test_a_calm_table_says_so() -> None:
    assert "risk: none" in printed.as_table(polled(mgnRatio="20"))
    assert "unknown mode" in printed.as_table(polled(mode=None))


@pytest.mark.parametrize("mmr", ["0", "", None])
def test_a_ratio_of_nought_without_margin_to_keep_is_no_position(mmr: str | None) -> None:
    idle: dict[str, object] = {"ccy": "BTC", "eqUsd": "1", "mgnRatio": "0", "mmr": mmr}
    risky: dict[str, object] = {"ccy": "ETH", "eqUsd": "2", "mgnRatio": "0", "mmr": "5"}
    lines = printed.as_table(polled(idle, risky, {"ccy": "XRP"}, mgnRatio="0", mmr=mmr)).splitlines()
    assert lines[0].endswith("   margin ratio no position")
    eth, btc, xrp = lines[-3:]  # by worth, each with the level of its own row
    assert eth.endswith("  0 %")
    assert btc.endswith("  no position")
    assert xrp.endswith("  –")
    assert printed.as_table(polled()).splitlines()[0].endswith("   margin ratio –")
    assert printed.as_table(polled(mgnRatio="0", mmr="5")).splitlines()[0].endswith("   margin ratio 0 %")


def test_values_that_could_not_be_read_are_named() -> None:
    rows: list[dict[str, object]] = [
        {"ccy": ccy, "eq": "\x1b[31m"} for ccy in ("BTC", "E\nH", "XRP", "SOL", "DOT")
    ]
    text = printed.as_table(polled(*rows[:1], totalEq="12 345.6", mgnRatio="20"))
    assert 'risk: none\nnote: 2 values could not be read: totalEq "12 345.6", BTC eq "?[31m"\n\n' in text
    (line,) = [
        line for line in printed.as_table(polled(*rows, totalEq="x")).splitlines() if "could not" in line
    ]
    assert line.startswith('note: 6 values could not be read: totalEq "x", BTC eq "?[31m", E?H eq ')
    assert line.endswith(', SOL eq "?[31m", …')
    assert "could not be read" not in printed.as_table(polled(rows[0] | {"eq": "1"}))


@given(st.text(), st.text())
def test_the_table_cannot_steer_a_terminal(ccy: str, value: str) -> None:
    ccy, value = (text.encode("utf-8", "ignore").decode() for text in (ccy, value))
    row: dict[str, object] = {
        "ccy": ccy,
        "eq": value,
        "twap": value,
        "mgnRatio": value,
        "isoEq": "1",
        "colRes": "2",
    }
    text = printed.as_table(polled(row, mgnRatio=value, totalEq=value))
    for line in text.split("\n"):
        assert line.isprintable()
    assert len(text.split("\n")) <= 12


def test_an_escape_sequence_becomes_question_marks() -> None:
    text = printed.as_table(polled({"ccy": "\x1b[31mBTC", "twap": "\x1b]0;pwned\x07"}))
    assert "\x1b" not in text
    assert "?[31mBTC" in text


def test_values_nested_deep_can_still_be_printed() -> None:
    nest: list[object] = []
    for _ in range(100):
        nest = [nest]
    snapshot = polled({"ccy": "BTC", "eq": nest, "twap": nest})
    assert as_dict(snapshot)["currencies"][0]["eq"] == nest
    assert csv_rows(snapshot)[0]["eq"] == "[…]"
    assert "[…]?" in printed.as_table(snapshot)
