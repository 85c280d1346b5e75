"""A strip across the popup: the worst reason in words, or what went wrong, with what can be done about it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from trayapp.ui.parts.badge_label import BadgeLabel
from trayapp.ui.parts.plain_label import PlainLabel
from trayapp.ui.theme import LIGHT, Pair

_BAR = 4


class Strip(QFrame):
    """Hidden without text.

    Signals:
        pressed: its first button.
        other_pressed: its second button, unless that opens a menu.
    """

    pressed = Signal()
    other_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pair, self._bar = Pair(LIGHT.card, LIGHT.ink), LIGHT.line
        self._said: tuple[object, ...] = ()
        self._badge = BadgeLabel(self)
        self._head, self._body = PlainLabel(bold=True), PlainLabel()
        self._button, self._other = QPushButton(), QPushButton()
        self._button.clicked.connect(self.pressed)
        self._other.clicked.connect(self.other_pressed)
        for label in (self._head, self._body):
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._texts = texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(self._head)
        texts.addWidget(self._body)
        line = QHBoxLayout(self)
        line.setContentsMargins(12 + _BAR, 8, 12, 8)
        line.setSpacing(8)
        line.addWidget(self._badge, 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(texts, 1)
        for button in (self._button, self._other):
            line.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.hide()

    def say(self, head: str, body: str, pair: Pair, bar: str, button: str = "", other: str = "") -> None:
        """Show a strip; an empty part takes no room."""
        said = head, body, pair, bar, button, other, self._badge.text()
        if said == self._said and not self.isHidden():
            return
        self._said = said
        self._pair, self._bar = pair, bar
        for label, text in ((self._head, head), (self._body, body)):
            label.setText(text)
            label.use_ink(pair.ink)
            label.setVisible(bool(text))
        for widget, word in ((self._button, button), (self._other, other)):
            if widget.text() != word:
                widget.setText(word)
            widget.setVisible(bool(word))
        self._level_with_badge()
        self.setAccessibleName(" ".join(part for part in (self._badge.text(), head, body) if part))
        self.show()
        self.update()

    def _level_with_badge(self) -> None:
        """Let the first line stand as high as the badge's word: the badge has some air above that."""
        first = self._head if self._head.text() else self._body
        air = self._badge.sizeHint().height() - first.fontMetrics().height() if self._badge.text() else 0
        self._texts.setContentsMargins(0, max(0, air // 2), 0, 0)

    def grade(self, word: str, pair: Pair) -> None:
        """Name the level that the colours show; call it before `say`."""
        self._badge.show_word(word, pair)

    def give_menu(self, menu: QMenu) -> None:
        """Let the second button open `menu`."""
        self._other.setMenu(menu)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._pair.ground))
        painter.fillRect(0, 0, _BAR, self.height(), QColor(self._bar))
        painter.end()
        super().paintEvent(event)
