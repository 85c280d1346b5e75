"""`make demo` where there is no display: the same program on a virtual one, and pictures of what it shows.

Run from the repository's root with the root in PYTHONPATH.
"""

from __future__ import annotations

import sys
from pathlib import Path

from tests.desktop.screen import Screen, Window
from tests.desktop.session import DesktopSession
from tests.desktop.tray import Tray
from tests.desktop.waiting import wait_until

PROGRAM = Path(sys.executable).with_name("trayapp")
PICTURES = Path("build/demo")
POLLS = 3
POLLED_WITHIN_S = 30
TRAY_WIDTH = 220


def main() -> int:
    """Show the tray, its popup and the balance table; return the exit code."""
    print("There is no display here: the program runs on a virtual one, on a simulated exchange.")
    with DesktopSession(keyring=False) as session:
        program = session.start([PROGRAM, "--demo", "--interval", "1"])
        item = session.tray.wait_for_item()
        print("\nThe tray icon's tooltip, one poll after the other:")
        show_polls(session.tray, item)
        pictures = [picture_of_tray(session.screen), picture_of_popup(session, item)]
        exit_code = program.stop()
        table = session.run([PROGRAM, "balance", "--demo"])
    print(f"\nThe same account in a terminal, by `trayapp balance --demo`:\n\n{table.stdout}")
    print(f"Pictures: {', '.join(map(str, pictures))}")
    if exit_code or table.returncode:
        print(f"The program failed:\n{table.stderr}", file=sys.stderr)
    return exit_code or table.returncode


def show_polls(tray: Tray, item: str) -> None:
    """Print the tooltip each time it changes."""
    seen: list[str] = []
    while len(seen) < POLLS:
        now = wait_until(lambda: _other_amount(tray, item, seen), "another poll", POLLED_WITHIN_S)
        seen.append(now)
        print("  " + now.replace("\n", "  |  "))


def _other_amount(tray: Tray, item: str, seen: list[str]) -> str | None:
    tooltip = tray.tooltip(item)
    return tooltip if "$" in tooltip and tooltip not in seen else None


def picture_of_tray(screen: Screen) -> Path:
    """Save the panel's end, where the tray is, four times as large."""
    panel = max(screen.windows(), key=lambda window: (window.title == "xfce4-panel", window.width))
    end = Window(
        panel.number,
        panel.title,
        panel.x + panel.width - TRAY_WIDTH,
        panel.y,
        TRAY_WIDTH,
        panel.height,
    )
    return screen.screenshot(PICTURES / "tray.png", end, scale_percent=400)


def picture_of_popup(session: DesktopSession, item: str) -> Path:
    """Open the popup as a click does, and save it once it has stopped moving."""
    before = {window.number for window in session.screen.windows()}
    session.tray.activate(item)

    def popup() -> Window | None:
        return next((w for w in session.screen.windows() if w.number not in before), None)

    window = wait_until(popup, "the popup")
    return session.screen.settled_screenshot(PICTURES / "popup.png", window, least_colours=20)


if __name__ == "__main__":
    sys.exit(main())
