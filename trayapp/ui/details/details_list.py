"""The list of fields: what is chosen stays chosen and in its place while values change."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, Slot
from PySide6.QtGui import (
    QAction,
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from trayapp.ui.details.detail import Detail
from trayapp.ui.details.detail_layout import MARGIN
from trayapp.ui.details.detail_row import DetailRow
from trayapp.ui.details.details import Details
from trayapp.ui.details.details_model import DetailRole, DetailsModel
from trayapp.ui.parts.empty_words import draw_empty_words
from trayapp.ui.theme import LIGHT, Theme, scroll_bars

Place = QModelIndex | QPersistentModelIndex


class DetailsList(QListView):
    """One field chosen at a time; Ctrl+C takes it along as a line with tabs.

    `nothing` are the words for where there are no values.
    """

    def __init__(self, nothing: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._nothing = nothing
        self._theme = LIGHT
        self._details: Details | None = None
        self._needle = ""
        self.fields = DetailsModel(self)
        self._row = DetailRow(self.font(), self)
        self._add_actions()
        self.setModel(self.fields)
        self.setItemDelegate(self._row)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self._offer_copies()

    def _add_actions(self) -> None:
        self._copy = self._action(self.tr("&Copy"))
        self._copy.setShortcut(QKeySequence.StandardKey.Copy)
        self._copy.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self._copy.triggered.connect(self.copy)
        self._copy_value = self._action(self.tr("Copy &value"))
        self._copy_value.triggered.connect(self.copy_value)
        self._copy_name = self._action(self.tr("Copy OKX &name"))
        self._copy_name.triggered.connect(self.copy_name)

    def _action(self, text: str) -> QAction:
        action = QAction(text, self)
        self.addAction(action)
        return action

    def show_details(self, details: Details | None, needle: str = "") -> None:
        """Show these, or those of them that `needle` finds."""
        if _shape(details) != _shape(self._details):
            self._row.layout.start_anew()  # other values, or values of another kind
        searched_anew, self._needle = needle != self._needle, needle
        self._details = details
        chosen, place = self.chosen, self.verticalScrollBar().value()
        if self.fields.show_groups(details.groups if details else (), needle):
            self._row.layout.start_anew()
            self._go_back(chosen, 0 if searched_anew else place)
        self._offer_copies()

    def _go_back(self, chosen: Detail | None, place: int) -> None:
        row = self.fields.row_of(chosen.wire) if chosen else -1
        if row >= 0:
            self.setAutoScroll(False)
            self.setCurrentIndex(self.fields.index(row))
            self.setAutoScroll(True)
        self.doItemsLayout()  # before it there is nothing to scroll
        self.verticalScrollBar().setValue(place)

    def show_stale(self, stale: bool) -> None:
        """Grey what is shown, or stop to."""
        if stale != self._row.layout.stale:
            self._row.layout.show_stale(stale)
            self.viewport().update()

    def wear(self, theme: Theme) -> None:
        self._theme = theme
        self._row.layout.wear(theme, self.font())
        self.setStyleSheet(f"QListView {{ background: {theme.ground}; }} {scroll_bars(theme)}")
        self.scheduleDelayedItemsLayout()
        self.viewport().update()

    @property
    def chosen(self) -> Detail | None:
        """The field that is chosen."""
        entry = self.currentIndex().data(DetailRole.ENTRY)
        return entry if isinstance(entry, Detail) else None

    def choose(self, wire: str) -> None:
        """Choose the field with this OKX name and bring it into sight, if it is shown."""
        row = self.fields.row_of(wire)
        if row >= 0:
            self.setCurrentIndex(self.fields.index(row))

    @Slot()
    def copy(self) -> None:
        """Put the chosen field into the clipboard: label, exact value and unit; never a hidden amount."""
        if self.chosen is not None and not self.chosen.hidden:
            line = (self.chosen.label, self.chosen.exact, self.chosen.unit)
            QGuiApplication.clipboard().setText("\t".join(line))

    @Slot()
    def copy_value(self) -> None:
        """The same with the exact value alone."""
        if self.chosen is not None and self.chosen.exact and not self.chosen.hidden:
            QGuiApplication.clipboard().setText(self.chosen.exact)

    @Slot()
    def copy_name(self) -> None:
        """OKX's name of the chosen field."""
        if self.chosen is not None:
            QGuiApplication.clipboard().setText(self.chosen.wire)

    def _offer_copies(self) -> None:
        chosen = self.chosen
        self._copy.setEnabled(chosen is not None and not chosen.hidden)
        self._copy_value.setEnabled(chosen is not None and bool(chosen.exact))
        self._copy_name.setEnabled(chosen is not None)

    def currentChanged(self, current: Place, previous: Place) -> None:
        super().currentChanged(current, previous)
        self._offer_copies()

    def dataChanged(self, first: Place, last: Place, roles: Sequence[int] = ()) -> None:
        """Draw one field anew; a list view of itself would lay out all of them, and few need more room."""
        if self._row.grew(first):
            super().dataChanged(first, last, list(roles))
        else:
            QAbstractItemView.dataChanged(self, first, last, list(roles))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The view's own way to copy would take the label alone, and that of a hidden amount, too."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        else:
            super().keyPressEvent(event)

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Home goes to the first field: what comes before it is a heading."""
        if action is QAbstractItemView.CursorAction.MoveHome:
            return self.fields.index(1)
        return super().moveCursor(action, modifiers)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Whoever comes by a key sees where he is."""
        super().focusInEvent(event)
        if event.reason() != Qt.FocusReason.MouseFocusReason and self.currentIndex().isValid():
            self.setCurrentIndex(self.currentIndex())

    def scrollTo(
        self,
        index: Place,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """A group's heading comes into sight with its first field, which alone can be walked to."""
        if self.fields.is_heading(index.row() - 1):
            super().scrollTo(self.fields.index(index.row() - 1), hint)
        super().scrollTo(index, hint)

    def sizeHint(self) -> QSize:
        return QSize(340, 400)

    def resizeEvent(self, event: QResizeEvent) -> None:
        if self._row.layout.fit(self.viewport().width()):
            self.scheduleDelayedItemsLayout()
        super().resizeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.fields.rowCount():
            draw_empty_words(self, self.words, self._theme, MARGIN)

    @property
    def words(self) -> str:
        """What stands in the place of fields where there are none; empty where there are."""
        if self.fields.rowCount():
            return ""
        found_none = self._details is not None and self._details.groups
        return self.tr("No field has that in its name or its explanation.") if found_none else self._nothing


def _shape(details: Details | None) -> tuple[str, bool] | None:
    """Whose the values are, and whether amounts are hidden: what room a value had tells how long it was."""
    if details is None:
        return None
    return details.title, any(detail.hidden for group in details.groups for detail in group.details)
