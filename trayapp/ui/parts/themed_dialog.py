"""What every dialog of this program shares: its colours, and a size that follows what stands in it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Slot
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QDialog,
    QLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from trayapp.ui.parts.aside import Aside
from trayapp.ui.theme import Theme, palette_of

_MARGIN = 20
_GAP = 14
_WIDTH = 480
_CHARACTERS = 66  # in a line; a larger font makes a wider dialog, so that lines break where they did
_EDGED = (QLineEdit, QComboBox, QAbstractSpinBox, QAbstractButton, QAbstractItemView)


class ThemedDialog(QDialog):
    """A dialog in the colours of the theme. Subclasses fill `column` and call `follow_theme()` at the end.

    Args:
        theme: tells which theme is in force; asked again whenever the colour scheme changes.
    """

    def __init__(self, parent: QWidget | None, theme: Callable[[], Theme]) -> None:
        super().__init__(parent)
        self._theme_now = theme
        self._worn: Theme | None = None
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        self.column.setSpacing(_GAP)
        self.column.setSizeConstraint(QLayout.SizeConstraint.SetFixedSize)
        width = max(_WIDTH, self.fontMetrics().averageCharWidth() * _CHARACTERS)
        self.column.addStrut(width - 2 * _MARGIN)  # the width; the height is what the rows need
        QGuiApplication.styleHints().colorSchemeChanged.connect(self.follow_theme)

    @Slot()
    def follow_theme(self) -> None:
        """Put on the theme that is in force now."""
        theme = self._theme_now()
        if theme is not self._worn:
            self._worn = theme
            self.wear(theme)

    def wear(self, theme: Theme) -> None:
        """Put on `theme`; a subclass dresses what paints itself."""
        palette = palette_of(theme)
        palette.setColor(QPalette.ColorRole.Accent, QColor(theme.accent))
        palette.setColor(QPalette.ColorRole.Light, QColor(theme.card))
        palette.setColor(QPalette.ColorRole.Midlight, QColor(theme.line))
        palette.setColor(QPalette.ColorRole.Dark, QColor(theme.border))
        self.setPalette(palette)
        self._edge(palette, theme)
        for aside in self.findChildren(Aside):
            aside.wear(theme)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.ThemeChange, QEvent.Type.ApplicationPaletteChange):
            self.follow_theme()

    def _edge(self, palette: QPalette, theme: Theme) -> None:
        """Give fields and buttons an edge that is seen on the dark ground too.

        Fusion, the only style on Linux, draws an edge as the colour Window made darker, which
        on a dark window is next to nothing. A field does not draw Window itself.
        """
        edged = QPalette(palette)
        edged.setColor(QPalette.ColorRole.Window, edge_of(theme))
        for field in self.findChildren(QWidget):
            if isinstance(field, _EDGED):
                field.setPalette(edged)
        for combo in self.findChildren(QComboBox):  # its list is drawn on Window
            combo.view().setPalette(palette)
            combo.view().window().setPalette(palette)


def edge_of(theme: Theme) -> QColor:
    """What Fusion makes darker to draw the edge of a field."""
    return QColor(theme.border).lighter(140 if theme.dark else 125)
