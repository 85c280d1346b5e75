from __future__ import annotations

import json
from dataclasses import replace
from decimal import Decimal

import pytest

from trayapp.domain.fields import Mode
from trayapp.domain.view import TableLayout, View
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
    assert view_json.tree_of(View(), {}) == {}


BROKEN: list[dict[str, object]] = [
    {"language": "fr"},
    {"gains": "blue"},
    {"hide_small": "yes"},
    {"small_below_usd": 1},
    {"small_below_usd": "much"},
    {"small_below_usd": "-1"},
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
]


@pytest.mark.parametrize("broken", BROKEN)
def test_what_cannot_be_meant_costs_nothing_else_and_stays_as_it_was(broken: dict[str, object]) -> None:
    (name,) = broken
    rest: dict[str, object] = {"gains": "red"} if name != "gains" else {"language": "en"}
    view = view_json.view_of(rest | broken)
    assert view == view_json.view_of(rest)
    changed = replace(view, hide_small=True) if name != "hide_small" else replace(view, language="zh_CN")
    written = view_json.tree_of(changed, rest | broken)
    assert written.get(name, []) == broken[name]


@pytest.mark.parametrize("broken", [[], "x", None, 3])
def test_no_object_at_all_is_the_default(broken: object) -> None:
    assert view_json.view_of(broken) == View()


def test_the_last_word_of_the_user_takes_the_place_of_what_was_not_understood() -> None:
    before = {"language": "fr", "layouts": {"spot": {"columns": 3, "sort": "eq"}, "futures": {"of_later": 1}}}
    view = replace(view_json.view_of(before), language="zh_CN")
    view = view.with_layout(Mode.SPOT, TableLayout(columns=("ccy", "eq")))
    written = view_json.tree_of(view, before)
    assert written["language"] == "zh_CN"
    assert written["layouts"] == {
        "spot": {"sort": "eq", "columns": ["ccy", "eq"], "widths": {}},
        "futures": {"of_later": 1},
    }


def test_back_at_the_default_it_is_written_no_more() -> None:
    before = view_json.tree_of(EVERYTHING, {})
    assert view_json.tree_of(View(), before) == {}
