"""The table's columns as data: a column says all about itself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from typing import Any

from trayapp.domain import amounts, risk
from trayapp.domain.balance import BALANCE_SPECS
from trayapp.domain.fields import FieldSpec, Kind, Unit
from trayapp.domain.thresholds import RiskLevel
from trayapp.ui.rows import Row
from trayapp.ui.translated import translated
from trayapp.words import DOTS
from trayapp.words import QT_TRANSLATE_NOOP as T

_LEVEL_WORDS = {
    RiskLevel.NONE: T("trayapp", "none"),
    RiskLevel.WATCH: T("trayapp", "watch"),
    RiskLevel.WARNING: T("trayapp", "warning"),
    RiskLevel.CRITICAL: T("trayapp", "critical"),
}
_NO_POSITION = T("trayapp", "no position")
#: Numbers that do not tell how much somebody owns; every other number may be hidden.
_NO_AMOUNTS = frozenset({Unit.RATIO, Unit.MULTIPLE, Unit.LEVEL})


_CALM = T("trayapp", "calm")


def level_word(level: RiskLevel) -> str:
    """The level behind a step of a scale: "none" there means that nothing is wrong."""
    return translated(_LEVEL_WORDS[level])


def state_word(level: RiskLevel) -> str:
    """The level as a state, for where no scale tells what "none" would be none of."""
    return translated(_CALM if level is RiskLevel.NONE else _LEVEL_WORDS[level])


class Look(Enum):
    """How a cell is drawn."""

    NAME = "name"
    AMOUNT = "amount"  # nought is dim, a negative one red
    OWED = "owed"  # anything but nought is red
    SIGNED = "signed"  # green above nought, red below
    SHARE = "share"
    BADGE = "badge"


@dataclass(frozen=True, slots=True)
class Column:
    """One column.

    Attributes:
        wire: OKX's name of the field; "share" for the one that OKX does not have.
        title, tip: templates to translate.
        text: what stands in the cell.
        value: what is sorted by, and what the look goes by; None sorts last, whichever way.
        level: of a badge; None for no badge.
        exact: every digit, for the tooltip.
        amount: whether it tells how much somebody owns, so that it can be hidden.
    """

    wire: str
    title: str
    tip: str
    look: Look
    text: Callable[[Row], str]
    value: Callable[[Row], Any]
    level: Callable[[Row], RiskLevel | None]
    exact: Callable[[Row], str]
    amount: bool

    def shown(self, row: Row, *, veiled: bool) -> str:
        """What stands in the cell: dots where an amount is hidden, a dash where there is none to hide."""
        if not veiled or not self.amount:
            return self.text(row)
        return amounts.UNKNOWN if self.value(row) is None else DOTS

    @property
    def rises_first(self) -> bool:
        """Whether the first click sorts upwards: names from A, ratios from the most dangerous on."""
        return self.look is Look.NAME or self.wire == risk.MARGIN_RATIO


def _of_field(name: str, look: Look = Look.AMOUNT) -> Column:
    spec = BALANCE_SPECS[name]

    def value(row: Row) -> Any:
        return getattr(row.balance, name)

    def exact(row: Row) -> str:
        sent = row.balance.sent.get(spec.wire)
        return "" if sent in (None, "") else str(sent)[:200]

    badge = look is Look.BADGE
    return Column(
        spec.wire,
        spec.title,
        spec.explanation,
        look,
        (lambda row: _badge_text(row, spec, value(row))) if badge else _formatter(spec, value, look),
        value,
        (lambda row: row.risk.levels.get(spec.wire)) if badge else _no_level,
        exact,
        spec.kind is Kind.NUMBER and spec.unit not in _NO_AMOUNTS,
    )


def _no_level(_row: Row) -> None:
    return None


def _formatter(spec: FieldSpec, value: Callable[[Row], Any], look: Look) -> Callable[[Row], str]:
    plus = look is Look.SIGNED

    def text(row: Row) -> str:
        found = value(row)
        if found is None:
            return amounts.UNKNOWN
        if spec.kind is not Kind.NUMBER:
            return "".join(c if c.isprintable() else "?" for c in str(found))[:40]
        match spec.unit:
            case Unit.COIN:
                return amounts.coins(found, row.places, plus=plus)
            case Unit.USD:
                return amounts.fixed(found, 2, plus=plus)
            case Unit.RATIO:
                return f"{amounts.fixed(amounts.product(found, Decimal(100)), 1, plus=plus)}\u00a0%"
            case Unit.MULTIPLE:
                return f"{amounts.fixed(found, 1)}\u00a0×" if found else "0"
            case _:
                return amounts.fixed(found, 2)

    return text


def _badge_text(row: Row, spec: FieldSpec, value: Decimal | int | None) -> str:
    """The number and the level's word, so that a badge needs no colour to be understood."""
    level = row.risk.levels.get(spec.wire)
    if level is None:
        return amounts.UNKNOWN if value is None else translated(_NO_POSITION)
    word = level_word(level)
    if value is None and row.balance.sent.get(spec.wire) in (None, ""):
        return f"{amounts.UNKNOWN} {word}"
    if value is None:
        raw = "".join(c if c.isprintable() else "?" for c in str(row.balance.sent.get(spec.wire)))
        return f"“{raw[:8]}” {word}"
    if isinstance(value, Decimal):
        return amounts.percent(value) if level is RiskLevel.NONE else f"{amounts.percent(value)} {word}"
    if level is RiskLevel.NONE:
        return str(value) if value else word  # a step that has no level is still not "none"
    return f"{value} {word}"


def _share_text(share: Decimal | None) -> str:
    if share is None:
        return amounts.UNKNOWN
    whole = int(share * 100)
    return f"{whole}\u00a0%" if whole or not share else "<1\u00a0%"


SHARE = Column(
    "share",
    T("trayapp", "Share"),
    T("trayapp", "How much of everything you own is in this coin."),
    Look.SHARE,
    lambda row: _share_text(row.share),
    lambda row: row.share,
    _no_level,
    lambda row: "" if row.share is None else f"{amounts.fixed(row.share * 100, 2)}\u00a0%",
    amount=False,
)
CURRENCY = _of_field("currency", Look.NAME)
EQUITY = _of_field("equity")
VALUE = _of_field("equity_usd")
AVAILABLE = _of_field("available_balance")
AVAILABLE_EQUITY = _of_field("available_equity")
IN_USE = _of_field("in_use")
LIABILITY = _of_field("liability", Look.OWED)
DISCOUNTED = _of_field("discounted_equity")
LEVERAGE = _of_field("leverage")
UPL = _of_field("unrealised_profit", Look.SIGNED)
ISOLATED = _of_field("isolated_equity")
SPOT_OFFSET = _of_field("spot_offset")
SPOT_PROFIT = _of_field("spot_profit", Look.SIGNED)
SPOT_PROFIT_RATIO = _of_field("spot_profit_ratio", Look.SIGNED)
REPAYMENT = _of_field("repayment_risk", Look.BADGE)
MARGIN_RATIO = _of_field("margin_ratio", Look.BADGE)
CONVERSION = _of_field("conversion_risk", Look.BADGE)
COLLATERAL = _of_field("collateral_limit", Look.BADGE)
