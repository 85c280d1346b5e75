"""The rows of account/balance: read field by field, a currency's line only as far as it has changed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import compress
from operator import ne
from types import MappingProxyType
from typing import Any

from trayapp.domain import amounts
from trayapp.domain.account import ACCOUNT_SPECS
from trayapp.domain.balance import BALANCE_SPECS, Balance
from trayapp.domain.fields import FieldSpec, Kind, Unreadable
from trayapp.okx.repeated import Contradiction

Row = Mapping[str, object]

_SPECS = {spec.wire: spec for spec in BALANCE_SPECS.values()}
_NUMBERS = frozenset(wire for wire, spec in _SPECS.items() if spec.kind is Kind.NUMBER)
_SECOND_NAMES = {spec.also: wire for wire, spec in _SPECS.items() if spec.also}


class Rows:
    """Reads the currencies of one account, answer after answer. For one thread at a time.

    A row that says what it said in the answer before is the very same object again. One that differs shares
    the texts that did not change, and what was read of them.
    """

    def __init__(self) -> None:
        self._before: dict[str, Balance] = {}

    def read(self, details: Sequence[Row], unreadable: list[Unreadable]) -> tuple[Balance, ...]:
        """Return a Balance per row, in the order sent; append every value that cannot be read."""
        balances, kept = [], {}
        texts: dict[object, object] = {}
        for detail in details:
            ccy = detail.get("ccy")
            known = self._before.get(ccy) if isinstance(ccy, str) else None
            row, lost = _first(detail, texts) if known is None else _next(known, detail, texts)
            balances.append(row)
            if lost:
                name = shown(ccy) if ccy else "?"
                unreadable += [Unreadable(wire, name, shown(raw)) for wire, raw in lost]
            elif isinstance(ccy, str):
                kept[ccy] = row
        self._before = kept
        return tuple(balances)


_Lost = list[tuple[str, object]]


def _next(known: Balance, detail: Row, texts: dict[object, object]) -> tuple[Balance, _Lost]:
    """The row that was `known`, and what of it cannot be read."""
    names = list(known.sent)
    now = detail if list(detail) == names else _documented(detail)
    if now is not detail and list(now) != names:
        return _first(detail, texts)
    changes = dict(compress(now.items(), map(ne, now.values(), known.sent.values())))
    if not changes:
        return known, []
    return known.with_sent(changes), list(_unreadable(changes))


def _first(detail: Row, texts: dict[object, object]) -> tuple[Balance, _Lost]:
    """A row of which nothing is known, and what of it cannot be read."""
    sent = _documented(detail)
    lost = list(_unreadable(sent))
    if not lost:  # all are texts, so each is kept once: "0" alone stands 7,000 times in a large account
        sent = {wire: texts.setdefault(raw, raw) for wire, raw in sent.items()}
    return Balance.as_sent(sent), lost


def _documented(detail: Row) -> dict[str, object]:
    """The documented fields in the order sent; a second name where the first tells nothing."""
    sent = {wire: raw for wire, raw in detail.items() if wire in _SPECS}
    for second, wire in _SECOND_NAMES.items():
        if second in detail and (sent.get(wire) is None or sent[wire] == ""):
            sent[wire] = detail[second]
    return sent


def _unreadable(sent: Row) -> Iterator[tuple[str, object]]:
    """Try what will be read once somebody looks at it: a field is reported even if nobody ever does."""
    for wire, raw in sent.items():
        if type(raw) is str and wire in _NUMBERS and amounts.is_usual(raw):
            continue
        if not _is_readable(_SPECS[wire], raw):
            yield wire, raw


def _is_readable(spec: FieldSpec, raw: object) -> bool:
    if raw is not None and raw != "":
        try:
            spec.read(raw)
        except ValueError:
            return False
    return True


def own_fields(row: Row, unreadable: list[Unreadable]) -> tuple[dict[str, Any], Row]:
    """Return what could be read of the account's own by attribute, and what was sent by OKX's name."""
    values: dict[str, Any] = {}
    sent = {spec.wire: row[spec.wire] for spec in ACCOUNT_SPECS.values() if spec.wire in row}
    for name, spec in ACCOUNT_SPECS.items():
        raw = sent.get(spec.wire)
        if raw is None or raw == "":
            continue
        try:
            values[name] = spec.read(raw)
        except ValueError:
            unreadable.append(Unreadable(spec.wire, None, shown(raw)))
    return values, MappingProxyType(sent)


def shown(raw: object) -> str:
    """A value of any type in a few characters. Never str() of a list: it may be nested beyond the stack."""
    match raw:
        case str():
            return "".join(c if c.isprintable() else "?" for c in raw[:60])
        case bool():
            return str(raw).lower()
        case Contradiction():
            return " / ".join(map(shown, raw))[:60]
        case list():
            return "[…]"
        case _:
            return "{…}"
