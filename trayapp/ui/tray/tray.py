"""The tray item: icon, tooltip, menu; waits for a tray that comes late."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from PySide6.QtCore import QObject, QRect, QTimer, Signal, Slot
from PySide6.QtWidgets import QSystemTrayIcon

from trayapp.domain.face import Face
from trayapp.ui.state import State
from trayapp.ui.texts import status_lines
from trayapp.ui.tray.icon import icon_of
from trayapp.ui.tray.tray_menu import TrayMenu

#: Makes the item, given its parent.
MakeItem = Callable[[QObject], QSystemTrayIcon]

_LOOK_EVERY_MS = 1000
#: A desktop that has shown no tray for so long has none, or a very late one.
PATIENCE = timedelta(seconds=6)


class Tray(QObject):
    """Sets icon and tooltip only when they change: each set wakes the panel.

    Args:
        make_item, is_there: Qt's own tray, or another.
        carries_menu: whether the item has the menu itself; else every click opens the popup, which has it.

    Signals:
        toggle_wanted: the icon was clicked.
        no_tray: the desktop has shown no tray so far; it may still come.
        appeared: there is a tray now.
    """

    toggle_wanted = Signal()
    no_tray = Signal()
    appeared = Signal()

    def __init__(
        self,
        menu: TrayMenu,
        now: Callable[[], datetime],
        parent: QObject | None = None,
        *,
        make_item: MakeItem = QSystemTrayIcon,
        is_there: Callable[[], bool] = QSystemTrayIcon.isSystemTrayAvailable,
        carries_menu: bool = True,
    ) -> None:
        super().__init__(parent)
        self._menu, self._now = menu, now
        self._make_item, self._is_there = make_item, is_there
        self._carries_menu = carries_menu
        self._state = State()
        self._face: Face | None = None
        self._tip: str | None = None
        self._item: QSystemTrayIcon | None = None
        self._looked_for = timedelta(0)
        self._look = QTimer(self)
        self._look.setInterval(_LOOK_EVERY_MS)
        self._look.timeout.connect(self._on_look)
        self._change = QTimer(self)  # fires when time alone changes what is shown
        self._change.setSingleShot(True)
        self._change.timeout.connect(self._draw)

    def start(self) -> None:
        """Show the item at once, or as soon as there is a tray."""
        self._on_look()

    def show_state(self, state: State) -> None:
        self._state = state
        self._menu.show_state(state)
        self._draw()

    def use_menu(self, menu: TrayMenu) -> None:
        """Offer another menu from now on, in another language."""
        self._menu = menu
        if self._item is not None and self._carries_menu:
            self._item.setContextMenu(menu)
        self._tip = None
        self.show_state(self._state)

    def geometry(self) -> QRect:
        """Where the icon is; empty where the desktop does not tell."""
        return self._item.geometry() if self._item else QRect()

    def show_message(self, title: str, body: str, *, critical: bool) -> None:
        """Let the system show a message by the icon, where it has no other way."""
        icons = QSystemTrayIcon.MessageIcon
        if self._item is not None:
            self._item.showMessage(title, body, icons.Critical if critical else icons.Warning)

    def stop(self) -> None:
        """Take the item away at once."""
        self._look.stop()
        self._change.stop()
        if self._item is not None:
            self._item.hide()

    @Slot()
    def _on_look(self) -> None:
        if self._is_there():
            self._look.stop()
            self._show_item()
            self.appeared.emit()
            return
        if not self._look.isActive():
            self._look.start()
        before, self._looked_for = self._looked_for, self._looked_for + timedelta(milliseconds=_LOOK_EVERY_MS)
        if before < PATIENCE <= self._looked_for:
            self.no_tray.emit()

    def _show_item(self) -> None:
        # not before there is a tray: Qt decides here, once, between StatusNotifierItem and XEmbed
        self._item = self._make_item(self)
        self._item.activated.connect(self._on_activated)
        if self._carries_menu:
            self._item.setContextMenu(self._menu)
        self._face = self._tip = None
        self._draw()
        self._item.show()

    @Slot()
    def _draw(self) -> None:
        now = self._now()
        self._wait_for_change(now)
        if self._item is None:
            return
        face, tip = self._state.face(now), status_lines.tooltip(self._state, now)
        if face != self._face:
            self._face = face
            self._item.setIcon(icon_of(face))
        if tip != self._tip:
            self._tip = tip
            self._item.setToolTip(tip)

    def _wait_for_change(self, now: datetime) -> None:
        """Wake up when a value turns stale, then once a minute while one is."""
        moments = []
        for snapshot in self._state.snapshots:
            stale_at, age = snapshot.stale_at(self._state.interval_s), snapshot.age(now)
            if stale_at is not None and age is not None:
                to_next_minute = timedelta(seconds=60 - age.total_seconds() % 60)
                moments.append(to_next_minute if now > stale_at else stale_at - now)
        if moments:
            self._change.start(max(50, round(min(moments) / timedelta(milliseconds=1)) + 20))
        else:
            self._change.stop()

    @Slot(QSystemTrayIcon.ActivationReason)
    def _on_activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        reasons = QSystemTrayIcon.ActivationReason
        if (
            reason is reasons.Trigger
        ):  # no double click: its first half has opened what its second would close
            self.toggle_wanted.emit()
        elif reason is reasons.Context and not self._carries_menu:
            self.toggle_wanted.emit()
        elif reason is reasons.MiddleClick:
            self._menu.wishes.refresh_wanted.emit()
