"""A field to pick rows by typing; Esc empties it before it closes anything."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from trayapp.ui.theme import Theme

_LONGEST = 60  # characters
_KEYS_DOWN = (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class FilterBox(QLineEdit):
    """Signals:
    down_wanted: the user wants to go on to what was found.
    """

    down_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setClearButtonEnabled(True)
        self.setMaxLength(_LONGEST)

    def wear(self, theme: Theme) -> None:
        """Put on the colours of `theme`."""
        self.setStyleSheet(
            f"QLineEdit {{ background: {theme.card}; color: {theme.ink}; border: 1px solid {theme.border};"
            f" border-radius: 5px; padding: 3px 6px; placeholder-text-color: {theme.dim}; }}"
            f"QLineEdit:focus {{ border-color: {theme.accent}; }}"
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() in _KEYS_DOWN:
            self.down_wanted.emit()
        else:
            super().keyPressEvent(event)
