"""The first column, kept in sight while the table is scrolled sideways: no number without its name."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QTableView, QWidget

from trayapp.ui.table.cell_delegate import CellDelegate
from trayapp.ui.theme import LIGHT, Theme


class KeptNames(QWidget):
    """Lies over the left of `table`'s cells and draws the first column there; clicks go through it."""

    def __init__(self, table: QTableView, delegate: CellDelegate) -> None:
        super().__init__(table)
        self._table, self._delegate, self._theme = table, delegate, LIGHT
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def wear(self, theme: Theme) -> None:
        """Put on the colours of `theme`."""
        self._theme = theme
        self.update()

    def follow(self) -> None:
        """The table has scrolled, or changed."""
        self.setVisible(self._table.horizontalScrollBar().value() > 0)
        self._delegate.covered = 0 if self.isHidden() else self._table.columnWidth(0)
        if not self.isHidden():
            seen = self._table.viewport().geometry()
            self.setGeometry(QRect(seen.topLeft(), seen.size()).intersected(self._column(seen.topLeft())))
            self.raise_()
            self.update()

    def _column(self, at: QPoint) -> QRect:
        return QRect(at.x(), at.y(), self._table.columnWidth(0) + 1, self._table.viewport().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        table, painter = self._table, QPainter(self)
        painter.fillRect(self.rect(), QColor(self._theme.ground))
        row = table.rowAt(0)
        while 0 <= row < table.model().rowCount() and table.rowViewportPosition(row) < self.height():
            self._draw_row(painter, row)
            row += 1
        painter.fillRect(self.width() - 1, 0, 1, self.height(), QColor(self._theme.border))
        painter.end()

    def _draw_row(self, painter: QPainter, row: int) -> None:
        table, option = self._table, QStyleOptionViewItem()
        index = table.model().index(row, 0)
        option.initFrom(table)
        option.widget = table
        top, height = table.rowViewportPosition(row), table.rowHeight(row)
        option.rect = QRect(0, top, table.columnWidth(0), height)
        option.state &= ~QStyle.StateFlag.State_HasFocus
        if table.selectionModel().isSelected(index):
            option.state |= QStyle.StateFlag.State_Selected
        self._delegate.paint(painter, option, index)
