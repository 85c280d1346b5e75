"""Lines of figures under a card's title: label, amount, share, each in a column of its own."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from trayapp.ui.cards.card_text import CardRow
from trayapp.ui.parts.plain_label import PlainLabel
from trayapp.ui.theme import Theme, figures

_SCALE = 0.92


class CardRows(QWidget):
    """Hidden without rows. Labels are made when a row first needs them, for most cards have none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._labels: list[tuple[PlainLabel, PlainLabel, PlainLabel]] = []
        self._strong: list[bool] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 2, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnStretch(3, 1)

    def show_rows(self, rows: Sequence[CardRow], theme: Theme, *, stale: bool) -> None:
        while len(self._labels) < len(rows):
            self._add_line()
        for number, labels in enumerate(self._labels):
            row = rows[number] if number < len(rows) else None
            for label in labels:
                label.setVisible(row is not None)
            if row is not None:
                self._show_row(number, row, theme, stale=stale)
        self.setVisible(bool(rows))

    def _add_line(self) -> None:
        labels = PlainLabel(scale=_SCALE), PlainLabel(scale=_SCALE), PlainLabel(scale=_SCALE)
        line = len(self._labels)
        for column, label in enumerate(labels):
            side = Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft
            self._grid.addWidget(label, line, column, side | Qt.AlignmentFlag.AlignVCenter)
        self._labels.append(labels)
        self._strong.append(False)

    def _show_row(self, number: int, row: CardRow, theme: Theme, *, stale: bool) -> None:
        name, value, share = self._labels[number]
        name.setText(row.label)
        value.setText(row.value)
        share.setText(row.share)
        name.use_ink(theme.dim)
        share.use_ink(theme.dim)
        value.use_ink(theme.dim if stale else theme.ink)
        if row.strong != self._strong[number]:
            self._strong[number] = row.strong
            value.setFont(figures(self.font(), scale=_SCALE, bold=row.strong))
