"""By which name Windows groups the program's windows and notifications, and remembers where its icon goes."""

from __future__ import annotations

import sys
from collections.abc import Callable

IDENTITY = "EquityTray.trayapp"


def windows_setter() -> Callable[[str], object] | None:
    """What tells Windows the name; None elsewhere."""
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415 - elsewhere the icon would wait for it

        setter: Callable[[str], object] = ctypes.windll.shell32.SetCurrentProcessExplicitAppUserModelID
        return setter
    return None


def claim_identity(tell: Callable[[str], object] | None, *, frozen: bool) -> None:
    """Tell the name before the first window is made.

    Only of the standalone program: else what is meant for Python's own icon would be kept under this name.
    """
    if tell is not None and frozen:
        tell(IDENTITY)
