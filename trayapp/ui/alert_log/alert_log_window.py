"""The window with the last alerts: when, how bad, what happened, what can be done."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLayout, QPushButton, QWidget

from trayapp.domain.alerts.alert import LogEntry
from trayapp.domain.local_time import local_text
from trayapp.ui.alert_log.alert_details import AlertDetails
from trayapp.ui.alert_log.alert_log_model import LogColumn, one_line
from trayapp.ui.alert_log.alert_log_table import AlertLogTable
from trayapp.ui.parts.themed_dialog import ThemedDialog
from trayapp.ui.theme import Theme, current_theme

_CHARACTERS, _LINES = 150, 40  # of the window as it is first seen, where the screen is large enough


class AlertLogWindow(ThemedDialog):
    """Shows what it is told; the user picks an account and copies rows."""

    def __init__(self, parent: QWidget | None = None, *, theme: Callable[[], Theme] = current_theme) -> None:
        super().__init__(parent, theme)
        self.setWindowTitle(self.tr("Alerts"))
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self._entries: tuple[LogEntry, ...] = ()
        self._veiled = False
        self._whose = QLabel(self.tr("&Account"), self)
        self._accounts = QComboBox(self)
        self._table = AlertLogTable(self)
        self._details = AlertDetails(self)
        self._copy_button = QPushButton(self.tr("&Copy"), self)
        self._close_button = QPushButton(self.tr("C&lose"), self)
        self._lay_out()
        self._accounts.currentIndexChanged.connect(self._show)
        self._table.selectionModel().selectionChanged.connect(self._follow_choice)
        self._table.selectionModel().currentRowChanged.connect(self._follow_choice)
        self._copy_button.clicked.connect(self._table.copy)
        self._close_button.clicked.connect(self.reject)
        self._offer_accounts()
        self._show()
        self.follow_theme()

    def wear(self, theme: Theme) -> None:
        super().wear(theme)
        self._table.wear(theme)
        self._details.wear(theme)

    def show_entries(self, entries: Sequence[LogEntry], veiled: bool) -> None:
        """Show the log. What is chosen stays so.

        Args:
            entries: newest last.
            veiled: put dots for amounts.
        """
        self._entries, self._veiled = tuple(entries), veiled
        self._offer_accounts()
        self._show()

    @Slot()
    def _show(self) -> None:
        """Show the entries of the account that is picked, or all."""
        account_id = self._accounts.currentData()
        shown = [e for e in self._entries if account_id is None or e.account_id == account_id]
        self._table.show_entries(shown, veiled=self._veiled)
        self._details.setVisible(bool(self._entries))
        self._follow_choice()

    @Slot()
    def _follow_choice(self) -> None:
        entry = self._table.chosen
        self._copy_button.setEnabled(self._table.selectionModel().hasSelection())
        if entry is None:
            self._details.say("", "", "")
            return
        row = self._table.currentIndex().row()
        what = str(self._table.log.index(row, LogColumn.WHAT).data())
        since = self.tr("since %1").replace("%1", local_text(entry.alert.since))
        self._details.say(what, f"{one_line(entry.account)} · {since}", self._table.log.advice(entry))

    def _offer_accounts(self) -> None:
        """Offer every account by the name it had last, if there are several."""
        names = {entry.account_id: one_line(entry.account) for entry in self._entries}
        items = [(self.tr("All"), None), *sorted((name, account_id) for account_id, name in names.items())]
        for part in (self._whose, self._accounts):
            part.setVisible(len(names) > 1)
        offered = [
            (self._accounts.itemText(n), self._accounts.itemData(n)) for n in range(self._accounts.count())
        ]
        if items == offered:
            return
        picked = self._accounts.currentData()
        self._accounts.blockSignals(True)
        self._accounts.clear()
        for name, account_id in items:
            self._accounts.addItem(name, account_id)
        self._accounts.setCurrentIndex(max(0, self._accounts.findData(picked)))
        self._accounts.blockSignals(False)

    def _lay_out(self) -> None:
        self._whose.setBuddy(self._accounts)
        self._accounts.setAccessibleName(self.tr("Account"))
        self._copy_button.setAccessibleName(self.tr("Copy the chosen alerts"))
        self._close_button.setAccessibleName(self.tr("Close"))
        self._copy_button.setAutoDefault(False)
        self._close_button.setDefault(True)
        head = QHBoxLayout()
        head.addWidget(self._whose)
        head.addWidget(self._accounts)
        head.addStretch(1)
        foot = QHBoxLayout()
        foot.addWidget(self._copy_button)
        foot.addStretch(1)
        foot.addWidget(self._close_button)
        self.column.setSizeConstraint(QLayout.SizeConstraint.SetMinimumSize)  # it may be made larger
        self.column.addLayout(head)
        self.column.addWidget(self._table, 1)
        self.column.addWidget(self._details)
        self.column.addLayout(foot)
        self._table.setMinimumHeight(8 * self.fontMetrics().lineSpacing())
        metrics, screen = self.fontMetrics(), self.screen().availableSize() * 0.9
        size = QSize(metrics.averageCharWidth() * _CHARACTERS, metrics.lineSpacing() * _LINES)
        self.resize(size.boundedTo(screen))
        self._table.setFocus()
