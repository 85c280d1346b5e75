"""What every dialog is looked at for: controls found by their spoken name, keys, cut text."""

from __future__ import annotations

from collections import Counter
from typing import TypeVar

from PySide6.QtWidgets import QCheckBox, QDialog, QLabel, QPushButton, QWidget

W = TypeVar("W", bound=QWidget)


def named(dialog: QDialog, kind: type[W], name: str) -> W:
    """The control that a screen reader calls `name`."""
    found = [widget for widget in dialog.findChildren(kind) if widget.accessibleName() == name]
    assert len(found) == 1, (name, found)
    return found[0]


def texts(dialog: QDialog) -> list[str]:
    """Every sentence in sight."""
    return [label.text() for label in dialog.findChildren(QLabel) if label.isVisible() and label.text()]


def key_of(text: str) -> str | None:
    """The letter that, with Alt, reaches the control."""
    _before, _, after = text.replace("&&", "").partition("&")
    return after[0].lower() if after else None


def keys_in_sight(dialog: QDialog) -> Counter[str]:
    buttons = [widget.text() for widget in _buttons(dialog) if widget.isVisible()]
    labels = [
        label.text()
        for label in dialog.findChildren(QLabel)
        if label.isVisible() and label.buddy() is not None
    ]
    keys = [key_of(text) for text in buttons + labels]
    assert None not in keys, (buttons, labels)
    return Counter(key for key in keys if key is not None)


def cut_texts(dialog: QDialog) -> list[str]:
    """What does not fit into its label or button."""
    cut = []
    for widget in [*_buttons(dialog), *dialog.findChildren(QLabel)]:
        if not widget.isVisible() or not widget.text():
            continue
        need = widget.minimumSizeHint()
        height = widget.heightForWidth(widget.width()) if widget.hasHeightForWidth() else need.height()
        if widget.height() < height or widget.width() < need.width():
            cut.append(widget.text())
    return cut


def _buttons(dialog: QDialog) -> list[QPushButton | QCheckBox]:
    return [*dialog.findChildren(QPushButton), *dialog.findChildren(QCheckBox)]
