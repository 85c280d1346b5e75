"""The user's choice of theme, else the system's."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QToolTip

from trayapp.ui.colours import Colours
from trayapp.ui.theme import DARK, LIGHT, Theme, theme_of


@pytest.fixture
def colours(qapp: QApplication) -> Iterator[Colours]:
    before, tips = QPalette(qapp.palette()), QPalette(QToolTip.palette())
    colours = Colours(qapp)
    yield colours
    colours.choose("system")
    qapp.setPalette(before)
    QToolTip.setPalette(tips)


def window(qapp: QApplication) -> str:
    return qapp.palette().color(QPalette.ColorRole.Window).name()


@pytest.mark.parametrize(("choice", "theme"), [("dark", DARK), ("light", LIGHT), ("system", LIGHT)])
def test_a_choice_dresses_the_whole_application(
    qapp: QApplication, colours: Colours, choice: str, theme: Theme
) -> None:
    colours.choose(choice)
    assert colours.theme() is theme
    assert window(qapp) == theme.ground
    assert QToolTip.palette().color(QPalette.ColorRole.ToolTipText).name() == theme.ink


def test_changed_is_told_only_when_it_is_another_theme(colours: Colours) -> None:
    told: list[Theme] = []
    colours.changed.connect(lambda: told.append(colours.theme()))
    for choice in ("light", "dark", "dark", "system", "light"):
        colours.choose(choice)
    assert told == [DARK, LIGHT]


@pytest.mark.parametrize("choice", ["light", "dark"])
def test_the_colour_of_gains_is_another_theme_on_the_same_ground(colours: Colours, choice: str) -> None:
    told: list[Theme] = []
    colours.choose(choice)
    colours.changed.connect(lambda: told.append(colours.theme()))
    for gains in ("red", "red", "green"):
        colours.choose(choice, gains)
    dark = choice == "dark"
    assert [id(theme) for theme in told] == [id(theme_of(dark=dark, gains=g)) for g in ("red", "green")]


def test_an_unknown_choice_is_the_system_s(colours: Colours) -> None:
    colours.choose("purple")
    assert colours.theme() is LIGHT


def test_a_system_that_is_dark_from_the_start_is_noticed(qapp: QApplication, colours: Colours) -> None:
    from trayapp.ui.theme import palette_of

    qapp.setPalette(palette_of(DARK))
    assert Colours(qapp).theme() is DARK
