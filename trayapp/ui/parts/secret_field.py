"""A field for a secret: dots, an eye to look, and nothing left behind."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget

from trayapp.ui.parts.eye_icon import eye_icon
from trayapp.ui.theme import Theme

_HINTS = (
    Qt.InputMethodHint.ImhSensitiveData
    | Qt.InputMethodHint.ImhNoPredictiveText
    | Qt.InputMethodHint.ImhNoAutoUppercase
)


class SecretField(QLineEdit):
    """A password field. `wipe()` leaves nothing, not even for Undo."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colour = "#808080"
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self._eye = QAction(self)
        self._eye.setCheckable(True)
        self._eye.setShortcut(QKeySequence("Alt+V"))
        self._eye.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self._eye.toggled.connect(self._look)
        self.addAction(self._eye, QLineEdit.ActionPosition.TrailingPosition)
        self._look(False)

    def wear(self, theme: Theme) -> None:
        self._colour = theme.dim
        self._draw_eye()

    def wipe(self) -> None:
        """Forget what was typed. `clear()` would keep it for Undo."""
        self.setText("")
        self._eye.setChecked(False)

    @Slot(bool)
    def _look(self, shown: bool) -> None:
        self.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)
        self.setInputMethodHints(self.inputMethodHints() | _HINTS)  # the echo mode sets hints of its own
        self._eye.setText(self.tr("Hide") if shown else self.tr("Show"))
        keys = self._eye.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        self._eye.setToolTip(f"{self._eye.text()} ({keys})")
        self._draw_eye()

    def _draw_eye(self) -> None:
        self._eye.setIcon(eye_icon(self._colour, struck=self._eye.isChecked()))
