"""A whole desktop session of our own: X server, bus, window manager, keyring, and a panel with a tray.

Every part is the real one. Each is waited for by a sign of life, is our own child, and is ended by its own
process id, so that two sessions run side by side and none leaves anything behind.
"""

from __future__ import annotations

import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Literal, Self

from tests.desktop import parts
from tests.desktop.home import Home
from tests.desktop.program import Program
from tests.desktop.tray import Tray

Panel = Literal["xfce", "trayer"]
Env = Mapping[str, str] | None
RUN_TIMEOUT_S = 60


class DesktopSession:
    """Starts on `with`, ends after it.

    Args:
        panel: who shows the tray: XFCE's panel (StatusNotifierItem), trayer (the old XEmbed kind), or nobody.
        keyring: True for an unlocked one, "locked", or False for none at all.
        size: the screen's, in pixels.

    Attributes:
        home: the session's folders and environment.
        bus: its session bus.
        tray: the items that programs put into the tray.
        screen: windows, pictures, mouse and keyboard.
        keyring: the running keyring, to lock or freeze it; None where there is none.
        panel: the panel that was started last, None before.
    """

    def __init__(
        self,
        *,
        panel: Panel | None = "xfce",
        keyring: bool | Literal["locked"] = True,
        size: tuple[int, int] = (1280, 900),
    ) -> None:
        self.home = Home()
        self.panel: Program | None = None
        try:
            self.screen = parts.start_x_server(self.home, size)
            self.bus = parts.start_bus(self.home)
            self.tray = Tray(self.bus)
            parts.start_window_manager(self.home, self.screen)
            self.keyring = parts.start_keyring(self.home, self.bus) if keyring else None
            if self.keyring and keyring == "locked":
                self.keyring.lock()
            if panel:
                self.start_panel(panel)
        except BaseException:
            self.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @property
    def env(self) -> dict[str, str]:
        """The environment of the session's programs."""
        return dict(self.home.env)

    def close(self) -> None:
        """End everything, last started first, and remove the session's files."""
        self.home.close()

    def restart_keyring(self) -> None:
        """Let a new keyring daemon come, unlocked, on the files of the one before."""
        self.keyring = parts.start_keyring(self.home, self.bus)

    def start_panel(self, panel: Panel) -> Program:
        """Start who shows the tray; by itself only for programs that are there before it."""
        if panel == "trayer":
            self.panel = parts.start_trayer(self.home, self.screen)
        else:
            self.panel = parts.start_xfce_panel(self.home, self.bus)
        return self.panel

    def start(self, args: Sequence[str | Path], *, stdin: str | None = None, env: Env = None) -> Program:
        """Start a program; `env` is added to the session's. It ends with the session at the latest."""
        return self.home.start(args, stdin=stdin, env=env)

    def run(
        self,
        args: Sequence[str | Path],
        *,
        stdin: str = "",
        timeout_s: float = RUN_TIMEOUT_S,
        env: Env = None,
    ) -> subprocess.CompletedProcess[str]:
        """Run a program to its end; its exit code is the caller's to judge."""
        return subprocess.run(
            [str(arg) for arg in args],
            env={**self.home.env, **(env or {})},
            input=stdin,
            capture_output=True,
            text=True,
            timeout=timeout_s,
            check=False,
        )
