"""Starting with the session on Windows: a value of the registry's Run key."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress

VALUE = "Equity Tray"
_RUN = r"Software\Microsoft\Windows\CurrentVersion\Run"
#: Where the Task Manager notes what its user switched off: an odd first byte.
_APPROVED = r"Software\Microsoft\Windows\CurrentVersion\Explorer\StartupApproved\Run"


class RunValue:
    """A command line. Nobody shares a value with us: what stands under our name is ours."""

    def text(self, command: Sequence[str]) -> str:
        return subprocess.list2cmdline(command)

    def is_in_force(self, text: str) -> bool:
        return bool(text.strip())

    def moved(self, text: str, command: Sequence[str]) -> str:
        return self.text(command)


def is_approved(note: bytes | None) -> bool:
    """Whether the Task Manager lets it start, by its note; None where there is none."""
    return not note or note[0] % 2 == 0


if sys.platform == "win32":
    import winreg

    class RunKey:
        """The user's own key. Every method may raise OSError."""

        name = rf"HKEY_CURRENT_USER\{_RUN}"

        def read(self) -> str | None:
            """The value; None too while the Task Manager has it switched off."""
            note = _value(_APPROVED)
            text = _value(_RUN)
            off = isinstance(note, bytes) and not is_approved(note)
            return text if isinstance(text, str) and not off else None

        def write(self, text: str) -> None:
            with winreg.CreateKey(winreg.HKEY_CURRENT_USER, _RUN) as key:
                winreg.SetValueEx(key, VALUE, 0, winreg.REG_SZ, text)
            _forget(_APPROVED)

        def remove(self) -> None:
            _forget(_RUN)
            _forget(_APPROVED)

    def _value(path: str) -> object:
        with suppress(FileNotFoundError), winreg.OpenKey(winreg.HKEY_CURRENT_USER, path) as key:
            return winreg.QueryValueEx(key, VALUE)[0]
        return None

    def _forget(path: str) -> None:
        with (
            suppress(FileNotFoundError),
            winreg.OpenKey(winreg.HKEY_CURRENT_USER, path, 0, winreg.KEY_SET_VALUE) as key,
        ):
            winreg.DeleteValue(key, VALUE)
