"""A name that stands twice in one JSON object. Most readers take the last value; money deserves better.

The same value twice is harmless and counts once. Two different values are no value: nobody can tell which one
is meant, so the field is one that cannot be read, and what is built of it (`code`, `data`, `details`) is not
there. All else in the answer still counts.
"""

from __future__ import annotations

from typing import Any

#: So many different values of one name are kept: a hostile answer repeats one a million times.
_KEPT = 3


class Contradiction(tuple[object, ...]):
    """The first different values of one name, in the order sent. No reader takes it for a value or a list."""

    __slots__ = ()


def as_object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Make one JSON object of its names and values; for `json.JSONDecoder(object_pairs_hook=...)`."""
    found = dict(pairs)
    if len(found) == len(pairs):
        return found
    sent: dict[str, list[Any]] = {}
    for name, value in pairs:
        values = sent.setdefault(name, [])
        if len(values) < _KEPT and not any(_same(value, known) for known in values):
            values.append(value)
    return {name: values[0] if len(values) == 1 else Contradiction(values) for name, values in sent.items()}


def _same(one: Any, other: Any) -> bool:
    """Equal in type too, at any depth: to Python `true`, 1 and 1.0 are equal, to us "1" and a bare 1."""
    if type(one) is not type(other) or one != other:
        return False
    match one:
        case dict():
            return all(_same(value, other[name]) for name, value in one.items())
        case list() | tuple():
            return all(_same(*pair) for pair in zip(one, other, strict=True))
        case _:
            return True
