"""The cards of margin ratios: the account's own, and the lowest of the currencies'."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from decimal import ROUND_DOWN, ROUND_UP, Decimal

from trayapp.domain import amounts, headroom
from trayapp.domain.balance import Balance
from trayapp.domain.remembered import Trend
from trayapp.domain.risk import MARGIN_RATIO, Assessment
from trayapp.domain.snapshot import Snapshot
from trayapp.domain.thresholds import RatioRungs, RiskLevel
from trayapp.ui.cards.card_amounts import CardAmounts, coin_of
from trayapp.ui.cards.card_text import CardRow, CardText
from trayapp.ui.texts.ages import minutes
from trayapp.ui.texts.level_words import state_word
from trayapp.ui.texts.translated import translated
from trayapp.words import QT_TRANSLATE_NOOP as T
from trayapp.words import Words

#: Currencies that get a card of their own in futures mode.
MOST_CURRENCIES = 3

_RATIO = T("trayapp", "Margin ratio")
_RATIO_WAS = T("trayapp", "Margin ratio · was {percent} {age} ago")
_RATIO_CCY = T("trayapp", "{ccy} margin ratio")
_NO_POSITION = T("trayapp", "no position")
_NOT_SENT = T("trayapp", "not sent")
_TO = T("trayapp", "to {percent}, est.")
_ADD = T("trayapp", "add {amount}")
_ROOM_TIP = T(
    "trayapp",
    "Estimates with today's maintenance margin:\n"
    "room to {warning} or {liquidation}: (margin ratio − {warning} or {liquidation}) × maintenance margin\n"
    "to add: ({warning} − margin ratio) × maintenance margin",
)
#: As much as a trend is likely to say.
_WIDEST_RATIO, _WIDEST_AGE = Decimal(10), timedelta(minutes=59)


def ratio_cards(
    snapshot: Snapshot, rungs: RatioRungs, now: datetime, write: CardAmounts
) -> Iterator[CardText]:
    """The account's ratio where it has one, and the lowest of the currencies'."""
    account, assessment = snapshot.account, snapshot.assessment
    if account is None or assessment is None:
        return
    if account.margin_ratio is not None or assessment.margin_level is not None:
        yield _account_card(account.margin_ratio, assessment, rungs, snapshot.remembered.trend, now)
    elif any(r.field == MARGIN_RATIO and r.ccy is None for r in assessment.reasons):
        warning = RiskLevel.WARNING
        yield CardText(
            translated(_RATIO), amounts.UNKNOWN, translated(_NOT_SENT), warning, state_word(warning)
        )
    with_ratio = [
        (balance.margin_ratio, balance, row.levels[MARGIN_RATIO] or RiskLevel.NONE)
        for balance, row in zip(account.balances, assessment.rows, strict=True)
        if row.levels.get(MARGIN_RATIO) is not None and balance.margin_ratio is not None
    ]
    for ratio, balance, level in sorted(with_ratio, key=lambda found: found[0])[:MOST_CURRENCIES]:
        gauge = (ratio, rungs) if len(with_ratio) == 1 else None
        yield _currency_card(ratio, balance, level, gauge, write)


def _account_card(
    ratio: Decimal | None, assessment: Assessment, rungs: RatioRungs, trend: Trend | None, now: datetime
) -> CardText:
    level = assessment.margin_level
    if level is None:
        return CardText(translated(_RATIO), translated(_NO_POSITION))
    if ratio is None:
        return CardText(translated(_RATIO), amounts.UNKNOWN, "", level, state_word(level))
    sunk = trend is not None and amounts.percent(trend.was) != amounts.percent(ratio)
    return CardText(
        _title(trend.was, now - trend.at) if trend and sunk else translated(_RATIO),
        amounts.percent(ratio),
        "",
        level,
        state_word(level),
        (ratio, rungs),
        tip=_sent(ratio),
        title_room=_title(_WIDEST_RATIO, _WIDEST_AGE),
    )


def _title(was: Decimal, age: timedelta) -> str:
    ago = minutes(max(age, timedelta(minutes=1)))
    return translated(Words.of(_RATIO_WAS, percent=amounts.percent(was), age=ago))


def _sent(ratio: Decimal) -> str:
    return f"mgnRatio {amounts.plain(ratio)}"


def _currency_card(
    ratio: Decimal,
    balance: Balance,
    level: RiskLevel,
    gauge: tuple[Decimal, RatioRungs] | None,
    write: CardAmounts,
) -> CardText:
    rows = tuple(_room_rows(balance, write))
    tip = Words.of(_ROOM_TIP, warning=headroom.WARNING, liquidation=headroom.LIQUIDATION)
    return CardText(
        translated(Words.of(_RATIO_CCY, ccy=coin_of(balance))),
        amounts.percent(ratio),
        "",
        level,
        state_word(level),
        gauge,
        tip=f"{_sent(ratio)}\n{translated(tip)}" if rows else _sent(ratio),
        rows=rows,
    )


def _room_rows(balance: Balance, write: CardAmounts) -> Iterator[CardRow]:
    """How much of its coin the ratio lasts for, or lacks; nothing where the figures do not tell."""
    targets = headroom.WARNING, headroom.LIQUIDATION
    rooms = {target: headroom.of_balance(balance, target) for target in targets}
    lack = headroom.lack_of_balance(balance, headroom.WARNING)
    if lack is None and not any(rooms.values()):
        return
    strong = headroom.next_rung(balance.margin_ratio, targets)
    for target, room in rooms.items():
        value = write.coins(room, balance, rounding=ROUND_DOWN)
        if target == headroom.WARNING and lack is not None:
            value = adding(write.coins(lack, balance, rounding=ROUND_UP))
        label = Words.of(_TO, percent=amounts.percent(target))
        yield CardRow(translated(label), value, strong=target == strong)


def adding(amount: str) -> str:
    """The wish to add so much; `amount` is written, or hidden, already."""
    return translated(Words.of(_ADD, amount=amount))
