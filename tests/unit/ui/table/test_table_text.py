"""What Ctrl+C takes along: exact digits for a spreadsheet, and nothing that could act in one."""

from __future__ import annotations

import csv
import io
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.ui.states import rows_from
from trayapp.ui.table import columns as c
from trayapp.ui.table.column_sets import defaults_for
from trayapp.ui.table.columns import Column
from trayapp.ui.table.rows import Row
from trayapp.ui.table.table_text import cell_text, row_text, table_text

ALL = tuple(c.ALL.values())


def row(**fields: object) -> Row:
    (found,) = rows_from({"ccy": "BTC", **fields})
    return found


def cell(wire: str, sent: object, *, veiled: bool = False) -> str:
    return cell_text(row(**{wire: sent}), c.ALL[wire], veiled=veiled)


@pytest.mark.parametrize(
    ("wire", "sent", "copied"),
    [
        ("eq", "0.601234567890123456789", "0.601234567890123456789"),
        ("eq", "-13407.10", "-13407.10"),
        ("eq", "6.38E-9", "0.00000000638"),
        ("eq", "", ""),
        ("eq", None, ""),
        ("eq", "many", "many"),
        ("spotUplRatio", "-0.0123", "-0.0123"),
        ("mgnRatio", "2.1999", "2.1999"),
        ("twap", "3", "3"),
        ("twap", "0", "0"),
        ("twap", "7", "7"),
        ("frpType", "2", "2"),
        ("collateralEnabled", True, "true"),
        ("collateralEnabled", "false", "false"),
        ("uTime", "1705474164160", "2024-01-17T06:49:24.160Z"),
        ("uTime", "soon", "soon"),
        ("autoLendStatus", "active", "active"),
        ("ccy", "=HYPERLINK(1)", "'=HYPERLINK(1)"),
        ("ccy", "+1", "+1"),
        ("ccy", "@SUM", "'@SUM"),
        ("ccy", "A\tB\r\nC", "A?B??C"),
        ("ccy", '"A', "'\"A"),
        ("upl", "-2+3", "'-2+3"),
        ("liab", ["x"], "[…]"),
    ],
)
def test_a_cell(wire: str, sent: object, copied: str) -> None:
    assert cell(wire, sent) == copied


def test_a_share_is_a_percentage() -> None:
    first, _ = rows_from({"ccy": "A", "eqUsd": "1"}, {"ccy": "B", "eqUsd": "2"})
    assert cell_text(first, c.SHARE, veiled=False) == "33.33%"
    assert cell_text(row(), c.SHARE, veiled=False) == ""


@pytest.mark.parametrize("column", ALL, ids=lambda column: column.wire)
def test_hidden_amounts_are_copied_as_dots_and_nothing_else_is(column: Column) -> None:
    for sent in ("77.7", "7x"):
        shown, hidden = (cell(column.wire, sent, veiled=veiled) for veiled in (False, True))
        assert hidden == ("•••" if column.amount else shown)
    assert cell(column.wire, "", veiled=True) == ""


def test_a_table_has_titles_and_a_line_for_each_row() -> None:
    rows = rows_from({"ccy": "BTC", "eq": "1.50", "spotUplRatio": "0.5"}, {"ccy": "ETH"})
    columns = (c.CURRENCY, c.EQUITY, c.SPOT_PROFIT_RATIO)
    assert table_text(rows, columns, veiled=False) == (
        "Currency\tEquity\tspotUplRatio\nBTC\t1.50\t0.5\nETH\t\t"
    )
    assert row_text(rows[0], columns, veiled=True) == "BTC\t•••\t0.5"


def test_ratios_are_titled_by_okx_s_name_for_they_stand_as_sent() -> None:
    titles = table_text((), ALL, veiled=False).split("\t")
    assert {"mgnRatio", "spotUplRatio", "totalPnlRatio"} < set(titles)
    assert not [title for title in titles if "%" in title]
    assert len(set(titles)) == len(titles)


@given(st.dictionaries(st.sampled_from(sorted(c.ALL)), st.text(max_size=12) | st.booleans()))
def test_whatever_is_sent_a_table_keeps_its_cells_and_calculates_nothing(sent: dict[str, object]) -> None:
    text = table_text(rows_from({"ccy": "A"}, sent), ALL, veiled=False)
    lines = list(csv.reader(io.StringIO(text, newline=""), delimiter="\t"))
    assert [len(line) for line in lines] == [len(ALL)] * 3
    for copied in (cell for line in lines for cell in line):
        assert not re.match(r"[=+\-@]", copied) or re.fullmatch(r"[+-][ ]*\d[\d.eE+-]*", copied)


def test_the_default_columns_of_every_mode_can_be_copied() -> None:
    assert table_text(rows_from({"ccy": "A"}), defaults_for(None), veiled=False).count("\n") == 1
