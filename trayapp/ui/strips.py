"""Which strips the popup shows: one for what went wrong, one for the worst risk."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from trayapp.domain import risk_words
from trayapp.domain.risk import Assessment, Note
from trayapp.domain.snapshot import Snapshot
from trayapp.errors import Recovery
from trayapp.ui import status_lines
from trayapp.ui.ages import span
from trayapp.ui.state import State
from trayapp.ui.strip import Strip
from trayapp.ui.theme import Pair, Theme
from trayapp.ui.translated import sentence, translated

#: Reasons that are named in the strip; the others are counted.
MOST_REASONS = 3


def _notes(risk: Assessment | None) -> list[Note]:
    """What to say besides reasons; isolated equity of the whole account has a card of its own."""
    notes = risk.notes if risk else ()
    return [note for note in notes if note.ccy is not None][:MOST_REASONS]


class Strips(QWidget):
    """Signals:
    retry_wanted: the user wants another poll.
    add_account_wanted: there is no account, and the user wants one.
    account_wanted: the id of another account, which is worse off than the one that is shown.
    """

    retry_wanted = Signal()
    add_account_wanted = Signal()
    account_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._problem, self._elsewhere, self._trouble, self._risk = (Strip(self) for _ in range(4))
        self._all = (self._problem, self._elsewhere, self._trouble, self._risk)
        self._elsewhere.pressed.connect(self._on_elsewhere)
        self._elsewhere_id = ""
        self._trouble.pressed.connect(self._on_pressed)
        self._no_account = False
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        for strip in self._all:
            layout.addWidget(strip)

    def show_state(self, state: State, now: datetime, theme: Theme) -> None:
        snapshot = state.chosen
        self._no_account = snapshot is None
        if state.problem is None:
            self._problem.hide()
        else:
            self._problem.say("", translated(state.problem), theme.stale, theme.border)
        self._show_elsewhere(state, theme)
        self._show_trouble(snapshot, now, theme)
        risk = snapshot.risk if snapshot else None
        self._show_risk(snapshot, risk, theme)
        self.setVisible(any(not strip.isHidden() for strip in self._all))

    def _show_elsewhere(self, state: State, theme: Theme) -> None:
        """The icon's colour is the worst account's: say which one, when it is not the one shown here."""
        worse = state.worse_elsewhere
        if worse is None or worse.risk is None:
            self._elsewhere.hide()
            return
        self._elsewhere_id = worse.profile.id
        level, head = worse.risk.level, f"{worse.profile.name}: {status_lines.worst(worse)}"
        self._elsewhere.say(head, "", theme.strips[level], theme.bars[level], self.tr("S&how"))

    def _show_trouble(self, snapshot: Snapshot | None, now: datetime, theme: Theme) -> None:
        stale, bar = theme.stale, theme.border
        if snapshot is None:
            words = self.tr("No account yet. Make a key with nothing but Read on OKX, then add it here.")
            self._trouble.say("", words, stale, bar, self.tr("&Add account…"))
        elif snapshot.failure is not None:
            stopped = snapshot.failure.recovery is Recovery.STOP
            head = self.tr("Polling has stopped") if stopped else self.tr("The last poll failed")
            age = snapshot.age(now)
            if age is not None:
                head += self.tr(" · values are %1 old").replace("%1", span(age))
            self._trouble.say(head, translated(snapshot.failure.words), stale, bar, self.tr("&Retry"))
        else:
            self._trouble.hide()

    def _show_risk(self, snapshot: Snapshot | None, risk: Assessment | None, theme: Theme) -> None:
        lost = risk_words.unreadable(snapshot.account) if snapshot and snapshot.account else None
        said = " ".join(f"{sentence(risk_words.note(note))}." for note in _notes(risk))
        if lost is not None:
            said = f"{said} {sentence(lost)}.".strip()
        if snapshot is None or risk is None or not (risk.reasons or said):
            self._risk.hide()
            return
        if not risk.reasons:
            self._risk.say("", said, Pair(theme.card, theme.ink), theme.border)  # no level: not green

            return
        worst = risk.reasons[0]
        head = "\n".join(sentence(risk_words.what(reason)) for reason in risk.reasons[:MOST_REASONS])
        if len(risk.reasons) > MOST_REASONS:
            head += "\n" + self._more(len(risk.reasons) - MOST_REASONS)
        body = f"{translated(risk_words.advice(worst, snapshot.account))} {said}".strip()
        self._risk.say(head, body, theme.strips[worst.level], theme.bars[worst.level])

    def _more(self, count: int) -> str:
        return self.tr("and %1 more").replace("%1", str(count))

    @Slot()
    def _on_elsewhere(self) -> None:
        self.account_wanted.emit(self._elsewhere_id)

    @Slot()
    def _on_pressed(self) -> None:
        (self.add_account_wanted if self._no_account else self.retry_wanted).emit()
