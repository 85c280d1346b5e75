"""What the popup shows of one account, from the head to the foot."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from trayapp.domain.snapshot import Snapshot
from trayapp.ui.cards.card_texts import cards_of
from trayapp.ui.cards.cards import Cards
from trayapp.ui.parts.tip import close_tip
from trayapp.ui.popup.balances_pane import BalancesPane
from trayapp.ui.popup.footer import Footer
from trayapp.ui.popup.header import Header
from trayapp.ui.popup.strips import Strips
from trayapp.ui.popup.welcome import Welcome
from trayapp.ui.state import State
from trayapp.ui.table.rows import rows_of
from trayapp.ui.theme import Theme
from trayapp.ui.wishes import Wishes
from trayapp.words import Words

LEAST_WIDTH = 720
_LOW, _VERY_LOW = 700, 500  # pixels of a screen's height
_HEAD_MARGINS = 32  # pixels beside strips and cards


class Board(QWidget):
    """Drawn anew by `draw` alone: its owner calls that only while it is seen.

    Signals:
        pinned: whether the window shall stay, and stay on top.
        room_wanted: more pixels of width than before, or with a minus fewer.
        dialog_closed: a dialog over the popup has gone.
    """

    pinned = Signal(bool)
    room_wanted = Signal(int)
    dialog_closed = Signal()

    def __init__(
        self, now: Callable[[], datetime], theme: Theme, wishes: Wishes, menu: QMenu | None = None
    ) -> None:
        super().__init__()
        self._now, self._theme, self._wishes = now, theme, wishes
        self._state = State()
        self._was_stale = False
        self._header, self._strips, self._cards = Header(), Strips(), Cards()
        self._welcome = Welcome()
        self._balances, self._footer = BalancesPane(theme, wishes), Footer()
        self._rest = QWidget()  # takes the table's room where there is none, so that nothing else swells
        self._lay_out()
        self._connect()
        if menu is not None:
            self._header.offer_menu(menu)

    def take(self, state: State) -> bool:
        """Show this state from the next `draw` on.

        Returns:
            Whether it must be drawn at once, seen or not: nothing may keep an amount that is hidden by now.
        """
        veiled_anew = state.hide_amounts and not self._state.hide_amounts
        self._state = state
        if veiled_anew:
            close_tip()
        return veiled_anew

    def take_over(self, other: Board) -> None:
        """Show what `other` shows, from the next `draw` on: for a board in another language."""
        self._state = other._state
        self._balances.take_over(other._balances)

    def use(self, theme: Theme) -> None:
        """Draw in other colours from the next `draw` on."""
        self._theme = theme
        self._welcome.use(theme)
        self._balances.use(theme)
        self._footer.use(theme)

    def draw(self) -> None:
        """Show the state as it is now."""
        state, now, theme = self._state, self._now(), self._theme
        snapshot, veiled = state.chosen, state.hide_amounts
        self._was_stale = stale = _is_old(snapshot, now, state.interval_s)
        self._header.show_accounts(state.profiles, snapshot.profile if snapshot else None)
        self._header.show_snapshot(snapshot, theme, stale=stale, demo=state.demo, veiled=veiled)
        self._header.show_age(snapshot, now, theme, stale=stale)
        self._strips.show_state(state, now, theme)
        texts = cards_of(snapshot, state.thresholds, now=now, veiled=veiled) if snapshot else ()
        self._cards.show_texts(texts, theme, stale=stale)
        self._welcome.setVisible(snapshot is None and state.problem is None)
        account = snapshot.account if snapshot else None
        rows = rows_of(account, snapshot.assessment) if snapshot and account else ()
        self._balances.show_snapshot(snapshot, rows, state.view, veiled=veiled, stale=stale)
        self._balances.setVisible(account is not None)
        self._rest.setVisible(account is None)
        self._make_fit()
        self._footer.show_count(len(rows), known=account is not None)
        self._footer.offer_accounts(not state.demo)
        self._footer.show_hidden(veiled)

    def _make_fit(self) -> None:
        """On a low screen cards and sums go, rather than the foot: what is wrong is said above them."""
        room = self.screen().availableGeometry().height()
        crowded = room < _LOW and not self._strips.isHidden()
        self._cards.setVisible(self._cards.is_wanted and not crowded and room >= _VERY_LOW)
        self._balances.totals.setVisible(self._balances.totals.is_wanted and room >= _VERY_LOW)

    @Slot()
    def tick(self) -> None:
        """A second has gone by: ages move, and what is fresh may have become old."""
        snapshot, now = self._state.chosen, self._now()
        stale = _is_old(snapshot, now, self._state.interval_s)
        if stale != self._was_stale:
            self.draw()
        self._header.show_age(snapshot, now, self._theme, stale=stale)
        if snapshot is not None and snapshot.failure is not None:
            self._strips.show_state(self._state, now, self._theme)

    def size_for(self, room: QSize) -> QSize:
        """The size that shows the state best in `room`."""
        self.draw()
        width = min(max(LEAST_WIDTH, self._balances.natural_width()), room.width())
        self._cards.fit(width - _HEAD_MARGINS)
        layout = self._layout
        layout.activate()
        height = max(layout.heightForWidth(width), self.sizeHint().height())
        return QSize(width, min(height, room.height()))

    @property
    def has_values(self) -> bool:
        """Whether there is a table to show."""
        return self._state.chosen is not None and self._state.chosen.account is not None

    @property
    def extra_width(self) -> int:
        """Pixels of width that only the details take."""
        return self._balances.extra_width

    def offer_pin(self, offered: bool) -> None:
        self._footer.offer_pin(offered)

    def pin(self, pinned: bool) -> None:
        self._footer.pin(pinned)

    def show_problem(self, problem: Words) -> None:
        """Say why the simulated account did not start."""
        self._welcome.show_problem(problem)

    def tell_saved(self, name: str) -> None:
        """Say for a moment that a file of this name was saved."""
        self._footer.tell_saved(name)

    def take_focus(self) -> None:
        """Let the keys act on what matters most."""
        if self._welcome.isHidden():
            self._balances.take_focus()
        else:
            self._welcome.setFocus(Qt.FocusReason.OtherFocusReason)

    def rest(self) -> None:
        """It is not seen any more: forget what was typed, finish what was begun."""
        self._balances.rest()

    def _lay_out(self) -> None:
        self._layout = layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        head = QVBoxLayout()
        head.setContentsMargins(16, 14, 16, 12)
        head.setSpacing(10)
        for part in (self._header, self._strips, self._welcome, self._cards):
            head.addWidget(part)
        layout.addLayout(head)
        layout.addWidget(self._balances, 1)
        layout.addWidget(self._rest, 1)
        layout.addWidget(self._footer)

    def _connect(self) -> None:
        wishes, strips, footer = self._wishes, self._strips, self._footer
        self._header.account_chosen.connect(wishes.account_chosen)
        strips.retry_wanted.connect(wishes.refresh_wanted)
        strips.check_wanted.connect(wishes.check_wanted)
        strips.accept_wanted.connect(wishes.accept_wanted)
        strips.acknowledge_wanted.connect(self._on_acknowledge)
        strips.snooze_wanted.connect(self._on_snooze)
        strips.account_wanted.connect(wishes.account_chosen)
        strips.add_account_wanted.connect(wishes.add_account_wanted)
        self._welcome.add_account_wanted.connect(wishes.add_account_wanted)
        self._welcome.simulate_wanted.connect(wishes.simulate_wanted)
        footer.refresh_wanted.connect(wishes.refresh_wanted)
        footer.hide_wanted.connect(wishes.hide_wanted)
        footer.alerts_wanted.connect(wishes.alerts_wanted)
        footer.accounts_wanted.connect(wishes.accounts_wanted)
        footer.settings_wanted.connect(wishes.settings_wanted)
        footer.pinned.connect(self.pinned)
        self._balances.room_wanted.connect(self.room_wanted)
        self._balances.dialog_closed.connect(self.dialog_closed)

    @Slot()
    def _on_acknowledge(self) -> None:
        if self._state.chosen is not None:
            self._wishes.acknowledge_wanted.emit(self._state.chosen.profile.id)

    @Slot(int)
    def _on_snooze(self, minutes: int) -> None:
        if self._state.chosen is not None:
            self._wishes.snooze_wanted.emit(self._state.chosen.profile.id, minutes)


def _is_old(snapshot: Snapshot | None, now: datetime, interval_s: int) -> bool:
    """Whether the values must be shown as old; those from before a stop-out are, at once."""
    return snapshot is not None and (snapshot.is_stale(now, interval_s) or snapshot.stopped_out)
