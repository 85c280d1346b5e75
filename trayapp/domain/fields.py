"""What there is to say about one documented field, said once.

The reader, the table, the details, the exports and the printed JSON all work from these.
Source: OKX API v5, "Get balance", response parameters and the distribution table behind them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from datetime import UTC, datetime
from enum import Enum, Flag, auto
from types import MappingProxyType
from typing import Any

from trayapp.domain import amounts


class Mode(Flag):
    """The account modes, `acctLv` 1 to 4. One member is a mode, several say where a field applies."""

    SPOT = auto()
    FUTURES = auto()
    MULTI_CURRENCY = auto()
    PORTFOLIO = auto()

    @classmethod
    def from_wire(cls, account_level: object) -> Mode | None:
        """The mode that `acctLv` names, or None where it names none."""
        return _BY_LEVEL.get(account_level) if isinstance(account_level, str) else None

    @property
    def word(self) -> str:
        """The name in printed JSON: spot, futures, multi_currency, portfolio."""
        return (self.name or "").lower()


_BY_LEVEL = {"1": Mode.SPOT, "2": Mode.FUTURES, "3": Mode.MULTI_CURRENCY, "4": Mode.PORTFOLIO}
ALL = Mode.SPOT | Mode.FUTURES | Mode.MULTI_CURRENCY | Mode.PORTFOLIO
BORROWING = Mode.SPOT | Mode.MULTI_CURRENCY | Mode.PORTFOLIO
DERIVATIVES = Mode.FUTURES | Mode.MULTI_CURRENCY | Mode.PORTFOLIO
MARGIN = Mode.MULTI_CURRENCY | Mode.PORTFOLIO
COPYING = Mode.SPOT | Mode.FUTURES


class Unit(Enum):
    """What a field counts. Amounts in `COIN` are never added across currencies."""

    COIN = "coin"  # the row's own currency
    USD = "USD"
    USD_PER_COIN = "USD per coin"
    RATIO = "ratio"  # 5.3 means 530 %
    MULTIPLE = "multiple"  # 4.4 means 4.4 times
    LEVEL = "level"
    NONE = ""


class Kind(Enum):
    """How a field is read."""

    NUMBER = "number"
    LEVEL = "level"  # a whole number from 0 to the spec's `highest`
    TEXT = "text"
    FLAG = "flag"
    TIME = "time"  # milliseconds since 1970 on the wire, aware UTC here


class Group(Enum):
    """Where a field belongs when many are listed."""

    BALANCE = "balance"
    LIABILITY = "liability"
    RISK = "risk"
    PROFIT = "profit"
    SPOT = "spot"
    LENDING = "lending"


@dataclass(frozen=True, slots=True)
class FieldSpec:
    """One documented field.

    Attributes:
        wire: OKX's name; `also` is a second name under which it was seen.
        modes: the account modes it is documented for. They choose what is shown, never what counts.
        title, explanation: templates to translate, in plain words of our own.
        highest: the top of a LEVEL.
        documented: False for what was seen in answers but stands in no document.
    """

    wire: str
    unit: Unit
    kind: Kind
    modes: Mode
    group: Group
    title: str
    explanation: str
    highest: int = 0
    also: str | None = None
    documented: bool = True

    def read(self, sent: object) -> Any:
        """Turn what was sent into Decimal, int, str, bool or datetime.

        Raises:
            ValueError: it is not what the document promises for this field.
        """
        if self.kind is Kind.FLAG:
            return _flag(sent)
        if not isinstance(sent, str) or len(sent) > 200:
            raise ValueError("not a text")
        match self.kind:
            case Kind.NUMBER:
                return amounts.parse(sent)
            case Kind.LEVEL:
                return _level(sent.strip(" "), self.highest)  # spaces are forgiven as in numbers
            case Kind.TIME:
                return _time(sent)
            case _:
                return sent


def documented(
    wire: str,
    unit: Unit,
    group: Group,
    title: str,
    explanation: str,
    modes: Mode = ALL,
    kind: Kind = Kind.NUMBER,
    **more: Any,
) -> Any:
    """Declare one field of a frozen dataclass whose default is None: not sent, or sent empty."""
    spec = FieldSpec(wire, unit, kind, modes, group, title, explanation, **more)
    return field(default=None, metadata={"spec": spec})


def nothing_sent() -> MappingProxyType[str, object]:
    """The read-only record of an answer that held nothing."""
    return MappingProxyType({})


def specs_of(declared: type) -> Mapping[str, FieldSpec]:
    """The specs of a class declared with `documented`, by attribute name, in the order declared."""
    return {f.name: f.metadata["spec"] for f in fields(declared) if "spec" in f.metadata}


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A value that was sent and cannot be read. It costs nothing else, but is never passed over.

    Attributes:
        wire: OKX's name of the field.
        ccy: the currency of its row, None at account level.
        sent: what stood there, cut to 60 characters.
    """

    wire: str
    ccy: str | None
    sent: str


def _level(text: str, highest: int) -> int:
    if len(text) != 1 or not "0" <= text <= "9" or int(text) > highest:
        raise ValueError("not a level")
    return int(text)


def _flag(sent: object) -> bool:
    if isinstance(sent, bool):
        return sent
    if sent in ("true", "false"):
        return sent == "true"
    raise ValueError("neither true nor false")


def _time(text: str) -> datetime:
    if not text.isascii() or not text.isdigit() or len(text) > 14:
        raise ValueError("not a time in milliseconds")
    seconds, ms = divmod(int(text), 1000)
    return datetime.fromtimestamp(seconds, UTC).replace(microsecond=ms * 1000)
