"""Every ink can be read on every ground it stands on, in both themes."""

from __future__ import annotations

import itertools

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from tests.unit.ui.states import contrast
from trayapp.domain.thresholds import RiskLevel
from trayapp.ui.theme import DARK, LIGHT, Theme, current_theme, figures, palette_of, scroll_bars

THEMES = {"light": LIGHT, "dark": DARK}
EACH = pytest.mark.parametrize("theme", THEMES.values(), ids=list(THEMES))


def pairs(theme: Theme) -> dict[str, tuple[str, str]]:
    inks = {name: getattr(theme, name) for name in ("ink", "dim", "gain", "loss")}
    grounds = {name: getattr(theme, name) for name in ("ground", "card", "hover", "chosen")}
    found = {
        f"{ink} on {ground}": (inks[ink], grounds[ground]) for ink, ground in itertools.product(inks, grounds)
    }
    found |= {f"badge {level.word}": (pair.ink, pair.ground) for level, pair in theme.levels.items()}
    found |= {f"strip {level.word}": (pair.ink, pair.ground) for level, pair in theme.strips.items()}
    found |= {"stale": (theme.stale.ink, theme.stale.ground), "accent": (theme.accent_ink, theme.accent)}
    found |= {
        f"link on {name}": (theme.accent, ground) for name, ground in grounds.items() if name != "chosen"
    }
    return found


@EACH
def test_every_ink_on_every_ground(theme: Theme) -> None:
    weak = {name: round(contrast(*pair), 2) for name, pair in pairs(theme).items() if contrast(*pair) < 4.5}
    assert not weak


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
def test_the_gauge_and_the_bars_stand_out_from_the_card(theme: Theme) -> None:
    for level in (RiskLevel.WARNING, RiskLevel.CRITICAL):
        assert contrast(theme.bars[level], theme.card) >= 3


@EACH
def test_the_palette_is_readable_too(qapp: QApplication, theme: Theme) -> None:
    palette, roles = palette_of(theme), QPalette.ColorRole
    for ink, ground in (
        (roles.Text, roles.Base),
        (roles.WindowText, roles.Window),
        (roles.ButtonText, roles.Button),
        (roles.PlaceholderText, roles.Base),
        (roles.HighlightedText, roles.Highlight),
        (roles.ToolTipText, roles.ToolTipBase),
        (roles.Link, roles.Window),
    ):
        assert contrast(palette.color(ink).name(), palette.color(ground).name()) >= 4.5, ink
    dim = palette.color(QPalette.ColorGroup.Disabled, roles.Text).name()
    assert dim == theme.dim


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
