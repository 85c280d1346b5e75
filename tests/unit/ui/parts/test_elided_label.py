from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from trayapp.ui.parts.elided_label import ElidedLabel

LONG = "the very long name of an account of forty"


def test_what_does_not_fit_is_in_the_tooltip_alone(qtbot: QtBot) -> None:
    label = ElidedLabel(Qt.TextElideMode.ElideMiddle)
    qtbot.addWidget(label)
    label.resize(1000, 20)
    label.setText(LONG)
    label.show()
    assert label.toolTip() == ""
    wide = label.grab().toImage()
    label.resize(80, 20)
    assert label.toolTip() == LONG
    assert label.grab().toImage() != wide.copy(0, 0, 80, 20), "not merely cut off"
    assert label.minimumSizeHint().width() == 0
    label.setText("short")
    assert label.toolTip() == ""
