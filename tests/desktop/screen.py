"""What is on the screen: windows and pictures."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from tests.desktop.picture import colours
from tests.desktop.program import Program
from tests.desktop.waiting import wait_until

TIMEOUT_S = 20
GEOMETRY = ("Absolute upper-left X", "Absolute upper-left Y", "Width", "Height")
NO_DATES = ("-define", "png:exclude-chunks=date,time")  # the same picture is the same file


@dataclass(frozen=True, slots=True)
class Window:
    """A visible window, as X knows it."""

    number: int
    title: str
    x: int
    y: int
    width: int
    height: int


class Screen:
    """Looks at the X server's screen, and uses its mouse and keyboard."""

    def __init__(self, env: Mapping[str, str], server: Program | None = None) -> None:
        self._env = dict(env)
        self._server = server

    def die(self) -> None:
        """Let the X server go away, as it does when the session ends."""
        if self._server is not None:
            self._server.stop()

    def has_window_manager(self) -> bool:
        return "window id #" in self._ask("xprop", "-root", "_NET_SUPPORTING_WM_CHECK")

    def has_window_of(self, program_class: str) -> bool:
        """Tell whether a window of this class is there, be it without a title."""
        return bool(self._ask("xdotool", "search", "--class", program_class).strip())

    def windows_of(self, program_class: str) -> list[Window]:
        """Every visible window of a program's, those that `windows` overlooks too: icon, menu, tooltip."""
        numbers = self._ask("xdotool", "search", "--onlyvisible", "--class", program_class).split()
        return [window for number in numbers if (window := self._window(int(number)))]

    def windows(self) -> list[Window]:
        """Every visible window that has a title."""
        numbers = self._ask("xdotool", "search", "--onlyvisible", "--name", ".").split()
        return [window for number in numbers if (window := self._window(int(number)))]

    def wait_for_window(self, title: str, timeout_s: float = 20) -> Window:
        """Return the first window with `title` in its title, once there is one."""

        def window() -> Window | None:
            return next((w for w in self.windows() if title in w.title), None)

        return wait_until(window, f"a window called {title!r}", timeout_s)

    def wait_for_focus(self, window: Window, timeout_s: float = 20) -> None:
        """Wait until what is typed goes to this window."""
        wait_until(
            lambda: self._ask("xdotool", "getwindowfocus").strip() == str(window.number),
            f"the focus on {window.title!r}",
            timeout_s,
        )

    def wait_for_no_window(self, title: str, timeout_s: float = 20) -> None:
        def gone() -> bool:
            return all(title not in w.title for w in self.windows())

        wait_until(gone, f"no window called {title!r}", timeout_s)

    def screenshot(self, path: Path, window: Window | None = None, scale_percent: int = 100) -> Path:
        """Save a picture of the screen as PNG, or of one window's part of it."""
        crop: tuple[str, ...] = ()
        if window is not None:
            crop = ("-crop", f"{window.width}x{window.height}+{window.x}+{window.y}", "+repage")
        scale = ("-filter", "point", "-resize", f"{scale_percent}%") if scale_percent != 100 else ()
        path.parent.mkdir(parents=True, exist_ok=True)
        subprocess.run(
            ["import", "-silent", "-window", "root", *crop, *scale, *NO_DATES, path],
            env=self._env,
            check=True,
            timeout=TIMEOUT_S,
        )
        return path

    def settled_screenshot(self, path: Path, window: Window | None = None, least_colours: int = 2) -> Path:
        """Save a picture once two in a row are the same and show something: everything is painted."""
        taken: list[bytes] = [b""]

        def settled() -> bool:
            where = window and self._window(window.number)  # the window manager moves what it just showed
            taken.append(self.screenshot(path, where).read_bytes())
            return taken[-1] == taken[-2] and len(colours(path)) >= least_colours

        wait_until(settled, "a still picture")
        return path

    def key(self, keys: str) -> None:
        """Press a key or a combination, such as `Escape` or `ctrl+w`."""
        self._ask("xdotool", "key", keys)

    def type(self, text: str) -> None:
        self._ask("xdotool", "type", "--delay", "1", text)

    def click(self, x: int, y: int, button: int = 1) -> None:
        here = f"x:{x} y:{y} " in self._ask("xdotool", "getmouselocation")
        move = () if here else ("mousemove", "--sync", str(x), str(y))  # which waits in vain for no move
        self._ask("xdotool", *move, "click", str(button))

    def hover(self, x: int, y: int) -> None:
        """Let the mouse come to rest there: two moves, since the first only enters the window."""
        for place in (x - 1, x):
            self._ask("xdotool", "mousemove", "--sync", str(place), str(y))

    def drag(self, x: int, y: int, to_x: int, to_y: int, steps: int = 10) -> None:
        """Move the mouse with its button down, each step a command of its own, as slowly as a hand does."""
        self._ask("xdotool", "mousemove", "--sync", str(x), str(y))
        self._ask("xdotool", "mousedown", "1")
        for step in range(1, steps + 1):
            place = (x + (to_x - x) * step // steps, y + (to_y - y) * step // steps)
            self._ask("xdotool", "mousemove", "--sync", *map(str, place))
        self._ask("xdotool", "mouseup", "1")

    def states(self, window: Window) -> str:
        """What the window manager says of a window: above others, maximised and the like."""
        return self._ask("xprop", "-id", str(window.number), "_NET_WM_STATE")

    def _window(self, number: int) -> Window | None:
        """None when it went away since it was found."""
        title = self._ask("xdotool", "getwindowname", str(number)).rstrip("\n")
        facts = self._ask("xwininfo", "-id", str(number))  # xdotool adds the frame twice
        place = [re.search(rf"{name}: +(-?\d+)", facts) for name in GEOMETRY]
        if not title or not all(place):
            return None
        return Window(number, title, *(int(found[1]) for found in place if found))

    def _ask(self, *command: str) -> str:
        done = subprocess.run(
            command, env=self._env, capture_output=True, text=True, timeout=TIMEOUT_S, check=False
        )
        return done.stdout
