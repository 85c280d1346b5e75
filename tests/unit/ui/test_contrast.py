"""Every ink can be read on every ground it stands on: in light and dark, whichever way gains are coloured.

The pairs are those that the fields of Theme declare, so that a new colour cannot be forgotten.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from tests.unit.simulator.signed_client import FakeClock
from tests.unit.ui.popup.test_popup_keys import STATES
from tests.unit.ui.states import HEADLESS, NOW, colours_of, contrast
from trayapp.domain.thresholds import RiskLevel
from trayapp.ui.colours import Colours
from trayapp.ui.parts.badge_label import BadgeLabel
from trayapp.ui.popup.popup import Popup
from trayapp.ui.theme import Pair, Theme, palette_of, theme_of
from trayapp.ui.wishes import Wishes

pytestmark = pytest.mark.qt_log_ignore(HEADLESS)

#: Of text, and of what is no text but must be seen, such as the frame of what has the focus: WCAG 2.
READ, SEEN = 4.5, 3.0
THEMES = {
    f"{'dark' if dark else 'light'}, {gains} up": theme_of(dark=dark, gains=gains)
    for dark in (False, True)
    for gains in ("green", "red")
}
EACH = pytest.mark.parametrize("theme", THEMES.values(), ids=list(THEMES))


def named_pairs(theme: Theme, name: str) -> dict[str, Pair]:
    value = getattr(theme, name)
    if isinstance(value, Pair):
        return {name: value}
    return {f"{name} {level.word}": pair for level, pair in value.items()}


def grounds(theme: Theme, name: str) -> dict[str, str]:
    value = getattr(theme, name)
    if isinstance(value, str):
        return {name: value}
    return {name: pair.ground for name, pair in named_pairs(theme, name).items()}


def declared(theme: Theme) -> Iterator[tuple[str, str, str, float]]:
    """Name, ink, ground, and the least contrast that they need."""
    for spec in fields(theme):
        if "pairs" in spec.metadata:
            for name, pair in named_pairs(theme, spec.name).items():
                yield name, pair.ink, pair.ground, READ
        for role, least in (("read_on", READ), ("seen_on", SEEN)):
            for ground in spec.metadata.get(role, ()):
                for name, colour in grounds(theme, ground).items():
                    yield f"{spec.name} on {name}", getattr(theme, spec.name), colour, least


@EACH
def test_every_ink_on_every_ground(theme: Theme) -> None:
    pairs = list(declared(theme))
    assert {"dim on chosen", "accent on strips warning", "levels critical"} <= {name for name, *_ in pairs}
    assert [(name, ink, on) for name, ink, on, least in pairs if contrast(ink, on) < least] == []


def test_every_colour_says_what_it_is_read_on_or_that_it_is_an_ornament() -> None:
    undeclared = [spec.name for spec in fields(Theme) if spec.name != "dark" and not spec.metadata]
    assert undeclared == []


@EACH
def test_an_alarm_is_red_whichever_way_gains_are_coloured(theme: Theme) -> None:
    plain = theme_of(dark=theme.dark)
    assert (theme.alarm, theme.fresh) == (plain.loss, plain.gain)
    assert (theme.levels, theme.strips, theme.bars) == (plain.levels, plain.strips, plain.bars)


@EACH
def test_the_gauge_and_the_bars_stand_out_from_the_card(theme: Theme) -> None:
    for level in (RiskLevel.WARNING, RiskLevel.CRITICAL):
        assert contrast(theme.bars[level], theme.card) >= SEEN


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
        assert contrast(palette.color(ink).name(), palette.color(ground).name()) >= READ, ink
    dim = palette.color(QPalette.ColorGroup.Disabled, roles.Text).name()
    assert dim == theme.dim


@EACH
@pytest.mark.parametrize("state", ["first run", "unreachable", "no failure"])
def test_what_the_popup_really_shows_can_be_read(
    qtbot: QtBot, qapp: QApplication, theme: Theme, state: str
) -> None:
    before = QPalette(qapp.palette())
    colours = Colours(qapp)
    gains = "red" if theme.gain != theme.fresh else "green"
    colours.choose("dark" if theme.dark else "light", gains)  # type: ignore[arg-type]
    popup = Popup(FakeClock(NOW), colours, Wishes())
    qtbot.addWidget(popup)
    popup.show_state(STATES[state])
    popup.open_at(QRect(700, 2, 22, 22))
    image = popup.grab().toImage()
    read = []
    for label in popup.findChildren(QLabel):
        if label.isVisible() and label.text() and not isinstance(label, BadgeLabel):
            seen = colours_of(image.copy(QRect(label.mapTo(popup, QPoint()), label.size())))
            ground = max(seen, key=lambda colour: seen[colour])
            read.append((label.text(), label.palette().windowText().color().name(), ground))
    colours.choose("system")
    qapp.setPalette(before)
    assert len(read) > 5
    assert [(text, ink, ground) for text, ink, ground in read if contrast(ink, ground) < READ] == []
