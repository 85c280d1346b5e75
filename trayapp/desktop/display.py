"""Whether there is a screen to draw on: Qt itself would abort the process where there is none."""

from __future__ import annotations

import socket
import sys
import threading
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path

from trayapp.desktop import x11_handshake
from trayapp.errors import NoDisplay
from trayapp.words import QT_TRANSLATE_NOOP as T

_NO_DISPLAY = T(
    "trayapp",
    "There is no display to start the tray on: start Equity Tray in a desktop session, "
    "or print the balance with “trayapp balance”.",
)
_WAIT_S = 2.0
_PROBED = ("xcb", "wayland", "wayland-egl", "wayland-brcm")
_NEED_NOBODY = ("offscreen", "minimal", "minimalegl", "vnc", "eglfs", "linuxfb", "vkkhrdisplay")


def require_display(environment: Mapping[str, str]) -> None:
    """
    Raises:
        NoDisplay: neither X nor Wayland lets us in, and no other platform of Qt's was asked for.
    """
    if not sys.platform.startswith("linux"):
        return
    listed = environment.get("QT_QPA_PLATFORM", "").split(";")  # "wayland;xcb": one after the other
    asked = [name.partition(":")[0].lower() for name in listed if name] or ["wayland", "xcb"]
    if any(name in _NEED_NOBODY for name in asked):
        return  # offscreen and the like were asked for on purpose
    if not _in_time(partial(_any_answers, asked, dict(environment))):
        raise NoDisplay(_NO_DISPLAY)


def _in_time(probe: Callable[[], bool]) -> bool:
    """What `probe` finds within the time there is: the look-up of a host knows no limit of its own."""
    found: list[bool] = []
    thread = threading.Thread(target=lambda: found.append(probe()), name="display", daemon=True)
    thread.start()
    thread.join(_WAIT_S)
    return any(found)


def _any_answers(asked: Sequence[str], environment: Mapping[str, str]) -> bool:
    if any(name in _PROBED and name != "xcb" for name in asked) and _wayland_answers(environment):
        return True
    return "xcb" in asked and _x_admits(environment)


def _wayland_answers(environment: Mapping[str, str]) -> bool:
    name, folder = environment.get("WAYLAND_DISPLAY"), environment.get("XDG_RUNTIME_DIR")
    if not name or not (folder or Path(name).is_absolute()):
        return False
    try:
        _connected(str(Path(folder or "/") / name)).close()
    except (OSError, ValueError):
        return False
    return True


def _x_admits(environment: Mapping[str, str]) -> bool:
    try:
        server, number = x_server(environment)
        with server:
            return x11_handshake.admits(server, number, environment)
    except (OSError, ValueError, OverflowError):
        return False


def x_server(environment: Mapping[str, str]) -> tuple[socket.socket, str]:
    """Connect as `[host]:number[.screen]` says: by a local socket, or TCP as `ssh -X` uses it.

    Returns:
        the connection, with a time limit, and the display's number.

    Raises:
        OSError: nobody is there.
        ValueError, OverflowError: DISPLAY names no host or no number.
    """
    host, colon, rest = environment.get("DISPLAY", "").rpartition(":")
    number = rest.partition(".")[0]
    if not colon or not number.isascii() or not number.isdigit():
        raise ValueError("no display is named")
    return _x_connection(host, number), number


def _x_connection(host: str, number: str) -> socket.socket:
    if host not in ("", "unix"):
        return socket.create_connection((host.strip("[]"), 6000 + int(number)), _WAIT_S)
    path = f"/tmp/.X11-unix/X{number}"  # noqa: S108 - where X puts its socket
    try:
        return _connected(f"\0{path}")
    except OSError:
        return _connected(path)


def _connected(address: str) -> socket.socket:
    server = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    server.settimeout(_WAIT_S)
    try:
        server.connect(address)
    except OSError:
        server.close()
        raise
    return server
