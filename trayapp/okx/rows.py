"""The rows of account/balance: all values are tried, few are ever taken."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any

from trayapp.domain.account import ACCOUNT_SPECS
from trayapp.domain.balance import BALANCE_SPECS, Balance
from trayapp.domain.fields import FieldSpec, Unreadable
from trayapp.okx.detail import Detail
from trayapp.okx.repeated import Contradiction

Row = Mapping[str, object]

_SPECS = {spec.wire: spec for spec in BALANCE_SPECS.values()}
_SECOND_NAMES = {spec.also: wire for wire, spec in _SPECS.items() if spec.also}


class Rows:
    """Reads the currencies of one account, answer after answer. For one thread at a time.

    A row that says what it said in the answer before is the very same object again.
    """

    def __init__(self) -> None:
        self._before: dict[str, Balance] = {}

    def read(self, details: Sequence[Row], unreadable: list[Unreadable]) -> tuple[Balance, ...]:
        """Return a Balance per row, in the order sent; append every value that cannot be read."""
        balances, kept = [], {}
        for detail in details:
            is_usual = isinstance(detail, Detail)  # which proves that all can be read
            sent = detail if is_usual else _documented(detail)
            ccy = sent.get("ccy")
            lost = () if is_usual else _unreadable(sent)
            if lost:
                name = shown(ccy) if ccy else "?"
                unreadable += [Unreadable(wire, name, shown(raw)) for wire, raw in lost]
            known = self._before.get(ccy) if isinstance(ccy, str) else None
            row = known if known is not None and known.says(sent) else Balance.as_sent(sent)
            balances.append(row)
            # then all in it is texts: nothing nested, to be compared for long
            if isinstance(ccy, str) and not lost:
                kept[ccy] = row
        self._before = kept
        return tuple(balances)


def _documented(detail: Row) -> dict[str, object]:
    """The documented fields in the order sent; a second name where the first tells nothing."""
    sent = {wire: raw for wire, raw in detail.items() if wire in _SPECS}
    for second, wire in _SECOND_NAMES.items():
        if second in detail and (sent.get(wire) is None or sent[wire] == ""):
            sent[wire] = detail[second]
    return sent


def _unreadable(sent: Row) -> Sequence[tuple[str, object]]:
    """What could not be read once somebody looks at it: it is reported even if nobody ever does."""
    return [(wire, raw) for wire, raw in sent.items() if not _is_readable(_SPECS[wire], raw)]


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
