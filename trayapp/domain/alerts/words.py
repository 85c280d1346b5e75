"""Alerts in words: what, how much, and what the trader can do. A reason's own words are in risk_words.py.

Source: okx/facts.md, "What the risk fields mean", for the advice.
"""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal

from trayapp.domain import amounts, risk
from trayapp.domain.alerts.falls import Fall
from trayapp.domain.risk import Reason
from trayapp.domain.risk_words import seen, what
from trayapp.words import QT_TRANSLATE_NOOP as T
from trayapp.words import Amount, Words

_GONE = T("trayapp", "position gone: closed, or liquidated? Last seen: {before}")
_GONE_UNSEEN = T("trayapp", "position gone: closed, or liquidated?")
_GONE_UNSEEN_CCY = T("trayapp", "{ccy} position gone: closed, or liquidated?")
_COLLATERAL_GONE = T("trayapp", "collateral gone: sold by you, or for you? Last seen: {before}")
_NO_LONGER_SENT = T("trayapp", "no longer reported: {before}")
_DO_GONE = T(
    "trayapp",
    "OKX sends this value no more. Look at your positions and their history on OKX, then acknowledge.",
)
_STOP_OUT_OVER = T("trayapp", "the liquidation is over: see what is left")
_DO_STOP_OUT_OVER = T(
    "trayapp", "OKX had frozen the account for it and answers again. Look at your positions on OKX."
)
_REPAID = T("trayapp", "{ccy} forced repayment risk {before} is 0 now: repaid by you, or for you?")
_DO_REPAID = T(
    "trayapp",
    "If it was not you, OKX has sold other coins to repay the debt. Look at your bills on OKX, then "
    "acknowledge.",
)
_EQUITY = T("trayapp", "total equity fell {percent} in {minutes} min")
_DO_EQUITY = T(
    "trayapp",
    "From {before} to {now}: a loss, a transfer or a withdrawal; the balance alone cannot tell which.",
)
_RATIO = T("trayapp", "margin ratio fell: {before} → {now} in {minutes} min")
_RATIO_CCY = T("trayapp", "{ccy} margin ratio fell: {before} → {now} in {minutes} min")
_EQUITY_FELL = T("trayapp", "The equity behind it fell by {percent}. Add margin or reduce the position.")
_MARGIN_ROSE = T(
    "trayapp", "Its maintenance margin rose by {percent}: a larger position, or a moving market. Reduce it."
)
_BOTH = T(
    "trayapp",
    "The equity behind it fell by {fell} and its maintenance margin rose by {rose}. Add margin or reduce "
    "the position.",
)
_NEITHER = T("trayapp", "Look at your positions on OKX.")
_REFUSED = T("trayapp", "OKX does not take the key: nothing is watched")
_BLIND = T("trayapp", "blind: no data for {minutes} min")
_DO_BLIND = T("trayapp", "Nobody watches this account now. {why}")
_DO_BLIND_AT_RISK = T("trayapp", "Nobody watches this account now; last known: {last}. {why}")
_SILENT = T("trayapp", "The program itself has gone silent: start Equity Tray again, and look at OKX.")

#: A change by less explains nothing.
_LEAST_CHANGE = Decimal("0.05")

Told = tuple[Words, Words]


def gone(reason: Reason) -> Told:
    """A risky value or row that is not sent any more. `reason` is as it was last seen."""
    if reason.field == risk.FROZEN:
        return Words.of(_STOP_OUT_OVER), Words.of(_DO_STOP_OUT_OVER)
    if reason.cause is risk.Cause.MISSING:
        ccy = seen(reason.ccy or "")
        return Words.of(_GONE_UNSEEN_CCY if ccy else _GONE_UNSEEN, ccy=ccy), Words.of(_DO_GONE)
    templates = {risk.MARGIN_RATIO: _GONE, risk.REPAYMENT: _GONE, risk.CONVERSION: _COLLATERAL_GONE}
    return Words.of(templates.get(reason.field, _NO_LONGER_SENT), before=what(reason)), Words.of(_DO_GONE)


def repaid(ccy: str, before: str) -> Told:
    """A forced-repayment risk that dropped from `before`, 4 or 5, to 0."""
    return Words.of(_REPAID, ccy=seen(ccy), before=before), Words.of(_DO_REPAID)


def equity_fall(fall: Fall) -> Told:
    """A fall of total equity in USD."""
    before, now = (Amount(amounts.usd(point.value)) for point in (fall.before, fall.now))
    return (
        Words.of(_EQUITY, percent=amounts.percent(fall.part), minutes=fall.minutes),
        Words.of(_DO_EQUITY, before=before, now=now),
    )


def ratio_fall(fall: Fall, ccy: str | None) -> Told:
    """A fall of a margin ratio, and which side of it moved."""
    said = Words.of(
        _RATIO_CCY if ccy else _RATIO,
        ccy=seen(ccy or ""),
        before=amounts.percent(fall.before.value),
        now=amounts.percent(fall.now.value),
        minutes=fall.minutes,
    )
    return said, _why(fall)


def _why(fall: Fall) -> Words:
    fell = _change(fall.now.equity, fall.before.equity)
    rose = _change(fall.before.maintenance, fall.now.maintenance)
    if fell >= _LEAST_CHANGE and rose >= _LEAST_CHANGE:
        return Words.of(_BOTH, fell=amounts.percent(fell), rose=_risen(fall))
    if fell >= _LEAST_CHANGE:
        return Words.of(_EQUITY_FELL, percent=amounts.percent(fell))
    if rose >= _LEAST_CHANGE:
        return Words.of(_MARGIN_ROSE, percent=_risen(fall))
    return Words.of(_NEITHER)


def _change(less: Decimal | None, more: Decimal | None) -> Decimal:
    """By what part of `more` the other is less; 0 where that is not known."""
    if less is None or more is None or more <= 0:
        return Decimal(0)
    return amounts.share(more - less, more) or Decimal(0)


def _risen(fall: Fall) -> str:
    before, now = fall.before.maintenance, fall.now.maintenance
    return amounts.percent(None if before is None or now is None else amounts.share(now - before, before))


def refused(why: Words) -> Told:
    """The exchange does not take the key. `why` is the failure's sentence."""
    return Words.of(_REFUSED), why


def blind(age: timedelta, why: Words | None, last: Words | None) -> Told:
    """No data for `age`.

    Args:
        why: the last failure's sentence; None where nothing at all was heard of the worker.
        last: the worst reason that was known, None where there was none.
    """
    minutes = max(0, int(age.total_seconds() // 60))
    reason = why or Words.of(_SILENT)
    told = (
        Words.of(_DO_BLIND, why=reason)
        if last is None
        else Words.of(_DO_BLIND_AT_RISK, last=last, why=reason)
    )
    return Words.of(_BLIND, minutes=minutes), told
