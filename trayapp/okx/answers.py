"""From JSON bytes to the domain. Whatever stands in them, only UnexpectedAnswer comes out.

Digits stay exactly as sent: no number of an answer is ever a float.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from datetime import datetime
from types import MappingProxyType
from typing import Any

from trayapp.domain.account import ACCOUNT_SPECS, Account
from trayapp.domain.balance import BALANCE_SPECS, Balance
from trayapp.domain.config import PERMISSIONS, AccountConfig
from trayapp.domain.fields import FieldSpec, Mode, Unreadable
from trayapp.errors import UnexpectedAnswer
from trayapp.okx.cleaned import cleaned
from trayapp.okx.repeated import Contradiction, as_object
from trayapp.words import QT_TRANSLATE_NOOP as T

_NOT_ONE_ROW = T(
    "trayapp",
    "OKX answered, but not with the one set of values that its documents promise: look for a newer "
    "version of this program.",
)
_BAD_DETAILS = T(
    "trayapp",
    "OKX answered, but not with a list of currencies: look for a newer version of this program.",
)
_BAD_TIME = T("trayapp", "OKX answered, but not with its time: look for a newer version of this program.")

Row = Mapping[str, object]


class BareNumber(str):
    """A number that stood in the JSON without quotes: its exact digits, and no valid `code`."""

    __slots__ = ()


_DECODER = json.JSONDecoder(
    object_pairs_hook=as_object, parse_float=BareNumber, parse_int=BareNumber, parse_constant=BareNumber
)
#: Far beyond any account. To take millions of values apart keeps Python, and so the GUI, busy for seconds.
MOST_VALUES, MOST_CURRENCIES = 150_000, 3_000
_SURROGATE_ESCAPE = re.compile(r"\\u[dD][89a-fA-F]")


def document(body: bytes) -> Row | None:
    """Return the exchange's answer; None for anything but a JSON object with a string `code`."""
    if body.count(b",") > MOST_VALUES:
        return None
    try:
        text = body.decode("utf-8")
        value = _DECODER.decode(text)
        if _SURROGATE_ESCAPE.search(text):
            # half a character, which JSON can spell, could be neither printed nor stored
            json.dumps(value, ensure_ascii=False).encode("utf-8")
    except (ValueError, RecursionError):  # not UTF-8, not JSON, half a character; or nested without end
        return None
    if isinstance(value, dict) and type(value.get("code")) is str:
        return value
    return None


def message(answer: Row) -> str:
    """The words that came with a code; "" where there are none."""
    words = answer.get("msg")
    return words if isinstance(words, str) else ""


def only_row(answer: Row) -> Row:
    """Return the one object in `data`.

    None (`data: []`) is not an empty account, and of two nobody can tell which is the user's: neither is ever
    shown, the last good values stay.

    Raises:
        UnexpectedAnswer: there is not exactly one.
    """
    match answer.get("data"):
        case [dict() as row]:
            return row
        case _:
            raise UnexpectedAnswer(_NOT_ONE_ROW)


def account(row: Row) -> Account:
    """Read the row of account/balance.

    A field that cannot be read is recorded, and None; it never costs the others.

    Raises:
        UnexpectedAnswer: `details` is no list of objects.
    """
    unreadable: list[Unreadable] = []
    values, sent = _fields(row, _ACCOUNT_PLAN, None, unreadable)
    balances = tuple(_balance(detail, unreadable) for detail in _details(row))
    return Account(**values, balances=balances, unreadable=tuple(unreadable), sent=sent)


def _details(row: Row) -> list[Row]:
    details = row.get("details")
    if details is None or details == "":
        return []
    if not isinstance(details, list) or len(details) > MOST_CURRENCIES:
        raise UnexpectedAnswer(_BAD_DETAILS)
    if not all(isinstance(detail, dict) for detail in details):
        raise UnexpectedAnswer(_BAD_DETAILS)
    return details


def _balance(row: Row, unreadable: list[Unreadable]) -> Balance:
    ccy = row.get("ccy")
    values, sent = _fields(row, _BALANCE_PLAN, _shown(ccy) if ccy else "?", unreadable)
    return Balance(**values, sent=sent)


#: Attribute, OKX's name, its second name, reader, and what the reader makes of "0".
_Step = tuple[str, str, str | None, Callable[[object], Any], Any]


def _plan(specs: Mapping[str, FieldSpec]) -> tuple[_Step, ...]:
    """The way through a row, looked up once: a large account has 14,000 fields a poll, half of them "0"."""
    return tuple((name, spec.wire, spec.also, spec.read, _nought(spec)) for name, spec in specs.items())


def _nought(spec: FieldSpec) -> Any:
    try:
        return spec.read("0")
    except ValueError:
        return None


_ACCOUNT_PLAN, _BALANCE_PLAN = _plan(ACCOUNT_SPECS), _plan(BALANCE_SPECS)


def _fields(
    row: Row, plan: tuple[_Step, ...], ccy: str | None, unreadable: list[Unreadable]
) -> tuple[dict[str, Any], Mapping[str, object]]:
    """Return what could be read by attribute, and what was sent by OKX's name."""
    values: dict[str, Any] = {}
    sent: dict[str, object] = {}
    for name, wire, also, read, nought in plan:
        raw = row.get(wire)
        if also is not None and (raw is None or raw == ""):
            raw = row.get(also, raw)
        if raw is None:
            if wire in row:
                sent[wire] = None
            continue
        sent[wire] = raw
        if raw == "":
            continue
        if raw == "0" and nought is not None:
            values[name] = nought
            continue
        try:
            values[name] = read(raw)
        except ValueError:
            unreadable.append(Unreadable(wire, ccy, _shown(raw)))
    return values, MappingProxyType(sent)


def _shown(raw: object) -> str:
    """A value of any type in a few characters. Never str() of a list: it may be nested beyond the stack."""
    match raw:
        case str():
            return "".join(c if c.isprintable() else "?" for c in raw[:60])
        case bool():
            return str(raw).lower()
        case Contradiction():
            return " / ".join(map(_shown, raw))[:60]
        case list():
            return "[…]"
        case _:
            return "{…}"


def config(row: Row) -> AccountConfig:
    """Read the row of account/config. What is missing or of a wrong type is simply not known."""
    permissions = _words(row, "perm")
    ips = _words(row, "ip")
    user, main_user = _text(row, "uid"), _text(row, "mainUid")
    gear = _text(row, "liquidationGear")
    return AccountConfig(
        mode=Mode.from_wire(row.get("acctLv")),
        permissions=tuple(sorted(permissions, key=_permission_order)),
        ip_bound=bool(ips),
        ips=tuple(sorted(ips)),
        label=cleaned(_text(row, "label")),
        is_sub_account=user != main_user if user and main_user else None,
        liquidation_alerts_on=gear != "0" if gear else None,
    )


def _text(row: Row, wire: str) -> str:
    value = row.get(wire)
    return value.strip() if isinstance(value, str) else ""


def _words(row: Row, wire: str) -> set[str]:
    """The words of a list with commas."""
    return {word for part in _text(row, wire).split(",") if (word := cleaned(part, 60))}


def _permission_order(permission: str) -> tuple[int, str]:
    known = permission in PERMISSIONS
    return (PERMISSIONS.index(permission) if known else len(PERMISSIONS), permission)


def server_time(row: Row) -> datetime:
    """Read the row of public/time.

    Raises:
        UnexpectedAnswer: there is no time in it.
    """
    try:
        moment: datetime = ACCOUNT_SPECS["updated_at"].read(row.get("ts"))  # the same form as uTime
    except ValueError:
        raise UnexpectedAnswer(_BAD_TIME) from None
    return moment
