"""The pane beside the table: every field of the chosen currency, or of the account, with what it means."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from trayapp.ui.details.detail_layout import MARGIN
from trayapp.ui.details.details import Details
from trayapp.ui.details.details_list import DetailsList
from trayapp.ui.details.details_tab import DetailsTab
from trayapp.ui.parts.elided_label import ElidedLabel
from trayapp.ui.parts.flat_button import FlatButton
from trayapp.ui.parts.page_tabs import PageTabs
from trayapp.ui.theme import LIGHT, Theme, figures

_LEAST_WIDTH, _WIDTH = 300, 340


class DetailsPane(QWidget):
    """Shows what it is given; builds no details itself.

    Signals:
        closed: the user wants it away; whoever owns it hides it.
    """

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = LIGHT
        self._shown: dict[DetailsTab, Details | None] = dict.fromkeys(DetailsTab)
        self._title = ElidedLabel(Qt.TextElideMode.ElideRight, scale=1.1, bold=True)
        self._subtitle = ElidedLabel(Qt.TextElideMode.ElideRight, scale=0.9)
        self._close = self._close_button()
        self._tabs = PageTabs((self.tr("Currency"), self.tr("Account")), self)
        self._tabs.setAccessibleName(self.tr("Details of"))
        self._find = self._find_box()
        self._lists = {
            DetailsTab.CURRENCY: DetailsList(self.tr("Choose a currency in the table.")),
            DetailsTab.ACCOUNT: DetailsList(self.tr("Nothing is known of the account yet.")),
        }
        self._lists[DetailsTab.CURRENCY].setAccessibleName(self.tr("Fields of the currency"))
        self._lists[DetailsTab.ACCOUNT].setAccessibleName(self.tr("Fields of the account"))
        self._pages = QStackedWidget()
        self._lay_out()
        self._tabs.currentChanged.connect(self._on_tab)
        self._find.textChanged.connect(self._draw)
        self.setMinimumWidth(_LEAST_WIDTH)
        self.use(LIGHT)
        self._draw()

    def _close_button(self) -> FlatButton:
        button = FlatButton("×", self.tr("Close details"), self)
        button.setFont(figures(self.font(), scale=1.4))
        button.setAccessibleName(self.tr("Close details"))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(self.closed)
        return button

    def _find_box(self) -> QLineEdit:
        find = QLineEdit(self)
        find.setPlaceholderText(self.tr("Find a field"))
        find.setAccessibleName(self.tr("Find a field"))
        find.setClearButtonEnabled(True)
        find.setMaxLength(60)
        find.installEventFilter(self)
        return find

    def _lay_out(self) -> None:
        for fields in self._lists.values():
            self._pages.addWidget(fields)
        names = QVBoxLayout()
        names.setSpacing(2)
        names.addWidget(self._title)
        names.addWidget(self._subtitle)
        head = QHBoxLayout()
        head.addLayout(names, 1)
        head.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        top = QVBoxLayout()
        top.setContentsMargins(MARGIN, 12, MARGIN - 6, 0)
        top.addLayout(head)
        middle = QVBoxLayout()
        middle.setContentsMargins(MARGIN, 0, MARGIN, 8)
        middle.setSpacing(8)
        middle.addWidget(self._tabs)
        middle.addWidget(self._find)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 0, 0, 0)  # the line that paintEvent draws
        layout.setSpacing(4)
        layout.addLayout(top)
        layout.addLayout(middle)
        layout.addWidget(self._pages, 1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)

    @property
    def tab(self) -> DetailsTab:
        """Which of the two is open."""
        return DetailsTab(self._tabs.currentIndex())

    def show_tab(self, which: DetailsTab) -> None:
        """Open the one or the other."""
        self._tabs.setCurrentIndex(which)

    def show_details(self, currency: Details | None, account: Details | None) -> None:
        """Show these from now on; what is chosen, and where one has scrolled to, stays.

        Args:
            currency: None where no currency is chosen.
            account: None where there is no account.
        """
        self._shown = {DetailsTab.CURRENCY: currency, DetailsTab.ACCOUNT: account}
        self._draw()

    def show_stale(self, stale: bool) -> None:
        """Grey what is shown, or stop to."""
        for fields in self._lists.values():
            fields.show_stale(stale)

    def use(self, theme: Theme) -> None:
        self._theme = theme
        self._title.use_ink(theme.ink)
        self._close.wear(theme)
        self._subtitle.use_ink(theme.dim)
        self._tabs.wear(theme)
        self._find.setStyleSheet(
            f"QLineEdit {{ background: {theme.card}; color: {theme.ink}; border: 1px solid {theme.border};"
            f" border-radius: 5px; padding: 4px 6px; placeholder-text-color: {theme.dim}; }}"
            f"QLineEdit:focus {{ border-color: {theme.accent}; }}"
        )
        for fields in self._lists.values():
            fields.wear(theme)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(_WIDTH, super().sizeHint().height())

    @Slot()
    def _on_tab(self) -> None:
        self._pages.setCurrentIndex(self.tab)
        self._name()

    @Slot()
    def _draw(self) -> None:
        """Both, since the one that is not seen must not keep an amount that is hidden by now."""
        for tab, fields in self._lists.items():
            fields.show_details(self._shown[tab], self._find.text())
        self._name()

    def _name(self) -> None:
        shown = self._shown[self.tab]
        self._title.setText(shown.title if shown else self.tr("Details"))
        self._subtitle.setText(shown.subtitle if shown else "")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """In the find box Esc empties it before it closes anything, and Down goes to what was found."""
        if watched is self._find and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Escape and self._find.text():
                self._find.clear()
                return True
            if event.key() == Qt.Key.Key_Down:
                self._lists[self.tab].setFocus(Qt.FocusReason.TabFocusReason)
                return True
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._theme.ground))
        painter.fillRect(0, 0, 1, self.height(), QColor(self._theme.line))
        painter.end()
