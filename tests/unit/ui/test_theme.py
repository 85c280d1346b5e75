"""The themes: a colour of its own for every level, either way of colouring gains, fonts that line up."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QFont, QGuiApplication
from PySide6.QtWidgets import QApplication

from trayapp.domain.thresholds import RiskLevel
from trayapp.ui.theme import DARK, LIGHT, Theme, current_theme, figures, scroll_bars, theme_of

THEMES = {"light": LIGHT, "dark": DARK}
EACH = pytest.mark.parametrize("theme", THEMES.values(), ids=list(THEMES))


@EACH
def test_every_level_looks_different_from_every_other(theme: Theme) -> None:
    for looks in (
        [theme.levels[level].ground for level in RiskLevel],
        [theme.strips[level].ground for level in RiskLevel],
        [theme.bars[level] for level in RiskLevel],
    ):
        assert len(set(looks)) == len(RiskLevel)


@EACH
def test_every_level_has_every_colour(theme: Theme) -> None:
    assert set(theme.levels) == set(theme.strips) == set(theme.bars) == set(RiskLevel)


@EACH
def test_red_up_swaps_gains_and_losses_and_nothing_else(theme: Theme) -> None:
    assert theme_of(dark=theme.dark) is theme_of(dark=theme.dark, gains="green") is theme
    red_up = theme_of(dark=theme.dark, gains="red")
    assert red_up == replace(theme, gain=theme.loss, loss=theme.gain)
    assert red_up is theme_of(dark=theme.dark, gains="red"), "who wears it asks for the very same"


@EACH
def test_an_old_badge_is_grey_where_it_was_calm_and_keeps_the_colour_of_danger(theme: Theme) -> None:
    assert theme.badge(RiskLevel.NONE, stale=True) == theme.stale
    for level in (RiskLevel.WATCH, RiskLevel.WARNING, RiskLevel.CRITICAL):
        assert theme.badge(level, stale=True) == theme.badge(level, stale=False) == theme.levels[level]


def test_without_a_desktop_that_tells_the_theme_is_light(qapp: QApplication) -> None:
    assert QGuiApplication.styleHints().colorScheme().name in ("Unknown", "Light")
    assert current_theme() is LIGHT


def test_figures_are_all_of_one_width_and_scaled(qapp: QApplication) -> None:
    font = QFont()
    font.setPointSizeF(10)
    scaled = figures(font, scale=2.2, bold=True)
    assert scaled.pointSizeF() == pytest.approx(22)
    assert scaled.bold()
    assert scaled.featureValue(QFont.Tag("tnum")) == 1
    assert font.pointSizeF() == 10


def test_a_font_in_pixels_is_scaled_too(qapp: QApplication) -> None:
    font = QFont()
    font.setPixelSize(10)
    assert figures(font, scale=0.8).pixelSize() == 8


@EACH
def test_scroll_bars_are_slim(qtbot: object, theme: Theme) -> None:
    from PySide6.QtWidgets import QScrollBar

    bar = QScrollBar()
    bar.setStyleSheet(scroll_bars(theme))
    assert bar.sizeHint().width() == QSize(10, 0).width()
