"""A button that is words alone until the pointer or the focus is on it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton, QWidget

from trayapp.ui.theme import Theme


class FlatButton(QToolButton):
    """Reached by Tab, where its frame shows that it is: Fusion's own is hardly seen in dark."""

    def __init__(self, text: str, tip: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(text)
        self.setToolTip(tip)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def wear(self, theme: Theme) -> None:
        self.setStyleSheet(
            f"QToolButton {{ background: transparent; color: {theme.ink};"
            " border: 1px solid transparent; border-radius: 4px; padding: 3px 5px; }"
            f"QToolButton:hover {{ background: {theme.chosen}; }}"
            f"QToolButton:checked, QToolButton:pressed {{ background: {theme.chosen}; }}"
            f"QToolButton:disabled {{ color: {theme.dim}; }}"
            f"QToolButton:focus {{ border-color: {theme.accent}; }}"
            "QToolButton::menu-indicator { image: none; }"  # the text has its own
        )
