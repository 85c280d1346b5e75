"""What the cards above the table say, by account mode: pure, drawn by card.py."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from trayapp.domain import amounts, headroom
from trayapp.domain.account import Account
from trayapp.domain.balance import Balance
from trayapp.domain.fields import Mode
from trayapp.domain.risk import DELTA_STATUS, MARGIN_RATIO, Assessment
from trayapp.domain.snapshot import Snapshot
from trayapp.domain.thresholds import RatioRungs, RiskLevel, Thresholds
from trayapp.ui.columns import state_word
from trayapp.ui.translated import translated
from trayapp.words import QT_TRANSLATE_NOOP as T
from trayapp.words import Words

#: Currencies that get a card of their own in futures mode.
MOST_CURRENCIES = 3

_RATIO = T("trayapp", "Margin ratio")
_RATIO_CCY = T("trayapp", "{ccy} margin ratio")
_NO_POSITION = T("trayapp", "no position")
_ADJUSTED = T("trayapp", "Adjusted equity")
_AVAILABLE = T("trayapp", "available {amount}")
_MAINTENANCE = T("trayapp", "Maintenance margin")
_INITIAL_SHARE = T("trayapp", "initial {amount} · {percent} of adjusted")
_SHARE = T("trayapp", "{percent} of adjusted equity")
_HEADROOM = T("trayapp", "Headroom to {percent}, est.")
_HEADROOM_CCY = T("trayapp", "headroom {amount} {ccy}, est.")
_HEADROOM_TIP = T(
    "trayapp",
    "An estimate: adjusted equity × (1 − {target} / margin ratio), with today's maintenance margin.",
)
_HEADROOM_CCY_TIP = T(
    "trayapp",
    "An estimate, until liquidation: (margin ratio − {target}) × maintenance margin. mgnRatio {ratio}",
)
_ISOLATED = T("trayapp", "Isolated equity")
_COVERED = T("trayapp", "covered by no ratio")
_DELTA = T("trayapp", "Delta")
_DELTA_STATUS = T("trayapp", "status {status} {level}")
_NOTIONAL = T("trayapp", "Position value")
_NOTIONAL_SPLIT = T("trayapp", "perpetuals {swap}, expiries {futures}, options {option}")
_BORROWED = T("trayapp", "Borrowed")
_SPOT_PROFIT = T("trayapp", "Spot PnL")
_SPOT_PROFIT_OF = T("trayapp", "unrealised, over {count} coins")
_NOT_SENT = T("trayapp", "not sent")


@dataclass(frozen=True, slots=True)
class CardText:
    """One card.

    Attributes:
        level, badge: the badge behind the value; None for none.
        gauge: the ratio to mark and the rungs to mark it on.
        tone: -1 for a loss, 1 for a gain, 0 for neither.
        wide: takes twice the room.
    """

    title: str
    value: str
    note: str = ""
    level: RiskLevel | None = None
    badge: str = ""
    gauge: tuple[Decimal, RatioRungs] | None = None
    tone: int = 0
    tip: str = ""

    @property
    def wide(self) -> bool:
        return self.gauge is not None


def cards_of(snapshot: Snapshot, thresholds: Thresholds) -> tuple[CardText, ...]:
    """The cards for a snapshot with values, most important first."""
    account, assessment = snapshot.account, snapshot.assessment
    if account is None or assessment is None:
        return ()
    rungs = thresholds.margin_for(snapshot.mode)
    return (
        *_ratio_cards(account, assessment, rungs),
        *_mode_cards(snapshot.mode, account, assessment, rungs),
        *_isolated_card(account),
    )


def _ratio_cards(account: Account, assessment: Assessment, rungs: RatioRungs) -> Iterator[CardText]:
    """The account's ratio where it has one, and the lowest of the currencies'."""
    if account.margin_ratio is not None or assessment.margin_level is not None:
        yield _account_ratio(account, assessment, rungs)
    elif any(r.field == MARGIN_RATIO and r.ccy is None for r in assessment.reasons):
        warning = RiskLevel.WARNING
        yield CardText(
            translated(_RATIO), amounts.UNKNOWN, translated(_NOT_SENT), warning, state_word(warning)
        )
    with_ratio = [
        (balance.margin_ratio, balance, row)
        for balance, row in zip(account.balances, assessment.rows, strict=True)
        if balance.margin_ratio is not None and row.levels.get(MARGIN_RATIO) is not None
    ]
    for ratio, balance, row in sorted(with_ratio, key=lambda found: found[0])[:MOST_CURRENCIES]:
        level = row.levels[MARGIN_RATIO] or RiskLevel.NONE
        tip = Words.of(_HEADROOM_CCY_TIP, target=headroom.LIQUIDATION, ratio=amounts.plain(ratio))
        yield CardText(
            translated(Words.of(_RATIO_CCY, ccy=balance.currency or "?")),
            amounts.percent(ratio),
            _coin_headroom(balance),
            level,
            state_word(level),
            (ratio, rungs) if len(with_ratio) == 1 else None,
            tip=translated(tip),
        )


def _coin_headroom(balance: Balance) -> str:
    room = headroom.of_balance(balance, headroom.LIQUIDATION)
    if room is None:
        return ""
    amount = amounts.coins(room, amounts.places_for(balance.unit_price_usd))
    return translated(Words.of(_HEADROOM_CCY, amount=amount, ccy=balance.currency or "?"))


def _account_ratio(account: Account, assessment: Assessment, rungs: RatioRungs) -> CardText:
    ratio, level = account.margin_ratio, assessment.margin_level
    if level is None:
        return CardText(translated(_RATIO), translated(_NO_POSITION))
    gauge = (ratio, rungs) if ratio is not None else None
    tip = "" if ratio is None else f"mgnRatio {ratio:f}"
    return CardText(translated(_RATIO), amounts.percent(ratio), "", level, state_word(level), gauge, tip=tip)


def _mode_cards(
    mode: Mode | None, account: Account, assessment: Assessment, rungs: RatioRungs
) -> Iterator[CardText]:
    if mode is Mode.FUTURES:
        return
    if mode is Mode.SPOT:
        yield from _spot_cards(account)
    if account.maintenance_margin or account.initial_margin or mode in (Mode.MULTI_CURRENCY, Mode.PORTFOLIO):
        yield from _headroom_card(account, rungs)
        yield from _margin_cards(account)
    if mode is Mode.PORTFOLIO:
        yield from _portfolio_cards(account, assessment)


def _margin_cards(account: Account) -> Iterator[CardText]:
    available = account.available_equity
    note = "" if available is None else translated(Words.of(_AVAILABLE, amount=amounts.usd(available)))
    yield CardText(translated(_ADJUSTED), amounts.usd(account.adjusted_equity), note)
    part, note = amounts.share(account.initial_margin, account.adjusted_equity), ""
    if part is not None:
        initial = amounts.usd(account.initial_margin)
        note = translated(Words.of(_INITIAL_SHARE, amount=initial, percent=amounts.percent(part)))
    yield CardText(translated(_MAINTENANCE), amounts.usd(account.maintenance_margin), note)


def _headroom_card(account: Account, rungs: RatioRungs) -> Iterator[CardText]:
    """How far adjusted equity may fall until OKX warns, or once it does, until it liquidates."""
    target = headroom.next_rung(account.margin_ratio, (rungs.warning, headroom.LIQUIDATION))
    room = headroom.of_account(account, target) if target is not None else None
    if target is None or room is None:
        return
    part = amounts.share(room, account.adjusted_equity)
    yield CardText(
        translated(Words.of(_HEADROOM, percent=amounts.percent(target))),
        amounts.usd(room),
        "" if part is None else translated(Words.of(_SHARE, percent=amounts.percent(part))),
        tip=translated(Words.of(_HEADROOM_TIP, target=target)),
    )


def _portfolio_cards(account: Account, assessment: Assessment) -> Iterator[CardText]:
    status = next((r for r in assessment.reasons if r.field == DELTA_STATUS), None)
    level = status.level if status else RiskLevel.NONE if account.delta_status is not None else None
    badge = ""
    if level is not None:
        words = {"status": status.value if status else account.delta_status, "level": state_word(level)}
        badge = state_word(level) if not status else translated(Words.of(_DELTA_STATUS, **words))
    split = Words.of(
        _NOTIONAL_SPLIT,
        swap=amounts.icon_text(account.notional_perpetuals),
        futures=amounts.icon_text(account.notional_expiries),
        option=amounts.icon_text(account.notional_options),
    )
    yield CardText(translated(_DELTA), amounts.usd(account.delta), "", level, badge)
    yield CardText(translated(_NOTIONAL), amounts.usd(account.notional), translated(split))


def _spot_cards(account: Account) -> Iterator[CardText]:
    profits = tuple(b.spot_profit for b in account.balances if b.spot_profit is not None)
    if profits:
        profit = amounts.total(profits)
        tone = (profit > 0) - (profit < 0)
        note = translated(Words.of(_SPOT_PROFIT_OF, count=len(profits)))
        yield CardText(translated(_SPOT_PROFIT), amounts.usd(profit, plus=True), note, tone=tone)
    if account.notional_borrowed:
        yield CardText(translated(_BORROWED), amounts.usd(account.notional_borrowed), tone=-1)


def _isolated_card(account: Account) -> Iterator[CardText]:
    if account.isolated_equity:
        yield CardText(translated(_ISOLATED), amounts.usd(account.isolated_equity), translated(_COVERED))
