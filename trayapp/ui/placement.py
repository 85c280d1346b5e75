"""Where the popup goes: by the icon, else at the cursor, else in the corner; never off the screen."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize

_GAP = 6


def top_left(size: QSize, icon: QRect, cursor: QPoint | None, room: QRect) -> QPoint:
    """The upper left corner of a popup.

    Args:
        icon: the tray icon's rectangle; empty where the desktop does not tell (always on SNI).
        cursor: where the pointer is; None where that is not known.
        room: the screen without its panels.
    """
    if not icon.isEmpty():
        anchor = icon
    elif cursor is not None:
        anchor = QRect(cursor, QSize(1, 1))
    else:
        anchor = QRect(room.bottomRight(), QSize(1, 1))
    x = anchor.center().x() - size.width() // 2
    below = anchor.center().y() < room.center().y()
    y = anchor.bottom() + _GAP if below else anchor.top() - _GAP - size.height()
    return QPoint(
        _within(x, room.left(), room.right() - size.width()),
        _within(y, room.top(), room.bottom() - size.height()),
    )


def _within(value: int, lowest: int, highest: int) -> int:
    """Inside the room, and at its beginning where there is not enough of it."""
    return max(lowest + _GAP, min(value, highest - _GAP))
