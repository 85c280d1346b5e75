"""Which strips the popup shows: what went wrong, whose risk is worse, the worst risk that there is."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from trayapp.domain.snapshot import Snapshot
from trayapp.domain.thresholds import RiskLevel
from trayapp.ui.parts.snooze_menu import SnoozeMenu
from trayapp.ui.popup.key_guard_strip import KeyGuardStrip
from trayapp.ui.popup.strip import Strip
from trayapp.ui.popup.trouble_strip import TroubleStrip
from trayapp.ui.state import State
from trayapp.ui.texts import risk_lines, status_lines
from trayapp.ui.texts.level_words import state_word
from trayapp.ui.texts.phrases import sentences
from trayapp.ui.texts.translated import translated
from trayapp.ui.theme import Pair, Theme

#: Other accounts in danger that are named; the rest are counted.
MOST_OTHERS = 3


class Strips(QWidget):
    """Signals:
    retry_wanted: the user wants another poll; of a locked keyring it also asks for the password.
    check_wanted: the user wants to know what is wrong with the connection.
    add_account_wanted: there is no account, and the user wants one.
    account_wanted: the id of another account, which is worse off than the one that is shown.
    accept_wanted: an account's id, and the powers of its key that the user accepts.
    acknowledge_wanted: the user has seen the alerts of the account that is shown.
    snooze_wanted: minutes for which to put them off, or UNTIL_WORSE.
    """

    retry_wanted = Signal()
    check_wanted = Signal()
    add_account_wanted = Signal()
    account_wanted = Signal(str)
    accept_wanted = Signal(str, object)
    acknowledge_wanted = Signal()
    snooze_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._problem, self._elsewhere = Strip(self), Strip(self)
        self._trouble, self._risk, self._key = TroubleStrip(self), Strip(self), KeyGuardStrip(self)
        self._all = (self._problem, self._elsewhere, self._trouble, self._risk, self._key)
        self._elsewhere_id = ""
        self._snooze = SnoozeMenu(self)
        self._risk.give_menu(self._snooze)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        for strip in self._all:
            layout.addWidget(strip)
        self._elsewhere.pressed.connect(self._on_elsewhere)
        self._trouble.retry_wanted.connect(self.retry_wanted)
        self._trouble.check_wanted.connect(self.check_wanted)
        self._trouble.add_account_wanted.connect(self.add_account_wanted)
        self._key.accept_wanted.connect(self.accept_wanted)
        self._risk.pressed.connect(self.acknowledge_wanted)
        self._snooze.snooze_wanted.connect(self.snooze_wanted)

    def show_state(self, state: State, now: datetime, theme: Theme) -> None:
        snapshot = state.chosen
        if state.problem is None:
            self._problem.hide()
        else:
            self._problem.say("", translated(state.problem), theme.stale, theme.border)
        self._show_elsewhere(state, now, theme)
        if snapshot is None and state.problem is None:
            self._trouble.hide()  # Welcome, shown then, says all of it
        else:
            self._trouble.show_snapshot(snapshot, now, theme)
        self._show_risk(snapshot, now, theme, veiled=state.hide_amounts)
        self._key.show_snapshot(snapshot, theme)
        self.setVisible(any(not strip.isHidden() for strip in self._all))

    def _show_elsewhere(self, state: State, now: datetime, theme: Theme) -> None:
        """The icon's colour is the worst account's: name every other one that is in danger."""
        others = state.risky_elsewhere
        if not others:
            self._elsewhere.hide()
            return
        self._elsewhere_id, level = others[0].profile.id, others[0].level or RiskLevel.NONE
        head = "\n".join(status_lines.elsewhere(other, state, now) for other in others[:MOST_OTHERS])
        if len(others) > MOST_OTHERS:
            head += "\n" + self.tr("and %1 more").replace("%1", str(len(others) - MOST_OTHERS))
        self._elsewhere.grade(state_word(level), theme.levels[level])
        self._elsewhere.say(head, "", theme.strips[level], theme.bars[level], self.tr("Sho&w"))

    def _show_risk(self, snapshot: Snapshot | None, now: datetime, theme: Theme, *, veiled: bool) -> None:
        risk = snapshot.risk if snapshot else None
        said = risk_lines.beside(snapshot, veiled=veiled) if snapshot else ""
        if snapshot is None or risk is None or not (risk.reasons or said):
            self._risk.hide()
            return
        self._risk.grade(state_word(risk.level) if risk.reasons else "", theme.levels[risk.level])
        if not risk.reasons:
            self._risk.say("", said, Pair(theme.card, theme.ink), theme.border)  # no level: not green
            return
        body = sentences((risk_lines.advice(snapshot, veiled=veiled), said))
        pair, bar = theme.strips[risk.level], theme.bars[risk.level]
        buttons = (self.tr("Ac&knowledge"), self.tr("S&nooze")) if snapshot.remembered.open else ("", "")
        self._risk.say(risk_lines.reasons(snapshot, now, veiled=veiled), body, pair, bar, *buttons)

    @Slot()
    def _on_elsewhere(self) -> None:
        self.account_wanted.emit(self._elsewhere_id)
