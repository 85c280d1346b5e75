"""Which theme is in force: the user's choice, else the system's, live; and which way gains are coloured."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QToolTip

from trayapp.domain.view import Gains
from trayapp.ui.theme import Theme, palette_of, theme_of

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
        self.application = application
        self._system_is_dark = application.palette().color(QPalette.ColorRole.Window).lightness() < 128
        self._choice = "system"
        self._gains: Gains = "green"
        self._worn: Theme | None = None
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._apply)
        self._apply()

    def theme(self) -> Theme:
        """The theme in force."""
        return theme_of(dark=self._is_dark(), gains=self._gains)

    def choose(self, choice: str, gains: Gains = "green") -> None:
        """Take "system", "light" or "dark", and the colour of gains."""
        self._choice, self._gains = choice, gains
        QGuiApplication.styleHints().setColorScheme(_SCHEMES.get(choice, Qt.ColorScheme.Unknown))
        self._apply()

    def _is_dark(self) -> bool:
        if self._choice in _SCHEMES:
            return self._choice == "dark"
        scheme = QGuiApplication.styleHints().colorScheme()
        return self._system_is_dark if scheme is Qt.ColorScheme.Unknown else scheme is Qt.ColorScheme.Dark

    @Slot()
    def _apply(self) -> None:
        theme = self.theme()
        if theme is self._worn:
            return
        self._worn = theme
        palette = palette_of(theme)
        self.application.setPalette(palette)
        QToolTip.setPalette(palette)
        self.changed.emit()
