"""The row of cards: as many as there are texts."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.unit.ui.states import HEADLESS, THRESHOLDS
from trayapp.domain.thresholds import RiskLevel
from trayapp.ui.cards.card import Card
from trayapp.ui.cards.card_text import CardRow, CardText
from trayapp.ui.cards.cards import Cards
from trayapp.ui.theme import LIGHT

pytestmark = pytest.mark.qt_log_ignore(HEADLESS)


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1200, 600)
    return window


@pytest.fixture
def cards(window: QWidget) -> Cards:
    """Within a window, as in the popup: by itself it would not become narrower than its cards."""
    cards = Cards(window)
    window.show()
    return cards


def test_as_many_as_told_and_none_built_twice(cards: Cards) -> None:
    cards.resize(900, 90)
    cards.show()
    for count in (3, 1, 0, 4, 2):
        texts = [CardText(f"Title {number}", "1") for number in range(count)]
        cards.show_texts(texts, LIGHT)
        seen = [card.accessibleName() for card in cards.findChildren(Card) if not card.isHidden()]
        assert seen == [f"Title {number} 1" for number in range(count)]
        assert cards.isHidden() is (count == 0)
    assert len(cards.findChildren(Card)) == 4


def laid_out(cards: Cards, texts: list[CardText], width: int) -> list[Card]:
    cards.show_texts(texts, LIGHT)
    cards.resize(width, 10)
    cards.resize(width, cards.sizeHint().height())
    layout = cards.layout()
    assert layout is not None
    layout.activate()
    return [card for card in cards.findChildren(Card) if card.isVisible()]


ROWS = tuple(CardRow(f"to {number} %", "$1,234.56", "12 %", strong=number == 2) for number in range(3))
GAUGE = (Decimal(4), THRESHOLDS.margin)
MANY = [
    CardText("Margin ratio", "400 %", gauge=GAUGE, level=RiskLevel.WATCH, badge="watch"),
    CardText("Headroom", rows=ROWS),
    CardText("Adjusted equity", "$1.00", "available $1.00"),
    CardText("Margin", rows=ROWS[:2]),
]


@pytest.mark.parametrize(("width", "in_line"), [(1000, 4), (686, 2), (560, 2), (300, 1)])
def test_lines_are_filled_evenly_and_all_cards_are_as_high(cards: Cards, width: int, in_line: int) -> None:
    shown = laid_out(cards, MANY, width)
    assert len({card.x() for card in shown}) == in_line
    assert len({card.height() for card in shown}) == 1
    assert all(label.width() >= label.sizeHint().width() for card in shown for label in words_of(card))


def words_of(card: Card) -> list[QLabel]:
    return [label for label in card.findChildren(QLabel) if label.isVisible()]


def test_a_card_of_rows_alone_has_no_gap_where_the_value_would_be(cards: Cards) -> None:
    (card,) = laid_out(cards, [CardText("Headroom", rows=ROWS)], 400)
    tops = sorted({label.mapTo(card, QPoint(0, 0)).y() for label in words_of(card)})
    assert len(tops) == 4
    line = words_of(card)[0].height()
    assert all(below - above < line + 10 for above, below in pairwise(tops))
    assert card.height() < 7 * line


def test_a_card_says_all_that_it_shows(cards: Cards) -> None:
    (card,) = laid_out(cards, [MANY[1]], 400)
    assert card.accessibleName() == (
        "Headroom to 0 % $1,234.56 12 % to 1 % $1,234.56 12 % to 2 % $1,234.56 12 %"
    )
    assert [label.text() for label in words_of(card) if label.font().bold()] == ["$1,234.56"]


def test_rows_that_are_gone_leave_nothing(cards: Cards) -> None:
    cards.show()
    cards.show_texts([MANY[1]], LIGHT)
    cards.show_texts([CardText("Headroom", "none")], LIGHT)
    (card,) = cards.findChildren(Card)
    assert [label.text() for label in words_of(card)] == ["Headroom", "none"]


def test_a_title_that_comes_and_goes_moves_nothing(cards: Cards) -> None:
    calm = CardText("Ratio", "4", title_room="Ratio · was 1,000 % 59 min ago")
    sunk = replace(calm, title="Ratio · was 480 % 18 min ago")
    widths = []
    for text in (calm, sunk):
        cards.show_texts([text, MANY[1]], LIGHT)
        widths.append([card.minimumSizeHint().width() for card in cards.findChildren(Card)])
    assert widths[0] == widths[1]


@pytest.mark.parametrize("stale", [False, True])
def test_old_rows_are_grey(cards: Cards, stale: bool) -> None:
    cards.show_texts([MANY[1]], LIGHT, stale=stale)
    inks = {
        label.palette().color(QPalette.ColorRole.WindowText).name()
        for label in cards.findChildren(QLabel)
        if label.text().startswith("$")
    }
    assert inks == {LIGHT.dim if stale else LIGHT.ink}


def test_cards_that_were_never_seen_know_their_height(window: QWidget) -> None:
    cards = Cards(window)
    cards.show_texts(MANY, LIGHT)
    before = [card.sizeHint().height() for card in cards.findChildren(Card)]
    window.show()
    cards.show_texts(MANY, LIGHT)
    assert [card.sizeHint().height() for card in cards.findChildren(Card)] == before
