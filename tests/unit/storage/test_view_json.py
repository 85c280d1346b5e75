from __future__ import annotations

import json
from decimal import Decimal

import pytest

from trayapp.domain.fields import Mode
from trayapp.domain.view import TableLayout, View
from trayapp.errors import UsageError
from trayapp.storage import view_json

EVERYTHING = View(
    language="zh_CN",
    gains="red",
    hide_small=True,
    small_below_usd=Decimal("2.50"),
    popup_size=(900, 700),
).with_layout(Mode.SPOT, TableLayout(columns=("ccy", "eq"), widths=(("eq", 120),)))


@pytest.mark.parametrize("view", [View(), EVERYTHING])
def test_what_is_written_is_read_back(view: View) -> None:
    tree = json.loads(json.dumps(view_json.tree_of(view, {})))
    assert view_json.view_of(tree) == view


def test_defaults_are_not_written_and_unknown_keys_stay() -> None:
    assert view_json.tree_of(View(), {"gains": "red", "of_a_later_version": 1}) == {"of_a_later_version": 1}


@pytest.mark.parametrize(
    "broken",
    [
        {"layouts": []},
        {"layouts": {"spot": 3}},
        {"layouts": {"spot": {"columns": "eq"}}},
        {"layouts": {"spot": {"columns": ["eq", "eq"]}}},
        {"layouts": {"spot": {"widths": {"eq": 1}}}},
        {"layouts": {"spot": {"widths": {"eq": True}}}},
        {"layouts": {"spot": {"columns": [1]}}},
        {"popup_size": [1, 2]},
        {"popup_size": "large"},
        {"popup_size": [900]},
    ],
)
def test_a_broken_layout_or_size_is_forgotten_and_costs_nothing_else(broken: dict[str, object]) -> None:
    assert view_json.view_of({"gains": "red"} | broken) == View(gains="red")


@pytest.mark.parametrize(
    "broken", [[], "x", {"hide_small": "yes"}, {"small_below_usd": 1}, {"small_below_usd": "much"}]
)
def test_a_value_of_the_wrong_type_is_refused(broken: object) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - each has words of its own
        view_json.view_of(broken)


def test_a_value_that_breaks_a_rule_is_refused_in_words() -> None:
    with pytest.raises(UsageError):
        view_json.view_of({"language": "fr"})
