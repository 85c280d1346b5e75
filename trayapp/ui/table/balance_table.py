"""The table of currencies: quiet lines, stable widths, selection and place kept over updates."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import nullcontext

from PySide6.QtCore import QPoint, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QAbstractItemView, QFrame, QWidget

from trayapp.ui.table.columns import Column
from trayapp.ui.table.fitted_table import FittedTable
from trayapp.ui.table.hovered_row import HoveredRow
from trayapp.ui.table.kept_choice import KeptChoice
from trayapp.ui.table.rows import Row
from trayapp.ui.table.sight import changes, in_sight
from trayapp.ui.table.user_columns import UserColumns
from trayapp.ui.theme import Theme, figures, scroll_bars

_AS_IT_COMES = UserColumns()
#: Rows that are seen without scrolling, when there are as many.
SEEN_ROWS = 10


class BalanceTable(FittedTable):
    """Shows rows in columns as a layout says.

    Signals:
        layout_dragged: the TableLayout that the user made of the one in force.
        row_chosen: another row than before is chosen, or none.
        menu_wanted: a column's number, -1 beside them, and where on the screen.
    """

    layout_dragged = Signal(object)
    row_chosen = Signal()
    menu_wanted = Signal(int, QPoint)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._users, self._choice = _AS_IT_COMES, KeptChoice(self)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setAccessibleName(self.tr("Balances"))
        self._set_up_rows()
        self._connect()

    @property
    def rows(self) -> Sequence[Row]:
        """The rows as they stand from top to bottom."""
        return self._model.rows

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns as they stand from left to right."""
        return self._model.columns

    @property
    def chosen(self) -> Row | None:
        """The row that is chosen."""
        number = self.currentIndex().row()
        return self._model.rows[number] if 0 <= number < len(self._model.rows) else None

    def show_rows(
        self,
        rows: Sequence[Row],
        columns: tuple[Column, ...],
        *,
        users: UserColumns = _AS_IT_COMES,
        veiled: bool = False,
    ) -> None:
        """Show these rows. The row that is selected stays so, and the view stays where it is.

        Args:
            users: what the user made of the columns of this account mode.
            veiled: put dots for every amount.
        """
        changed = columns != self._model.columns
        place = self.verticalScrollBar().value()
        self._choice.before(rows)
        before, known = self._model.rows, self._is_measured and veiled is self._veiled
        in_place = known and not changed and self._model.has_same(rows)
        with self.in_place() if in_place else nullcontext():
            self._model.show_rows(rows, columns, veiled=veiled)
        self._veiled = veiled
        self._widths.veil(veiled)
        if changed:
            self._widths.begin([column.wire for column in columns])
            self.header.straighten()
            self._show_sorted()
        self._choice.after()
        self._users = users
        self._widths.follow(dict(users.layout.widths), may_leave_out=users.may_leave_out)
        places = (
            changes(before, self._model.rows, columns, in_sight(self)) if in_place else self._first_look()
        )
        self._grow_for(cells := tuple(places))
        if in_place:
            self.draw_cells(cells)
        if changed:
            self.verticalScrollBar().setValue(place)
        self._names.follow()

    def take_over(self, other: BalanceTable) -> None:
        """Choose and sort as `other` does; for a table in another language."""
        self._choice.take_over(other._choice)
        self._model.take_over(other._model)

    def start_anew(self) -> None:
        """Forget the row that was chosen and begin at the top: another account is shown."""
        self._choice.forget()
        self._widths.begin([column.wire for column in self._model.columns])
        self.scrollToTop()

    def show_stale(self, stale: bool) -> None:
        """Grey what is shown, or stop to."""
        if stale != self._delegate.stale:
            self._delegate.stale = stale
            self.viewport().update()
            self._names.update()

    def sort_by(self, section: int) -> None:
        """Sort by a column as a click on its title does."""
        order = self._model.headerData(
            section, Qt.Orientation.Horizontal, Qt.ItemDataRole.InitialSortOrderRole
        )
        self.sortByColumn(section, order)

    def move_column(self, section: int, by: int) -> None:
        """Swap a column with a neighbour, as by dragging; the first one stays."""
        wires = [column.wire for column in self._model.columns]
        seen = [number for number in range(1, len(wires)) if not self.isColumnHidden(number)]
        place = seen.index(section) + by if section in seen else -1
        if 0 <= place < len(seen):
            other, row = seen[place], self.currentIndex().row()
            wires[section], wires[other] = wires[other], wires[section]
            self.layout_dragged.emit(self._users.reordered(wires))
            self.setCurrentIndex(self._model.index(row, other))

    def widen_column(self, section: int, by: int) -> None:
        """Widen a column by so many pixels, or with a minus narrow it."""
        if 0 <= section < len(self._model.columns):
            self._on_width(section, self.columnWidth(section) + by)

    def hide_column(self, section: int) -> None:
        """Leave a column out; the first one stays."""
        if 1 <= section < len(self._model.columns):
            self.layout_dragged.emit(self._users.without(self._wire(section)))

    def use(self, theme: Theme) -> None:
        self._delegate.use(theme, self.font())
        self.header.wear(theme)
        self._names.wear(theme)
        self.setStyleSheet(scroll_bars(theme))
        self.viewport().update()

    def sizeHint(self) -> QSize:
        seen = max(1, min(self._model.rowCount(), SEEN_ROWS))
        height = self.header.sizeHint().height() + seen * self.verticalHeader().defaultSectionSize()
        return QSize(self._widths.total + self.verticalScrollBar().sizeHint().width(), height)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        self._names.follow()
        if dx:
            self.viewport().update()  # what is cut at an edge is drawn by how much of it is seen

    @Slot(QPoint)
    def _on_menu(self, place: QPoint) -> None:
        self.menu_wanted.emit(self.indexAt(place).column(), self.viewport().mapToGlobal(place))

    @Slot(object)
    def _on_order(self, order: Sequence[int]) -> None:
        self.layout_dragged.emit(self._users.reordered(list(map(self._wire, order))))

    @Slot(int, int)
    def _on_width(self, section: int, width: int) -> None:
        self.layout_dragged.emit(self._users.layout.with_width(self._wire(section), width))

    @Slot(int)
    def _on_fit(self, section: int) -> None:
        self.layout_dragged.emit(self._users.layout.without_width(self._wire(section)))

    def _wire(self, section: int) -> str:
        return self._model.columns[section].wire

    def _show_sorted(self) -> None:
        """The arrow on the title; without its signal, which would sort by what is not shown in this mode."""
        before = self.header.blockSignals(True)
        self.header.setSortIndicator(*self._model.sorted_by)
        self.header.blockSignals(before)
        self.header.viewport().update()

    def _set_up_rows(self) -> None:
        rows = self.verticalHeader()
        rows.setDefaultSectionSize(QFontMetrics(figures(self.font())).height() + 14)
        self.header.setFont(figures(self.font(), scale=0.9))
        self.setSortingEnabled(True)

    def _connect(self) -> None:
        header = self.header
        HoveredRow(self, self._delegate)
        self.selectionModel().currentRowChanged.connect(self.row_chosen)
        self.customContextMenuRequested.connect(self._on_menu)
        header.sectionClicked.connect(self.scrollToTop)
        header.menu_wanted.connect(self.menu_wanted)
        header.order_dragged.connect(self._on_order)
        header.width_dragged.connect(self._on_width)
        header.fit_wanted.connect(self._on_fit)
        header.let_go.connect(self._spread)
        bar = self.verticalScrollBar()
        for signal in (header.sortIndicatorChanged, bar.valueChanged, bar.rangeChanged):
            signal.connect(
                self._grow, Qt.ConnectionType.QueuedConnection
            )  # once Qt is through, before it draws
