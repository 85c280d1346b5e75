"""A reason in words: what is risky, how much, and what the trader can do.

Source: OKX API v5, "Get balance"; okx/facts.md, "What the risk fields mean".
"""

from __future__ import annotations

from decimal import Decimal

from trayapp.domain import amounts, risk
from trayapp.domain.account import Account
from trayapp.domain.balance import BALANCE_SPECS, Balance
from trayapp.domain.risk import Cause, Note, Reason
from trayapp.words import QT_TRANSLATE_NOOP as T
from trayapp.words import Amount, Words

_TITLES = {spec.wire: spec.title for spec in BALANCE_SPECS.values()}
_TITLES[risk.DELTA_STATUS] = T("trayapp", "Delta status")

_RATIO = T("trayapp", "margin ratio {percent}")
_RATIO_CCY = T("trayapp", "{ccy} margin ratio {percent}")
_LIQUIDATION = T("trayapp", "liquidation: margin ratio {percent}")
_LIQUIDATION_CCY = T("trayapp", "{ccy} liquidation: margin ratio {percent}")
_RATIO_MISSING = T("trayapp", "no margin ratio sent although positions need margin")
_RATIO_MISSING_CCY = T("trayapp", "{ccy}: no margin ratio sent although its positions need margin")
_UNREADABLE = T("trayapp", "{title} cannot be read: “{value}”")
_UNREADABLE_CCY = T("trayapp", "{ccy}: {title} cannot be read: “{value}”")
_FROZEN = T("trayapp", "account frozen: a liquidation is under way")
_STEPS = {
    risk.REPAYMENT: T("trayapp", "{ccy} forced repayment risk {value} of 5"),
    risk.CONVERSION: T("trayapp", "{ccy} auto-conversion risk {value} of 5"),
    risk.COLLATERAL: T("trayapp", "{ccy} is not taken as margin for new orders"),
}
_DELTA = {
    "1": T("trayapp", "delta status 1: transfers are restricted"),
    "2": T("trayapp", "delta status 2: only orders that reduce delta are taken"),
}

_DO_RATIO = T("trayapp", "OKX warns at 300 % and liquidates at 100 %. Add margin or reduce the position.")
_DO_RATIO_CCY = T("trayapp", "OKX warns at 300 % and liquidates at 100 %. Add {ccy} or reduce the position.")
_DO_MISSING = T("trayapp", "Check the account on OKX: the danger is not known here.")
_DO_USER = T(
    "trayapp",
    "Triggered by your own negative balance: liability {liability} {ccy}, interest {interest}. "
    "Add {ccy} or reduce the position.",
)
_DO_PLATFORM = T(
    "trayapp",
    "Triggered by the platform's limit for {ccy}: liability {liability} {ccy}, interest {interest}. "
    "Repay it.",
)
_DO_REPAY = T(
    "trayapp",
    "OKX may sell other coins to repay it: liability {liability} {ccy}, interest {interest}. "
    "Repay it or add {ccy}.",
)
_DO_CONVERSION = T(
    "trayapp",
    "OKX may sell this collateral. Use less {ccy} as collateral or repay; adding more does not help.",
)
_DO_COLLATERAL = T("trayapp", "The platform's limit is reached; your margin ratio is not touched by it.")
_DO_DELTA = T("trayapp", "Bring the account's delta closer to zero.")
_DO_FROZEN = T("trayapp", "Sign in to OKX at once: nothing can be done from here.")

_UNREADABLE_VALUES = T("trayapp", "values that could not be read: {count} ({named})")
_NOTE_ISOLATED = T("trayapp", "{amount} of isolated equity is covered by no ratio")
_NOTE_COLLATERAL = T("trayapp", "{ccy} is close to the platform's collateral limit")


def what(reason: Reason) -> Words:
    """What is risky and how much, in a few words without a full stop."""
    if reason.words is not None:
        return reason.words[0]
    ccy, value = seen(reason.ccy or ""), (reason.value or "").strip(" ")
    if reason.field == risk.FROZEN:
        return Words.of(_FROZEN)
    if reason.cause is Cause.MISSING:
        return Words.of(_RATIO_MISSING_CCY if ccy else _RATIO_MISSING, ccy=ccy)
    if reason.cause is Cause.UNREADABLE:
        title = Words.of(_TITLES[reason.field])
        return Words.of(_UNREADABLE_CCY if ccy else _UNREADABLE, ccy=ccy, title=title, value=seen(value))
    if reason.field == risk.MARGIN_RATIO:
        return _ratio(amounts.parse(value), ccy)
    if reason.field == risk.DELTA_STATUS:
        known = _DELTA.get(value)
        title = Words.of(_TITLES[reason.field])
        return Words.of(known) if known else Words.of(_UNREADABLE, title=title, value=seen(value))
    return Words.of(_STEPS[reason.field], ccy=ccy, value=value)


def seen(sent: str) -> str:
    """What came from outside, short and on one line."""
    return "".join(c if c.isprintable() else "?" for c in sent[:60])


def is_liquidation(reason: Reason) -> bool:
    """Whether it is a margin ratio at which OKX liquidates."""
    of_value = reason.field == risk.MARGIN_RATIO and reason.cause is Cause.VALUE and reason.value is not None
    return of_value and amounts.parse(reason.value or "") <= 1


def _ratio(ratio: Decimal, ccy: str) -> Words:
    templates = (_LIQUIDATION, _LIQUIDATION_CCY) if ratio <= 1 else (_RATIO, _RATIO_CCY)
    return Words.of(templates[bool(ccy)], ccy=ccy, percent=amounts.percent(ratio))


def told(reason: Reason, account: Account | None) -> tuple[Words, Words]:
    """What it is, and what can be done."""
    return what(reason), advice(reason, account)


def advice(reason: Reason, account: Account | None) -> Words:
    """What it comes from and what the trader can do, as whole sentences."""
    if reason.words is not None:
        return reason.words[1]
    ccy = seen(reason.ccy or "")
    if reason.field == risk.FROZEN:
        return Words.of(_DO_FROZEN)
    if reason.cause is not Cause.VALUE:
        return Words.of(_DO_MISSING)
    if reason.field == risk.REPAYMENT:
        return _repayment_advice(ccy, _balance(account, reason.ccy))
    templates = {
        risk.MARGIN_RATIO: _DO_RATIO_CCY if ccy else _DO_RATIO,
        risk.CONVERSION: _DO_CONVERSION,
        risk.COLLATERAL: _DO_COLLATERAL,
        risk.DELTA_STATUS: _DO_DELTA,
    }
    return Words.of(templates[reason.field], ccy=ccy)


def _balance(account: Account | None, ccy: str | None) -> Balance:
    balances = account.balances if account else ()
    return next((balance for balance in balances if balance.currency == ccy), Balance())


def _repayment_advice(ccy: str, balance: Balance) -> Words:
    template = {1: _DO_USER, 2: _DO_PLATFORM}.get(balance.repayment_trigger or 0, _DO_REPAY)
    places = amounts.places_for(balance.unit_price_usd)
    return Words.of(
        template,
        ccy=ccy,
        liability=Amount(amounts.coins(balance.liability, places)),
        interest=Amount(amounts.coins(balance.interest, places)),
    )


def unreadable(account: Account) -> Words | None:
    """Which values could not be read, without a full stop; None where all could. The first few are named."""
    lost = account.unreadable
    if not lost:
        return None
    named = ", ".join(
        f"{value.ccy + ' ' if value.ccy else ''}{value.wire} “{value.sent}”" for value in lost[:3]
    )
    more = "" if len(lost) <= 3 else " …"
    return Words.of(_UNREADABLE_VALUES, count=len(lost), named=Amount(named + more))


def note(known: Note) -> Words:
    """A note in words, without a full stop."""
    if known.field == risk.COLLATERAL:
        return Words.of(_NOTE_COLLATERAL, ccy=seen(known.ccy or ""))
    value = amounts.parse(known.value)
    amount = f"{amounts.coins(value, 4)} {seen(known.ccy)}" if known.ccy else amounts.usd(value)
    return Words.of(_NOTE_ISOLATED, amount=Amount(amount))
