"""The line above the table: pick rows, leave small ones out, and what else can be done with it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from trayapp.domain import amounts
from trayapp.domain.view import View
from trayapp.ui.parts.elided_label import ElidedLabel
from trayapp.ui.parts.filter_box import FilterBox
from trayapp.ui.parts.flat_button import FlatButton
from trayapp.ui.parts.framed_check_box import FramedCheckBox
from trayapp.ui.table.row_filter import Sifted
from trayapp.ui.theme import Theme

_FILTER_CHARACTERS = 18


class TableBar(QWidget):
    """Signals:
    filtered: what is typed into the filter is other than before.
    small_switched: whether small balances shall be left out.
    columns_wanted: choose the columns.
    details_switched: whether the details shall be seen.
    export_wanted: "csv" or "json".
    """

    filtered = Signal()
    small_switched = Signal(bool)
    columns_wanted = Signal()
    details_switched = Signal(bool)
    export_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.filter = FilterBox(self)
        self._small = FramedCheckBox(self)
        self._said = ElidedLabel(Qt.TextElideMode.ElideRight, scale=0.9)
        self._of_rows, self._of_columns = "", ""
        self._columns = FlatButton(self.tr("Col&umns…"), self.tr("Choose what the table shows"), self)
        tip = self.tr("Every field of the chosen currency and of the account (Ctrl+D)")
        self._details = FlatButton(self.tr("&Details"), tip, self)
        self._export = FlatButton(
            self.tr("&Export ▾"), self.tr("Save what OKX sent, every digit of it"), self
        )
        self._set_up_filter()
        self._set_up_buttons()
        self._lay_out()

    @property
    def needle(self) -> str:
        """What is typed into the filter."""
        return self.filter.text()

    def show_view(self, view: View, *, veiled: bool) -> None:
        """Say what is in force. Hidden amounts cannot be saved to a file."""
        self._small.setText(self.tr("Hide &below $%1").replace("%1", amounts.short(view.small_below_usd)))
        self._small.setChecked(view.hide_small)
        self._export.setEnabled(not veiled)

    def show_sifted(self, sifted: Sifted, rows: int) -> None:
        """Say how many rows are not seen, and whether one with a risk is among them."""
        parts = []
        if self.needle.strip():
            words = self.tr("%1 of %2").replace("%1", str(len(sifted.shown))).replace("%2", str(rows))
            parts.append(words)
        if sifted.small:
            parts.append(self.tr("%1 hidden").replace("%1", str(sifted.small)))
        if sifted.risky_out:
            parts.append(self.tr("%1 with a risk not shown").replace("%1", str(sifted.risky_out)))
        self._of_rows = " · ".join(parts)
        self._say()

    def show_left_out(self, columns: int) -> None:
        """Say how many columns do not fit into the window."""
        words = self.tr("1 column does not fit") if columns == 1 else self.tr("%1 columns do not fit")
        self._of_columns = words.replace("%1", str(columns)) if columns else ""
        self._say()

    def _say(self) -> None:
        self._said.setText(" · ".join(filter(None, (self._of_rows, self._of_columns))))

    def show_rows(self, any_rows: bool) -> None:
        """Offer what is about rows only where there are some."""
        for part in (self.filter, self._small, self._columns):
            part.setVisible(any_rows)

    def show_details_open(self, is_open: bool) -> None:
        self._details.setChecked(is_open)

    @Slot()
    def begin_typing(self) -> None:
        self.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filter.selectAll()

    def use(self, theme: Theme) -> None:
        self._said.use_ink(theme.dim)
        self.filter.wear(theme)
        self._small.wear(theme)
        for button in (self._columns, self._details, self._export):
            button.wear(theme)

    def _set_up_filter(self) -> None:
        self.filter.setPlaceholderText(self.tr("Filter (Ctrl+F)"))
        self.filter.setAccessibleName(self.tr("Filter currencies"))
        self.filter.setToolTip(self.tr("Parts of names, such as “btc usd”; Esc empties it"))
        self.filter.setFixedWidth(self.fontMetrics().averageCharWidth() * _FILTER_CHARACTERS + 40)
        self.filter.textChanged.connect(self.filtered)
        self._small.setToolTip(self.tr("Leaves out what is worth little; never a row with a risk or a debt"))
        self._small.clicked.connect(self.small_switched)

    def _set_up_buttons(self) -> None:
        self._columns.clicked.connect(self.columns_wanted)
        self._details.setCheckable(True)
        self._details.toggled.connect(self.details_switched)
        menu = QMenu(self._export)
        for text, kind in ((self.tr("&CSV…"), "csv"), (self.tr("&JSON…"), "json")):
            menu.addAction(text).setData(kind)
        menu.triggered.connect(self._on_export)
        self._export.setMenu(menu)
        self._export.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        for keys, slot in (("Ctrl+F", self.begin_typing), ("Ctrl+D", self._details.toggle)):
            QShortcut(QKeySequence(keys), self).activated.connect(slot)

    @Slot(QAction)
    def _on_export(self, action: QAction) -> None:
        self.export_wanted.emit(action.data())

    def _lay_out(self) -> None:
        line = QHBoxLayout(self)
        line.setContentsMargins(16, 0, 12, 8)
        line.setSpacing(10)
        for widget in (self.filter, self._small):
            line.addWidget(widget)
        line.addWidget(self._said, 1)
        line.setSpacing(8)
        for button in (self._columns, self._details, self._export):
            line.addWidget(button)
