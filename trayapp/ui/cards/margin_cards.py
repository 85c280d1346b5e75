"""The cards of an account with margin: how far it may fall, what it has, what its positions take."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import ROUND_CEILING, ROUND_DOWN, ROUND_UP, Decimal

from trayapp.domain import amounts, headroom
from trayapp.domain.account import Account
from trayapp.ui.cards.card_amounts import CardAmounts
from trayapp.ui.cards.card_text import CardRow, CardText
from trayapp.ui.cards.ratio_cards import adding
from trayapp.ui.texts.phrases import items
from trayapp.ui.texts.translated import translated
from trayapp.words import QT_TRANSLATE_NOOP as T
from trayapp.words import Words

#: Ratios that room is told to: 500 % is where watch begins by default, the others are OKX's own.
RUNGS = (Decimal(5), headroom.WARNING, headroom.LIQUIDATION)

_HEADROOM = T("trayapp", "Headroom in adjusted equity, est.")
_TO = T("trayapp", "to {percent}")
_HEADROOM_TIP = T(
    "trayapp",
    "Estimates with today's maintenance margin:\n"
    "room: adjusted equity × (1 − {rungs} / margin ratio)\n"
    "to add: adjusted equity × ({warning} / margin ratio − 1)\n"
    "Percentages are of adjusted equity.",
)
_OR = T("trayapp", "{first} or {last}")
_ADJUSTED = T("trayapp", "Adjusted equity")
_AVAILABLE = T("trayapp", "available {amount}")
_MARGIN = T("trayapp", "Margin taken of adjusted equity")
_INITIAL = T("trayapp", "initial")
_MAINTENANCE = T("trayapp", "maintenance")


def margin_cards(account: Account, write: CardAmounts) -> Iterator[CardText]:
    """Headroom, adjusted equity, and margin."""
    rows = tuple(_headroom_rows(account, write))
    if rows:
        yield CardText(translated(_HEADROOM), tip=_headroom_tip(), rows=rows)
    available = account.available_equity
    note = "" if available is None else translated(Words.of(_AVAILABLE, amount=write.usd(available)))
    yield CardText(translated(_ADJUSTED), write.usd(account.adjusted_equity), note)
    yield CardText(
        translated(_MARGIN),
        rows=(
            _taken(_INITIAL, account.initial_margin, account, write),
            _taken(_MAINTENANCE, account.maintenance_margin, account, write),
        ),
    )


def _headroom_rows(account: Account, write: CardAmounts) -> Iterator[CardRow]:
    """A line for each rung; one that is passed has a dash, or what is lacking to where OKX warns."""
    equity = account.adjusted_equity
    rooms = {rung: headroom.of_account(account, rung) for rung in RUNGS}
    lack = headroom.lack_of_account(account, headroom.WARNING)
    if lack is None and not any(rooms.values()):
        return
    strong = headroom.next_rung(account.margin_ratio, RUNGS)
    for rung, room in rooms.items():
        label = translated(Words.of(_TO, percent=amounts.percent(rung)))
        if rung == headroom.WARNING and lack is not None:
            value = adding(write.usd(lack, rounding=ROUND_UP))
            share = amounts.percent(amounts.share(lack, equity), rounding=ROUND_CEILING)
        else:
            value = write.usd(room, rounding=ROUND_DOWN)
            share = "" if room is None else amounts.percent(amounts.share(room, equity))
        yield CardRow(label, value, share, strong=rung == strong)


def _headroom_tip() -> str:
    *first, last = map(str, RUNGS)
    rungs = Words.of(_OR, first=items(first), last=last)
    return translated(Words.of(_HEADROOM_TIP, rungs=rungs, warning=headroom.WARNING))


def _taken(name: str, margin: Decimal | None, account: Account, write: CardAmounts) -> CardRow:
    part = amounts.share(margin, account.adjusted_equity)
    return CardRow(translated(name), write.usd(margin), "" if part is None else amounts.percent(part))
