"""A label that never widens its window: what does not fit is left out with dots, and is in the tooltip."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from trayapp.ui.parts.plain_label import PlainLabel


class ElidedLabel(PlainLabel):
    """One line. `mode` says which part is left out."""

    def __init__(
        self, mode: Qt.TextElideMode, *, scale: float = 1.0, bold: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(scale=scale, bold=bold, parent=parent)
        self._mode = mode
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def setText(self, text: str) -> None:
        super().setText(text)
        self._follow_width()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._follow_width()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        painter.drawText(self.rect(), self.alignment(), self._shown())
        painter.end()

    def _follow_width(self) -> None:
        self.setToolTip("" if self._shown() == self.text() else self.text())

    def _shown(self) -> str:
        return self.fontMetrics().elidedText(self.text(), self._mode, self.width())
