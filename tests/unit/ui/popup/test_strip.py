"""A strip: plain text on its own ground, and at most one button."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from tests.unit.ui.states import HEADLESS, colours_of
from trayapp.domain.thresholds import RiskLevel
from trayapp.ui.parts.plain_label import PlainLabel
from trayapp.ui.popup.strip import Strip
from trayapp.ui.theme import DARK, LIGHT, Theme

pytestmark = pytest.mark.qt_log_ignore(HEADLESS)


@pytest.fixture
def strip(qtbot: QtBot) -> Strip:
    strip = Strip()
    qtbot.addWidget(strip)
    return strip


def test_without_text_it_is_hidden(strip: Strip) -> None:
    assert strip.isHidden()


@pytest.mark.parametrize("theme", [LIGHT, DARK])
@pytest.mark.parametrize("level", RiskLevel)
def test_its_colours_are_the_level_s(strip: Strip, theme: Theme, level: RiskLevel) -> None:
    strip.resize(400, 60)
    strip.say("Head", "Body", theme.strips[level], theme.bars[level])
    seen = colours_of(strip)
    assert seen[theme.strips[level].ground] > 400 * 60 / 2
    assert seen[theme.bars[level]] >= 4 * 60
    assert theme.strips[level].ink in seen


def test_what_comes_from_outside_is_never_markup(strip: Strip) -> None:
    strip.say("<b>head</b>", "<a href='x'>body</a>", LIGHT.stale, LIGHT.border)
    labels = strip.findChildren(PlainLabel)
    assert [label.text() for label in labels] == ["<b>head</b>", "<a href='x'>body</a>"]
    assert {label.textFormat() for label in labels} == {Qt.TextFormat.PlainText}
    assert strip.accessibleName() == "<b>head</b> <a href='x'>body</a>"


def test_an_empty_part_takes_no_room(qtbot: QtBot, strip: Strip) -> None:
    strip.say("", "Body", LIGHT.stale, LIGHT.border)
    assert [label.isHidden() for label in strip.findChildren(PlainLabel)] == [True, False]
    button = strip.findChild(QPushButton)
    assert isinstance(button, QPushButton)
    assert button.isHidden()
    strip.say("", "Body", LIGHT.stale, LIGHT.border, "&Retry")
    assert not button.isHidden()
    with qtbot.waitSignal(strip.pressed, timeout=1000):
        button.click()
