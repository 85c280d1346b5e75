"""The popup without a mouse: every letter leads to one place, and what has the focus is seen."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QTabBar, QWidget
from pytestqt.qtbot import QtBot

from tests.unit.simulator.signed_client import FakeClock
from tests.unit.ui.dialog_looks import key_of
from tests.unit.ui.states import HEADLESS, NOW, contrast, snapshot, state_of
from trayapp.domain.remembered import Remembered
from trayapp.domain.risk import Cause, Reason
from trayapp.domain.snapshot import Failure
from trayapp.domain.thresholds import RiskLevel
from trayapp.errors import KeyringLocked, KeyringUnavailable, RateLimited, TrayAppError, Unreachable
from trayapp.ui.colours import Colours
from trayapp.ui.popup.popup import Popup
from trayapp.ui.state import State
from trayapp.ui.table.balance_table import BalanceTable
from trayapp.ui.table.table_bar import TableBar
from trayapp.ui.wishes import Wishes
from trayapp.words import Words

pytestmark = pytest.mark.qt_log_ignore(HEADLESS)

ICON = QRect(700, 2, 22, 22)
RISKY = {"ccy": "USDT", "eq": "-13407", "eqUsd": "-13403", "twap": "4", "liab": "18400"}
FELL = Reason("totalEq", None, None, RiskLevel.CRITICAL, Cause.REMEMBERED, (Words.of("equity fell"),) * 2)
LOCKED = KeyringUnavailable("The keyring is locked.")


def worst(error: TrayAppError | None) -> State:
    """All that can be seen at once: a failure, a risk here and elsewhere, alerts, a key that may trade."""
    here = snapshot(
        RISKY, {"ccy": "BTC", "eq": "1", "eqUsd": "9"}, mgnRatio="1.2", mmr="1", permissions=("trade",)
    )
    here = replace(
        here, remembered=Remembered(reasons=(FELL,), open=True), failure=Failure.of(error) if error else None
    )
    return state_of(here, snapshot(RISKY, name="Grid bots"), problem=Words.of("The disk is full."))


STATES = {
    "first run": State(),
    "no account and a problem": State(problem=Words.of("The settings cannot be read.")),
    "no failure": worst(None),
    "unreachable": worst(Unreachable("OKX cannot be reached.")),
    "keyring locked": worst(KeyringLocked("The keyring is locked.")),
    "too fast": worst(RateLimited("OKX asked for fewer requests.", code="50011")),
}


@pytest.fixture
def colours(qapp: QApplication) -> Iterator[Colours]:
    before = QPalette(qapp.palette())
    colours = Colours(qapp)
    yield colours
    colours.choose("system")
    qapp.setPalette(before)


@pytest.fixture
def popup(qtbot: QtBot, colours: Colours) -> Popup:
    popup = Popup(FakeClock(NOW), colours, Wishes())
    qtbot.addWidget(popup)
    return popup


def opened(qtbot: QtBot, popup: Popup, state: State, *, details: bool = False) -> Popup:
    popup.show_state(state)
    popup.open_at(ICON)
    qtbot.waitUntil(popup.isActiveWindow)
    if details:
        popup.mover.has_moved = True  # it may hang over this small screen: details beside the table want more
        popup.resize(1000, popup.height())
        popup.findChildren(BalanceTable)[0].selectRow(0)
        popup.findChildren(TableBar)[0].show_details_open(True)
    return popup


def letters(popup: Popup) -> dict[str, list[str]]:
    """What each letter with Alt leads to, of all that is in sight."""
    texts = [each.text() for each in popup.findChildren(QAbstractButton) if each.isVisible()]
    texts += [
        each.text() for each in popup.findChildren(QLabel) if each.isVisible() and each.buddy() is not None
    ]
    for tabs in popup.findChildren(QTabBar):
        texts += [tabs.tabText(n) for n in range(tabs.count())] if tabs.isVisible() else []
    found: dict[str, list[str]] = {}
    for text in texts:
        if letter := key_of(text):
            found.setdefault(letter, []).append(text)
    return found


@pytest.mark.parametrize("name", STATES)
def test_a_letter_leads_to_one_place(qtbot: QtBot, popup: Popup, name: str) -> None:
    opened(qtbot, popup, STATES[name], details=STATES[name].chosen is not None)
    found = letters(popup)
    assert {letter: texts for letter, texts in found.items() if len(texts) > 1} == {}
    assert len(found) >= 7


def test_what_can_be_seen_at_once_is_seen_in_this_test(qtbot: QtBot, popup: Popup) -> None:
    seen = {
        text.replace("&", "")
        for state in (STATES["unreachable"], STATES["keyring locked"], STATES["too fast"])
        for texts in letters(opened(qtbot, popup, state, details=True)).values()
        for text in texts
    }
    assert {"Acknowledge", "Snooze", "Show", "Accept", "Details", "Hide below $1"} <= seen
    assert {"Check connection", "Unlock keyring", "Retry"} <= seen


def picture(widget: QWidget) -> QImage:
    return widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def newly_seen(before: QImage, after: QImage) -> int:
    """How many pixels stand out by 3 or more from what was there: WCAG 2 on what shows the focus."""
    pairs = {}
    count = 0
    for y in range(after.height()):
        for x in range(after.width()):
            pair = (before.pixel(x, y), after.pixel(x, y))
            if pair[0] == pair[1]:
                continue
            if pair not in pairs:
                pairs[pair] = contrast(*(f"#{rgb & 0xFFFFFF:06x}" for rgb in pair)) >= 3
            count += pairs[pair]
    return count


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("name", ["first run", "unreachable"])
def test_what_has_the_focus_is_seen(
    qtbot: QtBot, popup: Popup, colours: Colours, theme: str, name: str
) -> None:
    colours.choose(theme)
    opened(qtbot, popup, STATES[name], details=STATES[name].chosen is not None)
    reached: list[QWidget] = []
    QTest.keyClick(popup, Qt.Key.Key_Tab)
    while (widget := QApplication.focusWidget()) is not None and widget not in reached:
        reached.append(widget)
        after = picture(widget)
        QTest.keyClick(widget, Qt.Key.Key_Tab)
        before = picture(widget)
        assert newly_seen(before, after) >= 20, (type(widget).__name__, widget.accessibleName())
    assert len(reached) >= (7 if name == "first run" else 18)


def test_pin_is_reached_last_as_it_stands_last(qtbot: QtBot, popup: Popup) -> None:
    opened(qtbot, popup, State())
    names = []
    for _ in range(20):
        QTest.keyClick(QApplication.focusWidget() or popup, Qt.Key.Key_Tab)
        focus = QApplication.focusWidget()
        assert isinstance(focus, QAbstractButton)
        names.append(focus.text().replace("&", ""))
    begin = names.index("Refresh")
    assert names[begin : begin + 6] == ["Refresh", "Hide amounts", "Alerts", "Accounts", "Settings", "Pin"]
