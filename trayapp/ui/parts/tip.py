"""The tooltip that is seen now, if there is one."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication


def close_tip() -> None:
    """Take it away at once: Qt's own way would leave what it tells on the screen for a moment."""
    for window in QApplication.topLevelWidgets():
        if window.inherits("QTipLabel"):
            window.hide()
