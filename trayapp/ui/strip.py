"""A strip across the popup: the worst reason in words, or what went wrong, with at most one action."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from trayapp.ui.plain_label import PlainLabel
from trayapp.ui.theme import LIGHT, Pair

_BAR = 4


class Strip(QFrame):
    """Hidden without text.

    Signals:
        pressed: its button.
    """

    pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pair, self._bar = Pair(LIGHT.card, LIGHT.ink), LIGHT.line
        self._head, self._body = PlainLabel(bold=True), PlainLabel()
        self._button = QPushButton()
        self._button.clicked.connect(self.pressed)
        for label in (self._head, self._body):
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(self._head)
        texts.addWidget(self._body)
        line = QHBoxLayout(self)
        line.setContentsMargins(12 + _BAR, 8, 12, 8)
        line.setSpacing(12)
        line.addLayout(texts, 1)
        line.addWidget(self._button, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.hide()

    def say(self, head: str, body: str, pair: Pair, bar: str, button: str = "") -> None:
        """Show a strip; an empty part takes no room."""
        self._pair, self._bar = pair, bar
        for label, text in ((self._head, head), (self._body, body)):
            label.setText(text)
            label.use_ink(pair.ink)
            label.setVisible(bool(text))
        self._button.setText(button)
        self._button.setVisible(bool(button))
        self.setAccessibleName(f"{head} {body}".strip())
        self.show()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._pair.ground))
        painter.fillRect(0, 0, _BAR, self.height(), QColor(self._bar))
        painter.end()
        super().paintEvent(event)
