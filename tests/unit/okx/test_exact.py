from __future__ import annotations

from trayapp.okx.exact import BareNumber, exactly
from trayapp.okx.repeated import Contradiction


def test_digits_are_kept_and_contradictions_found() -> None:
    answer = exactly(b'{"code":"0","data":[{"eq":1e5,"upl":12345678901234567890.10,"liab":"1","liab":"2"}]}')
    row = answer["data"][0]
    assert (type(row["eq"]), row["eq"], row["upl"]) == (BareNumber, "1e5", "12345678901234567890.10")
    assert row["liab"] == Contradiction(("1", "2"))
