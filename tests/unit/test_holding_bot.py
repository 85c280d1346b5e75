"""Windows of tests stay whole until they are closed."""

from __future__ import annotations

import gc
import weakref

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot


class Knot(QWidget):
    """Refers to itself, as a window with slots of its own does: the collector would take it away."""

    def __init__(self) -> None:
        super().__init__()
        self.itself = self


def test_a_window_that_a_test_has_forgotten_is_not_collected(qtbot: QtBot) -> None:
    def opened() -> weakref.ref[Knot]:
        window = Knot()
        qtbot.addWidget(window)
        return weakref.ref(window)

    forgotten = opened()
    gc.collect()
    assert forgotten() is not None
