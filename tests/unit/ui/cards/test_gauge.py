"""Where a ratio stands between liquidation and calm."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from tests.unit.ui.states import THRESHOLDS, colours_of
from trayapp.domain.thresholds import RiskLevel
from trayapp.ui.cards.gauge import Gauge, position
from trayapp.ui.theme import DARK, LIGHT, Theme

RUNGS = THRESHOLDS.margin
ZONES = (RiskLevel.CRITICAL, RiskLevel.WARNING, RiskLevel.WATCH, RiskLevel.NONE)


@pytest.mark.parametrize(
    ("ratio", "expected"),
    [
        ("-3", 0),
        ("0", 0),
        ("1", 0),
        ("1.25", 0.5),
        ("1.5", 1),
        ("2.25", 1.5),
        ("3", 2),
        ("4", 2.5),
        ("5", 3),
        ("7.5", 3.5),
        ("10", 4),
        ("900", 4),
    ],
)
def test_position(ratio: str, expected: float) -> None:
    assert position(Decimal(ratio), RUNGS) == pytest.approx(expected)


@given(st.decimals(-10, 100, places=6), st.decimals(-10, 100, places=6))
def test_a_better_ratio_never_stands_lower(one: Decimal, other: Decimal) -> None:
    low, high = sorted((one, other))
    assert 0 <= position(low, RUNGS) <= position(high, RUNGS) <= 4


@given(st.decimals(0, 20, places=6))
def test_the_mark_is_in_its_level_s_zone(ratio: Decimal) -> None:
    zone = ZONES[min(3, int(position(ratio, RUNGS)))]
    at_the_rung = ratio in (RUNGS.critical, RUNGS.warning, RUNGS.watch)
    assert zone == RUNGS.level(ratio) or at_the_rung


@pytest.mark.parametrize("theme", [LIGHT, DARK])
@pytest.mark.parametrize("ratio", ["-1", "1", "2", "4", "6", "50"])
def test_the_mark_is_seen_and_every_zone_has_its_colour(qtbot: QtBot, theme: Theme, ratio: str) -> None:
    gauge = Gauge()
    qtbot.addWidget(gauge)
    gauge.resize(gauge.sizeHint())
    gauge.show_ratio(Decimal(ratio), RUNGS, theme, stale=False)
    seen = colours_of(gauge)
    assert {theme.bars[level] for level in RiskLevel} <= set(seen)
    column = [x for x in range(gauge.width()) if gauge.grab().toImage().pixelColor(x, 6).name() == theme.ink]
    expected = min(max(position(Decimal(ratio), RUNGS) * gauge.width() / 4, 1.5), gauge.width() - 1.5)
    assert column
    assert abs(sum(column) / len(column) + 0.5 - expected) <= 1.5


def test_without_a_ratio_it_draws_nothing(qtbot: QtBot) -> None:
    gauge = Gauge()
    qtbot.addWidget(gauge)
    gauge.resize(gauge.sizeHint())
    assert len(colours_of(gauge)) == 1
