"""Tries the standalone program's window on every platform that it brings: xcb, wayland, offscreen.

On each it must open its popup, have loaded what belongs to that platform and nothing of GTK, find fonts,
and end without a word of complaint.
"""

from __future__ import annotations

import signal
from dataclasses import dataclass
from pathlib import Path

from places import FOLDER

from tests.desktop import parts
from tests.desktop.program import Program
from tests.desktop.session import DesktopSession
from tests.desktop.waiting import wait_until

PROGRAM = FOLDER / "trayapp"
FONTS = (".ttf", ".ttc", ".otf", ".pfb")
INPUT_METHOD = {"QT_IM_MODULE": "ibus"}  # Chinese is typed with one
#: That the session has no portal, that offscreen windows cannot do all, and a poll that the end cut off.
EXPECTED = ("org.freedesktop.portal", "This plugin does not support", "poll failed")


@dataclass(frozen=True)
class Platform:
    """How Qt is told of it, and what of it must be in use once a window is open."""

    env: dict[str, str]
    libraries: tuple[str, ...]


XCB = Platform(INPUT_METHOD, ("libqxcb.so", "libxcb-cursor.so", "libibusplatforminputcontextplugin.so"))
WAYLAND = Platform(
    {}, ("libqwayland.so", "libxdg-shell.so", "wayland-shm")
)  # the last holds a window's picture
OFFSCREEN = Platform({"QT_QPA_PLATFORM": "offscreen"}, ("libqoffscreen.so",))


def on_x11(session: DesktopSession) -> str:
    """In a session with a panel: what was loaded.

    Raises:
        RuntimeError: something is missing, too much, or was complained of.
    """
    return _loaded(session, XCB)


def offscreen(session: DesktopSession) -> str:
    """Without a display."""
    return _loaded(session, OFFSCREEN)


def on_wayland() -> str:
    """In a session of its own, with a compositor and without a tray."""
    with DesktopSession(panel=None, keyring=False) as session:
        parts.start_compositor(session.home)
        return _loaded(session, WAYLAND)


def _loaded(session: DesktopSession, platform: Platform) -> str:
    program = session.start([PROGRAM, "--demo", "--open"], env=platform.env)
    wanted = (*platform.libraries, "libfontconfig.so")
    wait_until(
        lambda: all(name in _files(program) for name in wanted) and _has_font(program),
        f"{', '.join(wanted)} and a font in use; it says: {program.output()}",
    )
    program.wait_until_it_catches_signals()
    loaded = _files(program)
    if code := program.stop(signal.SIGTERM):
        raise RuntimeError(f"it ended with {code}: {program.output()}")
    if complaints := [line for line in program.output().splitlines() if _is_complaint(line)]:
        raise RuntimeError(f"it complained: {complaints}")
    if "libgtk" in loaded or "libgdk" in loaded:
        raise RuntimeError("it has loaded GTK")
    return ", ".join(platform.libraries)


def _files(program: Program) -> str:
    """All that it has mapped into its memory; nothing once it has ended."""
    if not program.is_running:
        raise RuntimeError(f"it has ended: {program.output()}")
    return Path(f"/proc/{program.pid}/maps").read_text("utf-8")


def _is_complaint(line: str) -> bool:
    return not any(known in line for known in EXPECTED)


def _has_font(program: Program) -> bool:
    return any(line.endswith(FONTS) for line in _files(program).splitlines())
