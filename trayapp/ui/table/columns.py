"""The table's columns as data: one for every field of a currency, which says all about itself."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum
from operator import attrgetter
from types import MappingProxyType
from typing import Any

from trayapp.domain import amounts, risk
from trayapp.domain.balance import BALANCE_SPECS
from trayapp.domain.fields import ALL as EVERY_MODE
from trayapp.domain.fields import FieldSpec, Group, Kind, Mode
from trayapp.domain.thresholds import RiskLevel
from trayapp.ui.table.cell_texts import badge_text, field_text, share_step, share_text, tip_text
from trayapp.ui.table.rows import Row
from trayapp.ui.texts.amount_kinds import OWED, SIGNED, is_amount
from trayapp.words import DOTS
from trayapp.words import QT_TRANSLATE_NOOP as T

#: Names that are no field of OKX's.
SHARE_NAME = "share"
_BADGES = frozenset({risk.MARGIN_RATIO, risk.REPAYMENT, risk.CONVERSION, risk.COLLATERAL})


class Look(Enum):
    """How a cell is drawn."""

    NAME = "name"
    TEXT = "text"  # words, a flag, a time: from the left
    AMOUNT = "amount"  # nought is dim, a negative one red
    OWED = "owed"  # anything but nought is red
    SIGNED = "signed"  # green above nought, red below
    SHARE = "share"
    BADGE = "badge"

    @property
    def is_left(self) -> bool:
        """Whether cells and title begin at the left edge; numbers end at the right one."""
        return self in (Look.NAME, Look.TEXT)


@dataclass(frozen=True, slots=True)
class Column:
    """One column.

    Attributes:
        wire: OKX's name of the field; "share" for the one that OKX does not have.
        title, tip: templates to translate.
        group: where it belongs when many are listed.
        modes: the account modes that use it.
        text: what stands in the cell.
        value: what is sorted by, and what the look goes by; None sorts last, whichever way.
        level: of a badge; None for no badge.
        exact: every digit, for the tooltip; empty where nothing was sent.
        amount: whether it tells how much somebody owns, so that it can be hidden.
    """

    wire: str
    title: str
    tip: str
    group: Group
    modes: Mode
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
        known = self.value(row) is not None or self.exact(row)  # what cannot be read is hidden, too
        return DOTS if known else amounts.UNKNOWN

    def rank(self, row: Row) -> Any:
        """What is sorted by: a ratio that no position stands behind, sent as 0, is not the worst one."""
        return None if self.look is Look.BADGE and self.level(row) is None else self.value(row)

    def looks_alike(self, one: Row, other: Row) -> bool:
        """Whether two states of a row are drawn alike, decimals apart. Rather a wrong no than a wrong yes."""
        if self.look is Look.SHARE:
            return share_step(one.share) == share_step(other.share)
        if self.value(one) != self.value(other) or self.level(one) != self.level(other):
            return False
        # both may be unreadable
        return one.balance.sent.get(self.wire) == other.balance.sent.get(self.wire)

    @property
    def rises_first(self) -> bool:
        """Whether the first click sorts upwards: names from A, ratios from the most dangerous on."""
        return self.look is Look.NAME or self.wire == risk.MARGIN_RATIO


def _of_field(name: str, spec: FieldSpec) -> Column:
    value: Callable[[Row], Any] = attrgetter(f"balance.{name}")
    look = _look_of(spec)
    text = badge_text if look is Look.BADGE else field_text
    return Column(
        spec.wire,
        spec.title,
        spec.explanation,
        spec.group,
        spec.modes,
        look,
        lambda row: text(spec, value(row), row),
        value,
        (lambda row: row.risk.levels.get(spec.wire)) if look is Look.BADGE else _no_level,
        lambda row: tip_text(value(row), row.balance.sent.get(spec.wire)),
        is_amount(spec),
    )


def _look_of(spec: FieldSpec) -> Look:
    if spec.wire == "ccy":
        return Look.NAME
    if spec.wire in _BADGES:
        return Look.BADGE
    if spec.kind is not Kind.NUMBER:
        return Look.TEXT
    if spec.wire in OWED:
        return Look.OWED
    return Look.SIGNED if spec.wire in SIGNED else Look.AMOUNT


def _no_level(_row: Row) -> None:
    return None


SHARE = Column(
    SHARE_NAME,
    T("trayapp", "Share"),
    T("trayapp", "How much of everything you own is in this coin."),
    Group.BALANCE,
    EVERY_MODE,
    Look.SHARE,
    lambda row: share_text(row.share),
    lambda row: row.share,
    _no_level,
    lambda row: "" if row.share is None else f"{amounts.fixed(row.share * 100, 2)}\u00a0%",
    amount=False,
)


def _all() -> Mapping[str, Column]:
    found = {}
    for name, spec in BALANCE_SPECS.items():
        found[spec.wire] = _of_field(name, spec)
        if spec.wire == "eqUsd":
            found[SHARE_NAME] = SHARE  # beside what it is reckoned from
    return MappingProxyType(found)


#: Every column there is, by OKX's name, in the order in which they are listed.
ALL = _all()

CURRENCY = ALL["ccy"]
EQUITY = ALL["eq"]
VALUE = ALL["eqUsd"]
AVAILABLE = ALL["availBal"]
AVAILABLE_EQUITY = ALL["availEq"]
IN_USE = ALL["frozenBal"]
LIABILITY = ALL["liab"]
DISCOUNTED = ALL["disEq"]
LEVERAGE = ALL["notionalLever"]
UPL = ALL["upl"]
ISOLATED = ALL["isoEq"]
SPOT_OFFSET = ALL["spotInUseAmt"]
SPOT_PROFIT = ALL["spotUpl"]
SPOT_PROFIT_RATIO = ALL["spotUplRatio"]
REPAYMENT = ALL[risk.REPAYMENT]
MARGIN_RATIO = ALL[risk.MARGIN_RATIO]
CONVERSION = ALL[risk.CONVERSION]
COLLATERAL = ALL[risk.COLLATERAL]
