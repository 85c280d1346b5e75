"""Whether there is a screen to draw on: Qt itself would abort the process where there is none."""

from __future__ import annotations

import socket
import sys
from collections.abc import Mapping
from pathlib import Path

from trayapp.errors import NoDisplay
from trayapp.words import QT_TRANSLATE_NOOP as T

_NO_DISPLAY = T(
    "trayapp",
    "There is no display to start the tray on: start Equity Tray in a desktop session, "
    "or print the balance with “trayapp balance”.",
)
_WAIT_S = 2.0


def require_display(environment: Mapping[str, str]) -> None:
    """
    Raises:
        NoDisplay: neither X nor Wayland answers, and no other platform was asked for.
    """
    if not sys.platform.startswith("linux"):
        return
    platform = environment.get("QT_QPA_PLATFORM", "").split(":")[0]
    if platform and platform not in ("xcb", "wayland"):
        return  # offscreen and the like were asked for on purpose
    if not (_wayland_answers(environment) or _x_answers(environment.get("DISPLAY", ""))):
        raise NoDisplay(_NO_DISPLAY)


def _wayland_answers(environment: Mapping[str, str]) -> bool:
    name, folder = environment.get("WAYLAND_DISPLAY"), environment.get("XDG_RUNTIME_DIR")
    if not name or not (folder or Path(name).is_absolute()):
        return False
    return _connects(socket.AF_UNIX, str(Path(folder or "/") / name))


def _x_answers(display: str) -> bool:
    """Try `[host]:number[.screen]`: a local socket, or TCP as `ssh -X` uses it."""
    host, colon, rest = display.rpartition(":")
    number = rest.split(".")[0]
    if not colon or not number.isdigit():
        return False
    if host in ("", "unix"):
        path = f"/tmp/.X11-unix/X{number}"  # noqa: S108 - where X puts its socket
        return _connects(socket.AF_UNIX, f"\0{path}") or _connects(socket.AF_UNIX, path)
    return _connects(socket.AF_INET, (host, 6000 + int(number)))


def _connects(family: socket.AddressFamily, address: str | tuple[str, int]) -> bool:
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        probe.settimeout(_WAIT_S)
        try:
            probe.connect(address)
        except OSError:
            return False
    return True
