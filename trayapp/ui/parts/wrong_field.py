"""Marks a field whose content is wrong."""

from __future__ import annotations

from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QLineEdit, QWidget

from trayapp.ui.parts.themed_dialog import edge_of
from trayapp.ui.theme import Theme


def mark(field: QWidget, theme: Theme, *, wrong: bool) -> None:
    """Give a field the colour of alarm, or its own again; what is disabled looks so in either case."""
    palette, roles, groups = QPalette(field.palette()), QPalette.ColorRole, QPalette.ColorGroup
    palette.setColor(roles.Window, QColor(theme.alarm) if wrong else edge_of(theme))
    for role in (roles.Text, roles.ButtonText):
        for group in (groups.Active, groups.Inactive):
            palette.setColor(group, role, QColor(theme.alarm if wrong else theme.ink))
        palette.setColor(groups.Disabled, role, QColor(theme.dim))
    for part in (field, *field.findChildren(QLineEdit)):
        part.setPalette(palette)
