"""The tray item: set only when something changed, old by time alone, and patient with a late panel."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import QObject, QRect
from PySide6.QtGui import QIcon, QImage, QPixmap
from PySide6.QtWidgets import QMenu, QSystemTrayIcon
from pytestqt.qtbot import QtBot

from tests.unit.simulator.signed_client import FakeClock
from tests.unit.ui.states import NOW, refused, snapshot, state_of, waiting
from trayapp.domain.face import Face, Mark
from trayapp.domain.thresholds import RiskLevel
from trayapp.errors import Unreachable
from trayapp.ui.tray import tray as tray_module
from trayapp.ui.tray.icon import pixmap_of
from trayapp.ui.tray.tray import Tray
from trayapp.ui.tray.tray_menu import TrayMenu
from trayapp.ui.wishes import Wishes

# said by the headless platform when an item is shown: it has no panel to look for
pytestmark = pytest.mark.qt_log_ignore("No such signal QPlatformNativeInterface::systemTrayWindowChanged")

DOWN = Unreachable("OKX cannot be reached.")
Reason = QSystemTrayIcon.ActivationReason


class Item(QSystemTrayIcon):
    """Qt's own item, which writes down what it is told."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.icons: list[QIcon] = []
        self.tips: list[str] = []
        self.menus: list[QMenu] = []

    def setIcon(self, icon: QIcon | QPixmap) -> None:
        self.icons.append(QIcon(icon))
        super().setIcon(icon)

    def setToolTip(self, tip: str) -> None:
        self.tips.append(tip)
        super().setToolTip(tip)

    def setContextMenu(self, menu: QMenu | None) -> None:
        assert menu is not None
        self.menus.append(menu)
        super().setContextMenu(menu)


class Desktop:
    """A desktop whose panel comes when the test says so."""

    def __init__(self, qtbot: QtBot, *, has_tray: bool = True, carries_menu: bool = True) -> None:
        self.has_tray = has_tray
        self.items: list[Item] = []
        self.clock = FakeClock(NOW)
        self.menu = TrayMenu(self.clock, Wishes())
        qtbot.addWidget(self.menu)
        self.tray = Tray(
            self.menu,
            self.clock,
            make_item=self._made,
            is_there=lambda: self.has_tray,
            carries_menu=carries_menu,
        )

    def _made(self, parent: QObject) -> Item:
        self.items.append(Item(parent))
        return self.items[-1]

    @property
    def item(self) -> Item:
        (item,) = self.items
        return item

    def shows(self, face: Face) -> bool:
        shown = self.item.icons[-1].pixmap(22, 22).toImage().convertToFormat(QImage.Format.Format_ARGB32)
        return shown == pixmap_of(face, 22).toImage().convertToFormat(QImage.Format.Format_ARGB32)


@pytest.fixture
def desktop(qtbot: QtBot) -> Desktop:
    return Desktop(qtbot)


def test_the_item_is_dressed_before_it_is_seen(desktop: Desktop) -> None:
    desktop.tray.show_state(state_of(snapshot(totalEq="56000")))
    desktop.tray.start()
    assert desktop.shows(Face("56k", desktop.tray._state.face(NOW).level))
    assert desktop.item.tips == ["main  $56,000.00"]
    assert desktop.item.menus == [desktop.menu]
    assert desktop.item.isVisible()


def test_hidden_amounts_are_hidden_before_it_is_seen_and_no_amount_moves_anything(desktop: Desktop) -> None:
    desktop.tray.show_state(state_of(snapshot(totalEq="56000"), hide_amounts=True))
    desktop.tray.start()
    desktop.tray.show_state(state_of(snapshot(totalEq="9"), hide_amounts=True))
    assert desktop.item.tips == ["main  •••"]
    assert len(desktop.item.icons) == 1
    assert desktop.shows(Face(level=RiskLevel.NONE, mark=Mark.HIDDEN))
    desktop.tray.show_state(state_of(snapshot(totalEq="9")))
    assert desktop.item.tips[-1] == "main  $9.00"


def test_icon_and_tooltip_are_set_only_when_they_change(desktop: Desktop) -> None:
    desktop.tray.start()
    desktop.tray.show_state(state_of(snapshot(totalEq="56000")))
    item = desktop.item
    icons, tips = len(item.icons), len(item.tips)
    for _ in range(5):
        desktop.clock.advance(1)
        desktop.tray.show_state(state_of(snapshot(totalEq="56000")))
    assert (len(item.icons), len(item.tips)) == (icons, tips)
    desktop.tray.show_state(state_of(snapshot(totalEq="56001")))
    assert (len(item.icons), len(item.tips)) == (icons, tips + 1)
    desktop.tray.show_state(state_of(snapshot(totalEq="57001")))
    assert (len(item.icons), len(item.tips)) == (icons + 1, tips + 2)


def test_values_turn_old_by_time_alone(qtbot: QtBot, desktop: Desktop) -> None:
    desktop.tray.start()
    failing = snapshot(totalEq="56000", error=DOWN)
    desktop.clock.now = NOW + timedelta(seconds=14.95)
    desktop.tray.show_state(state_of(failing))
    assert desktop.item.tips[-1] == "main  $56,000.00"
    desktop.clock.now = NOW + timedelta(seconds=15.01)  # nothing arrives any more
    qtbot.waitUntil(lambda: "no new data" in desktop.item.tips[-1], timeout=3000)
    assert desktop.shows(Face("56k", failing.level, stale=True))


def test_the_age_moves_on_its_own_once_a_minute(qtbot: QtBot, desktop: Desktop) -> None:
    desktop.tray.start()
    desktop.clock.now = NOW + timedelta(seconds=119.9)
    desktop.tray.show_state(state_of(snapshot(totalEq="1", error=DOWN)))
    assert "for 1 min" in desktop.item.tips[-1]
    desktop.clock.now = NOW + timedelta(seconds=120.1)
    qtbot.waitUntil(lambda: "for 2 min" in desktop.item.tips[-1], timeout=3000)
    assert len(desktop.item.icons) == 2, "the picture stayed"


def test_time_does_not_wake_what_has_no_values(desktop: Desktop) -> None:
    desktop.tray.start()
    desktop.tray.show_state(state_of(waiting(error=refused())))
    assert not desktop.tray._change.isActive()


def test_a_tray_that_comes_late_is_waited_for(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tray_module, "_LOOK_EVERY_MS", 20)
    monkeypatch.setattr(tray_module, "PATIENCE", timedelta(milliseconds=60))
    desktop = Desktop(qtbot, has_tray=False)
    missed: list[str] = []
    desktop.tray.no_tray.connect(lambda: missed.append("no tray"))
    with qtbot.waitSignal(desktop.tray.no_tray, timeout=3000):
        desktop.tray.start()
    desktop.tray.show_state(state_of(snapshot(totalEq="56000")))
    assert desktop.items == []
    assert desktop.tray.geometry() == QRect()
    desktop.has_tray = True
    with qtbot.waitSignal(desktop.tray.appeared, timeout=3000):
        pass
    assert missed == ["no tray"], "said once"
    assert desktop.item.tips[-1] == "main  $56,000.00"
    assert not desktop.tray._look.isActive()


def test_a_tray_that_is_there_is_not_looked_for_again(desktop: Desktop) -> None:
    desktop.tray.start()
    assert not desktop.tray._look.isActive()


@pytest.mark.parametrize(
    ("reason", "toggles", "refreshes"),
    [
        (Reason.Trigger, 1, 0),
        (Reason.DoubleClick, 0, 0),  # it follows a Trigger, which has opened the popup
        (Reason.MiddleClick, 0, 1),
        (Reason.Context, 0, 0),
        (Reason.Unknown, 0, 0),
    ],
)
def test_clicks(
    desktop: Desktop, reason: QSystemTrayIcon.ActivationReason, toggles: int, refreshes: int
) -> None:
    seen: list[str] = []
    desktop.tray.toggle_wanted.connect(lambda: seen.append("toggle"))
    desktop.menu.wishes.refresh_wanted.connect(lambda: seen.append("refresh"))
    desktop.tray.start()
    desktop.item.activated.emit(reason)
    assert (seen.count("toggle"), seen.count("refresh")) == (toggles, refreshes)


def test_where_qt_may_abort_the_item_has_no_menu_and_every_click_opens_the_popup(qtbot: QtBot) -> None:
    desktop, seen = Desktop(qtbot, carries_menu=False), list[str]()
    desktop.tray.toggle_wanted.connect(lambda: seen.append("toggle"))
    desktop.tray.start()
    desktop.tray.use_menu(desktop.menu)
    for reason in (Reason.Trigger, Reason.Context):
        desktop.item.activated.emit(reason)
    assert seen == ["toggle", "toggle"]
    assert desktop.item.menus == []


def test_stop_takes_it_away_at_once(desktop: Desktop) -> None:
    desktop.tray.start()
    desktop.tray.show_state(state_of(snapshot(totalEq="1")))
    desktop.tray.stop()
    assert not desktop.item.isVisible()
    assert not desktop.tray._change.isActive()
