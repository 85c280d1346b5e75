from __future__ import annotations

import json
from collections.abc import Mapping

import pytest

from trayapp.okx.detail import Detail, reader_of


def detail(**sent: str | bool) -> Detail:
    [found] = reader_of(tuple(sent))(json.dumps([sent], separators=(",", ":")).encode())
    return found


def test_it_is_a_mapping_of_what_was_sent() -> None:
    row = detail(eq="1.50", ccy="BTC", collateralEnabled=True)
    assert issubclass(type(row), Mapping)
    assert dict(row) == {"eq": "1.50", "ccy": "BTC", "collateralEnabled": True}
    assert (list(row), len(row)) == (["eq", "ccy", "collateralEnabled"], 3)
    assert (row["eq"], row.get("eq"), row.get("upl"), row.get("upl", "-")) == ("1.50", "1.50", None, "-")
    assert "eq" in row
    assert "get" not in row
    for name in ("upl", "get"):
        with pytest.raises(KeyError):
            row[name]


def test_nought_is_a_value_like_any_other() -> None:
    row = detail(eq="0", upl="00", ccy="0", twap="", collateralEnabled=False)
    assert dict(row) == {"eq": "0", "upl": "00", "ccy": "0", "twap": "", "collateralEnabled": False}
    assert [row.get(wire, "-") for wire in ("eq", "ccy", "twap", "imr")] == ["0", "0", "", "-"]


def test_it_cannot_be_changed() -> None:
    row = detail(eq="1")
    with pytest.raises(TypeError):
        row["eq"] = "2"  # type: ignore[index]
    with pytest.raises(AttributeError):
        row.eq = "2"  # type: ignore[attr-defined]
