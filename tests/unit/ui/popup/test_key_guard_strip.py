"""The strip that names a key's powers until they are accepted."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from tests.unit.ui.states import HEADLESS, colours_of, snapshot, waiting
from trayapp.domain.thresholds import RiskLevel
from trayapp.ui.parts.plain_label import PlainLabel
from trayapp.ui.popup.key_guard_strip import KeyGuardStrip
from trayapp.ui.theme import DARK, LIGHT, Theme

pytestmark = pytest.mark.qt_log_ignore(HEADLESS)
TRADER = snapshot(permissions=("read_only", "trade"))


@pytest.fixture
def strip(qtbot: QtBot) -> KeyGuardStrip:
    strip = KeyGuardStrip()
    qtbot.addWidget(strip)
    strip.resize(600, 70)
    return strip


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_it_asks_in_the_colours_of_watch(strip: KeyGuardStrip, theme: Theme) -> None:
    strip.show_snapshot(TRADER, theme)
    assert not strip.isHidden()
    assert strip.findChildren(PlainLabel)[0].text() == "The key of main may trade"
    assert theme.strips[RiskLevel.WATCH].ground in colours_of(strip)


def test_accepting_accepts_what_it_names(qtbot: QtBot, strip: KeyGuardStrip) -> None:
    strip.show_snapshot(TRADER, LIGHT)
    (button,) = [b for b in strip.findChildren(QPushButton) if b.isVisibleTo(strip)]
    with qtbot.waitSignal(strip.accept_wanted, timeout=1000) as wanted:
        button.click()
    assert wanted.args == ["main", ("trade",)]


def test_it_goes_when_there_is_nothing_to_ask(strip: KeyGuardStrip) -> None:
    for shown in (snapshot(), waiting(), None):
        strip.show_snapshot(TRADER, LIGHT)
        strip.show_snapshot(shown, LIGHT)
        assert strip.isHidden()
