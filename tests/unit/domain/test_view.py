from __future__ import annotations

from decimal import Decimal

import pytest

from trayapp.domain.fields import Mode
from trayapp.domain.view import TableLayout, View
from trayapp.errors import UsageError


def test_a_layout_belongs_to_its_mode_and_one_that_says_nothing_is_forgotten() -> None:
    wide = TableLayout().with_width("eq", 300)
    view = View().with_layout(Mode.SPOT, wide).with_layout(None, TableLayout(columns=("ccy",)))
    assert view.layout(Mode.SPOT) == wide
    assert view.layout(Mode.FUTURES) == TableLayout()
    assert view.layout(None).columns == ("ccy",)
    assert view.with_layout(Mode.SPOT, wide.without_width("eq")).layouts == view.layouts[1:]


def test_a_width_is_kept_within_reason_and_the_last_one_counts() -> None:
    layout = TableLayout().with_width("eq", 5).with_width("liab", 99_999).with_width("eq", 80)
    assert dict(layout.widths) == {"liab": 2000, "eq": 80}


@pytest.mark.parametrize(
    "wrong",
    [
        {"language": "de"},
        {"gains": "blue"},
        {"small_below_usd": Decimal(0)},
        {"small_below_usd": Decimal(1_000_001)},
    ],
)
def test_a_value_that_the_user_can_mend_is_refused_in_words(wrong: dict[str, object]) -> None:
    with pytest.raises(UsageError, match="choose"):
        View(**wrong)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "wrong",
    [{"columns": ("eq", "eq")}, {"widths": (("eq", 1),)}, {"columns": tuple(map(str, range(201)))}],
)
def test_a_layout_that_nobody_can_mean_is_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="column"):
        TableLayout(**wrong)  # type: ignore[arg-type]
