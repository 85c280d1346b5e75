"""The row of cards: as many as there are texts."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from tests.unit.ui.states import HEADLESS
from trayapp.ui.card import Card
from trayapp.ui.card_texts import CardText
from trayapp.ui.cards import Cards
from trayapp.ui.theme import LIGHT

pytestmark = pytest.mark.qt_log_ignore(HEADLESS)


def test_as_many_as_told_and_none_built_twice(qtbot: QtBot) -> None:
    cards = Cards()
    qtbot.addWidget(cards)
    cards.resize(900, 90)
    cards.show()
    for count in (3, 1, 0, 4, 2):
        texts = [CardText(f"Title {number}", "1") for number in range(count)]
        cards.show_texts(texts, LIGHT)
        seen = [card.accessibleName() for card in cards.findChildren(Card) if not card.isHidden()]
        assert seen == [f"Title {number} 1" for number in range(count)]
        assert cards.isHidden() is (count == 0)
    assert len(cards.findChildren(Card)) == 4
