"""JSON text to Python values, exactly.

Numbers stay the digits that were sent, and a name that stands twice with two values is found.
"""

from __future__ import annotations

import json
import re
from typing import Any

from trayapp.okx.repeated import as_object


class BareNumber(str):
    """A number that stood in the JSON without quotes: its exact digits, and no valid `code`."""

    __slots__ = ()


_EXACT = json.JSONDecoder(
    object_pairs_hook=as_object, parse_float=BareNumber, parse_int=BareNumber, parse_constant=BareNumber
)
_SURROGATE_ESCAPE = re.compile(r"\\u[dD][89a-fA-F]")


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
