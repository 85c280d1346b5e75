"""Three steps to a key that can only read."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from trayapp.ui.parts.badge_label import BadgeLabel
from trayapp.ui.parts.plain_label import PlainLabel
from trayapp.ui.popup.key_page_link import KeyPageLink
from trayapp.ui.theme import Pair, Theme


class KeySteps(QFrame):
    """A card with the steps below each other, numbered."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._numbers: list[BadgeLabel] = []
        self._titles: list[PlainLabel] = []
        self._texts: list[PlainLabel] = []
        self._links = (
            KeyPageLink("global", parent=self),
            KeyPageLink("eea", self.tr("EEA"), self),
            KeyPageLink("us", self.tr("US, AU"), self),
        )
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(14, 12, 14, 12)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(12)
        self._grid.setColumnStretch(1, 1)
        self.setAutoFillBackground(True)
        self._fill()

    def use(self, theme: Theme) -> None:
        """Put on the colours of `theme`."""
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Window, QColor(theme.card))
        self.setPalette(palette)
        for number, badge in enumerate(self._numbers, 1):
            badge.show_word(str(number), Pair(theme.accent, theme.accent_ink))
            size = badge.sizeHint()
            badge.setFixedSize(QSize(1, 1) * max(size.width(), size.height()))  # a circle
        for title in self._titles:
            title.use_ink(theme.ink)
        for text in self._texts:
            text.use_ink(theme.dim)
        for link in self._links:
            link.use(theme)

    def _fill(self) -> None:
        links = QHBoxLayout()
        links.setSpacing(14)
        for link in self._links:
            links.addWidget(link)
        links.addStretch(1)
        first = self._add(self.tr("Open the API page of the OKX site where you are registered"))
        first.addLayout(links)
        self._add(
            self.tr("Create a key there with “Read” and nothing else"),
            self.tr("Choose a passphrase for it. Bind your IP address if it is fixed."),
        )
        self._add(
            self.tr("Add it here"),
            self.tr("Key, secret and passphrase go into your system's keyring and nowhere else."),
        )

    def _add(self, title: str, text: str = "") -> QVBoxLayout:
        """Add a step, and return the column that holds its words."""
        number, column, row = BadgeLabel(self), QVBoxLayout(), len(self._numbers)
        column.setSpacing(2)
        self._grid.addWidget(number, row, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addLayout(column, row, 1)
        self._numbers.append(number)
        self._titles.append(_line(title, column, bold=True))
        if text:
            self._texts.append(_line(text, column))
        return column


def _line(words: str, column: QVBoxLayout, *, bold: bool = False) -> PlainLabel:
    label = PlainLabel(bold=bold)
    label.setText(words)
    label.setWordWrap(True)
    column.addWidget(label)
    return label
