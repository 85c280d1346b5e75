"""Words as a JSON value, and back.

A file may have been edited by anybody: what is read back is checked, so that filling it in
can neither fail, nor reach into an object, nor grow without end.
"""

from __future__ import annotations

from collections.abc import Collection
from string import Formatter
from typing import Any

from trayapp.words import Amount, Words

#: Characters of a sentence, filled in.
_LONGEST = 2_000
#: The same before it is filled, so that what is filled in many times over cannot fill the memory.
_LONGEST_PART, _MOST_VALUES, _LARGEST = 600, 12, 10**30
#: How deep sentences may stand within sentences.
_DEEPEST = 4


def tree_of(words: Words) -> dict[str, Any]:
    """Write `words`; amounts among the values are marked, so that they can be hidden later on, too."""
    return {
        "template": words.template,
        "values": {name: _tree_of_value(value) for name, value in words.values},
    }


def words_of(tree: object, depth: int = 0) -> Words:
    """Read what `tree_of` wrote.

    Raises:
        ValueError: not such a tree, or one that must not be filled in.
    """
    if not isinstance(tree, dict) or depth > _DEEPEST:
        raise ValueError("not a sentence")
    template, values = tree.get("template"), tree.get("values")
    if not isinstance(template, str) or not isinstance(values, dict):
        raise ValueError("not a sentence")  # noqa: TRY004 - a wrong value, not a wrong call
    if len(template) > _LONGEST_PART or len(values) > _MOST_VALUES:
        raise ValueError("a sentence without end")
    words = Words(template, tuple((name, _value_of(value, depth)) for name, value in values.items()))
    _check(template, values.keys())
    filled = str(words)
    if len(filled) > _LONGEST:
        raise ValueError("a sentence without end")
    filled.encode("utf-8")  # half a surrogate pair raises
    return words


def _tree_of_value(value: object) -> object:
    if isinstance(value, Words):
        return tree_of(value)
    if isinstance(value, Amount):
        return {"amount": str(value)}
    return value if type(value) in (str, int, bool) else str(value)


def _value_of(tree: object, depth: int) -> object:
    match tree:
        case str() if len(tree) <= _LONGEST_PART:
            return tree
        case int() if abs(tree) < _LARGEST:
            return tree
        case {"amount": str(amount)} if len(amount) <= _LONGEST_PART:
            return Amount(amount)
        case _:
            return words_of(tree, depth + 1)


def _check(template: str, names: Collection[str]) -> None:
    """Let plain `{name}` alone through: `{a.b}`, `{a[0]}`, `{a!r}` and `{a:>9}` are none of ours."""
    fields = [field for field in Formatter().parse(template) if field[1] is not None]
    if len(fields) > _MOST_VALUES:
        raise ValueError("a sentence without end")
    for _text, name, form, conversion in fields:
        assert name is not None  # noqa: S101 - for the type alone
        if not name.isidentifier() or name not in names or form or conversion:
            raise ValueError(f"a template with {{{name}}}")
