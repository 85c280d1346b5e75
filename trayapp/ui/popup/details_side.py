"""The place of the details beside the table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from trayapp.domain.fields import Mode
from trayapp.domain.snapshot import Snapshot
from trayapp.ui.details.details_tab import DetailsTab
from trayapp.ui.table.rows import Row
from trayapp.ui.theme import LIGHT, Theme

if TYPE_CHECKING:
    from trayapp.ui.details.details_pane import DetailsPane


class DetailsSide(QWidget):
    """Hidden at first, and empty until it is wanted: many never look there, and the pane takes 2 MB.

    Signals:
        closed: the user wants it away; whoever owns it hides it.
    """

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pane: DetailsPane | None = None
        self._theme, self._is_stale = LIGHT, False
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        self.hide()

    @property
    def tab(self) -> DetailsTab:
        """Which of the two is open."""
        return DetailsTab.CURRENCY if self._pane is None else self._pane.tab

    def show_tab(self, which: DetailsTab) -> None:
        """Open the one or the other; what it shows is told next."""
        if self._pane is None:
            self._pane = self._built()
        self._pane.show_tab(which)

    def tell(self, row: Row | None, snapshot: Snapshot | None, mode: Mode | None, *, veiled: bool) -> None:
        """Show the fields of this currency and of this account from now on; None where there is none."""
        if self._pane is None:
            return
        from trayapp.ui.details.details import details_of_account, details_of_row  # noqa: PLC0415 - see above

        currency = details_of_row(row, mode, veiled=veiled) if row else None
        account = details_of_account(snapshot, veiled=veiled) if snapshot else None
        self._pane.show_details(currency, account)

    def show_stale(self, stale: bool) -> None:
        """Grey what is shown, or stop to."""
        self._is_stale = stale
        if self._pane is not None:
            self._pane.show_stale(stale)

    def use(self, theme: Theme) -> None:
        self._theme = theme
        if self._pane is not None:
            self._pane.use(theme)

    def _built(self) -> DetailsPane:
        from trayapp.ui.details.details_pane import DetailsPane  # noqa: PLC0415 - see the class

        pane = DetailsPane()
        pane.use(self._theme)
        pane.show_stale(self._is_stale)
        pane.closed.connect(self.closed)
        chain = _focusable(pane)
        layout = self.layout()
        assert layout is not None  # noqa: S101 - for the type alone
        layout.addWidget(pane)
        before = _reached_before(self)
        for widget in chain:  # by itself what comes last is also the last that Tab reaches
            if before is not None:
                QWidget.setTabOrder(before, widget)
            before = widget
        return pane


def _focusable(window: QWidget) -> list[QWidget]:
    """What Tab reaches in a window, in its order."""
    found, widget = list[QWidget](), window.nextInFocusChain()
    while widget is not None and widget is not window:
        if widget.focusPolicy() != Qt.FocusPolicy.NoFocus:
            found.append(widget)
        widget = widget.nextInFocusChain()
    return found


def _reached_before(place: QWidget) -> QWidget | None:
    widget = place.previousInFocusChain()
    while widget is not None and widget is not place and widget.focusPolicy() == Qt.FocusPolicy.NoFocus:
        widget = widget.previousInFocusChain()
    return None if widget is place else widget
