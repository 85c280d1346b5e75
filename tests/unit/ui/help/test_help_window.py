"""The help: what it tells, in badges as they are elsewhere, and that keys alone close it."""

from __future__ import annotations

from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from tests.unit.ui.dialog_looks import cut_texts, keys_in_sight, named, texts
from tests.unit.ui.states import HEADLESS, colours_of
from trayapp.domain import amounts
from trayapp.domain.thresholds import RiskLevel, Thresholds
from trayapp.ui.help.help_section import HelpSection
from trayapp.ui.help.help_window import HelpWindow
from trayapp.ui.parts.badge_label import BadgeLabel
from trayapp.ui.theme import DARK, LIGHT, Theme

pytestmark = pytest.mark.qt_log_ignore(HEADLESS)
EACH = pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])


def opened(qtbot: QtBot, theme: Theme = LIGHT) -> HelpWindow:
    window = HelpWindow(theme=lambda: theme)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


def section(window: HelpWindow, title: str) -> HelpSection:
    (found,) = [each for each in window.findChildren(HelpSection) if each.accessibleName().startswith(title)]
    return found


def badges(part: HelpSection) -> dict[str, str]:
    """Each badge's word, and the colour that it is mostly of."""
    found = {}
    for badge in part.findChildren(BadgeLabel):
        colours = colours_of(badge)
        found[badge.text()] = max(colours, key=lambda colour: colours[colour])
    return found


def test_every_key_of_the_popup_is_told(qtbot: QtBot) -> None:
    window = opened(qtbot)
    told = section(window, "Keys").accessibleDescription().split("\n")
    assert [line.split(": ")[0] for line in told] == [
        *("Ctrl+R", "Ctrl+H", "Ctrl+F", "Ctrl+C", "Ctrl+D", "F1", "Esc")
    ]
    assert "Ctrl+H: Hide or show amounts" in told


@EACH
def test_the_badges_are_those_of_the_popup(qtbot: QtBot, theme: Theme) -> None:
    levels = theme.levels
    assert badges(section(opened(qtbot, theme), "Tray icon")) == {
        "calm": levels[RiskLevel.NONE].ground,
        "watch": levels[RiskLevel.WATCH].ground,
        "warning": levels[RiskLevel.WARNING].ground,
        "critical": levels[RiskLevel.CRITICAL].ground,
        "old": theme.stale.ground,
    }


@EACH
def test_the_scales_are_coloured_as_they_are_graded(qtbot: QtBot, theme: Theme) -> None:
    window, defaults = opened(qtbot, theme), Thresholds()
    rungs = defaults.margin
    ratios = (rungs.watch, rungs.warning, rungs.critical, Decimal(1))
    assert [amounts.percent(ratio) for ratio in ratios] == [f"{n}\u00a0%" for n in (500, 300, 150, 100)]
    assert badges(section(window, "Margin ratio")) == {
        amounts.percent(ratio): theme.levels[rungs.level(ratio)].ground for ratio in ratios
    }
    assert badges(section(window, "Repay risk")) == {
        str(step): theme.levels[defaults.repayment.level(step)].ground for step in range(6)
    }


def test_the_icon_is_shown_in_each_of_its_colours(qtbot: QtBot) -> None:
    window = opened(qtbot)
    part = section(window, "Tray icon")
    icons = [label.pixmap().toImage() for label in part.findChildren(QLabel) if not label.pixmap().isNull()]
    corner = [icon.pixelColor(icon.width() // 2, 2).name() for icon in icons]
    assert corner == ["#1b7f4b", "#ffc233", "#b35900", "#c62828", "#68707c"]
    foot = [[icon.pixelColor(x, icon.height() - 2).name() for x in (8, 16, 23)] for icon in icons]
    assert [len(set(each)) for each in foot[:4]] == [1, 2, 2, 1]  # none, a third, two thirds, full
    assert "a third, two thirds, full" in part.accessibleDescription()


def test_it_says_where_more_is_told_and_that_levels_can_be_moved(qtbot: QtBot) -> None:
    said = " ".join(texts(opened(qtbot))).replace("\u00a0", " ")
    assert "README.md" in said
    assert "In portfolio mode 300 %, 200 % and 140 %. Settings, Risk levels moves them." in said
    assert "OKX liquidates" in said


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_F1, Qt.Key.Key_Return])
def test_keys_close_it(qtbot: QtBot, key: Qt.Key) -> None:
    window = opened(qtbot)
    QTest.keyClick(window, key)
    qtbot.waitUntil(window.isHidden)


def test_it_can_be_closed_by_its_button_which_has_a_key(qtbot: QtBot) -> None:
    window = opened(qtbot)
    assert keys_in_sight(window) == {"a": 1, "c": 1}
    named(window, QPushButton, "Close").click()
    assert window.isHidden()


def test_it_follows_the_theme(qtbot: QtBot) -> None:
    themes = [LIGHT]
    window = HelpWindow(theme=lambda: themes[-1])
    qtbot.addWidget(window)
    themes.append(DARK)
    window.follow_theme()
    assert DARK.ground in colours_of(window)
    assert badges(section(window, "Tray icon"))["calm"] == DARK.levels[RiskLevel.NONE].ground


@pytest.mark.parametrize("points", [8, 10, 15])
def test_nothing_is_cut(qtbot: QtBot, qapp: QApplication, points: int) -> None:
    before = QFont(qapp.font())
    qapp.setFont(QFont("DejaVu Sans", points))
    try:
        assert cut_texts(opened(qtbot)) == []
    finally:
        qapp.setFont(before)
