"""The popup's body: the table of currencies, and beside it the details when they are wanted."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from trayapp.domain.snapshot import Snapshot
from trayapp.domain.view import View
from trayapp.ui.balance_table import BalanceTable
from trayapp.ui.column_sets import columns_for
from trayapp.ui.rows import Row
from trayapp.ui.theme import Theme
from trayapp.ui.wishes import Wishes


class BalancesPane(QWidget):
    """Signals:
    room_wanted: more pixels of width than before, or with a minus fewer.
    """

    room_wanted = Signal(int)

    def __init__(self, theme: Theme, wishes: Wishes) -> None:
        super().__init__()
        self._wishes = wishes
        self._table = BalanceTable(theme)
        self._shown_id = ""
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._table, 1)

    def show_snapshot(
        self, snapshot: Snapshot | None, rows: Sequence[Row], view: View, *, veiled: bool, stale: bool
    ) -> None:
        """Show this account's balances."""
        if snapshot is not None and snapshot.profile.id != self._shown_id:
            self._shown_id = snapshot.profile.id
            self._table.start_anew()
        columns = columns_for(snapshot.mode if snapshot else None, rows)
        self._table.show_rows(rows, columns, veiled=veiled)
        self._table.show_stale(stale)

    @property
    def extra_width(self) -> int:
        """Pixels of width that only the details take."""
        return 0

    def natural_width(self) -> int:
        """Pixels that show every column whole."""
        return self._table.sizeHint().width() + 2 if not self.isHidden() else 0

    def use(self, theme: Theme) -> None:
        self._table.use(theme)

    def rest(self) -> None:
        """It is not seen any more: forget what was typed, finish what was begun."""
