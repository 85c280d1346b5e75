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
        _within(x, room.left(), room.left() + room.width() - size.width()),
        _within(y, room.top(), room.top() + room.height() - size.height()),
    )


def kept_inside(frame: QRect, room: QRect) -> QRect:
    """`frame`, moved and, where it must be, made smaller until it lies in `room`."""
    size = frame.size().boundedTo(room.size())
    x = max(room.left(), min(frame.left(), room.right() + 1 - size.width()))
    y = max(room.top(), min(frame.top(), room.bottom() + 1 - size.height()))
    return QRect(QPoint(x, y), size)


def _within(value: int, lowest: int, highest: int) -> int:
    """Inside the room, with a gap where there is one to spare; at its beginning where it is too small."""
    gap = min(_GAP, max(0, (highest - lowest) // 2))
    return max(lowest + gap, min(value, highest - gap))
