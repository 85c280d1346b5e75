"""Our notifications in a real session, shown by dunst and watched on the bus."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.desktop import parts
from tests.desktop.notification_monitor import NotificationMonitor
from tests.desktop.picture import colours
from tests.desktop.session import DesktopSession
from tests.desktop.waiting import wait_until
from trayapp.desktop.notice import Notice, Urgency
from trayapp.desktop.notifications import Notifications
from trayapp.paths import resource

pytestmark = pytest.mark.desktop

CRITICAL = Notice("one", "main: margin ratio 110 %", "It was <180> % & more.", Urgency.CRITICAL, sound=True)
CALMER = Notice("one", "main: margin ratio 280 %", "It was 110 %.", Urgency.NORMAL, sound=False)
DUNST_S_RED = "#900000"  # behind what is critical
MIDDLE = 2  # the button that does the notification's own action


@pytest.fixture
def bare() -> Iterator[DesktopSession]:
    with DesktopSession(panel=None, keyring=False) as session:
        yield session


@pytest.fixture
def monitor(bare: DesktopSession) -> Iterator[NotificationMonitor]:
    monitor = NotificationMonitor(bare.env["DBUS_SESSION_BUS_ADDRESS"])
    yield monitor
    monitor.close()


@pytest.fixture
def ours(qtbot: QtBot, bare: DesktopSession) -> Iterator[Notifications]:
    ours = Notifications(bare.env["DBUS_SESSION_BUS_ADDRESS"], resource("icons/trayapp-64.png"), no_fallback)
    yield ours
    ours.stop()


def no_fallback(*said: object) -> None:
    pytest.fail(f"the tray icon was to say {said}")


def test_a_notification_from_its_first_sight_to_its_end(
    bare: DesktopSession, monitor: NotificationMonitor, ours: Notifications, qtbot: QtBot, tmp_path: Path
) -> None:
    parts.start_notifications(bare.home, bare.bus)
    with qtbot.waitSignal(ours.beep_wanted, timeout=10_000):  # dunst has no sounds
        ours.show(CRITICAL)
    wait_until(lambda: is_red(bare, tmp_path), "dunst showing that it is critical")
    with qtbot.waitSignal(ours.open_wanted, timeout=10_000) as opened:
        click(bare)
    assert opened.args == ["one"]
    wait_until(lambda: not dunst_shows(bare), "the notification gone")

    with qtbot.waitSignal(ours.beep_wanted, timeout=10_000):
        ours.show(CRITICAL)
    wait_until(lambda: is_red(bare, tmp_path), "it is red again")
    ours.show(CALMER)
    wait_until(lambda: dunst_shows(bare) and not is_red(bare, tmp_path), "the calmer one in its place")
    ours.close("one")
    wait_until(lambda: not dunst_shows(bare), "nothing shown")

    first, again, calmer = monitor.wait_for(3)
    assert (first.title, first.body) == ("main: margin ratio 110 %", "It was &lt;180&gt; % &amp; more.")
    assert list(first.actions) == ["default", "open", "snooze"]
    assert [asked.urgency for asked in (first, again, calmer)] == [2, 2, 1]
    assert (first.replaces, again.replaces) == (0, 0)
    assert monitor.wait_for_closed(1) == [calmer.replaces]


def test_the_end_clears_the_screen(
    bare: DesktopSession, monitor: NotificationMonitor, ours: Notifications
) -> None:
    parts.start_notifications(bare.home, bare.bus)
    ours.show(CRITICAL)
    wait_until(lambda: dunst_shows(bare), "the notification")
    ours.stop()
    wait_until(lambda: not dunst_shows(bare), "nothing shown")
    assert len(monitor.closed) == 1


def test_dunst_comes_after_us_and_is_started_anew(
    bare: DesktopSession, monitor: NotificationMonitor, ours: Notifications, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(ours.beep_wanted, timeout=10_000):
        ours.show(CRITICAL)
    dunst = parts.start_notifications(bare.home, bare.bus)
    wait_until(lambda: dunst_shows(bare), "what nobody could show before")
    dunst.stop()
    wait_until(lambda: not bare.bus.has("org.freedesktop.Notifications"), "no server")
    parts.start_notifications(bare.home, bare.bus)
    ours.show(CALMER)
    wait_until(lambda: dunst_shows(bare), "the next one")
    assert [(asked.title, asked.replaces) for asked in monitor.asked] == [
        ("main: margin ratio 110 %", 0),
        ("main: margin ratio 280 %", 0),
    ]


def click(session: DesktopSession) -> None:
    window = session.screen.wait_for_window("Dunst")
    session.screen.click(window.x + window.width // 2, window.y + window.height // 2, MIDDLE)


def dunst_shows(session: DesktopSession) -> bool:
    return any(window.title == "Dunst" for window in session.screen.windows())


def is_red(session: DesktopSession, folder: Path) -> bool:
    return DUNST_S_RED in colours(session.screen.screenshot(folder / "screen.png"))
