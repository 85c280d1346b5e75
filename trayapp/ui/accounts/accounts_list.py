"""The list of accounts, with words in its place while it is empty."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QSizePolicy, QStyleOptionViewItem, QWidget

from trayapp.ui.accounts.account_row import AccountRow
from trayapp.ui.accounts.accounts_model import AccountRole, AccountsModel
from trayapp.ui.theme import LIGHT, Theme, scroll_bars

_LEAST_ROWS, _MOST_ROWS = 4, 8  # more are scrolled


class AccountsList(QListView):
    """One account chosen at a time; F2 or a double click edits its name."""

    def __init__(self, model: AccountsModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = LIGHT
        self._row = AccountRow(self)
        self._accounts = model
        self.setModel(model)
        self.setItemDelegate(self._row)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        model.modelReset.connect(self.updateGeometry)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.EditKeyPressed | triggers.DoubleClicked)
        self.setAccessibleName(self.tr("Accounts"))

    def wear(self, theme: Theme) -> None:
        self._theme = theme
        self._row.wear(theme)
        self.verticalScrollBar().setStyleSheet(scroll_bars(theme))
        self.viewport().update()

    @property
    def chosen_id(self) -> str | None:
        index = self.currentIndex()
        return str(index.data(AccountRole.ID)) if index.isValid() else None

    def choose(self, account_id: str | None) -> None:
        """Choose the account, or the first where it is not there."""
        self.setCurrentIndex(self._accounts.index(self._accounts.row_of(account_id)))

    def sizeHint(self) -> QSize:
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        row = self._row.sizeHint(option, self._accounts.index(0)).height()
        rows = max(_LEAST_ROWS, min(self._accounts.rowCount(), _MOST_ROWS))
        return QSize(0, rows * row + 2 * self.frameWidth())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._accounts.rowCount():
            return
        painter = QPainter(self.viewport())
        painter.setPen(QColor(self._theme.dim))
        room = self.viewport().rect().adjusted(24, 24, -24, -24)
        words = self.tr("There is no account yet.\nAdd one with a key that can only read.")
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, words)
        painter.end()
