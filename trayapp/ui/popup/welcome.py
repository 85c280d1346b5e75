"""The first run: what the popup shows while there is no account."""

from __future__ import annotations

from PySide6.QtCore import QDeadlineTimer, QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QPushButton, QVBoxLayout, QWidget

from trayapp.ui.parts.hint_line import HintLine
from trayapp.ui.parts.plain_label import PlainLabel
from trayapp.ui.popup.key_steps import KeySteps
from trayapp.ui.texts.translated import translated
from trayapp.ui.theme import Pair, Theme
from trayapp.words import Words

#: A second program takes a moment to be seen; who presses again meanwhile does not want a third.
_STARTING_MS = 3000
#: Pixels: how wide the popup's body is at the least.
_WIDTH = 686


class Welcome(QWidget):
    """Three steps to a key that can only read, and a way to look around without one.

    Signals:
        add_account_wanted: the user wants to enter a key.
        simulate_wanted: the user wants to see a simulated account; answer a failure with `show_problem`.
    """

    add_account_wanted = Signal()
    simulate_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._head, self._what = PlainLabel(scale=1.5, bold=True), PlainLabel()
        self._head.setText(self.tr("Welcome to Equity Tray"))
        self._what.setText(
            self.tr("Your equity and margin risk in the tray. It reads your account and never trades.")
        )
        self._steps = KeySteps(self)
        self._add = QPushButton(self.tr("&Add account…"), self)
        self._simulate = QPushButton(self.tr("See a si&mulated account"), self)
        hint = self.tr(
            "A simulated exchange inside this program: no key, no real money. Opens beside this one."
        )
        self._hint = HintLine(hint, self)
        self._hint.setTextFormat(Qt.TextFormat.PlainText)
        self._starting = QDeadlineTimer(0)
        self._lay_out()
        self.setFocusProxy(self._add)
        self._add.clicked.connect(self.add_account_wanted)
        self._simulate.clicked.connect(self._on_simulate)

    def use(self, theme: Theme) -> None:
        """Put on the colours of `theme`."""
        self._head.use_ink(theme.ink)
        self._what.use_ink(theme.dim)
        self._steps.use(theme)
        self._hint.wear(theme)
        accent = Pair(theme.accent, theme.accent_ink)
        self._add.setStyleSheet(
            _flat(theme, accent, theme.ground)
        )  # no edge of its own: a frame is seen better
        self._simulate.setStyleSheet(_flat(theme, Pair(theme.card, theme.ink), theme.border))

    def show_problem(self, problem: Words | str) -> None:
        """Say why the simulated account did not start, until it is asked for again."""
        self._starting = QDeadlineTimer(0)
        self._hint.complain(translated(problem))

    def sizeHint(self) -> QSize:
        return QSize(_WIDTH, self.heightForWidth(_WIDTH))  # else labels that may break ask for a high column

    @Slot()
    def _on_simulate(self) -> None:
        if self._starting.hasExpired():
            self._starting = QDeadlineTimer(_STARTING_MS)
            self._hint.complain("")
            self.simulate_wanted.emit()

    def _lay_out(self) -> None:
        for label in (self._head, self._what):
            label.setWordWrap(True)
        for button in (self._add, self._simulate):
            button.setAutoDefault(True)  # Enter presses it, wherever the focus is among them
        head = QVBoxLayout()
        head.setSpacing(3)
        head.addWidget(self._head)
        head.addWidget(self._what)
        buttons = QGridLayout()
        buttons.setHorizontalSpacing(10)
        buttons.setVerticalSpacing(4)
        buttons.setColumnStretch(2, 1)
        buttons.addWidget(self._add, 0, 0)
        buttons.addWidget(self._simulate, 0, 1)
        buttons.addWidget(self._hint, 1, 1, 1, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        column.addLayout(head)
        column.addWidget(self._steps)
        column.addLayout(buttons)


def _flat(theme: Theme, pair: Pair, border: str) -> str:
    """A style sheet for a button without Fusion's gradient, which would pale the accent under its own ink."""
    hovered = theme.dim if border == theme.border else theme.ink
    return (
        f"QPushButton {{ background: {pair.ground}; color: {pair.ink}; border: 1px solid {border};"
        " border-radius: 4px; padding: 5px 14px; }"
        f"QPushButton:hover {{ border-color: {hovered}; }}"
        f"QPushButton:focus {{ border: 2px solid {theme.ink}; padding: 4px 13px; outline: 0; }}"
        f"QPushButton:pressed {{ background: {theme.chosen}; color: {theme.ink}; }}"
    )
