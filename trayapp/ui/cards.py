"""The row of cards: as many as there are texts, never rebuilt while their number stays."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from trayapp.ui.card import Card
from trayapp.ui.card_texts import CardText
from trayapp.ui.theme import Theme

#: Pixels; one card across the whole popup would look lost.
_WIDEST = 320
QWIDGETSIZE_MAX = (1 << 24) - 1  # Qt's word for "no limit", which PySide6 does not have


class Cards(QWidget):
    """Hidden when there is nothing to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards: list[Card] = []
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(8)
        self._line.setAlignment(Qt.AlignmentFlag.AlignLeft)

    def show_texts(self, texts: Sequence[CardText], theme: Theme, *, stale: bool = False) -> None:
        while len(self._cards) < len(texts):
            card = Card(self)
            self._cards.append(card)
            self._line.addWidget(card)
        for number, card in enumerate(self._cards):
            card.setVisible(number < len(texts))
            if number < len(texts):
                card.show_text(texts[number], theme, stale=stale)
            card.setMaximumWidth(_WIDEST if len(texts) < 3 else QWIDGETSIZE_MAX)
            self._line.setStretch(number, 0 if number >= len(texts) else 3 if texts[number].wide else 2)
        self.setVisible(bool(texts))
