"""The popup's window: frameless and normal (Wayland refuses popups), where and when it is seen."""

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
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShortcut,
    QShowEvent,
)
from PySide6.QtWidgets import QApplication, QDialog, QVBoxLayout, QWidget

from trayapp.ui.colours import Colours
from trayapp.ui.popup.board import Board
from trayapp.ui.popup.placement import kept_inside, top_left
from trayapp.ui.popup.sized_by_hand import SizedByHand
from trayapp.ui.state import State
from trayapp.ui.theme import palette_of
from trayapp.ui.wishes import Wishes
from trayapp.words import Words

#: A click on the tray icon takes the focus first, so the popup has just closed when the click arrives.
_JUST_CLOSED_S = 0.3
_BORDER = 1  # pixels, drawn by paintEvent
_FRAMELESS = Qt.WindowType.FramelessWindowHint
_ON_TOP = Qt.WindowType.WindowStaysOnTopHint


class Popup(QDialog):
    """Built once; drawn anew only while it is seen. A dialog, so that screen readers tell of a window.

    Signals:
        closed_for_good: it was closed while it was a window, with no tray to open it again.
    """

    closed_for_good = Signal()

    def __init__(self, now: Callable[[], datetime], colours: Colours, wishes: Wishes) -> None:
        super().__init__(None, Qt.WindowType.Window | _FRAMELESS)
        self.wishes = wishes
        self._state = State()
        self._closed_at = 0.0
        self._is_window = self._is_pinned = False
        self._is_moving = False  # window managers take the focus while they move a window
        self._colours = colours
        self._board = Board(now, colours.theme(), wishes)
        self._by_hand = SizedByHand()
        self.setObjectName("popup")
        self.setWindowTitle("Equity Tray")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_BORDER, _BORDER, _BORDER, _BORDER)
        layout.addWidget(self._board)
        QShortcut(QKeySequence("F1"), self).activated.connect(wishes.help_wanted)
        self._second = QTimer(self)  # ages tick only while they are seen
        self._second.setInterval(1000)
        self._second.timeout.connect(self._board.tick)
        self._board.pinned.connect(self._on_pinned)
        self._board.room_wanted.connect(self._on_room_wanted)
        self._colours.changed.connect(self._use_theme)
        self._use_theme()

    def show_state(self, state: State) -> None:
        """Show this from now on. While closed, too, nothing keeps an amount that is hidden by now."""
        self._state = state
        if self._board.take(state) or self.isVisible():
            self._board.draw()

    def toggle(self, icon: QRect) -> None:
        """Open by the tray icon's rectangle, or close; for a click on the icon."""
        if self.isVisible():
            self.hide()
        elif time.monotonic() - self._closed_at > _JUST_CLOSED_S:
            self.open_at(icon)

    def open_at(self, icon: QRect) -> None:
        """Open by `icon`; at the cursor where that is empty; bring to the front what is open."""
        if not self.isVisible():
            self._frame(framed=self._is_window)
            screen = QGuiApplication.screenAt(icon.center() if not icon.isEmpty() else self._cursor())
            screen = screen or QGuiApplication.primaryScreen()
            room = screen.availableGeometry()
            self.resize(self.size_for(room.size()))
            self.move(top_left(self.size(), icon, self._cursor(), room))
            self._board.take_focus()
        self.show()
        self.raise_()
        self.activateWindow()

    def size_for(self, room: QSize) -> QSize:
        """The size that the user gave it, else the one that shows the state best; within `room`."""
        most = QSize(int(room.width() * 0.95), int(room.height() * 0.9))
        best = self._board.size_for(most - self._edge()) + self._edge()
        chosen = self._state.view.popup_size
        if chosen is None:
            return best
        wanted = QSize(chosen[0] + self._board.extra_width, chosen[1])
        return wanted.expandedTo(self.minimumSizeHint()).boundedTo(most)

    def show_problem(self, problem: Words) -> None:
        """Say, where there is no account yet, why the simulated one did not start."""
        self._board.show_problem(problem)

    def become_window(self) -> None:
        """Be an ordinary window from now on: there is no tray to open this from again."""
        self._is_window = True
        self._board.offer_pin(False)
        self._frame(framed=True)

    def become_popup(self) -> None:
        """There is a tray now. A window that is open stays one until it is closed."""
        self._is_window = False
        self._board.offer_pin(True)

    def take_over(self, other: Popup) -> None:
        """Stand where `other` stood, as it did: for a popup in another language."""
        if other._is_window:
            self.become_window()
        self._is_pinned = other._is_pinned
        self._board.pin(other._is_pinned)
        if other.isVisible():
            self._board.take(other._state)
            self._board.draw()  # before it is seen, and has its size
            self.setGeometry(other.geometry())
            self.show()
            self.raise_()

    def retire(self) -> None:
        """Go for good, unnoticed."""
        self._is_window = False
        self.hide()
        self.deleteLater()

    def _frame(self, *, framed: bool) -> None:
        """Have the frame of a window, or none; changing it hides the window for a moment."""
        if bool(self.windowFlags() & _FRAMELESS) is framed:
            self.setWindowFlag(_FRAMELESS, not framed)

    @Slot(bool)
    def _on_pinned(self, pinned: bool) -> None:
        """Stay, and stay on top. The window manager is told without the window going away."""
        self._is_pinned = pinned
        flags = self.windowFlags()
        flags = flags | _ON_TOP if pinned else flags & ~_ON_TOP
        self.overrideWindowFlags(flags)
        handle = self.windowHandle()
        if handle is not None:
            handle.setFlags(flags)

    @Slot(int)
    def _on_room_wanted(self, more: int) -> None:
        self.resize(self.width() + more, self.height())

    @Slot()
    def _use_theme(self) -> None:
        theme = self._colours.theme()
        self.setPalette(palette_of(theme))
        self._board.use(theme)
        if self.isVisible():
            self._board.draw()

    def _edge(self) -> QSize:
        return QSize(2 * _BORDER, 2 * _BORDER)

    def _cursor(self) -> QPoint:
        return self.cursor().pos()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if not self.isVisible():
            return
        self._by_hand.notice(event)
        self._keep_inside()

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest and self.isVisible():
            self._keep_inside()
        return done

    def _keep_inside(self) -> None:
        """What grew while it is open must not push its foot off the screen."""
        if self._is_window:
            return
        frame = kept_inside(self.geometry(), self.screen().availableGeometry())
        if frame != self.geometry():
            self.setGeometry(frame)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._second.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._second.stop()
        self._board.rest()
        change = self._by_hand.taken(self._board.extra_width)
        if change is not None:
            self.wishes.view_changed.emit(change)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Let it be moved by any place where there is nothing to click: it has no title bar."""
        if event.button() is Qt.MouseButton.LeftButton and not self._is_window:
            self._is_moving = self.windowHandle().startSystemMove()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not self._is_window:
            self.hide()
            self._closed_at = 0.0  # hiding took the focus too, but no click on the icon did
        else:
            QWidget.keyPressEvent(self, event)  # a dialog would press some button on Enter

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() != QEvent.Type.ActivationChange:
            return
        if not self.isActiveWindow() and not self._is_moving:
            self._close_unless_wanted()
        self._is_moving = self._is_moving and not self.isActiveWindow()

    def _close_unless_wanted(self) -> None:
        """Close when the focus has gone elsewhere, but not to a menu or dialog of our own."""
        ours = QApplication.activePopupWidget() or QApplication.activeModalWidget()
        if self.isVisible() and not ours and not self._is_pinned and not self._is_window:
            self._closed_at = time.monotonic()
            self.hide()

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        if self._is_window:
            self.closed_for_good.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, edge = self._colours.theme(), _BORDER
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(theme.border))
        painter.fillRect(self.rect().adjusted(edge, edge, -edge, -edge), QColor(theme.ground))
        painter.end()
