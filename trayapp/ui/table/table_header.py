"""The table's header: columns dragged to another place or width, told once the mouse lets go."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QContextMenuEvent, QMouseEvent
from PySide6.QtWidgets import QHeaderView, QWidget

from trayapp.ui.table.cell_delegate import MARGIN, PADDING
from trayapp.ui.table.in_place_table import InPlaceTable
from trayapp.ui.theme import Theme


class TableHeader(QHeaderView):
    """The first section stays where it is: it names the rows.

    Signals:
        order_dragged: the sections' numbers from left to right.
        width_dragged: a section's number and its pixels.
        fit_wanted: a section's number; its edge was double-clicked.
        let_go: the mouse is up again, whatever was dragged.
        menu_wanted: a section's number, -1 beside them, and where on the screen.

    Attributes:
        is_dragged: whether the mouse is down on it: nothing may move under it meanwhile.
    """

    order_dragged = Signal(object)
    width_dragged = Signal(int, int)
    fit_wanted = Signal(int)
    let_go = Signal()
    menu_wanted = Signal(int, QPoint)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.is_dragged = False
        self._moved = False
        self._resized: dict[int, int] = {}
        self.setSectionsMovable(True)
        self.setFirstSectionMovable(False)
        self.setHighlightSections(False)
        self.setSectionsClickable(True)
        self.setSortIndicatorShown(True)
        self.setSortIndicatorClearable(True)  # a third click gives the default order back
        self.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setMinimumSectionSize(48)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.sectionMoved.connect(self._on_moved)
        self.sectionResized.connect(self._on_resized)
        self.sectionHandleDoubleClicked.connect(self.fit_wanted)

    def wear(self, theme: Theme) -> None:
        """Put on the colours of `theme`."""
        self.setStyleSheet(
            f"QHeaderView {{ background: {theme.ground}; border: none; }}"
            f"QHeaderView::section {{ background: {theme.ground}; color: {theme.dim}; border: none;"
            f" border-top: 1px solid {theme.line}; border-bottom: 1px solid {theme.line};"
            f" padding: 5px {PADDING}px; }}"
            f"QHeaderView::section:first {{ padding-left: {MARGIN}px; }}"
            f"QHeaderView::section:last {{ padding-right: {MARGIN}px; }}"
        )

    def order(self) -> tuple[int, ...]:
        """The sections' numbers as they are seen from left to right."""
        return tuple(self.logicalIndex(place) for place in range(self.count()))

    def straighten(self) -> None:
        """Put every section back in its own place: the model has them in the new order by now."""
        for number in range(self.count()):
            self.moveSection(self.visualIndex(number), number)

    @Slot(int, int, int)
    def _on_moved(self, _section: int, _from: int, _to: int) -> None:
        self._moved = self.is_dragged

    @Slot(int, int, int)
    def _on_resized(self, section: int, _before: int, width: int) -> None:
        if self.is_dragged:
            self._resized[section] = width

    def doItemsLayout(self) -> None:
        table = self.parentWidget()
        if not (isinstance(table, InPlaceTable) and table.is_in_place):  # rows alone move
            super().doItemsLayout()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.is_dragged, self._moved = event.button() is Qt.MouseButton.LeftButton, False
        self._resized.clear()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if not self.is_dragged:
            return
        moved, resized = self._moved, dict(self._resized)
        self.is_dragged = self._moved = False
        for section, width in resized.items():
            self.width_dragged.emit(section, width)
        if moved:
            self.order_dragged.emit(self.order())
        self.let_go.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.is_dragged = False  # the menu takes the mouse's release
        self.menu_wanted.emit(self.logicalIndexAt(event.pos()), event.globalPos())
