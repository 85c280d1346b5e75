"""The form that all rows of a usual answer share: tried by one expression, then decoded straight into it.

Rows that have it are sure: each value can be read, and no name stands twice. Others may be as good, and must
be taken apart exactly.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, cast

import msgspec

from trayapp.domain.balance import BALANCE_SPECS
from trayapp.domain.fields import Kind
from trayapp.okx.detail import reader_of
from trayapp.okx.exact import exactly

_SPECS = {spec.wire: spec for spec in BALANCE_SPECS.values()}
_SECOND_NAMES = frozenset(spec.also for spec in _SPECS.values() if spec.also)
_DETAILS = b'"details":['
_NAME = re.compile(r"[A-Za-z0-9]{1,60}")
#: OKX sends names without notice: such a one is passed over, whatever short text it has.
_UNKNOWN = r'(?:true|false|"[^"\\]{0,200}+")'
# possessive, so that a value of another form is given up at once
_VALUES = {
    Kind.NUMBER: r'"(?:-?[0-9]{1,33}+(?:\.[0-9]{1,80}+)?+)?+"',
    Kind.TIME: r'"[0-9]{0,13}+"',
    Kind.TEXT: r'"[^"\\]{0,200}+"',
    Kind.FLAG: r'(?:true|false|"")',
}


class UsualForm:
    """Rows with these names, in this order, whose values can all be read.

    Args:
        names: as `names_of` finds them, a documented one among them.
    """

    def __init__(self, names: Sequence[str]) -> None:
        pairs = ",".join(f'"{name}":{_value(name)}' for name in names)
        self._rows = re.compile(rf"(?:\{{{pairs}\}},?)++".encode())
        self._details = reader_of([name for name in names if name in _SPECS])

    def decoded(self, body: bytes) -> dict[str, Any] | None:
        """Return an answer that has this form, its rows as `Detail`; else None."""
        start = body.find(_DETAILS) + len(_DETAILS)
        found = self._rows.match(body, start)
        if found is None or start < len(_DETAILS):
            return None
        # what stands around the rows is little, so it is read exactly; no other spelling of "details" in it
        around = body[:start] + body[found.end() :]
        if around.count(b"details") != 1 or b"\\" in around:
            return None
        answer: Any = exactly(around)
        match answer:
            case {"data": [{"details": []} as row]}:
                pass
            case _:
                return None
        try:
            row["details"] = self._details(body[start - 1 : found.end() + 1])
        except (msgspec.MsgspecError, UnicodeDecodeError):  # a missing comma, a control character, no UTF-8
            return None
        return cast(dict[str, Any], answer)


def _value(name: str) -> str:
    spec = _SPECS.get(name)
    if spec is None:
        return _UNKNOWN
    return f'"[0-{spec.highest}]?+"' if spec.kind is Kind.LEVEL else _VALUES[spec.kind]


def names_of(answer: object) -> tuple[str, ...]:
    """The names in the first row of an answer where there can be a usual form of them; else none."""
    match answer:
        case {"data": [{"details": [dict() as first, *_]}]} if first.keys() & _SPECS.keys():
            return tuple(first) if all(map(_is_usual, first)) else ()
        case _:
            return ()


def _is_usual(name: str) -> bool:
    return name in _SPECS or (name not in _SECOND_NAMES and _NAME.fullmatch(name) is not None)
