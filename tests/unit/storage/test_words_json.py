"""Sentences in a file: they come back as they were, and a hostile one does not come back."""

from __future__ import annotations

import ast
import json
from collections.abc import Mapping
from pathlib import Path
from string import Formatter
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trayapp.storage.words_json import tree_of, words_of
from trayapp.words import DOTS, Amount, Words

PACKAGE = Path(__file__).parents[3] / "trayapp"


def _with_all(values: Mapping[str, object]) -> Words:
    return Words(" ".join(f"{{{name}}}" for name in values) + " {{%1}}", tuple(values.items()))


_names = st.sampled_from(["ccy", "percent", "amount", "template", "self", "values"])
_texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
_values = st.recursive(
    _texts | _texts.map(Amount) | st.integers(-(10**20), 10**20),
    lambda inner: st.dictionaries(_names, inner, max_size=3).map(_with_all),
    max_leaves=4,
)


def _depth(value: object) -> int:
    return 1 + max((_depth(v) for _, v in value.values), default=0) if isinstance(value, Words) else 0


def _round(words: Words) -> Words:
    return words_of(json.loads(json.dumps(tree_of(words))))


@given(st.dictionaries(_names, _values, max_size=4).map(_with_all).filter(lambda words: _depth(words) <= 5))
def test_words_come_back_as_they_were_amounts_as_amounts(words: Words) -> None:
    again = _round(words)
    assert again == words
    assert str(again.veiled()) == str(words.veiled())


def test_old_amounts_can_still_be_hidden_at_any_depth() -> None:
    inner = Words.of("liability {amount}", amount=Amount("18,400.00"))
    assert str(_round(Words.of("{more} {own}", more=inner, own=Amount("7"))).veiled()) == (
        f"liability {DOTS} {DOTS}"
    )


def test_any_other_value_is_kept_as_it_reads() -> None:
    assert str(_round(Words.of("{path} {none}", path=Path("/a/b"), none=None))) == "/a/b None"


def sentence(template: object, **values: object) -> dict[str, Any]:
    return {"template": template, "values": values}


def nested(depth: int, template: str = "{a}") -> dict[str, Any]:
    return sentence(template, a=nested(depth - 1, template) if depth else "x")


@pytest.mark.parametrize(
    "tree",
    [
        None,
        [],
        "margin ratio",
        {},
        {"template": "calm"},
        {"template": "calm", "values": []},
        sentence(7),
        sentence("{x}"),
        sentence("{}", x="a"),
        sentence("{0}", x="a"),
        sentence("{x", x="a"),
        sentence("x}", x="a"),
        sentence("{x.__class__}", x="a"),
        sentence("{x.__class__}", **{"x": "a", "x.__class__": "b"}),
        sentence("{x[0]}", **{"x": "a", "x[0]": "b"}),
        sentence("{x!r}", x="a"),
        sentence("{x:>9}", x="a"),
        sentence("{x:{x}}", x="9"),
        sentence("{x}", x=1.5),
        sentence("{x}", x=None),
        sentence("{x}", x=["a"]),
        sentence("{x}", x={"amount": 7}),
        sentence("{x}", x=sentence("{y.__class__}", y="a")),
        sentence("{x}", x="\ud800"),
        sentence("\ud800"),
        sentence("a" * 2001),
        sentence("{x}" * 700, x="abc"),
        nested(6),
    ],
)
def test_what_must_not_be_filled_in_is_refused(tree: object) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - whatever the words
        words_of(tree)


def test_a_flood_is_refused_before_it_is_poured() -> None:
    with pytest.raises(ValueError, match="without end"):
        words_of(nested(4, "{a}" * 600))


def _templates() -> set[str]:
    """Every template of the program, as lupdate would find it."""
    found = set()
    for path in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Name)
                and node.func.id in ("T", "QT_TRANSLATE_NOOP")
                and isinstance(node.args[1], ast.Constant)
            ):
                found.add(str(node.args[1].value))
    return found


def test_every_template_of_the_program_survives_the_file() -> None:
    templates = _templates()
    assert len(templates) > 60
    for template in templates:
        names = {name for _, name, _, _ in Formatter().parse(template) if name is not None}
        words = Words(template, tuple((name, "x") for name in sorted(names)))
        assert _round(words) == words
