"""Whether the desktop starts this program when its user logs in."""

from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Protocol

from trayapp.errors import StorageError
from trayapp.words import QT_TRANSLATE_NOOP as T
from trayapp.words import Words

log = logging.getLogger(__name__)

_NOT_WRITTEN = T(
    "trayapp",
    "What starts Equity Tray with the session cannot be changed in {place} ({reason}): "
    "give permission or make room, then try again.",
)
_UNSPELLABLE = T("trayapp", "the program's path cannot be written down")


class Form(Protocol):
    """How an entry is written on one system. Pure."""

    def text(self, command: Sequence[str]) -> str:
        """The entry that starts `command`."""

    def is_in_force(self, text: str) -> bool:
        """Whether we wrote what this entry starts, and nobody has switched it off."""

    def moved(self, text: str, command: Sequence[str]) -> str:
        """An entry of ours for another command; what others added to it stays."""


class Place(Protocol):
    """Where the entry lies. Every method may raise OSError."""

    name: str

    def read(self) -> str | None: ...

    def write(self, text: str) -> None: ...

    def remove(self) -> None: ...


class Autostart:
    """The one entry of this program. Every call reads or writes a small file, or a value of the registry.

    Safe from any thread: a repair that is slow writes nothing back that was switched off meanwhile.

    Args:
        command: what starts this program; see own_command.py.
    """

    def __init__(self, form: Form, place: Place, command: Sequence[str]) -> None:
        self._form, self._place, self._own = form, place, tuple(command)
        self._changing = threading.Lock()

    def is_on(self) -> bool:
        """Tell whether the entry starts this very program; one that cannot be read does not."""
        text = self._in_force()
        return text is not None and self._form.moved(text, self._own) == text

    def switch(self, on: bool) -> None:
        """Write the entry anew, whatever stands there, or take it away; one that is right stays as it is.

        Raises:
            StorageError: it cannot be.
        """
        with self._changing:
            if on and not self.is_on():
                self._attempt(lambda: self._place.write(self._form.text(self._own)))
            elif not on:
                self._attempt(self._place.remove)

    def repair(self) -> None:
        """Let an entry of ours follow a program that has moved; any other is left alone. Raises nothing."""
        with self._changing:
            text = self._in_force()
            if text is None or (moved := self._form.moved(text, self._own)) == text:
                return
            try:
                self._place.write(moved)
                log.info("the entry that starts the program with the session follows it to where it is now")
            except (OSError, UnicodeError) as error:
                reason = {"reason": str(error)}
                log.warning("the entry that starts the program names an old place", extra=reason)

    def _in_force(self) -> str | None:
        """The entry, None where there is none, or none of ours."""
        try:
            text = self._place.read()
        except (OSError, UnicodeError):
            return None
        return text if text is not None and self._form.is_in_force(text) else None

    def _attempt(self, change: Callable[[], None]) -> None:
        try:
            change()
        except OSError as error:
            reason = error.strerror or type(error).__name__
            raise StorageError(_NOT_WRITTEN, place=self._place.name, reason=reason) from error
        except UnicodeError as error:
            raise StorageError(_NOT_WRITTEN, place=self._place.name, reason=Words.of(_UNSPELLABLE)) from error


def of_user(command: Sequence[str], environment: Mapping[str, str], home: Path) -> Autostart:
    """The entry of this user on this system.

    Args:
        environment: its XDG_CONFIG_HOME is followed on Linux.
    """
    if sys.platform == "win32":
        from trayapp.desktop import autostart_windows  # noqa: PLC0415 - there is a registry on Windows alone

        return Autostart(autostart_windows.RunValue(), autostart_windows.RunKey(), command)
    if sys.platform == "darwin":
        from trayapp.desktop import autostart_macos  # noqa: PLC0415

        return Autostart(autostart_macos.LaunchAgent(), autostart_macos.place(home), command)
    from trayapp.desktop import autostart_linux  # noqa: PLC0415

    return Autostart(autostart_linux.DesktopEntry(), autostart_linux.place(environment, home), command)
