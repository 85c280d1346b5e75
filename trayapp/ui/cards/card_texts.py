"""What the cards above the table say, by account mode: pure, drawn by card.py."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from decimal import Decimal

from trayapp.domain import amounts
from trayapp.domain.account import Account
from trayapp.domain.balance import Balance
from trayapp.domain.fields import Mode
from trayapp.domain.risk import DELTA_STATUS, Assessment
from trayapp.domain.snapshot import Snapshot
from trayapp.domain.thresholds import RiskLevel, Thresholds
from trayapp.ui.cards.card_amounts import CardAmounts, coin_of
from trayapp.ui.cards.card_text import CardRow, CardText
from trayapp.ui.cards.margin_cards import margin_cards
from trayapp.ui.cards.ratio_cards import ratio_cards
from trayapp.ui.texts.level_words import state_word
from trayapp.ui.texts.translated import translated
from trayapp.words import QT_TRANSLATE_NOOP as T
from trayapp.words import Words

#: Currencies whose isolated equity is told one by one.
_MOST_ISOLATED = 3

_ISOLATED = T("trayapp", "Isolated equity")
_COVERED = T("trayapp", "covered by no ratio")
_COVERED_MORE = T("trayapp", "covered by no ratio, and {count} more")
_DELTA = T("trayapp", "Delta")
_DELTA_STATUS = T("trayapp", "status {status} {level}")
_NOTIONAL = T("trayapp", "Position value")
_NOTIONAL_SPLIT = T("trayapp", "perpetuals {swap}, expiries {futures}, options {option}")
_BORROWED = T("trayapp", "Borrowed")
_SPOT_PROFIT = T("trayapp", "Spot PnL")
_SPOT_PROFIT_OF = T("trayapp", "unrealised, over {count} coins")


def cards_of(
    snapshot: Snapshot, thresholds: Thresholds, *, now: datetime, veiled: bool = False
) -> tuple[CardText, ...]:
    """The cards for a snapshot with values, most important first.

    Args:
        now: aware UTC; the age of a trend is told by it.
        veiled: put dots for every amount; ratios, shares and levels stay.
    """
    account, assessment = snapshot.account, snapshot.assessment
    if account is None or assessment is None:
        return ()
    write = CardAmounts(veiled)
    return (
        *ratio_cards(snapshot, thresholds.margin_for(snapshot.mode), now, write),
        *_mode_cards(snapshot.mode, account, assessment, write),
        *_isolated_card(account, write),
    )


def _mode_cards(
    mode: Mode | None, account: Account, assessment: Assessment, write: CardAmounts
) -> Iterator[CardText]:
    if mode is Mode.FUTURES:
        return
    if mode is Mode.SPOT:
        yield from _spot_cards(account, write)
    if account.maintenance_margin or account.initial_margin or mode in (Mode.MULTI_CURRENCY, Mode.PORTFOLIO):
        yield from margin_cards(account, write)
    if mode is Mode.PORTFOLIO:
        yield from _portfolio_cards(account, assessment, write)


def _portfolio_cards(account: Account, assessment: Assessment, write: CardAmounts) -> Iterator[CardText]:
    status = next((r for r in assessment.reasons if r.field == DELTA_STATUS), None)
    level = status.level if status else RiskLevel.NONE if account.delta_status is not None else None
    badge = ""
    if level is not None:
        words = {"status": status.value if status else account.delta_status, "level": state_word(level)}
        badge = state_word(level) if not status else translated(Words.of(_DELTA_STATUS, **words))
    split = Words.of(
        _NOTIONAL_SPLIT,
        swap=write.short(account.notional_perpetuals),
        futures=write.short(account.notional_expiries),
        option=write.short(account.notional_options),
    )
    yield CardText(translated(_DELTA), write.usd(account.delta), "", level, badge)
    yield CardText(translated(_NOTIONAL), write.usd(account.notional), translated(split))


def _spot_cards(account: Account, write: CardAmounts) -> Iterator[CardText]:
    profits = tuple(b.spot_profit for b in account.balances if b.spot_profit is not None)
    if profits:
        profit = amounts.total(profits)
        note = translated(Words.of(_SPOT_PROFIT_OF, count=len(profits)))
        yield CardText(translated(_SPOT_PROFIT), write.usd(profit, plus=True), note, tone=write.tone(profit))
    borrowed = account.notional_borrowed
    if borrowed:
        yield CardText(translated(_BORROWED), write.usd(borrowed), owed=not write.veiled)


def _isolated_card(account: Account, write: CardAmounts) -> Iterator[CardText]:
    """In dollars where the account tells it, else coin by coin: those are never added up."""
    title = translated(_ISOLATED)
    if account.isolated_equity:
        yield CardText(title, write.usd(account.isolated_equity), translated(_COVERED))
        return
    held = sorted((b for b in account.balances if b.isolated_equity), key=_isolated_worth, reverse=True)
    rest = len(held) - _MOST_ISOLATED
    note = translated(Words.of(_COVERED_MORE, count=rest) if rest > 0 else _COVERED)
    if len(held) == 1:
        yield CardText(title, write.coins(held[0].isolated_equity, held[0]), note)
    elif held:
        told = held[:_MOST_ISOLATED]
        rows = (CardRow(coin_of(b), write.coins(b.isolated_equity, b)) for b in told)
        yield CardText(title, note=note, rows=tuple(rows))


def _isolated_worth(balance: Balance) -> Decimal:
    """Absolute dollars as far as they are known: which coins to name first."""
    equity, price = balance.isolated_equity, balance.unit_price_usd
    return abs(amounts.product(equity, price)) if equity and price else Decimal(0)
