from __future__ import annotations

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent

from trayapp.domain.view import View
from trayapp.ui.popup.sized_by_hand import SizedByHand


class Spontaneous(QResizeEvent):
    """A size that the window system gave."""

    def spontaneous(self) -> bool:
        return True


def test_what_the_window_took_by_itself_is_not_remembered() -> None:
    by_hand = SizedByHand()
    assert not by_hand.notice(QResizeEvent(QSize(900, 700), QSize(800, 600)), 0)
    assert by_hand.taken() is None


@pytest.mark.parametrize("extra", [0, 340])
def test_the_details_width_is_left_out_as_it_was_then(extra: int) -> None:
    by_hand = SizedByHand()
    assert by_hand.notice(Spontaneous(QSize(900 + extra, 700), QSize(800, 600)), extra)
    change = by_hand.taken()
    assert change is not None
    assert change(View()).popup_size == (900, 700)
    assert by_hand.taken() is None, "told once"


def test_a_size_that_nobody_can_want_is_not_remembered() -> None:
    by_hand = SizedByHand()
    by_hand.notice(Spontaneous(QSize(380, 90), QSize(800, 600)), 340)
    assert by_hand.taken() is None
