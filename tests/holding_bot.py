"""A qtbot that holds the windows it is given until it has closed them."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import BeforeCloseFunc, QtBot


class HoldingBot(QtBot):
    """The usual one forgets them with the test's last line.

    Events go on for a moment then, and Python's collector, which runs whenever memory is asked for, would
    tear a window down while it is being painted or laid out.
    """

    def addWidget(self, widget: QWidget, *, before_close_func: BeforeCloseFunc | None = None) -> None:
        super().addWidget(widget, before_close_func=before_close_func)
        self.__dict__.setdefault("_held", []).append(widget)
