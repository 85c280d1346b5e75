"""One card as it is drawn."""

from __future__ import annotations

from decimal import Decimal

import pytest
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from tests.unit.ui.states import HEADLESS, THRESHOLDS, colours_of, own_alarm
from trayapp.domain.thresholds import RiskLevel
from trayapp.ui.cards.card import Card
from trayapp.ui.cards.card_text import CardText
from trayapp.ui.cards.gauge import Gauge
from trayapp.ui.parts.badge_label import BadgeLabel
from trayapp.ui.theme import DARK, LIGHT, Theme

pytestmark = pytest.mark.qt_log_ignore(HEADLESS)
THEMES = pytest.mark.parametrize("theme", [own_alarm(LIGHT), own_alarm(DARK)], ids=["light", "dark"])


@pytest.fixture
def card(qtbot: QtBot) -> Card:
    card = Card()
    qtbot.addWidget(card)
    return card


def shown(card: Card, text: CardText, theme: Theme = LIGHT, *, stale: bool = False) -> dict[str, int]:
    card.show_text(text, theme, stale=stale)
    card.adjustSize()
    return colours_of(card)


@THEMES
@pytest.mark.parametrize("level", RiskLevel)
def test_the_badge_has_its_level_s_colour_and_word(card: Card, theme: Theme, level: RiskLevel) -> None:
    seen = shown(card, CardText("Margin ratio", "412 %", level=level, badge=level.word), theme)
    assert seen[theme.levels[level].ground] > 200
    assert all(theme.levels[other].ground not in seen for other in RiskLevel if other is not level)
    badge = card.findChild(BadgeLabel)
    assert isinstance(badge, BadgeLabel)
    assert badge.text() == level.word
    assert card.accessibleName() == f"Margin ratio 412 % {level.word}"


@THEMES
def test_without_a_level_there_is_no_badge(card: Card, theme: Theme) -> None:
    shown(card, CardText("A", "1", level=RiskLevel.CRITICAL, badge="critical"), theme)
    seen = shown(card, CardText("A", "1"), theme)
    assert all(pair.ground not in seen for pair in theme.levels.values())


@THEMES
@pytest.mark.parametrize(("tone", "name"), [(-1, "loss"), (0, "ink"), (1, "gain")])
def test_old_values_are_grey(card: Card, theme: Theme, tone: int, name: str) -> None:
    def ink() -> str:
        (label,) = [label for label in card.findChildren(QLabel) if label.text() == "$5"]
        return label.palette().color(QPalette.ColorRole.WindowText).name()

    shown(card, CardText("A", "$5", tone=tone), theme)
    assert ink() == getattr(theme, name)
    seen = shown(card, CardText("A", "$5", tone=tone, level=RiskLevel.NONE, badge="calm"), theme, stale=True)
    assert ink() == theme.dim
    assert theme.levels[RiskLevel.NONE].ground not in seen


@THEMES
def test_a_debt_has_the_colour_of_alarm(card: Card, theme: Theme) -> None:
    seen = shown(card, CardText("Borrowed", "$5", owed=True), theme)
    assert theme.alarm in seen
    assert not {theme.gain, theme.loss} & set(seen)
    assert theme.alarm not in shown(card, CardText("Borrowed", "$5", owed=True), theme, stale=True)


def test_gauge_and_note_are_there_only_when_told(card: Card) -> None:
    gauge = card.findChild(Gauge)
    assert isinstance(gauge, Gauge)
    shown(card, CardText("A", "1", gauge=(Decimal(2), THRESHOLDS.margin), tip="mgnRatio 2"))
    assert not gauge.isHidden()
    assert card.toolTip() == "mgnRatio 2"
    shown(card, CardText("A", "1"))
    assert gauge.isHidden()
    assert card.toolTip() == ""
