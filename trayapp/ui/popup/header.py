"""The popup's head: whose account this is, what its key may do, how old the data is, and the total."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QVBoxLayout, QWidget

from trayapp.domain import amounts, key_guard
from trayapp.domain.config import READ
from trayapp.domain.credentials import AccountProfile
from trayapp.domain.fields import Mode
from trayapp.domain.snapshot import Snapshot
from trayapp.domain.thresholds import RiskLevel
from trayapp.ui.parts.badge_label import BadgeLabel
from trayapp.ui.parts.flat_button import FlatButton
from trayapp.ui.parts.plain_label import PlainLabel
from trayapp.ui.texts import status_lines
from trayapp.ui.texts.ages import span
from trayapp.ui.texts.translated import translated
from trayapp.ui.theme import Pair, Theme, figures
from trayapp.words import Words

#: Pixels; a longer name is cut in its middle, rather than the age of the data at the edge.
_WIDEST_NAME = 220
#: Python's own html.escape brings a table of all the characters that HTML names, half a megabyte.
_AS_MARKUP = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})


class Header(QWidget):
    """Signals:
    account_chosen: the id of the account picked in the switcher.
    """

    account_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = PlainLabel(scale=1.1, bold=True)
        self._switcher = QToolButton()
        self._switcher.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._switcher.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self._switcher.setFont(figures(self.font(), scale=1.1, bold=True))
        self._switcher.setAutoRaise(True)
        self._switcher.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._menu = QMenu(self._switcher)
        self._menu.triggered.connect(self._on_triggered)
        self._switcher.setMenu(self._menu)
        self._group = QActionGroup(self._menu)
        self._offered: tuple[AccountProfile | None, ...] | None = None
        self._dressed_for: Theme | None = None
        self._demo, self._mode, self._key = BadgeLabel(self), BadgeLabel(self), BadgeLabel(self)
        self._alerts = BadgeLabel(self)
        self._state = PlainLabel()
        self._caption = PlainLabel(scale=0.9)
        self._total = PlainLabel(scale=2.2, bold=True)
        self._caption.setText(self.tr("Total equity · trading account"))
        self._more: FlatButton | None = None
        self._lay_out()

    def _lay_out(self) -> None:
        self._line = line = QHBoxLayout()
        line.setSpacing(8)
        for widget in (self._name, self._switcher, self._demo, self._mode, self._key, self._alerts):
            line.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        line.addStretch(1)
        line.addWidget(self._state, 0, Qt.AlignmentFlag.AlignVCenter)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addLayout(line)
        layout.addSpacing(4)
        layout.addWidget(self._caption)
        layout.addWidget(self._total)

    def offer_menu(self, menu: QMenu) -> None:
        """Have a button that opens `menu`, which stays its owner's: the tray item has none here."""
        self._more = FlatButton("…", self.tr("Menu"), self)
        self._more.setAccessibleName(self.tr("Menu"))
        self._more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._more.setMenu(menu)
        self._line.addWidget(self._more, 0, Qt.AlignmentFlag.AlignVCenter)
        self._dressed_for = None

    def show_accounts(self, profiles: Sequence[AccountProfile], chosen: AccountProfile | None) -> None:
        """Offer the switcher where there is something to switch."""
        offered = (*profiles, chosen)
        if offered == self._offered:  # else a menu that is open would lose its entries at every poll
            return
        self._offered = offered
        whole = chosen.name if chosen else self.tr("No account")
        name = self._name.fontMetrics().elidedText(whole, Qt.TextElideMode.ElideMiddle, _WIDEST_NAME)
        for widget in (self._name, self._switcher):
            widget.setToolTip(whole.replace("<", "‹") if name != whole else "")
        self._name.setText(name)
        self._name.setVisible(len(profiles) < 2)
        self._switcher.setText(f"{name.replace('&', '&&')}  ▾")
        self._switcher.setAccessibleName(self.tr("Account: %1").replace("%1", whole))
        self._switcher.setVisible(len(profiles) > 1)
        self._fill_menu(profiles, chosen)

    def _fill_menu(self, profiles: Sequence[AccountProfile], chosen: AccountProfile | None) -> None:
        for old in self._group.actions():
            self._group.removeAction(old)
            self._menu.removeAction(old)
            old.deleteLater()
        for profile in profiles:
            action = QAction(profile.name.replace("&", "&&"), self._group)
            action.setCheckable(True)
            action.setChecked(profile == chosen)
            action.setData(profile.id)
            self._menu.addAction(action)

    def show_snapshot(
        self, snapshot: Snapshot | None, theme: Theme, *, stale: bool, demo: bool, veiled: bool = False
    ) -> None:
        """Show the total and the pills; `stale` greys the total, `veiled` puts dots for it."""
        quiet = Pair(theme.ground, theme.dim)
        self._demo.show_word(self.tr("DEMO") if demo else "", Pair(theme.accent, theme.accent_ink))
        self._demo.setToolTip(
            self.tr("A simulated exchange inside this program: no real money, no real prices.")
        )
        self._mode.show_word(self._mode_word(snapshot), quiet, theme.border)
        self._show_key(snapshot, theme)
        alerts_off = key_guard.alerts_off(snapshot.config if snapshot else None)
        self._alerts.show_word(self.tr("OKX's alerts off") if alerts_off else "", quiet, theme.border)
        self._alerts.setToolTip(_tip(alerts_off))
        equity = snapshot.account.total_equity if snapshot and snapshot.account else None
        self._total.setText(status_lines.total(snapshot, veiled=veiled))
        self._total.setToolTip("" if veiled or equity is None else f"totalEq {amounts.plain(equity)}")
        self._total.use_ink(theme.dim if stale or equity is None else theme.ink)
        self._caption.use_ink(theme.dim)
        self._name.use_ink(theme.ink)
        self._dress_switcher(theme)
        self._total.setVisible(snapshot is not None)
        self._caption.setVisible(snapshot is not None)

    def _dress_switcher(self, theme: Theme) -> None:
        if theme is self._dressed_for:
            return  # a style sheet, even the same one, is read anew
        self._dressed_for = theme
        if self._more is not None:
            self._more.wear(theme)
        self._switcher.setStyleSheet(
            f"QToolButton {{ border: none; padding: 1px 0; color: {theme.ink}; }}"
            f"QToolButton:focus {{ border-bottom: 2px solid {theme.accent}; padding-bottom: 0; }}"
            "QToolButton::menu-indicator { image: none; }"
        )

    def show_age(self, snapshot: Snapshot | None, now: datetime, theme: Theme, *, stale: bool) -> None:
        """Say how old the answer is; called every second while the popup is seen."""
        age = snapshot.age(now) if snapshot else None
        if age is None:
            text = self.tr("no data yet") if snapshot else ""
        elif stale:
            text = self.tr("● %1 old").replace("%1", span(age))
        else:
            text = self.tr("● Updated %1 ago").replace("%1", span(age))
        self._state.setText(text)
        failed = snapshot is not None and snapshot.failure is not None
        self._state.use_ink(theme.alarm if stale else theme.dim if failed or age is None else theme.fresh)

    def _show_key(self, snapshot: Snapshot | None, theme: Theme) -> None:
        """Say what the key may do: loudly what the user has not accepted, quietly what he has, but always."""
        if snapshot is None or snapshot.config is None:
            self._key.hide()
            return
        config, profile = snapshot.config, snapshot.profile
        asked, quiet = key_guard.unaccepted(config, profile), Pair(theme.ground, theme.dim)
        self._key.setToolTip(_tip(key_guard.verdict(config, profile), key_guard.not_bound(config)))
        if powers := asked or key_guard.powers(config):
            word = self.tr("key %1").replace("%1", translated(key_guard.may(powers)))
            pair, outline = (theme.levels[RiskLevel.WATCH], None) if asked else (quiet, theme.border)
            self._key.show_word(word, pair, outline)
        else:
            only_reads = config.permissions == (READ,)
            word = self.tr("read-only key") if only_reads else self.tr("key's permissions unknown")
            self._key.show_word(word, quiet, theme.border)

    def _mode_word(self, snapshot: Snapshot | None) -> str:
        return (
            {
                Mode.SPOT: self.tr("Spot"),
                Mode.FUTURES: self.tr("Futures"),
                Mode.MULTI_CURRENCY: self.tr("Multi-currency margin"),
                Mode.PORTFOLIO: self.tr("Portfolio margin"),
            }.get(snapshot.mode, "")
            if snapshot and snapshot.mode
            else ""
        )

    def _on_triggered(self, action: QAction) -> None:
        self.account_chosen.emit(action.data())


def _tip(*sentences: Words | None) -> str:
    """The sentences that there are, as markup, since Qt does not break the lines of a plain tooltip."""
    told = "<br>".join(
        translated(sentence).translate(_AS_MARKUP) for sentence in sentences if sentence is not None
    )
    return f"<qt>{told}</qt>" if told else ""
