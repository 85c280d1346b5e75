"""Which columns the table has in the account mode that is shown: chosen, dragged, or the mode's own."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from trayapp.domain.fields import Mode
from trayapp.domain.view import TableLayout, View
from trayapp.ui.table.user_columns import UserColumns
from trayapp.ui.theme import Theme
from trayapp.ui.wishes import Wishes

if TYPE_CHECKING:
    from trayapp.ui.table.column_chooser import ColumnChooser


class LayoutDesk(QObject):
    """Wishes another view for whatever the user does to the columns.

    Signals:
        closed: the chooser has gone, and the focus with it.
    """

    closed = Signal()

    def __init__(self, wishes: Wishes, theme: Callable[[], Theme], parent: QWidget) -> None:
        super().__init__(parent)
        self._wishes, self._theme, self._pane = wishes, theme, parent
        self._mode: Mode | None = None
        self._layout = TableLayout()
        self._chooser: ColumnChooser | None = None

    def follow(self, mode: Mode | None, view: View) -> UserColumns:
        """This mode is shown, in this view.

        Returns:
            What the user made of the mode's columns.
        """
        self._mode, self._layout = mode, view.layout(mode)
        users = UserColumns.of(mode, self._layout)
        if self._chooser is not None and self._chooser.isVisible():
            self._chooser.show_columns(mode, users.own)
        return users

    @Slot(object)
    def take(self, layout: TableLayout) -> None:
        """Use this layout in the mode that is shown."""
        self._wishes.view_changed.emit(partial(_with_layout, mode=self._mode, layout=layout))

    @Slot()
    def go_back(self) -> None:
        """Back to the mode's own columns, in order and width."""
        self.take(TableLayout())

    @Slot()
    def choose(self) -> None:
        """Let the user choose."""
        if self._chooser is None:
            from trayapp.ui.table.column_chooser import ColumnChooser  # noqa: PLC0415 - few ever want it

            self._chooser = ColumnChooser(self._pane.window(), theme=self._theme)
            self._chooser.setWindowModality(Qt.WindowModality.WindowModal)  # so that the popup stays open
            self._chooser.columns_changed.connect(self._on_columns)
            self._chooser.defaults_wanted.connect(self.go_back)
            self._chooser.finished.connect(self.closed)
        self._chooser.show_columns(self._mode, UserColumns.of(self._mode, self._layout).own)
        self._chooser.open()

    @Slot(object)
    def _on_columns(self, wires: tuple[str, ...] | None) -> None:
        self.take(self._layout.with_columns(wires))


def _with_layout(view: View, mode: Mode | None, layout: TableLayout) -> View:
    return view.with_layout(mode, layout)
