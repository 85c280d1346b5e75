from __future__ import annotations

import pytest

from trayapp.ui.table.column_widths import ColumnWidths


@pytest.fixture
def widths() -> ColumnWidths:
    widths = ColumnWidths()
    widths.begin(["ccy", "eq", "share"])
    for number in range(3):
        widths.grow(number, 100)
    return widths


def test_what_is_left_over_is_shared_out_to_the_last_pixel(widths: ColumnWidths) -> None:
    assert widths.spread(302) == {0: 101, 1: 101, 2: 100}


def test_a_dragged_column_keeps_its_width(widths: ColumnWidths) -> None:
    widths.follow({"eq": 50}, may_leave_out=True)
    assert widths.total == 250
    assert widths.spread(350) == {0: 150, 1: 50, 2: 150}
    widths.follow({"ccy": 10, "eq": 20, "share": 30}, may_leave_out=True)
    assert widths.spread(900) == {0: 10, 1: 20, 2: 30}


def test_what_tells_least_goes_where_the_room_is_scarce_unless_the_user_chose_it(
    widths: ColumnWidths,
) -> None:
    assert set(widths.spread(250)) == {0, 1}
    widths.follow({}, may_leave_out=False)
    assert set(widths.spread(250)) == {0, 1, 2}


def test_they_never_shrink_with_their_texts(widths: ColumnWidths) -> None:
    widths.grow(1, 40)
    assert widths.natural[1] == 100
