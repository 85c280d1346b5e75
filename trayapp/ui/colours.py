"""Which theme is in force: the user's choice, else the system's, live."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QToolTip

from trayapp.ui.theme import DARK, LIGHT, Theme, palette_of

_SCHEMES = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}


class Colours(QObject):
    """Decides the theme and dresses the whole application in it.

    Qt knows the system's scheme only where the desktop tells it, and can change its own only
    there: so the choice is kept here, and Qt merely told.

    Signals:
        changed: another theme is in force.
    """

    changed = Signal()

    def __init__(self, application: QApplication, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._application = application
        self._system_is_dark = application.palette().color(QPalette.ColorRole.Window).lightness() < 128
        self._choice = "system"
        self._worn: Theme | None = None
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._apply)
        self._apply()

    def theme(self) -> Theme:
        """The theme in force."""
        if self._choice in _SCHEMES:
            return DARK if self._choice == "dark" else LIGHT
        match QGuiApplication.styleHints().colorScheme():
            case Qt.ColorScheme.Dark:
                return DARK
            case Qt.ColorScheme.Light:
                return LIGHT
            case _:
                return DARK if self._system_is_dark else LIGHT

    def choose(self, choice: str) -> None:
        """Take "system", "light" or "dark"."""
        self._choice = choice
        QGuiApplication.styleHints().setColorScheme(_SCHEMES.get(choice, Qt.ColorScheme.Unknown))
        self._apply()

    @Slot()
    def _apply(self) -> None:
        theme = self.theme()
        if theme is self._worn:
            return
        self._worn = theme
        palette = palette_of(theme)
        self._application.setPalette(palette)
        QToolTip.setPalette(palette)
        self.changed.emit()
