"""The table of the log: columns that stay where they are, rows that can be copied."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPersistentModelIndex, Qt, Slot
from PySide6.QtGui import QAction, QColor, QGuiApplication, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QWidget

from trayapp.domain.alerts.alert import Event, LogEntry
from trayapp.domain.thresholds import RiskLevel
from trayapp.ui.alert_log.alert_log_delegate import PADDING, AlertLogDelegate
from trayapp.ui.alert_log.alert_log_model import AlertLogModel, LogColumn, LogRole
from trayapp.ui.parts.row_table import RowTable
from trayapp.ui.texts.level_words import state_word
from trayapp.ui.theme import Theme, figures, scroll_bars

#: Longer names of accounts are cut; so much is always seen of what an alert is about.
_WIDEST_ACCOUNT, _LEAST_SEEN = "Futures desk, Paris", "Margin ratio 140 %"


class AlertLogTable(RowTable):
    """Shows entries. What is chosen stays chosen, and in its place, while others come in above it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.log = AlertLogModel(self)
        self._cells = AlertLogDelegate(self.font(), self)
        self.setModel(self.log)
        self.setItemDelegate(self._cells)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Alerts"))
        self.copy_action = QAction(self.tr("&Copy"), self)
        self.copy_action.setShortcut(QKeySequence.StandardKey.Copy)
        self.copy_action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self.copy_action.triggered.connect(self.copy)
        self.addAction(self.copy_action)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self._set_up_headers()
        self._fit_accounts(())

    def _set_up_headers(self) -> None:
        rows, head = self.verticalHeader(), self.horizontalHeader()
        rows.setDefaultSectionSize(self._cells.row_height)
        head.setHighlightSections(False)
        head.setSectionsClickable(False)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setSectionResizeMode(LogColumn.WHAT, QHeaderView.ResizeMode.Stretch)
        head.setFont(figures(self.font(), scale=0.9))
        cells = self._cells
        words = max(cells.text_width(self.log.event_word(event)) for event in Event)
        badges = max(cells.badge_width(state_word(level)) for level in RiskLevel) + 2 * PADDING
        self.setColumnWidth(LogColumn.TIME, cells.text_width("8888-88-88 88:88:88"))
        self.setColumnWidth(LogColumn.LEVEL, badges)
        self.setColumnWidth(LogColumn.EVENT, words)

    def show_entries(self, entries: Sequence[LogEntry], *, veiled: bool) -> None:
        """Show these, which come newest last. At the top the newest stays in sight."""
        chosen, place = self.chosen, self.verticalScrollBar().value()
        upmost = QPersistentModelIndex(self.indexAt(self.viewport().rect().topLeft()))
        before = self.rowViewportPosition(upmost.row()) if upmost.isValid() else 0
        self.log.show_entries(entries, veiled=veiled)
        if place and upmost.isValid():
            moved = self.rowViewportPosition(upmost.row()) - before
            self.verticalScrollBar().setValue(self.verticalScrollBar().value() + moved)
        if self.chosen is None:
            self.choose(chosen)
        self._fit_accounts(entries)

    @property
    def chosen(self) -> LogEntry | None:
        index = self.currentIndex()
        entry = index.data(LogRole.ENTRY) if index.isValid() else None
        return entry if isinstance(entry, LogEntry) else None

    def choose(self, entry: LogEntry | None) -> None:
        """Choose this entry, or the newest where it is not there."""
        if self.log.rows:
            self.selectRow(self.log.rows.index(entry) if entry in self.log.rows else 0)

    def wear(self, theme: Theme) -> None:
        self._cells.theme = theme
        self.horizontalHeader().setStyleSheet(
            f"QHeaderView {{ background: {theme.card}; border: none; }}"
            f"QHeaderView::section {{ background: {theme.card}; color: {theme.dim}; border: none;"
            f" border-bottom: 1px solid {theme.line}; padding: 5px {PADDING}px; }}"
        )
        self.verticalScrollBar().setStyleSheet(scroll_bars(theme))
        self.viewport().update()

    @Slot()
    def copy(self) -> None:
        """Put the rows that are chosen into the clipboard, a line each, as they are shown."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        lines = [str(self.log.index(row, 0).data(LogRole.LINE)) for row in rows]
        if lines:
            QGuiApplication.clipboard().setText("\n".join(lines))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.log.rows:
            return
        painter = QPainter(self.viewport())
        painter.setPen(QColor(self._cells.theme.dim))
        painter.drawText(self.viewport().rect(), Qt.AlignmentFlag.AlignCenter, self.tr("No alerts so far."))
        painter.end()

    def _fit_accounts(self, entries: Sequence[LogEntry]) -> None:
        """Make room for the names; the column only grows, and is there for several accounts alone."""
        self.setColumnHidden(LogColumn.ACCOUNT, len({entry.account_id for entry in entries}) < 2)
        names = {entry.account for entry in entries}
        most = self._cells.text_width(_WIDEST_ACCOUNT)
        need = max((min(self._cells.text_width(name), most) for name in names), default=0)
        if need > self.columnWidth(LogColumn.ACCOUNT):
            self.setColumnWidth(LogColumn.ACCOUNT, need)
        widths = sum(self.columnWidth(column) for column in LogColumn if column is not LogColumn.WHAT)
        edges = self.verticalScrollBar().sizeHint().width() + 2 * self.frameWidth()
        self.setMinimumWidth(widths + self._cells.text_width(_LEAST_SEEN) + edges)
