from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trayapp.domain.export_name import export_name

AT = datetime(2026, 11, 25, 8, 1, 59, tzinfo=UTC)


@pytest.mark.parametrize(
    ("account", "name"),
    [
        ("main", "equity-tray-main-20261125-0801Z.csv"),
        ("My fund (2)", "equity-tray-My-fund-2-20261125-0801Z.csv"),
        ("账户", "equity-tray-账户-20261125-0801Z.csv"),
        ("../../etc/passwd", "equity-tray-etc-passwd-20261125-0801Z.csv"),
        ("C:\\x|y*?<>\"'", "equity-tray-C-x-y-20261125-0801Z.csv"),
        ("a\x00b\n\u202ec", "equity-tray-a-b-c-20261125-0801Z.csv"),
        ("...", "equity-tray-20261125-0801Z.csv"),
        ("", "equity-tray-20261125-0801Z.csv"),
        ("x" * 300, f"equity-tray-{'x' * 40}-20261125-0801Z.csv"),
    ],
)
def test_a_name_that_any_file_system_takes(account: str, name: str) -> None:
    assert export_name(account, AT, "csv") == name


def test_the_time_is_utc() -> None:
    there = AT.astimezone(timezone(timedelta(hours=9)))
    assert export_name("main", there, "json") == "equity-tray-main-20261125-0801Z.json"


@given(st.text(max_size=60))
def test_whatever_the_account_is_called(account: str) -> None:
    name = export_name(account, AT, "csv")
    assert name.startswith("equity-tray-")
    assert name.endswith("-20261125-0801Z.csv")
    assert "--" not in name
    assert len(name.encode()) < 255
    assert all(c.isalnum() or c in "-." for c in name)
    assert name.count(".") == 1
