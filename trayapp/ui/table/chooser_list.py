"""The list of columns to choose from: arrows move, the space bar ticks, letters go on to the search."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from trayapp.ui.parts.empty_words import draw_empty_words
from trayapp.ui.table.chooser_model import ChooserModel
from trayapp.ui.table.chooser_row import SIDE, ChooserRow
from trayapp.ui.theme import LIGHT, Theme, scroll_bars

_LEAST_LINES = 8  # of text, in sight on the smallest screen


class ChooserList(QListView):
    """Signals:
    typed: a letter that belongs into the search.
    up_wanted: the user goes up from the first entry.
    """

    typed = Signal(str)
    up_wanted = Signal()

    def __init__(self, model: ChooserModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._choices = LIGHT, model
        self._row = ChooserRow(self.font(), self)
        self.setModel(model)
        self.setItemDelegate(self._row)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setAccessibleName(self.tr("Columns"))

    def wear(self, theme: Theme) -> None:
        self._theme = theme
        self._row.wear(theme, self.font())
        self.verticalScrollBar().setStyleSheet(scroll_bars(theme))
        self.scheduleDelayedItemsLayout()
        self.viewport().update()

    def keyboardSearch(self, search: str) -> None:
        self.typed.emit(search)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        first = self._choices.row_of("")
        if event.key() == Qt.Key.Key_Up and self.currentIndex().row() <= first:
            self.up_wanted.emit()
        else:
            super().keyPressEvent(event)

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Home goes to the first entry: what comes before it is a heading."""
        if action is QAbstractItemView.CursorAction.MoveHome:
            return self._choices.index(self._choices.row_of(""))
        return super().moveCursor(action, modifiers)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Whoever comes by a key sees where he is."""
        super().focusInEvent(event)
        if event.reason() is not Qt.FocusReason.MouseFocusReason and not self.currentIndex().isValid():
            self.setCurrentIndex(self._choices.index(self._choices.row_of("")))

    def scrollTo(
        self,
        index: QModelIndex | QPersistentModelIndex,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """A group's heading comes into sight with its first entry, which alone can be walked to."""
        if self._choices.is_heading(index.row() - 1):
            super().scrollTo(self._choices.index(index.row() - 1), hint)
        super().scrollTo(index, hint)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.fontMetrics().lineSpacing() * _LEAST_LINES)

    def resizeEvent(self, event: QResizeEvent) -> None:
        # wrapped as if there were a scroll bar, or its coming would change every height, and so its own need
        self._row.width = self.width() - 2 * self.frameWidth() - self.verticalScrollBar().sizeHint().width()
        self.scheduleDelayedItemsLayout()
        super().resizeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._choices.rowCount():
            words = self.tr("No column has that in its name or its explanation.")
            draw_empty_words(self, words, self._theme, SIDE)
