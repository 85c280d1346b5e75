"""The popup is never off the screen when it fits, and it is by the icon where there is one."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QRect, QSize

from trayapp.ui.popup.placement import top_left

_near = st.integers(-3000, 6000)
_rooms = st.builds(QRect, _near, _near, st.integers(200, 4000), st.integers(200, 3000))
_points = st.builds(QPoint, _near, _near)
_icons = st.one_of(st.just(QRect()), st.builds(QRect, _near, _near, st.integers(1, 64), st.integers(1, 64)))


@given(_rooms, st.data(), _icons, st.one_of(st.none(), _points))
def test_a_popup_that_fits_is_wholly_in_the_room(
    room: QRect, data: st.DataObject, icon: QRect, cursor: QPoint | None
) -> None:
    size = QSize(
        data.draw(st.one_of(st.just(room.width()), st.integers(1, room.width()))),
        data.draw(st.one_of(st.just(room.height()), st.integers(1, room.height()))),
    )
    assert room.contains(QRect(top_left(size, icon, cursor, room), size))


@given(_rooms, st.builds(QSize, st.integers(1, 9000), st.integers(1, 9000)), _icons)
def test_one_that_is_too_large_begins_where_the_room_begins(room: QRect, size: QSize, icon: QRect) -> None:
    corner = top_left(size, icon, None, room)
    if size.width() > room.width():
        assert corner.x() == room.left()
    if size.height() > room.height():
        assert corner.y() == room.top()


ROOM = QRect(0, 30, 1280, 870)
SIZE = QSize(720, 500)


def test_below_an_icon_in_a_panel_on_top() -> None:
    icon = QRect(900, 2, 24, 24)
    placed = QRect(top_left(SIZE, icon, None, ROOM), SIZE)
    assert placed.top() == 36
    assert placed.left() < icon.center().x() < placed.right()
    assert placed.right() <= ROOM.right()


def test_above_an_icon_in_a_panel_at_the_foot() -> None:
    placed = QRect(top_left(SIZE, QRect(1250, 905, 24, 24), None, QRect(0, 0, 1280, 900)), SIZE)
    assert placed.bottom() < 900
    assert placed.right() <= 1279


def test_at_the_cursor_where_the_desktop_does_not_tell() -> None:
    cursor = QPoint(400, 40)
    placed = QRect(top_left(SIZE, QRect(), cursor, ROOM), SIZE)
    assert placed.top() > cursor.y()
    assert placed.left() < cursor.x() < placed.right()


def test_else_in_the_corner() -> None:
    placed = QRect(top_left(SIZE, QRect(), None, ROOM), SIZE)
    assert ROOM.right() - placed.right() <= 7
    assert ROOM.bottom() - placed.bottom() <= 7
