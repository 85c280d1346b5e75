"""The popup: a frameless normal window (Wayland refuses popups) with everything about one account."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import (
    QCloseEvent,
    QColor,
    QGuiApplication,
    QHideEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from trayapp.domain.snapshot import Snapshot
from trayapp.ui.balance_table import BalanceTable
from trayapp.ui.card_texts import cards_of
from trayapp.ui.cards import Cards
from trayapp.ui.colours import Colours
from trayapp.ui.column_sets import columns_for
from trayapp.ui.footer import Footer
from trayapp.ui.header import Header
from trayapp.ui.placement import top_left
from trayapp.ui.rows import rows_of
from trayapp.ui.state import State
from trayapp.ui.strips import Strips
from trayapp.ui.theme import palette_of
from trayapp.ui.tip import close_tip

_LEAST_WIDTH = 720
#: A click on the tray icon takes the focus first, so the popup has just closed when the click arrives.
_JUST_CLOSED_S = 0.3


class Popup(QWidget):
    """Built once; drawn anew only while it is seen.

    Signals:
        refresh_wanted, settings_wanted, accounts_wanted, add_account_wanted: wishes of the user.
        check_wanted, alerts_wanted: more of them; a check is of the account that is shown.
        acknowledge_wanted: the id of the account that is shown.
        accept_wanted: an account's id, and the powers of its key that the user accepts.
        snooze_wanted: its id, and minutes for which to put its alerts off, or UNTIL_WORSE.
        hide_wanted: whether amounts shall be hidden.
        account_chosen: the id picked in the switcher.
        closed_for_good: it was closed while it was a window, with no tray to open it again.
    """

    refresh_wanted = Signal()
    hide_wanted = Signal(bool)
    check_wanted = Signal()
    accept_wanted = Signal(str, object)
    acknowledge_wanted = Signal(str)
    snooze_wanted = Signal(str, int)
    alerts_wanted = Signal()
    settings_wanted = Signal()
    accounts_wanted = Signal()
    add_account_wanted = Signal()
    account_chosen = Signal(str)
    closed_for_good = Signal()

    def __init__(self, now: Callable[[], datetime], colours: Colours) -> None:
        super().__init__(None, Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint)
        self._now = now
        self._state = State()
        self._closed_at = 0.0
        self._shown_id = ""
        self._is_window = self._was_stale = False
        self._colours = colours
        self._theme = colours.theme()
        self.setObjectName("popup")
        self.setWindowTitle("Equity Tray")
        self._header, self._strips, self._cards = Header(), Strips(), Cards()
        self._table, self._footer = BalanceTable(self._theme), Footer()
        self._rest = QWidget()  # takes the table's room where there is none, so that nothing else swells
        self._second = QTimer(self)  # ages tick only while they are seen
        self._second.setInterval(1000)
        self._second.timeout.connect(self._tick)
        self._lay_out()
        self._connect()
        self._use_theme()

    def show_state(self, state: State) -> None:
        """Show this from now on. While closed, too, nothing keeps an amount that is hidden by now."""
        veiled_anew = state.hide_amounts and not self._state.hide_amounts
        self._state = state
        if veiled_anew:
            close_tip()
        if veiled_anew or self.isVisible():
            self._draw_state()

    def toggle(self, icon: QRect) -> None:
        """Open by the tray icon's rectangle, or close; for a click on the icon."""
        if self.isVisible():
            self.hide()
        elif time.monotonic() - self._closed_at > _JUST_CLOSED_S:
            self.open_at(icon)

    def open_at(self, icon: QRect) -> None:
        """Open by `icon`; at the cursor where that is empty; bring to the front what is open."""
        if not self.isVisible():
            self._frame(self._is_window)
            screen = QGuiApplication.screenAt(icon.center() if not icon.isEmpty() else self._cursor())
            screen = screen or QGuiApplication.primaryScreen()
            room = screen.availableGeometry()
            self.resize(self.size_for(room.size()))
            self.move(top_left(self.size(), icon, self._cursor(), room))
        self.show()
        self.raise_()
        self.activateWindow()

    def _keep_inside(self) -> None:
        """What grew while it is open (a strip, another card) must not push its foot off the screen."""
        room = self.screen().availableGeometry()
        size = self.size().boundedTo(room.size())
        if size != self.size():
            self.resize(size)
        frame = self.geometry()
        x = max(room.left(), min(frame.left(), room.right() + 1 - frame.width()))
        y = max(room.top(), min(frame.top(), room.bottom() + 1 - frame.height()))
        if (x, y) != (frame.left(), frame.top()):
            self.move(x, y)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.isVisible() and not self._is_window:
            self._keep_inside()

    def become_window(self) -> None:
        """Be an ordinary window from now on: there is no tray to open this from again."""
        self._is_window = True
        self._footer.offer_pin(False)
        self._frame(True)

    def _frame(self, framed: bool) -> None:
        """Have the frame of a window, or none; changing it hides the window for a moment."""
        if bool(self.windowFlags() & Qt.WindowType.FramelessWindowHint) is framed:
            self.setWindowFlag(Qt.WindowType.FramelessWindowHint, not framed)

    def become_popup(self) -> None:
        """There is a tray now. A window that is open stays one until it is closed."""
        self._is_window = False
        self._footer.offer_pin(True)

    def _lay_out(self) -> None:
        self._layout = layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)  # the border that paintEvent draws
        layout.setSpacing(0)
        head = QVBoxLayout()
        head.setContentsMargins(16, 14, 16, 14)
        head.setSpacing(10)
        for part in (self._header, self._strips, self._cards):
            head.addWidget(part)
        layout.addLayout(head)
        layout.addWidget(self._table, 1)
        layout.addWidget(self._rest, 1)
        layout.addWidget(self._footer)

    def _connect(self) -> None:
        self._header.account_chosen.connect(self.account_chosen)
        self._strips.retry_wanted.connect(self.refresh_wanted)
        self._strips.check_wanted.connect(self.check_wanted)
        self._strips.accept_wanted.connect(self.accept_wanted)
        self._strips.acknowledge_wanted.connect(self._on_acknowledge)
        self._strips.snooze_wanted.connect(self._on_snooze)
        self._strips.account_wanted.connect(self.account_chosen)
        self._strips.add_account_wanted.connect(self.add_account_wanted)
        self._footer.refresh_wanted.connect(self.refresh_wanted)
        self._footer.hide_wanted.connect(self.hide_wanted)
        self._footer.alerts_wanted.connect(self.alerts_wanted)
        self._footer.accounts_wanted.connect(self.accounts_wanted)
        self._footer.settings_wanted.connect(self.settings_wanted)
        self._colours.changed.connect(self._use_theme)

    @Slot()
    def _on_acknowledge(self) -> None:
        if self._state.chosen is not None:
            self.acknowledge_wanted.emit(self._state.chosen.profile.id)

    @Slot(int)
    def _on_snooze(self, minutes: int) -> None:
        if self._state.chosen is not None:
            self.snooze_wanted.emit(self._state.chosen.profile.id, minutes)

    @Slot()
    def _use_theme(self) -> None:
        self._theme = self._colours.theme()
        self.setPalette(palette_of(self._theme))
        self._table.use(self._theme)
        self._footer.use(self._theme)
        if self.isVisible():
            self._draw_state()

    def _draw_state(self) -> None:
        state, now, theme = self._state, self._now(), self._theme
        snapshot = state.chosen
        stale = _is_old(snapshot, now, state.interval_s)
        self._was_stale = stale
        self._header.show_accounts(state.profiles, snapshot.profile if snapshot else None)
        self._header.show_snapshot(snapshot, theme, stale=stale, demo=state.demo, veiled=state.hide_amounts)
        self._header.show_age(snapshot, now, theme, stale=stale)
        self._strips.show_state(state, now, theme)
        veiled = state.hide_amounts
        texts = cards_of(snapshot, state.thresholds, now=now, veiled=veiled) if snapshot else ()
        self._cards.show_texts(texts, theme, stale=stale)
        account = snapshot.account if snapshot else None
        rows = rows_of(account, snapshot.assessment) if snapshot and account else ()
        if snapshot is not None and snapshot.profile.id != self._shown_id:
            self._shown_id = snapshot.profile.id
            self._table.start_anew()
        columns = columns_for(snapshot.mode if snapshot else None, rows)
        self._table.show_rows(rows, columns, veiled=state.hide_amounts)
        self._table.show_stale(stale)
        self._table.setVisible(bool(rows))
        self._rest.setVisible(not rows)
        self._footer.show_count(len(rows), known=account is not None)
        self._footer.offer_accounts(not state.demo)
        self._footer.show_hidden(state.hide_amounts)

    @Slot()
    def _tick(self) -> None:
        snapshot, now = self._state.chosen, self._now()
        stale = _is_old(snapshot, now, self._state.interval_s)
        if stale != self._was_stale:
            self._draw_state()
        self._header.show_age(snapshot, now, self._theme, stale=stale)
        if snapshot is not None and snapshot.failure is not None:
            self._strips.show_state(self._state, now, self._theme)

    def size_for(self, room: QSize) -> QSize:
        """The size that shows the state best in `room`, the screen without its panels."""
        self._draw_state()
        width = max(_LEAST_WIDTH, self._table.sizeHint().width() + 4)
        width = min(width, int(room.width() * 0.95))
        self._cards.fit(width - 34)  # the margins beside them
        self._layout.activate()
        height = max(self._layout.heightForWidth(width), self.sizeHint().height())
        return QSize(width, min(height, int(room.height() * 0.9)))

    def _cursor(self) -> QPoint:
        return self.cursor().pos()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._second.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._second.stop()
        self._closed_at = time.monotonic()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not self._is_window:
            self.hide()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and not self.isActiveWindow():
            self._close_unless_wanted()

    def _close_unless_wanted(self) -> None:
        """Close when the focus has gone elsewhere, but not to a menu or dialog of our own."""
        ours = QApplication.activePopupWidget() or QApplication.activeModalWidget()
        if self.isVisible() and not ours and not self._footer.is_pinned() and not self._is_window:
            self.hide()

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        if self._is_window:
            self.closed_for_good.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._theme.border))
        painter.fillRect(self.rect().adjusted(1, 1, -1, -1), QColor(self._theme.ground))
        painter.end()


def _is_old(snapshot: Snapshot | None, now: datetime, interval_s: int) -> bool:
    """Whether the values must be shown as old; those from before a stop-out are, at once."""
    return snapshot is not None and (snapshot.is_stale(now, interval_s) or snapshot.stopped_out)
