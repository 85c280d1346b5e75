"""The names of a dialog's pages in a row, the chosen one underlined."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Slot
from PySide6.QtGui import QColor, QKeySequence, QPainter, QPaintEvent, QPen, QShortcut
from PySide6.QtWidgets import QTabBar, QWidget

from trayapp.ui.parts.crisp import draw_foot
from trayapp.ui.theme import LIGHT, Theme

_UNDERLINE = 2
_PADDING = 7  # above and below a name
_GAP = 24  # between two names


class PageTabs(QTabBar):
    """Reached by Tab and by the names' keys, walked by the arrows; Ctrl+Tab turns pages from anywhere."""

    def __init__(self, titles: Sequence[str], parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = LIGHT
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(False)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click goes on to the page
        for title in titles:
            self.addTab(title)
        for keys, turn in (("Ctrl+Tab", self._forth), ("Ctrl+Shift+Tab", self._back)):
            QShortcut(QKeySequence(keys), parent).activated.connect(turn)

    def wear(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def tabSizeHint(self, index: int) -> QSize:
        metrics = self.fontMetrics()
        name = metrics.size(Qt.TextFlag.TextShowMnemonic, self.tabText(index))
        return QSize(name.width() + _GAP, metrics.height() + 2 * _PADDING)

    def minimumTabSizeHint(self, index: int) -> QSize:
        return self.tabSizeHint(index)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_foot(painter, QRectF(self.rect()), self._theme.line)
        for index in range(self.count()):
            self._draw_tab(painter, index)
        painter.end()

    def _draw_tab(self, painter: QPainter, index: int) -> None:
        chosen = index == self.currentIndex()
        name = self.tabRect(index).adjusted(0, 0, -_GAP, 0)
        painter.setPen(QColor(self._theme.ink if chosen else self._theme.dim))
        painter.drawText(
            name, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextShowMnemonic, self.tabText(index)
        )
        if not chosen:
            return
        foot = QRectF(name.left(), 0, name.width(), self.height())
        draw_foot(painter, foot, self._theme.accent, _UNDERLINE)
        if self.hasFocus():
            painter.setPen(QPen(QColor(self._theme.accent), 1))
            frame = QRectF(name.adjusted(-4 if name.left() > 3 else 0, 2, 4, -_UNDERLINE - 3))
            painter.drawRoundedRect(frame.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)  # on pixels, else it pales

    @Slot()
    def _forth(self) -> None:
        self.setCurrentIndex((self.currentIndex() + 1) % self.count())

    @Slot()
    def _back(self) -> None:
        self.setCurrentIndex((self.currentIndex() - 1) % self.count())
