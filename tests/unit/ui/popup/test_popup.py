"""The popup, opened, looked at and closed as a trader does."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QLabel,
    QMenu,
    QPushButton,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.unit.simulator.signed_client import FakeClock
from tests.unit.ui.states import (
    HEADLESS,
    NOW,
    colours_of,
    contrast,
    keys,
    polled,
    refused,
    snapshot,
    state_of,
    waiting,
)
from trayapp.domain.fields import Mode
from trayapp.domain.remembered import Remembered, Trend
from trayapp.domain.snapshot import Failure
from trayapp.domain.thresholds import RiskLevel
from trayapp.errors import AccountFrozen, Unreachable
from trayapp.ui.cards.cards import Cards
from trayapp.ui.colours import Colours
from trayapp.ui.popup import popup as popup_module
from trayapp.ui.popup.popup import Popup
from trayapp.ui.state import State
from trayapp.ui.table.balance_table import BalanceTable
from trayapp.ui.theme import DARK, LIGHT
from trayapp.ui.wishes import Wishes
from trayapp.words import DOTS

pytestmark = pytest.mark.qt_log_ignore(HEADLESS)
DOWN = Unreachable("OKX cannot be reached: <b>proxy</b>.")
ICON = QRect(700, 2, 22, 22)
RISKY = {"ccy": "USDT", "eq": "-13407", "eqUsd": "-13403", "twap": "4", "liab": "18400"}


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock(NOW)


@pytest.fixture
def colours(qapp: QApplication) -> Iterator[Colours]:
    before = QPalette(qapp.palette())
    colours = Colours(qapp)
    yield colours
    colours.choose("system")
    qapp.setPalette(before)


@pytest.fixture
def popup(qtbot: QtBot, clock: FakeClock, colours: Colours) -> Popup:
    popup = Popup(clock, colours, Wishes())
    qtbot.addWidget(popup)
    return popup


def opened(qtbot: QtBot, popup: Popup, state: State) -> Popup:
    popup.show_state(state)
    popup.open_at(ICON)
    qtbot.waitUntil(popup.isActiveWindow)
    return popup


def texts(popup: Popup) -> list[str]:
    return [label.text() for label in popup.findChildren(QLabel) if label.isVisible() and label.text()]


def table(popup: Popup) -> BalanceTable:
    found = popup.findChild(BalanceTable)
    assert isinstance(found, BalanceTable)
    return found


def button(popup: Popup, text: str) -> QAbstractButton:
    buttons: list[QAbstractButton] = [*popup.findChildren(QPushButton), *popup.findChildren(QToolButton)]
    (found,) = [each for each in buttons if each.text().replace("&", "") == text and each.isVisible()]
    return found


def lose_focus(qtbot: QtBot) -> QWidget:
    other = QWidget()
    qtbot.addWidget(other)
    other.show()
    other.activateWindow()
    qtbot.waitUntil(other.isActiveWindow)
    return other


def test_it_opens_with_the_state_it_was_given_while_closed(qtbot: QtBot, popup: Popup) -> None:
    popup.show_state(state_of(snapshot(totalEq="1")))
    opened(
        qtbot,
        popup,
        state_of(snapshot(RISKY, {"ccy": "BTC", "eqUsd": "9"}, totalEq="55837.436", mgnRatio="9", mmr="1")),
    )
    assert {"main", "$55,837.44", "● Updated 0 s ago", "2 currencies", "600 %"} - set(texts(popup)) == {
        "600 %"
    }
    assert keys(table(popup)._model.rows) == ["USDT", "BTC"]
    assert LIGHT.levels[RiskLevel.CRITICAL].ground in colours_of(table(popup))


def test_what_arrives_while_it_is_seen_is_drawn_at_once(qtbot: QtBot, popup: Popup) -> None:
    opened(qtbot, popup, state_of(snapshot(totalEq="1")))
    popup.show_state(state_of(snapshot(RISKY, totalEq="2")))
    assert "$2.00" in texts(popup)
    assert table(popup).isVisible()


def test_it_is_placed_by_the_icon_and_on_the_screen(qtbot: QtBot, popup: Popup) -> None:
    opened(qtbot, popup, state_of(polled("whale", 0)[0]))
    room = QApplication.primaryScreen().availableGeometry()
    assert room.contains(popup.geometry())
    assert popup.geometry().left() < ICON.center().x() < popup.geometry().right()


@pytest.mark.parametrize(
    "scenario", ["calm", "forced-repayment", "futures", "portfolio", "spot", "empty", "whale"]
)
def test_it_fits_a_small_screen_in_every_scenario(qtbot: QtBot, popup: Popup, scenario: str) -> None:
    (shown,) = polled(scenario, 100)
    popup.show_state(state_of(shown))
    room = QSize(1280, 800)
    size = popup.size_for(room)
    assert size.width() <= room.width()
    assert size.height() <= room.height() * 0.9
    assert popup.minimumSizeHint().width() <= room.width()


def test_escape_closes(qtbot: QtBot, popup: Popup) -> None:
    opened(qtbot, popup, state_of(snapshot(RISKY)))
    table(popup).setFocus()
    QTest.keyClick(table(popup), Qt.Key.Key_Escape)
    assert not popup.isVisible()


def test_losing_the_focus_closes(qtbot: QtBot, popup: Popup) -> None:
    opened(qtbot, popup, state_of(snapshot()))
    lose_focus(qtbot)
    qtbot.waitUntil(lambda: not popup.isVisible())


def test_unless_it_is_pinned(qtbot: QtBot, popup: Popup) -> None:
    opened(qtbot, popup, state_of(snapshot()))
    button(popup, "Pin").click()
    lose_focus(qtbot)
    assert popup.isVisible()


@pytest.mark.parametrize("kind", ["menu", "dialog"])
def test_a_menu_or_dialog_of_its_own_does_not_close_it(qtbot: QtBot, popup: Popup, kind: str) -> None:
    opened(qtbot, popup, state_of(snapshot()))
    ours = QMenu(popup) if kind == "menu" else QDialog(popup)
    qtbot.addWidget(ours)
    if isinstance(ours, QMenu):
        ours.addAction("x")
        ours.popup(QPoint(10, 10))
    else:
        ours.setModal(True)
        ours.show()
        ours.activateWindow()
        qtbot.waitUntil(ours.isActiveWindow)
    assert popup.isVisible()
    ours.close()


def test_a_click_right_after_the_focus_was_lost_does_not_open_it_again(
    qtbot: QtBot, popup: Popup, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened(qtbot, popup, state_of(snapshot()))
    lose_focus(qtbot)  # to the panel, which then sends the click
    qtbot.waitUntil(lambda: not popup.isVisible())
    popup.toggle(ICON)
    assert not popup.isVisible()
    monkeypatch.setattr(popup_module, "_JUST_CLOSED_S", 0.0)
    popup.toggle(ICON)
    assert popup.isVisible()
    popup.toggle(ICON)
    assert not popup.isVisible()


def test_ages_tick_only_while_they_are_seen(qtbot: QtBot, popup: Popup, clock: FakeClock) -> None:
    assert not popup._second.isActive()
    opened(qtbot, popup, state_of(snapshot(totalEq="1")))
    assert popup._second.isActive()
    clock.advance(3)
    popup._second.timeout.emit()
    assert "● Updated 3 s ago" in texts(popup)
    popup.hide()
    assert not popup._second.isActive()


def test_a_failure_keeps_the_values_and_greys_them_once_they_are_old(
    qtbot: QtBot, popup: Popup, clock: FakeClock
) -> None:
    calm = {"ccy": "BTC", "eq": "1", "eqUsd": "60000", "twap": "0"}
    opened(qtbot, popup, state_of(snapshot(calm, totalEq="60000", mgnRatio="9", mmr="1", error=DOWN)))
    assert LIGHT.levels[RiskLevel.NONE].ground in colours_of(popup)
    assert not table(popup)._delegate.stale
    clock.advance(16)
    popup._second.timeout.emit()  # nothing arrives: time alone makes them old
    seen = texts(popup)
    assert {"$60,000.00", "● 16 s old", "The last poll failed · values are 16 s old"} <= set(seen)
    assert "OKX cannot be reached: <b>proxy</b>." in seen
    colours = colours_of(popup)
    assert LIGHT.levels[RiskLevel.NONE].ground not in colours, "nothing calm is left"
    assert table(popup)._delegate.stale
    popup.show_state(state_of(snapshot(calm, totalEq="60001", mgnRatio="9", mmr="1", age_s=-16)))
    assert not table(popup)._delegate.stale
    assert "$60,001.00" in texts(popup)


def test_a_stop_offers_to_look_for_the_reason(qtbot: QtBot, popup: Popup) -> None:
    opened(qtbot, popup, state_of(waiting(error=refused())))
    assert {"Polling has stopped", "OKX refuses the key <b>50111</b>: make a new one."} <= set(texts(popup))
    with qtbot.waitSignal(popup.wishes.check_wanted, timeout=1000):
        button(popup, "Check connection").click()


def test_without_an_account_one_is_offered_and_nothing_else_is_claimed(qtbot: QtBot, popup: Popup) -> None:
    opened(qtbot, popup, State())
    assert not table(popup).isVisible()
    assert "No account" in texts(popup)
    assert not [text for text in texts(popup) if "$" in text or "currenc" in text]
    with qtbot.waitSignal(popup.wishes.add_account_wanted, timeout=1000):
        button(popup, "Add account…").click()


def test_accounts_are_switched_in_the_head(qtbot: QtBot, popup: Popup) -> None:
    one, two = snapshot(name="one", totalEq="1"), snapshot(RISKY, name="two", totalEq="2")
    opened(qtbot, popup, state_of(one, two, chosen_id="one"))
    switcher = next(each for each in popup.findChildren(QToolButton) if each.menu() is not None)
    with qtbot.waitSignal(popup.wishes.account_chosen, timeout=1000) as chosen:
        switcher.menu().actions()[1].trigger()
    assert chosen.args == ["two"]
    popup.show_state(state_of(one, two, chosen_id="two"))
    assert "$2.00" in texts(popup)


@pytest.mark.parametrize(
    ("text", "signal"),
    [("Refresh", "refresh_wanted"), ("Accounts", "accounts_wanted"), ("Settings", "settings_wanted")],
)
def test_wishes(qtbot: QtBot, popup: Popup, text: str, signal: str) -> None:
    opened(qtbot, popup, state_of(snapshot()))
    with qtbot.waitSignal(getattr(popup.wishes, signal), timeout=1000):
        button(popup, text).click()


def test_ctrl_h_hides_and_shows_from_wherever_the_focus_is(qtbot: QtBot, popup: Popup) -> None:
    shown = state_of(snapshot(RISKY, totalEq="2"))
    opened(qtbot, popup, shown)
    popup.wishes.hide_wanted.connect(lambda hide: popup.show_state(replace(shown, hide_amounts=hide)))
    for place in (table(popup), button(popup, "Pin"), button(popup, "Refresh"), popup):
        place.setFocus()
        QTest.keyClick(place, Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier)
        assert "•••" in texts(popup), "at once"
        assert "$2.00" not in texts(popup)
        assert button(popup, "Hide amounts").isChecked()
        QTest.keyClick(place, Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier)
        assert "$2.00" in texts(popup)
        assert not button(popup, "Hide amounts").isChecked()


def test_one_click_hides(qtbot: QtBot, popup: Popup) -> None:
    opened(qtbot, popup, state_of(snapshot(totalEq="2")))
    with qtbot.waitSignal(popup.wishes.hide_wanted, timeout=1000) as wanted:
        button(popup, "Hide amounts").click()
    assert wanted.args == [True]


def test_the_switch_tells_what_is_so_whoever_hid_them(qtbot: QtBot, popup: Popup) -> None:
    shown = state_of(snapshot(totalEq="2"))
    opened(qtbot, popup, shown)
    for hide in (True, False):
        popup.show_state(replace(shown, hide_amounts=hide))
        assert button(popup, "Hide amounts").isChecked() is hide


def test_a_demo_says_so_and_has_no_accounts(qtbot: QtBot, popup: Popup) -> None:
    opened(qtbot, popup, state_of(snapshot(name="demo"), demo=True))
    assert "DEMO" in texts(popup)
    assert not [
        each for each in popup.findChildren(QToolButton) if "ccounts" in each.text() and each.isVisible()
    ]


def test_without_a_tray_it_is_a_window_that_keeps_its_place(qtbot: QtBot, popup: Popup) -> None:
    popup.become_window()
    opened(qtbot, popup, state_of(snapshot()))
    assert not popup.windowFlags() & Qt.WindowType.FramelessWindowHint
    QTest.keyClick(popup, Qt.Key.Key_Escape)
    lose_focus(qtbot)
    assert popup.isVisible()
    with qtbot.waitSignal(popup.closed_for_good, timeout=1000):
        popup.close()


def test_it_is_a_popup_again_when_a_tray_comes_and_it_is_closed(qtbot: QtBot, popup: Popup) -> None:
    popup.become_window()
    popup.become_popup()
    opened(qtbot, popup, state_of(snapshot()))
    assert popup.windowFlags() & Qt.WindowType.FramelessWindowHint
    closed: list[str] = []
    popup.closed_for_good.connect(lambda: closed.append("closed"))
    popup.close()
    assert closed == []


def test_a_window_that_was_open_when_the_tray_came_has_no_frame_the_next_time(
    qtbot: QtBot, popup: Popup
) -> None:
    popup.become_window()
    opened(qtbot, popup, state_of(snapshot()))
    popup.become_popup()
    assert popup.isVisible()
    popup.close()
    popup.open_at(ICON)
    assert popup.windowFlags() & Qt.WindowType.FramelessWindowHint


@pytest.mark.parametrize("choice", ["light", "dark"])
def test_the_theme_changes_while_it_is_open(
    qtbot: QtBot, popup: Popup, colours: Colours, choice: str
) -> None:
    opened(qtbot, popup, state_of(snapshot(RISKY, totalEq="1", mgnRatio="9", mmr="1")))
    colours.choose("dark" if choice == "light" else "light")
    colours.choose(choice)
    wanted = LIGHT if choice == "light" else DARK
    other = DARK if choice == "light" else LIGHT
    seen = colours_of(popup)
    assert max(seen, key=lambda colour: seen[colour]) == wanted.ground
    assert not {other.card, other.strips[RiskLevel.CRITICAL].ground, other.line} & set(seen)


def test_no_text_is_ever_markup(qtbot: QtBot, popup: Popup) -> None:
    opened(qtbot, popup, state_of(snapshot({"ccy": "<b>X</b>", "twap": "5"}, name="<i>main</i>", error=DOWN)))
    assert {label.textFormat() for label in popup.findChildren(QLabel)} == {Qt.TextFormat.PlainText}
    assert any("<b>X</b>" in text for text in texts(popup))


def test_every_mode_is_drawn(qtbot: QtBot, popup: Popup) -> None:
    opened(qtbot, popup, state_of(snapshot(RISKY)))
    for mode in (Mode.SPOT, Mode.FUTURES, Mode.MULTI_CURRENCY, Mode.PORTFOLIO, None):
        popup.show_state(state_of(snapshot(RISKY, mode=mode, totalEq="1")))
        wires = [column.wire for column in table(popup)._model.columns]
        assert "twap" in wires
        assert not table(popup).isColumnHidden(wires.index("twap"))


def test_a_clock_that_was_set_back_shows_no_negative_age(
    qtbot: QtBot, popup: Popup, clock: FakeClock
) -> None:
    clock.now = NOW - timedelta(seconds=5)
    opened(qtbot, popup, state_of(snapshot(totalEq="1")))
    assert "● Updated 0 s ago" in texts(popup)
    clock.now = NOW - timedelta(hours=1)
    popup.show_state(state_of(snapshot(totalEq="1")))
    assert "● 0 s old" in texts(popup), "nothing tells how old they are"


def test_the_cards_hide_amounts_and_tell_the_trend_of_the_moment(
    qtbot: QtBot, popup: Popup, clock: FakeClock
) -> None:
    (risky,) = polled("margin-call", 62)
    trend = Trend(Decimal("4.8"), NOW - timedelta(minutes=2))
    state = state_of(replace(risky, remembered=Remembered(trend=trend)), hide_amounts=True)
    clock.advance(60 * 16)
    opened(qtbot, popup, state)
    (cards,) = popup.findChildren(Cards)
    shown = [label.text() for label in cards.findChildren(QLabel) if label.isVisible()]
    assert "Margin ratio · was 480\u00a0% 18 min ago" in shown
    assert DOTS in shown
    assert not [text for text in shown if "$" in text]


def test_what_grows_while_it_is_open_stays_on_the_screen(qtbot: QtBot, popup: Popup) -> None:
    opened(qtbot, popup, State())
    room = popup.screen().availableGeometry()
    popup.move(room.left() + 20, room.bottom() - popup.height())
    bad = Unreachable("OKX cannot be reached. " * 20)
    rows = [{"ccy": f"C{number}", "eqUsd": "5", "twap": "5"} for number in range(40)]
    popup.show_state(state_of(snapshot(*rows, totalEq="1", mgnRatio="1.1", mmr="1", error=bad, age_s=99)))
    qtbot.waitUntil(lambda: room.contains(popup.geometry()))


def test_a_long_name_does_not_push_the_age_out(qtbot: QtBot, popup: Popup) -> None:
    opened(qtbot, popup, state_of(snapshot(name="W" * 40, totalEq="1")))
    shown = next(text for text in texts(popup) if text.startswith("W"))
    assert "…" in shown
    assert popup.minimumSizeHint().width() < 900


def test_values_from_before_a_stop_out_are_old_at_once(qtbot: QtBot, popup: Popup) -> None:
    frozen = AccountFrozen("OKX has frozen the account.", code="50009")
    before = snapshot(RISKY | {"twap": "0"}, totalEq="1", mgnRatio="25", mmr="1")
    opened(qtbot, popup, state_of(replace(before, failure=Failure.of(frozen), stop_out=True)))
    assert table(popup)._delegate.stale


def test_the_switchers_name_can_be_read_in_every_theme(qtbot: QtBot, popup: Popup, colours: Colours) -> None:
    opened(qtbot, popup, state_of(snapshot(name="one", totalEq="1"), snapshot(name="two", totalEq="1")))
    for choice, theme in (("dark", DARK), ("light", LIGHT)):
        colours.choose(choice)
        switcher = button(popup, "one  ▾")
        seen = colours_of(switcher)
        assert contrast(max(seen, key=lambda colour: contrast(colour, theme.ground)), theme.ground) > 4.5


def test_the_first_values_get_the_room_that_they_want_and_the_keys(
    qtbot: QtBot, popup: Popup, clock: FakeClock
) -> None:
    opened(qtbot, popup, state_of(waiting()))
    narrow = popup.height()
    popup.show_state(state_of(*polled("calm", 10)))
    qtbot.waitUntil(lambda: popup.height() > narrow + 200)
    assert table(popup).hasFocus()


def test_a_drag_moves_it_and_a_click_does_not(qtbot: QtBot, popup: Popup) -> None:
    opened(qtbot, popup, state_of(snapshot(RISKY, totalEq="1")))
    before, spot = popup.pos(), QPoint(300, 50)
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QTest.mousePress(popup, left, none, spot)
    QTest.mouseMove(popup, spot + QPoint(2, 1))
    QTest.mouseRelease(popup, left, none, spot + QPoint(2, 1))
    assert popup.pos() == before
    QTest.mousePress(popup, left, none, spot)
    QTest.mouseMove(popup, spot + QPoint(40, 30))
    QTest.mouseRelease(popup, left, none, spot + QPoint(40, 30))
    assert popup.pos() == before + QPoint(40, 30)
    lose_focus(qtbot)
    qtbot.waitUntil(lambda: not popup.isVisible())


def test_without_a_tray_nothing_stays_pinned_that_cannot_be_unpinned(qtbot: QtBot, popup: Popup) -> None:
    opened(qtbot, popup, state_of(snapshot(RISKY, totalEq="1")))
    button(popup, "Pin").click()
    assert popup.windowFlags() & Qt.WindowType.WindowStaysOnTopHint
    popup.become_window()
    assert not popup.windowFlags() & Qt.WindowType.WindowStaysOnTopHint


def test_in_another_language_it_goes_on_where_it_was(
    qtbot: QtBot, popup: Popup, clock: FakeClock, colours: Colours
) -> None:
    opened(qtbot, popup, state_of(*polled("calm", 10)))
    before = popup._board._balances
    before._table.setCurrentIndex(before._table.model().index(2, 1))
    before._table.sort_by(1)
    chosen = before._table.chosen
    assert chosen is not None
    before._bar.show_details_open(True)
    anew = Popup(clock, colours, Wishes())
    qtbot.addWidget(anew)
    anew.take_over(popup)
    after = anew._board._balances
    assert not after._details.isHidden()
    assert after._table.chosen is not None
    assert after._table.chosen.key == chosen.key
    assert after._table.header.sortIndicatorSection() == 1
    assert anew.geometry() == popup.geometry()


def test_tab_reaches_the_details_between_the_table_and_the_foot(qtbot: QtBot, popup: Popup) -> None:
    opened(qtbot, popup, state_of(*polled("calm", 10)))
    pane = popup._board._balances
    pane.take_focus()
    pane._bar.show_details_open(True)
    names, widget = list[str](), pane._table.nextInFocusChain()
    while widget is not None and not popup._board._footer.isAncestorOf(widget):
        can_be_reached = widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        if can_be_reached and pane._details.isAncestorOf(widget):
            names.append(widget.accessibleName())
        widget = widget.nextInFocusChain()
    assert names == [
        "Close details",
        "Details of",
        "Find a field",
        "Fields of the currency",
    ]
