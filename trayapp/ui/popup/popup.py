"""The popup's window: frameless and normal (Wayland refuses popups), where and when it is seen."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import (
    QCloseEvent,
    QGuiApplication,
    QHideEvent,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
    QShortcut,
    QShowEvent,
)
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from trayapp.ui.colours import Colours
from trayapp.ui.popup.bare_window import BareWindow
from trayapp.ui.popup.board import Board
from trayapp.ui.popup.placement import kept_inside, top_left
from trayapp.ui.popup.sized_by_hand import SizedByHand
from trayapp.ui.state import State
from trayapp.ui.wishes import Wishes
from trayapp.words import Words

#: A click on the tray icon takes the focus first, so the popup has just closed when the click arrives.
_JUST_CLOSED_S = 0.3
_FOCUS_RETURNS_MS, _SECOND_MS = 400, 1000


class Popup(BareWindow):
    """Built once; drawn anew only while it is seen. It has `menu` where the tray's item cannot have it.

    Signals:
        closed_for_good: it was closed while it was a window, with no tray to open it again.
    """

    closed_for_good = Signal()

    def __init__(
        self, now: Callable[[], datetime], colours: Colours, wishes: Wishes, menu: QMenu | None = None
    ) -> None:
        self._board = Board(now, colours.theme(), wishes, menu)
        super().__init__(self._board, colours.theme())
        self.wishes = wishes
        self._state, self._closed_at = State(), 0.0
        self._is_window = self._is_pinned = False
        self._gained = 0  # pixels of width that the details really got
        self._colours, self._by_hand = colours, SizedByHand()
        self.setObjectName("popup")
        self.setWindowTitle("Equity Tray")
        QShortcut(QKeySequence("F1"), self).activated.connect(wishes.help_wanted)
        self._second = QTimer(self)  # ages tick only while they are seen
        self._second.timeout.connect(self._board.tick)
        self._board.pinned.connect(self._on_pinned)
        self._board.dialog_closed.connect(self._on_dialog_closed)
        self._board.room_wanted.connect(self._on_room_wanted)
        self._colours.changed.connect(self._use_theme)
        self._colours.application.focusWindowChanged.connect(self._on_focus)
        self._use_theme()

    def show_state(self, state: State) -> None:
        """Show this from now on. While closed, too, nothing keeps an amount that is hidden by now."""
        had_values, self._state = self._board.has_values, state
        if self._board.take(state) or self.isVisible():
            self._board.draw()
        if self.isVisible() and self._board.has_values and not had_values:
            self._fit_values()
        self.lay_out_at_once()

    def _fit_values(self) -> None:
        """The first values are here, and want more room than the wait for them."""
        self._board.take_focus()
        if not self._is_window and not self.mover.has_moved:
            room = self.screen().availableGeometry()
            self.resize(self.size_for(room.size()))
            self._keep_inside()

    def toggle(self, icon: QRect) -> None:
        """Open by the tray icon's rectangle, or close; for a click on the icon."""
        if self.isVisible():
            self.hide()
        elif time.monotonic() - self._closed_at > _JUST_CLOSED_S:
            self.open_at(icon)

    def open_at(self, icon: QRect) -> None:
        """Open by `icon`; at the cursor where that is empty; bring to the front what is open."""
        if not self.isVisible():
            self.frame(self._is_window)
            screen = QGuiApplication.screenAt(icon.center() if not icon.isEmpty() else self._cursor())
            screen = screen or QGuiApplication.primaryScreen()
            room = screen.availableGeometry()
            self.resize(self.size_for(room.size()))
            self.move(top_left(self.size(), icon, self._cursor(), room))
            self.mover.has_moved = False
            self._board.take_focus()
        self.show()
        self.raise_()
        self.activateWindow()

    def size_for(self, room: QSize) -> QSize:
        """The size that the user gave it, else the one that shows the state best; within `room`."""
        most = QSize(int(room.width() * 0.95), int(room.height() * 0.9))
        best = self._board.size_for(most - self.edge) + self.edge
        chosen = self._state.view.popup_size
        if chosen is None:
            return best
        wanted = QSize(chosen[0] + self._board.extra_width, chosen[1])
        return wanted.expandedTo(self.minimumSizeHint()).boundedTo(most)

    def show_problem(self, problem: Words) -> None:
        """Say, where there is no account yet, why the simulated one did not start."""
        self._board.show_problem(problem)

    def tell_saved(self, name: str) -> None:
        """Say for a moment that a file of this name was saved."""
        self._board.tell_saved(name)

    def become_window(self) -> None:
        """Be an ordinary window from now on: there is no tray to open this from again."""
        self._is_window = True
        self._board.pin(False)
        self._board.offer_pin(False)
        self.frame(True)

    def become_popup(self) -> None:
        """There is a tray now. A window that is open stays one until it is closed."""
        self._is_window = False
        self._board.offer_pin(True)

    def take_over(self, other: Popup) -> None:
        """Stand where `other` stood, as it did: for a popup in another language."""
        if other._is_window:
            self.become_window()
        self._board.pin(other._is_pinned)
        self._gained, self._state = other._gained, other._state
        self._board.take_over(other._board)
        if other.isVisible():
            self._board.draw()  # before it is seen, and has its size
            self.setGeometry(other.geometry())
            self.show()
            self.raise_()

    def retire(self) -> None:
        """Go for good, unnoticed."""
        self._is_window = False
        self.hide()
        self.deleteLater()

    @Slot(bool)
    def _on_pinned(self, pinned: bool) -> None:
        self._is_pinned = pinned
        self.stay_on_top(pinned)

    @Slot()
    def _on_focus(self) -> None:
        """Pinned, it is above the windows of others, not above the program's own."""
        if self._is_pinned:
            self.stay_on_top(QApplication.activeWindow() in (None, self))

    @Slot(int)
    def _on_room_wanted(self, more: int) -> None:
        """Be wider for the details, as far as the screen goes, and afterwards as wide as before."""
        before = self.width()
        most = self.screen().availableGeometry().width()
        wider = max(before, min(before + more, most))
        self.resize(wider if more > 0 else before - self._gained, self.height())
        self._gained = self.width() - before if more > 0 else 0

    @Slot()
    def _use_theme(self) -> None:
        theme = self._colours.theme()
        self.wear(theme)
        self._board.use(theme)
        if self.isVisible():
            self._board.draw()

    def _cursor(self) -> QPoint:
        return self.cursor().pos()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if not self.isVisible() or self.isMaximized() or self.isFullScreen():
            return
        if not self._by_hand.notice(event, self._board.extra_width):
            self._keep_inside()

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest and self.isVisible():
            room = self.screen().availableGeometry().size()
            if self.size() != self.size().boundedTo(room):  # it may be smaller by now
                self._keep_inside()
        return done

    def _keep_inside(self) -> None:
        """What grew must not push its foot off the screen; where the user put it, it stays."""
        if self._is_window or self.mover.has_moved:
            return
        frame = kept_inside(self.geometry(), self.screen().availableGeometry())
        if frame != self.geometry():
            self.setGeometry(frame)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._second.start(_SECOND_MS)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._second.stop()
        self._board.rest()
        change = self._by_hand.taken()
        if change is not None:
            self.wishes.view_changed.emit(change)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not self._is_window:
            self.hide()
            self._closed_at = 0.0  # hiding took the focus too, but no click on the icon did
        else:
            QWidget.keyPressEvent(self, event)  # a dialog would press some button on Enter

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange:
            self._close_unless_wanted()

    @Slot()
    def _on_dialog_closed(self) -> None:
        """The focus comes back in a moment; where it does not, it had gone elsewhere before."""
        QTimer.singleShot(_FOCUS_RETURNS_MS, self, self._close_unless_wanted)

    @Slot()
    def _close_unless_wanted(self) -> None:
        """Close when the focus has gone elsewhere, but not to a menu or dialog of our own."""
        ours = QApplication.activePopupWidget() or QApplication.activeModalWidget()
        stays = self.isActiveWindow() or ours or self._is_pinned or self._is_window
        if self.isVisible() and not stays:
            self._closed_at = time.monotonic()
            self.hide()

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        if self._is_window:
            self.closed_for_good.emit()
