"""JSON text to Python values: quickly where it is as documented, exactly where it is not.

Numbers stay the digits that were sent, and a name that stands twice with two values is found, either way.
"""

from __future__ import annotations

import json
import re
from typing import Any

import msgspec

from trayapp.okx.repeated import as_object


class BareNumber(str):
    """A number that stood in the JSON without quotes: its exact digits, and no valid `code`."""

    __slots__ = ()


_Value = str | bool | None
_Row = dict[str, _Value | list[dict[str, _Value]]]
#: The documented form, without one bare number in it. Takes a third of the time that json takes.
_QUICK = msgspec.json.Decoder(dict[str, str | list[_Row]])
_EXACT = json.JSONDecoder(
    object_pairs_hook=as_object, parse_float=BareNumber, parse_int=BareNumber, parse_constant=BareNumber
)
_SURROGATE_ESCAPE = re.compile(r"\\u[dD][89a-fA-F]")


def decoded(body: bytes) -> Any:
    """Return what the bytes say; None, as for JSON's `null`, where they are no JSON."""
    found = quickly(body)
    return exactly(body) if found is None else found


def quickly(body: bytes) -> dict[str, Any] | None:
    """Return the answer if it has the documented form, and each name stands once; else None."""
    try:
        found = _QUICK.decode(body)
    except (msgspec.MsgspecError, UnicodeDecodeError):
        return None
    # a colon stands behind every name, and perhaps in texts: no more of them than names, so no name twice
    return found if body.count(b":") == _names(found) else None


def _names(answer: dict[str, str | list[_Row]]) -> int:
    count = len(answer)
    for rows in answer.values():
        if isinstance(rows, str):
            continue
        for row in rows:
            count += len(row)
            for value in row.values():
                if isinstance(value, list):
                    count += sum(map(len, value))
    return count


def exactly(body: bytes) -> Any:
    """Return any JSON, with all of its bare numbers and repeated names; None where it is none."""
    try:
        text = body.decode("utf-8")
        value = _EXACT.decode(text)
        if _SURROGATE_ESCAPE.search(text):
            # half a character, which JSON can spell, could be neither printed nor stored
            json.dumps(value, ensure_ascii=False).encode("utf-8")
    except (ValueError, RecursionError):  # not UTF-8, not JSON, half a character; or nested without end
        return None
    return value
