"""The popup in a real session: opened by the panel, used with keys, read by a screen reader."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.desktop import parts
from tests.desktop.accessible import AccessibilityBus, Node
from tests.desktop.equity_tray import TITLE, add_account, start_exchange, start_tray
from tests.desktop.program import Program
from tests.desktop.screen import Screen, Window
from tests.desktop.session import DesktopSession
from tests.desktop.waiting import wait_until

pytestmark = pytest.mark.desktop

HELP = "Help — Equity Tray"
INTERACTIVE = ("push button", "check box", "button menu", "text", "combo box", "table", "list", "page tab")


class Reader:
    """The program as a screen reader is told of it."""

    def __init__(self, bus: AccessibilityBus) -> None:
        self._bus = bus

    def nodes(self) -> list[Node]:
        """Everything in the popup that is on the screen."""
        program = self._bus.program("trayapp")
        windows = [one for one in program.children if one.name == TITLE] if program else []
        return [node for window in windows for node in window.all() if node.showing]

    def names(self, role: str) -> list[str]:
        return [node.name for node in self.nodes() if node.role == role]

    def wait(self, condition: Callable[[list[Node]], object], what: str) -> None:
        wait_until(lambda: condition(self.nodes()), what)


def cells(nodes: list[Node]) -> list[str]:
    return [node.name for node in nodes if node.role in ("cell", "table cell")]


@pytest.fixture
def reader(session: DesktopSession) -> Reader:
    return Reader(parts.start_accessibility(session.home, session.bus))


@pytest.fixture
def tray(reader: Reader, session: DesktopSession) -> Program:
    """A demo whose popup was opened by a click on the tray item, as the panel reports it."""
    assert reader is not None
    program = start_tray(session, "--demo", "--scenario", "margin-call", "--interval", "1")
    item = session.tray.wait_for_item()
    session.tray.wait_for_tooltip(item, "$")
    session.tray.activate(item)
    session.screen.wait_for_focus(session.screen.wait_for_window(TITLE))
    return program


def test_keys_do_what_the_help_says(tray: Program, reader: Reader, session: DesktopSession) -> None:
    screen = session.screen
    reader.wait(lambda nodes: any(name.startswith("BTC,") for name in cells(nodes)), "the balances")
    screen.key("ctrl+f")
    reader.wait(lambda nodes: any(n.focused and n.role == "text" for n in nodes), "the focus on the filter")
    screen.type("sol")
    reader.wait(lambda nodes: cells(nodes) and all(c.startswith("SOL") for c in cells(nodes)), "one row")
    screen.key("Escape")  # empties the filter first
    reader.wait(lambda nodes: any(name.startswith("BTC,") for name in cells(nodes)), "all rows")
    screen.key("ctrl+h")
    reader.wait(lambda nodes: "•••" in [n.name for n in nodes if n.role == "label"], "hidden amounts")
    screen.key("ctrl+h")
    reader.wait(lambda nodes: any(n.name.startswith("$") for n in nodes), "the amounts again")
    width = screen.wait_for_window(TITLE).width
    screen.key("ctrl+d")
    reader.wait(lambda nodes: "Find a field" in [n.name for n in nodes], "the details")
    wait_until(lambda: screen.wait_for_window(TITLE).width > width, "a wider window")
    screen.key("F1")
    wait_for_help(screen)
    screen.key("Escape")
    screen.wait_for_no_window(HELP)
    assert tray.is_running


def wait_for_help(screen: Screen) -> None:
    screen.wait_for_focus(screen.wait_for_window(HELP))


def test_esc_closes_and_a_click_on_the_icon_opens_again(tray: Program, session: DesktopSession) -> None:
    screen = session.screen
    screen.key("Escape")
    screen.wait_for_no_window(TITLE)
    wait_until(session.tray.items, "the icon stays")
    (item,) = session.tray.items()
    session.tray.activate(item)
    screen.wait_for_focus(screen.wait_for_window(TITLE))
    assert tray.is_running


def test_everything_that_can_be_used_has_a_name_a_role_and_is_reached_by_tab(
    tray: Program, reader: Reader, session: DesktopSession
) -> None:
    assert tray.is_running
    reader.wait(cells, "the balances")
    nodes = reader.nodes()
    assert nodes[0].role == "dialog"
    nameless = [node.role for node in nodes if node.role in INTERACTIVE and not node.name]
    assert nameless == []
    (gauge,) = [node for node in nodes if node.role == "progress bar"]
    assert gauge.value is not None
    assert gauge.value > 100, "the margin ratio in percent"
    wanted = {node.name for node in nodes if node.role in INTERACTIVE and node.focusable}
    assert {"Balances", "Filter currencies", "Refresh", "Hide amounts", "Pin"} <= wanted
    seen = set()
    for _ in range(3 * len(wanted)):
        session.screen.key("Tab")
        seen |= {node.name for node in reader.nodes() if node.focused}
        if wanted <= seen:
            break
    assert wanted <= seen


def test_pinned_it_stays_when_another_window_is_used(tray: Program, session: DesktopSession) -> None:
    screen = session.screen
    screen.key("alt+p")
    before = screen.wait_for_window(TITLE)
    session.start(["xmessage", "-name", "other", "-geometry", "+0+700", "another window"])
    other = screen.wait_for_window("other")
    screen.click(other.x + 5, other.y + 5)
    screen.wait_for_focus(other)
    assert screen.wait_for_window(TITLE) == before
    assert "_NET_WM_STATE_ABOVE" in screen.states(before)
    assert tray.is_running


def test_a_size_given_by_hand_is_remembered_over_a_restart(session: DesktopSession) -> None:
    screen = session.screen
    exchange = start_exchange(session, "--scenario", "calm")
    add_account(session, exchange)
    program = start_tray(session)
    item = session.tray.wait_for_item()
    session.tray.wait_for_tooltip(item, "main  $")
    session.tray.activate(item)
    before = screen.wait_for_window(TITLE)
    screen.wait_for_focus(before)
    right, foot = before.x + before.width, before.y + before.height
    screen.drag(right - 4, foot - 4, right - 64, foot - 44)
    smaller = wait_until(lambda: resized(screen, before), "a smaller window")
    assert abs(before.width - 60 - smaller.width) < 12
    screen.key("Escape")
    screen.wait_for_no_window(TITLE)
    session.tray.activate(item)
    screen.wait_for_focus(screen.wait_for_window(TITLE))
    assert size(screen.wait_for_window(TITLE)) == size(smaller)
    screen.key("Escape")
    screen.wait_for_no_window(TITLE)
    assert program.stop() == 0
    start_tray(session)
    item = session.tray.wait_for_item()
    session.tray.wait_for_tooltip(item, "main  $")
    session.tray.activate(item)
    assert size(screen.wait_for_window(TITLE)) == size(smaller)


def test_it_is_moved_by_its_empty_places(tray: Program, session: DesktopSession) -> None:
    screen = session.screen
    before = screen.wait_for_window(TITLE)
    x, y = before.x + before.width // 2, before.y + 50  # beside the total
    screen.drag(x, y, x - 40, y + 120)
    wait_until(lambda: screen.wait_for_window(TITLE).y > before.y + 100, "the window further down")
    assert tray.is_running


def size(window: Window) -> tuple[int, int]:
    return window.width, window.height


def resized(screen: Screen, before: Window) -> Window | None:
    """The window once it has another size, and keeps it."""
    now = screen.wait_for_window(TITLE)
    return now if size(now) != size(before) and now == screen.wait_for_window(TITLE) else None


def test_unpinned_it_closes_when_another_window_is_used(tray: Program, session: DesktopSession) -> None:
    session.start(["xmessage", "-name", "other", "-geometry", "+0+700", "another window"])
    other = session.screen.wait_for_window("other")
    session.screen.click(other.x + 5, other.y + 5)
    session.screen.wait_for_no_window(TITLE)
    assert tray.is_running


def test_under_wayland_without_a_tray_it_opens_its_window_and_ends_cleanly() -> None:
    with DesktopSession(panel=None, keyring=False) as session:
        parts.start_compositor(session.home)
        reader = Reader(parts.start_accessibility(session.home, session.bus))
        program = start_tray(session, "--demo")
        reader.wait(cells, "the window with its balances")
        assert program.stop() == 0
        assert "Traceback" not in program.output()
