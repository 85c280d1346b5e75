"""Who shows the icon: each kind of tray, none at all, one that comes late, and one that starts anew."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.desktop.equity_tray import TITLE, start_tray, trayapp
from tests.desktop.picture import colours
from tests.desktop.program import Program
from tests.desktop.screen import Window
from tests.desktop.session import DesktopSession
from tests.desktop.waiting import wait_until

pytestmark = pytest.mark.desktop

CALM = "#1b7f4b"
DEMO = ("--demo", "--scenario", "calm", "--interval", "1")
ICON_PX = 64  # no tray shows larger ones


def start(session: DesktopSession) -> Program:
    return start_tray(session, *DEMO)


def test_the_item_is_back_when_its_panel_starts_anew() -> None:
    with DesktopSession(panel=None, keyring=False) as session:
        panel = session.start_panel("xfce")
        program = start(session)
        session.tray.wait_for_tooltip(session.tray.wait_for_item(), "$")
        for _ in range(2):
            panel.process.kill()
            wait_until(lambda: not session.tray.has_host(), "the tray gone")
            panel = session.start_panel("xfce")
            item = session.tray.wait_for_item()
            assert_it_works(session, item)
        assert session.tray.items() == [item]
        assert program.stop() == 0
        session.tray.wait_for_no_item()


def test_a_click_in_the_first_moment_opens_the_popup_with_its_icon() -> None:
    with DesktopSession(keyring=False) as session:
        program = start(session)
        session.tray.activate(session.tray.wait_for_item())
        window = session.screen.wait_for_window(TITLE)
        assert "Icon (128 x 128)" in session.run(["xprop", "-id", str(window.number), "_NET_WM_ICON"]).stdout
        assert program.stop() == 0


def assert_it_works(session: DesktopSession, item: str) -> None:
    tooltip = session.tray.tooltip(item)
    assert tooltip.startswith("DEMO · demo  $")
    wait_until(lambda: session.tray.tooltip(item) != tooltip, "a tooltip that goes on with the polls")
    assert {(p.width, p.height) for p in session.tray.icon_pixmaps(item)} >= {(16, 16), (22, 22), (64, 64)}
    assert "Quit" in [entry.label for entry in session.tray.menu(item)]
    session.tray.click_menu(item, "Open")
    close_by_escape(session)
    session.tray.activate(item)
    session.screen.wait_for_window(TITLE)
    session.tray.activate(item)
    session.screen.wait_for_no_window(TITLE)


def close_by_escape(session: DesktopSession) -> None:
    """As only a popup lets itself be closed."""
    session.screen.wait_for_focus(session.screen.wait_for_window(TITLE))
    session.screen.key("Escape")
    session.screen.wait_for_no_window(TITLE)


def test_the_embedded_icon_is_back_when_its_panel_starts_anew(tmp_path: Path) -> None:
    with DesktopSession(panel=None, keyring=False) as session:
        panel = session.start_panel("trayer")
        program = start(session)
        assert_embedded_icon_works(session, tmp_path)
        for _ in range(2):
            panel.process.kill()
            wait_until(lambda: not own_windows(session), "the icon gone")
            panel = session.start_panel("trayer")
            assert_embedded_icon_works(session, tmp_path)
        choose_quit(session)
        assert program.process.wait(6) == 0


def assert_embedded_icon_works(session: DesktopSession, folder: Path) -> None:
    icon = wait_for_icon(session)
    wait_until(lambda: shows_calm(session, folder), "its ground in the panel")
    x, y = icon.x + icon.width // 2, icon.y + icon.height // 2
    session.screen.hover(x, y)
    wait_until(lambda: len(own_windows(session)) == 2, "its tooltip")
    session.screen.click(x, y)
    close_by_escape(session)


def choose_quit(session: DesktopSession) -> None:
    """By mouse and keyboard, as the menu of an embedded icon is no other program's to read."""
    icon = wait_for_icon(session)
    session.screen.click(icon.x + 2, icon.y + 2, button=3)
    wait_until(lambda: max(w.height for w in own_windows(session)) > ICON_PX, "the menu")
    session.screen.key("Up")  # from nothing to the last
    session.screen.key("Return")


def wait_for_icon(session: DesktopSession) -> Window:
    def icon() -> Window | None:
        small = [w for w in own_windows(session) if max(w.width, w.height) <= ICON_PX]
        return small[0] if small else None

    return wait_until(icon, "the icon in trayer")


def own_windows(session: DesktopSession) -> list[Window]:
    return session.screen.windows_of("trayapp")


def test_while_its_panel_is_away_another_start_shows_the_popup(session: DesktopSession) -> None:
    start_tray(session)
    session.tray.wait_for_item()
    assert session.panel is not None
    session.panel.stop()
    wait_until(lambda: not session.tray.has_host(), "the tray gone")
    assert trayapp(session).returncode == 0
    session.screen.wait_for_window(TITLE)


@pytest.mark.parametrize("panel", ["xfce", "trayer"])
def test_a_tray_that_comes_late_gets_its_icon(panel: str, tmp_path: Path) -> None:
    with DesktopSession(panel=None, keyring=False) as session:
        program = start(session)
        session.screen.wait_for_window(TITLE)  # it has given up: nobody need look for it meanwhile
        if panel == "xfce":
            session.start_panel("xfce")
            session.tray.wait_for_tooltip(session.tray.wait_for_item(), "demo  $")
        else:
            assert not shows_calm(session, tmp_path)
            session.start_panel("trayer")
            wait_until(lambda: shows_calm(session, tmp_path), "the icon in trayer")
        assert program.stop() == 0


def test_once_a_late_tray_is_there_the_window_is_needed_no_more() -> None:
    with DesktopSession(panel=None, keyring=False) as session:
        program = start(session)
        window = session.screen.wait_for_window(TITLE)
        session.start_panel("xfce")
        item = session.tray.wait_for_item()
        session.screen.wait_for_focus(window)
        session.screen.key("alt+F4")
        session.screen.wait_for_no_window(TITLE)
        assert_it_works(session, item)
        assert program.stop() == 0


def test_without_any_tray_the_window_ends_the_program() -> None:
    with DesktopSession(panel=None, keyring=False) as session:
        program = start(session)
        window = session.screen.wait_for_window(TITLE)
        session.screen.wait_for_focus(window)
        session.screen.key("alt+F4")
        assert program.process.wait(6) == 0


def shows_calm(session: DesktopSession, folder: Path) -> bool:
    """Tell whether the ground of a calm icon is at the foot of the screen, where the panel is."""
    return CALM in colours(session.screen.screenshot(folder / "screen.png"), foot_px=30)
