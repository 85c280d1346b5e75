"""The popup's body: the table of currencies with its bar and sums, and beside it the details."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from trayapp.domain.fields import Mode
from trayapp.domain.snapshot import Snapshot
from trayapp.domain.view import View
from trayapp.ui.details.details_tab import DetailsTab
from trayapp.ui.parts.plain_label import PlainLabel
from trayapp.ui.popup.details_side import DetailsSide
from trayapp.ui.popup.layout_desk import LayoutDesk
from trayapp.ui.table.balance_table import BalanceTable
from trayapp.ui.table.column_sets import columns_for
from trayapp.ui.table.row_filter import sift
from trayapp.ui.table.rows import Row
from trayapp.ui.table.table_bar import TableBar
from trayapp.ui.table.table_menu import TableMenu
from trayapp.ui.table.totals_row import TotalsRow
from trayapp.ui.theme import Theme
from trayapp.ui.wishes import Wishes

_DETAILS_WIDTH, _ANY_WIDTH = 340, 16_777_215


class BalancesPane(QWidget):
    """Signals:
    room_wanted: more pixels of width than before, or with a minus fewer.
    dialog_closed: a dialog over the popup has gone.
    """

    room_wanted = Signal(int)
    dialog_closed = Signal()

    def __init__(self, theme: Theme, wishes: Wishes) -> None:
        super().__init__()
        self._wishes, self._theme = wishes, theme
        self._snapshot: Snapshot | None = None
        self._rows: Sequence[Row] = ()
        self._view, self._veiled, self._shown_id = View(), False, ""
        self._bar, self._table, self._details = TableBar(), BalanceTable(theme), DetailsSide()
        self._menu, self.totals = TableMenu(self._table), TotalsRow(self._table, theme)
        self._layouts = LayoutDesk(wishes, lambda: self._theme, self)
        self._nothing = PlainLabel()
        self._left = QWidget()
        self._lay_out()
        self._connect()

    def show_snapshot(
        self, snapshot: Snapshot | None, rows: Sequence[Row], view: View, *, veiled: bool, stale: bool
    ) -> None:
        """Show this account's balances."""
        veiled_anew = veiled and not self._veiled
        self._snapshot, self._rows, self._view, self._veiled = snapshot, rows, view, veiled
        if snapshot is not None and snapshot.profile.id != self._shown_id:
            self._shown_id = snapshot.profile.id
            self._bar.filter.clear()
            self._table.start_anew()
        self._menu.veil(veiled)
        self._bar.show_view(view, veiled=veiled)
        self._draw()
        for part in (self._table, self.totals, self._details):
            part.show_stale(stale)
        if veiled_anew or not self._details.isHidden():
            self._tell_details()

    @property
    def extra_width(self) -> int:
        """Pixels of width that only the details take."""
        return 0 if self._details.isHidden() or self._left.isHidden() else _DETAILS_WIDTH

    def natural_width(self) -> int:
        """Pixels that show every column whole."""
        if self.isHidden() or not self._rows:
            return 0
        return self._table.sizeHint().width() + 2 + self.extra_width

    def use(self, theme: Theme) -> None:
        self._theme = theme
        for part in (self._bar, self._table, self.totals, self._details):
            part.use(theme)
        self._nothing.use_ink(theme.dim)

    def take_over(self, other: BalancesPane) -> None:
        """Go on where `other` is, from the next snapshot on: for a pane in another language."""
        self._bar.filter.setText(other._bar.filter.text())
        self._shown_id = other._shown_id
        self._table.take_over(other._table)
        if not other._details.isHidden():
            self._details.show()
            self._bar.show_details_open(True)
            self._details.show_tab(other._details.tab)

    def take_focus(self) -> None:
        """Let the keys act on the table."""
        where = self._table if not self._table.isHidden() else self._bar.filter
        where.setFocus(Qt.FocusReason.OtherFocusReason)

    def rest(self) -> None:
        """It is not seen any more: forget what was typed."""
        self._bar.filter.clear()

    @Slot()
    def _draw(self) -> None:
        sifted = sift(self._rows, self._view, self._bar.needle)
        users = self._layouts.follow(self._mode, self._view)
        columns = columns_for(self._mode, self._rows, users.layout)
        self._table.show_rows(sifted.shown, columns, users=users, veiled=self._veiled)
        self._tell_left_out()
        self._bar.show_sifted(sifted, len(self._rows))
        whole = len(sifted.matching) == len(self._rows)
        self.totals.show_totals(sifted.matching, columns, whole=whole, veiled=self._veiled)
        self._bar.show_rows(bool(self._rows))
        self._table.setVisible(bool(sifted.shown))
        self._nothing.setVisible(not sifted.shown)
        self._nothing.setText(self._why_nothing())

    @Slot()
    def _tell_left_out(self) -> None:
        columns = range(len(self._table.columns)) if self._rows else ()
        count = sum(map(self._table.isColumnHidden, columns))
        self._bar.show_left_out(count)

    def _why_nothing(self) -> str:
        if not self._rows:
            return self.tr("The trading account is empty. The funding account is not shown here.")
        if self._bar.needle.strip():
            return self.tr("No currency of that name here.")
        return self.tr("Only small balances, all of them hidden.")

    @property
    def _mode(self) -> Mode | None:
        return self._snapshot.mode if self._snapshot else None

    @Slot()
    def _tell_details(self) -> None:
        self._details.tell(self._table.chosen, self._snapshot, self._mode, veiled=self._veiled)

    @Slot()
    def _on_row_chosen(self) -> None:
        if not self._details.isHidden():
            self._tell_details()

    @Slot(QModelIndex)
    def _on_activated(self) -> None:
        self._details.show_tab(DetailsTab.CURRENCY)
        self._bar.show_details_open(True)

    @Slot(bool)
    def _on_details(self, is_open: bool) -> None:
        if is_open is not self._details.isHidden():
            return
        if is_open:
            tab = DetailsTab.CURRENCY if self._table.chosen else DetailsTab.ACCOUNT
            self._details.show_tab(tab)
            self._tell_details()
        self._details.setVisible(is_open)
        alone = is_open and self._is_screen_narrow()
        self._left.setVisible(not alone)
        self._details.setMinimumWidth(_DETAILS_WIDTH)
        self._details.setMaximumWidth(_ANY_WIDTH if alone else _DETAILS_WIDTH)
        if not alone:
            self.room_wanted.emit(_DETAILS_WIDTH if is_open else -_DETAILS_WIDTH)

    def _is_screen_narrow(self) -> bool:
        """Whether table and details have no room beside each other: then the details stand alone."""
        wanted = self._left.minimumSizeHint().width() + _DETAILS_WIDTH
        return wanted > max(self.screen().availableGeometry().width(), self.window().width())

    @Slot()
    def _on_details_closed(self) -> None:
        self._bar.show_details_open(False)

    @Slot(bool)
    def _on_small(self, hide: bool) -> None:
        self._wishes.view_changed.emit(lambda view: replace(view, hide_small=hide))

    @Slot()
    def _on_down(self) -> None:
        """Go on from the filter to what was found."""
        self.take_focus()
        if self._table.chosen is None and self._table.rows:
            self._table.selectRow(0)

    def _connect(self) -> None:
        bar, table, menu = self._bar, self._table, self._menu
        bar.filtered.connect(self._draw)
        bar.filter.down_wanted.connect(self._on_down)
        bar.small_switched.connect(self._on_small)
        bar.details_switched.connect(self._on_details)
        bar.export_wanted.connect(self._wishes.export_wanted)
        table.layout_dragged.connect(self._layouts.take)
        table.row_chosen.connect(self._on_row_chosen)
        table.activated.connect(self._on_activated)
        table.columns_moved.connect(self.totals.update)
        table.columns_moved.connect(self._tell_left_out)
        bar.columns_wanted.connect(self._layouts.choose)
        menu.columns_wanted.connect(self._layouts.choose)
        menu.defaults_wanted.connect(self._layouts.go_back)
        self._layouts.closed.connect(self.dialog_closed)
        self._details.closed.connect(self._on_details_closed)

    def _lay_out(self) -> None:
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._nothing.setContentsMargins(16, 12, 16, 20)
        left = QVBoxLayout(self._left)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(0)
        left.addWidget(self._bar)
        left.addWidget(self._table, 1)
        left.addWidget(self._nothing)
        left.addWidget(self.totals)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        line.addWidget(self._left, 1)
        line.addWidget(self._details)
