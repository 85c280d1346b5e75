"""How near an account is to liquidation or forced repayment, and why.

Any value that is sent counts, whatever the account mode; only an empty one gives no level.
What cannot be read is never called calm. What vanished is for the alerts, who remember.
Source: OKX API v5, "Get balance"; levels as in the house's design, "Risk levels".
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from enum import Enum
from functools import cache
from types import MappingProxyType

from trayapp.domain import amounts
from trayapp.domain.account import Account
from trayapp.domain.balance import Balance
from trayapp.domain.debt import owes_next_to_nothing
from trayapp.domain.fields import Mode
from trayapp.domain.thresholds import RatioRungs, RiskLevel, StepRungs, Thresholds
from trayapp.words import Words

MARGIN_RATIO, REPAYMENT, CONVERSION, COLLATERAL = "mgnRatio", "twap", "colBorrAutoConversion", "colRes"
DELTA_STATUS, FROZEN, ISOLATED = "deltaNeutralStatus", "50009", "isoEq"
_OF_ROW = (MARGIN_RATIO, REPAYMENT, CONVERSION, COLLATERAL)
_GRADED = (*_OF_ROW, "mmr")
_NOUGHT = (None, "", "0")
#: Every field that a reason can stand on.
FIELDS = (MARGIN_RATIO, REPAYMENT, CONVERSION, COLLATERAL, DELTA_STATUS, FROZEN)
#: Stands for the currency of a row that names none: None would mean the account itself.
NAMELESS = "?"


class Cause(Enum):
    """Why a reason stands."""

    VALUE = "value"  # the value itself is risky
    UNREADABLE = "unreadable"  # a value was sent that cannot be read: unknown danger
    MISSING = "missing"  # no ratio although there is margin to maintain: unknown danger
    REMEMBERED = "remembered"  # known from earlier polls alone: what vanished, or fell


@dataclass(frozen=True, slots=True)
class Reason:
    """One thing that is risky.

    Attributes:
        field: OKX's name of the field, or the error code 50009.
        ccy: the currency, "?" where its row named none, None at account level.
        value: as sent, cut where it is endless; None where the danger is that nothing was sent.
        words: what it is and what can be done, of a remembered reason; None where the value tells.
    """

    field: str
    ccy: str | None
    value: str | None
    level: RiskLevel
    cause: Cause = Cause.VALUE
    words: tuple[Words, Words] | None = None


@dataclass(frozen=True, slots=True)
class Note:
    """Something to know that has no level: isolated equity, a collateral limit that is close."""

    field: str
    ccy: str | None
    value: str


@dataclass(frozen=True, slots=True)
class RowRisk:
    """The levels of one currency's risk fields by OKX's name; None where nothing was or need be sent."""

    levels: Mapping[str, RiskLevel | None]
    reasons: tuple[Reason, ...]

    @property
    def level(self) -> RiskLevel:
        return max(reason.level for reason in self.reasons) if self.reasons else RiskLevel.NONE


@dataclass(frozen=True, slots=True)
class Assessment:
    """What an account's figures mean.

    Attributes:
        level: the worst reason's.
        reasons: worst first; at equal level the account's own before a currency's.
        notes: what has no level and must still be said.
        rows: one per `Account.balances`, in the same order.
        margin_level: the level of the account's own ratio, None where none was sent.
    """

    level: RiskLevel
    reasons: tuple[Reason, ...]
    notes: tuple[Note, ...] = ()
    rows: tuple[RowRisk, ...] = field(default=(), repr=False)
    margin_level: RiskLevel | None = None


#: A stop-out (liquidation) froze the account: critical, whatever was known before.
STOPPED_OUT = Assessment(RiskLevel.CRITICAL, (Reason(FROZEN, None, FROZEN, RiskLevel.CRITICAL),))


def assess(account: Account, mode: Mode | None, thresholds: Thresholds) -> Assessment:
    """Grade everything that the account reports.

    Args:
        mode: as account/config tells; None where it could not be read.
    """
    ratios = thresholds.margin_for(mode)
    rows = tuple(_row(balance, ratios, thresholds) for balance in account.balances)
    own = tuple(_account_reasons(account, ratios, thresholds))
    reasons = sorted((*own, *(reason for row in rows for reason in row.reasons)), key=_worst_first)
    margin = _margin(account.margin_ratio, account.maintenance_margin, account.sent, ratios)
    return Assessment(
        level=reasons[0].level if reasons else RiskLevel.NONE,
        reasons=tuple(reasons),
        notes=tuple(_notes(account)),
        rows=rows,
        margin_level=_graded(_ratio_sent(account), margin),
    )


def with_remembered(found: Assessment, remembered: tuple[Reason, ...]) -> Assessment:
    """The same with reasons that only memory knows."""
    if not remembered:
        return found
    reasons = tuple(sorted((*found.reasons, *remembered), key=_worst_first))
    return replace(found, level=reasons[0].level, reasons=reasons)


def _worst_first(reason: Reason) -> tuple[int, bool, bool]:
    """At the same level, what is before what was, and the account before a currency."""
    return -reason.level, reason.cause is Cause.REMEMBERED, reason.ccy is not None


def _account_reasons(account: Account, ratios: RatioRungs, thresholds: Thresholds) -> Iterator[Reason]:
    margin = _margin(account.margin_ratio, account.maintenance_margin, account.sent, ratios)
    yield from _reason(MARGIN_RATIO, None, account.sent, margin or _missing(account))
    delta = _step(account.delta_status, DELTA_STATUS, account.sent, thresholds.delta)
    yield from _reason(DELTA_STATUS, None, account.sent, delta)


def _row(balance: Balance, ratios: RatioRungs, thresholds: Thresholds) -> RowRisk:
    sent = balance.sent
    if sent and all(map(_NOUGHT.__contains__, map(sent.get, _GRADED))):
        # nothing is owed, held or wrong: nearly every row of any account ends here, unread
        return _calm(True, not sent.get(REPAYMENT), not sent.get(CONVERSION), not sent.get(COLLATERAL))
    repayment = _step(balance.repayment_risk, REPAYMENT, sent, thresholds.repayment)
    is_graded = repayment and repayment[1] is Cause.VALUE and repayment[0] > RiskLevel.WATCH
    if is_graded and owes_next_to_nothing(balance, thresholds):
        repayment = RiskLevel.WATCH, Cause.VALUE
    grades = (
        _margin(balance.margin_ratio, balance.maintenance_margin, sent, ratios) or _missing(balance),
        repayment,
        _step(balance.conversion_risk, CONVERSION, sent, thresholds.conversion),
        _step(balance.collateral_limit, COLLATERAL, sent, thresholds.collateral),
    )
    if all(grade is None or grade[0] is RiskLevel.NONE for grade in grades):
        return _calm(*(grade is None for grade in grades))
    name, found = _name_of(balance), dict(zip(_OF_ROW, grades, strict=True))
    return RowRisk(
        {wire: grade[0] if grade else None for wire, grade in found.items()},
        tuple(r for wire, grade in found.items() for r in _reason(wire, name, sent, grade)),
    )


@cache
def _calm(*unknown: bool) -> RowRisk:
    """A row without a reason: 16 there can be, one object each, since nearly every row of any poll is one."""
    levels = (None if is_unknown else RiskLevel.NONE for is_unknown in unknown)
    return RowRisk(MappingProxyType(dict(zip(_OF_ROW, levels, strict=True))), ())


_Grade = tuple[RiskLevel, Cause] | None


def _reason(name: str, ccy: str | None, sent: Mapping[str, object], grade: _Grade) -> Iterator[Reason]:
    if grade and grade[0] is not RiskLevel.NONE:
        yield Reason(name, ccy, None if grade[1] is Cause.MISSING else text_of(sent.get(name)), *grade)


def text_of(sent: object) -> str:
    """What was sent as a text, not without end. Never str() of a list: it may be nested beyond the stack."""
    if isinstance(sent, str):
        return sent[:60] if len(sent) > 200 else sent
    if isinstance(sent, bool):
        return str(sent).lower()
    return "[…]" if isinstance(sent, list) else "{…}"


def _name_of(balance: Balance) -> str:
    return balance.currency or NAMELESS


def _graded(sent: bool, grade: _Grade) -> RiskLevel | None:
    return grade[0] if sent and grade else None


def _margin(
    ratio: Decimal | None, maintenance: Decimal | None, sent: Mapping[str, object], rungs: RatioRungs
) -> _Grade:
    """Grade a ratio; "0" with nothing to maintain means no position, so no level."""
    if ratio is None:
        return (RiskLevel.WARNING, Cause.UNREADABLE) if _was_sent(sent, MARGIN_RATIO) else None
    if ratio == 0 and not maintenance and not (maintenance is None and _was_sent(sent, "mmr")):
        return None
    return rungs.level(ratio), Cause.VALUE


_NO_RISK = RiskLevel.NONE, Cause.VALUE


def _step(step: int | None, name: str, sent: Mapping[str, object], rungs: StepRungs) -> _Grade:
    if step is None:
        return (RiskLevel.WARNING, Cause.UNREADABLE) if _was_sent(sent, name) else None
    if step == 0:  # which no rungs grade; nearly every step there is
        return _NO_RISK
    return rungs.level(step), Cause.VALUE


def _was_sent(sent: Mapping[str, object], name: str) -> bool:
    return sent.get(name) not in (None, "")


def _missing(of: Account | Balance) -> _Grade:
    """No ratio although there is margin to maintain (be it unreadable): not known is not calm."""
    maintenance = of.maintenance_margin
    needs_margin = _was_sent(of.sent, "mmr") if maintenance is None else maintenance > 0
    return (RiskLevel.WARNING, Cause.MISSING) if needs_margin and not _ratio_sent(of) else None


def _ratio_sent(of: Account | Balance) -> bool:
    return of.margin_ratio is not None or _was_sent(of.sent, MARGIN_RATIO)


def _notes(account: Account) -> Iterator[Note]:
    if account.isolated_equity:
        yield Note(ISOLATED, None, amounts.plain(account.isolated_equity))
    for balance in account.balances:
        if balance.sent and all(map(_NOUGHT.__contains__, map(balance.sent.get, (ISOLATED, COLLATERAL)))):
            continue
        if balance.isolated_equity and not account.isolated_equity:
            yield Note(ISOLATED, _name_of(balance), amounts.plain(balance.isolated_equity))
        if balance.collateral_limit == 1:
            yield Note(COLLATERAL, _name_of(balance), "1")
