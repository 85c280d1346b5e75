"""The session ends under a running program: its X server or Wayland compositor goes away.

Nobody is told but Qt's log; Qt then leaves the event loop with code 1 on X, the process at once on Wayland.
"""

from __future__ import annotations

import sys
from collections.abc import Callable

from PySide6.QtCore import QMessageLogContext, QtMsgType, qFormatLogMessage, qInstallMessageHandler

from trayapp.desktop.gtk_exits import GtkExits

_X_GONE, _WAYLAND_GONE = "The X11 connection broke", "The Wayland connection broke"


class LostDisplay:
    """Listens to Qt's messages from now on; passes all others on to standard error, as Qt does.

    Args:
        leave: ends the process; called when a library would do so in the next moment, with another code.

    Attributes:
        happened: whether the display has gone, and the event loop with it.
    """

    def __init__(self, leave: Callable[[], None]) -> None:
        self.happened = False
        self._leave = leave
        self._gtk = GtkExits(leave)
        qInstallMessageHandler(self._take)

    def release(self) -> None:
        qInstallMessageHandler(None)
        self._gtk.release()

    def _take(self, kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
        if not text.startswith((_X_GONE, _WAYLAND_GONE)):
            sys.stderr.write(f"{qFormatLogMessage(kind, context, text)}\n")
            return
        self.happened = True
        if text.startswith(_WAYLAND_GONE):
            self._leave()
