"""Marks a field whose content is wrong."""

from __future__ import annotations

from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QLineEdit, QWidget

from trayapp.ui.parts.themed_dialog import edge_of
from trayapp.ui.theme import Theme


def mark(field: QWidget, theme: Theme, *, wrong: bool) -> None:
    """Give a field the colour of alarm, or its own again."""
    palette, roles = QPalette(field.palette()), QPalette.ColorRole
    palette.setColor(roles.Window, QColor(theme.alarm) if wrong else edge_of(theme))
    for role in (roles.Text, roles.ButtonText):
        palette.setColor(role, QColor(theme.alarm if wrong else theme.ink))
    for part in (field, *field.findChildren(QLineEdit)):
        part.setPalette(palette)
