"""The menu over the table: copy what is there, and order its columns without a mouse."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QMenu

from trayapp.ui.table.balance_table import BalanceTable
from trayapp.ui.table.columns import Column
from trayapp.ui.table.table_text import cell_text, row_text, table_text

_STEP = 16  # pixels


class TableMenu(QMenu):
    """Acts on the row that is chosen, and on the column where it was opened; its keys work unopened.

    Signals:
        columns_wanted: choose the columns.
        defaults_wanted: go back to the account mode's own columns.
    """

    columns_wanted = Signal()
    defaults_wanted = Signal()

    def __init__(self, table: BalanceTable) -> None:
        super().__init__(table)
        self._table = table
        self._section: int | None = None  # where the menu was opened; None while its keys act
        self._veiled = False
        self._cell = self._act(self.tr("Copy &cell"), self._copy_cell, "Ctrl+Shift+C")
        self._row = self._act(self.tr("Copy &row"), self._copy_row, "Ctrl+C")
        self._whole = self._act(self.tr("Copy &table"), self._copy_table)
        self.addSeparator()
        self._sort = self._act(self.tr("&Sort by this column"), self._sort_by)
        self._left = self._act(self.tr("Move column &left"), self._move_left, "Alt+Shift+Left")
        self._right = self._act(self.tr("Move column r&ight"), self._move_right, "Alt+Shift+Right")
        self._wider = self._act(self.tr("&Wider column"), self._widen, "Alt+Shift+Up")
        self._narrower = self._act(self.tr("&Narrower column"), self._narrow, "Alt+Shift+Down")
        self._out = self._act(self.tr("&Hide this column"), self._hide_column)
        self.addSeparator()
        self._act(self.tr("Col&umns…"), self.columns_wanted.emit)
        self._act(self.tr("&Back to default columns"), self.defaults_wanted.emit)
        table.menu_wanted.connect(self._on_wanted)
        # queued: an entry that was clicked acts only after the menu has gone
        self.aboutToHide.connect(self._forget, Qt.ConnectionType.QueuedConnection)

    def veil(self, veiled: bool) -> None:
        """Copy dots for amounts from now on, or the amounts."""
        self._veiled = veiled

    def _act(self, text: str, slot: Callable[[], None], keys: str = "") -> QAction:
        action = self.addAction(text)
        action.triggered.connect(slot)
        if keys:
            action.setShortcut(QKeySequence(keys))
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            self._table.addAction(action)
        return action

    @Slot(int, QPoint)
    def _on_wanted(self, section: int, place: QPoint) -> None:
        self._section = section
        movable = section > 0
        for action in (self._left, self._right, self._out):
            action.setEnabled(movable)
        for action in (self._sort, self._wider, self._narrower):
            action.setEnabled(section >= 0)
        for action in (self._cell, self._row):
            action.setEnabled(self._table.chosen is not None)
        self.popup(place)

    @Slot()
    def _forget(self) -> None:
        """The keys act on the cell that is chosen, not on the place of the last menu."""
        self._section = None
        for action in self.actions():
            action.setEnabled(True)

    @property
    def _aim(self) -> int:
        """The column to act on: where the menu is open, else of the chosen cell."""
        return self._table.currentIndex().column() if self._section is None else self._section

    def _column(self) -> Column | None:
        columns, number = self._table.columns, self._aim
        return columns[number] if 0 <= number < len(columns) else None

    @Slot()
    def _copy_cell(self) -> None:
        row, column = self._table.chosen, self._column()
        if row is not None and column is not None:
            _copy(cell_text(row, column, veiled=self._veiled))

    @Slot()
    def _copy_row(self) -> None:
        if self._table.chosen is not None:
            _copy(row_text(self._table.chosen, self._table.columns, veiled=self._veiled))

    @Slot()
    def _copy_table(self) -> None:
        _copy(table_text(self._table.rows, self._table.columns, veiled=self._veiled))

    @Slot()
    def _sort_by(self) -> None:
        self._table.sort_by(self._aim)

    @Slot()
    def _move_left(self) -> None:
        self._table.move_column(self._aim, -1)

    @Slot()
    def _move_right(self) -> None:
        self._table.move_column(self._aim, 1)

    @Slot()
    def _widen(self) -> None:
        self._table.widen_column(self._aim, _STEP)

    @Slot()
    def _narrow(self) -> None:
        self._table.widen_column(self._aim, -_STEP)

    @Slot()
    def _hide_column(self) -> None:
        self._table.hide_column(self._aim)


def _copy(text: str) -> None:
    QGuiApplication.clipboard().setText(text)
