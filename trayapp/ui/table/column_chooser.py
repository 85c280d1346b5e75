"""The dialog that chooses what the table shows, in force with every tick."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QPushButton, QWidget

from trayapp.domain.fields import Mode
from trayapp.ui.parts.aside import Aside
from trayapp.ui.parts.filter_box import FilterBox
from trayapp.ui.parts.themed_dialog import ThemedDialog
from trayapp.ui.table.chooser_list import ChooserList
from trayapp.ui.table.chooser_model import ChooserModel
from trayapp.ui.table.column_sets import defaults_for
from trayapp.ui.table.columns import CURRENCY
from trayapp.ui.texts.field_words import mode_name
from trayapp.ui.theme import Theme, current_theme

_CHARACTERS, _LINES = 82, 40  # of the window as it is first seen, where the screen is large enough


class ColumnChooser(ThemedDialog):
    """Shows what it is told and asks for what the user wants; `show_columns` may come at any time.

    Signals:
        columns_changed: OKX's names of all columns from left to right; None for the account mode's own.
        defaults_wanted: the mode's own columns shall be back, as wide as they need to be.
    """

    columns_changed = Signal(object)
    defaults_wanted = Signal()

    def __init__(self, parent: QWidget | None = None, theme: Callable[[], Theme] = current_theme) -> None:
        super().__init__(parent, theme)
        self.setWindowTitle(self.tr("Columns"))
        self._mode: Mode | None = None
        self._shown: tuple[str, ...] = ()
        self._model = ChooserModel(self)
        self._about = Aside(self)
        self._find = FilterBox(self)
        self._list = ChooserList(self._model, self)
        self._risky = Aside(self)
        self._defaults_button = QPushButton(self.tr("&Back to defaults"), self)
        self._close_button = QPushButton(self.tr("&Close"), self)
        self._name_controls()
        self._lay_out()
        self._connect()
        self._find.setFocus()
        self.follow_theme()

    def wear(self, theme: Theme) -> None:
        super().wear(theme)
        self._find.wear(theme)
        self._list.wear(theme)

    def show_columns(self, mode: Mode | None, shown: Sequence[str]) -> None:
        """Tick these. What is searched for, and the place in the list, stay.

        Args:
            mode: the account's, for which the columns are chosen; None where it is not known.
            shown: OKX's names of the columns in the table, from left to right.
        """
        self._mode, self._shown = mode, tuple(shown)
        self._model.show_columns(mode, shown)
        name = mode_name(mode)
        words = self.tr("Kept for %1. Drag a title to move its column.")
        plain = self.tr("Drag a title to move its column.")
        self._about.setText(words.replace("%1", name) if name else plain)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc empties the search, wherever the focus is, before it closes."""
        if event.key() == Qt.Key.Key_Escape and self._find.text():
            self._find.clear()
            self._find.setFocus()
        else:
            super().keyPressEvent(event)

    @Slot(str, bool)
    def _on_ticked(self, wire: str, on: bool) -> None:
        """A new column goes to the end; the others stay in their order."""
        kept = tuple(name for name in self._shown if name != wire)
        self._change((*kept, wire) if on else kept)

    @Slot()
    def _on_defaults(self) -> None:
        self._shown = tuple(column.wire for column in defaults_for(self._mode))
        self._model.show_columns(self._mode, self._shown)
        self.defaults_wanted.emit()

    def _change(self, wires: tuple[str, ...]) -> None:
        self._shown = wires if CURRENCY.wire in wires else (CURRENCY.wire, *wires)
        self._model.show_columns(self._mode, self._shown)
        own = tuple(column.wire for column in defaults_for(self._mode))
        # what is the mode's own is left to it, so that it goes on to follow the account's first debt
        self.columns_changed.emit(None if self._shown == own else self._shown)

    @Slot()
    def _on_down(self) -> None:
        """Go on to what was found; from an entry chosen before, where it is still there."""
        if self._model.rowCount():
            self._list.setFocus(Qt.FocusReason.TabFocusReason)

    @Slot()
    def _on_up(self) -> None:
        self._find.setFocus(Qt.FocusReason.BacktabFocusReason)

    @Slot(str)
    def _on_typed(self, text: str) -> None:
        self._find.setFocus()
        self._find.setText(self._find.text() + text)

    def _name_controls(self) -> None:
        self._find.setPlaceholderText(self.tr("Find a column by its name, OKX's name or what it means"))
        self._find.setAccessibleName(self.tr("Find a column"))
        self._risky.setText(self.tr("A column with a risk in it is shown whatever you choose here."))
        self._defaults_button.setAccessibleName(self.tr("Back to the default columns"))
        self._close_button.setAccessibleName(self.tr("Close"))
        self._defaults_button.setAutoDefault(False)
        self._close_button.setDefault(True)

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.addWidget(self._defaults_button)
        foot.addStretch(1)
        foot.addWidget(self._close_button)
        self.column.setSizeConstraint(QLayout.SizeConstraint.SetMinimumSize)  # it may be made larger
        self.column.addWidget(self._about)
        self.column.addWidget(self._find)
        self.column.addWidget(self._list, 1)
        self.column.addWidget(self._risky)
        self.column.addLayout(foot)
        metrics, screen = self.fontMetrics(), self.screen().availableSize() * 0.9
        size = QSize(metrics.averageCharWidth() * _CHARACTERS, metrics.lineSpacing() * _LINES)
        self.resize(size.boundedTo(screen))

    def _connect(self) -> None:
        self._find.textChanged.connect(self._model.find)
        self._find.down_wanted.connect(self._on_down)
        self._list.typed.connect(self._on_typed)
        self._list.up_wanted.connect(self._on_up)
        self._model.ticked.connect(self._on_ticked)
        self._defaults_button.clicked.connect(self._on_defaults)
        self._close_button.clicked.connect(self.reject)
