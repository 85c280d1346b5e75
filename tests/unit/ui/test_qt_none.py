"""A guard against a binding that gives away references of None, as PySide6 6.12.0 did on Python 3.11.

Each void call ate one, until Python aborted the process ("none_dealloc"): pyproject.toml pins < 6.12.
"""

from __future__ import annotations

import sys
from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QColor, QFont, QImage, QPainter
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

CALLS = 1000


def eaten(call: Callable[[], object]) -> int:
    call()  # the first call may build what later ones use
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        call()
    return before - sys.getrefcount(None)


def test_void_calls_leave_none_alone(qtbot: QtBot) -> None:
    font, image, label, timer = QFont(), QImage(2, 2, QImage.Format.Format_RGB32), QLabel(), QTimer()
    qtbot.addWidget(label)
    painter = QPainter(image)
    calls: dict[str, Callable[[], object]] = {
        "QFont.setBold": lambda: font.setBold(True),
        "QFont.setPointSizeF": lambda: font.setPointSizeF(9.0),
        "QLabel.setText": lambda: label.setText("1"),
        "QLabel.update": label.update,
        "QTimer.stop": timer.stop,
        "QImage.fill": lambda: image.fill(QColor("white")),
        "QPainter.save": painter.save,
        "QPainter.restore": painter.restore,
        "QObject.setObjectName": lambda: QObject().setObjectName("x"),
    }
    lost = {name: eaten(call) for name, call in calls.items()}
    painter.end()
    assert all(abs(count) < CALLS // 10 for count in lost.values()), lost


@pytest.mark.parametrize("kind", [QFont, QColor, QObject])
def test_making_and_dropping_objects_leaves_none_alone(kind: Callable[[], object]) -> None:
    assert abs(eaten(kind)) < CALLS // 10
