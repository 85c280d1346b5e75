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
        if len(values) < _KEPT and value not in values:
            values.append(value)
    return {name: values[0] if len(values) == 1 else Contradiction(values) for name, values in sent.items()}
