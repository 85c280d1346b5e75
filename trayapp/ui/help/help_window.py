"""The help: keys of the popup, and what colours, badges and the icon mean."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from trayapp.domain import amounts
from trayapp.domain.face import Face
from trayapp.domain.thresholds import LEAST_RATIO, RiskLevel, Thresholds
from trayapp.ui.help.help_section import HelpSection, Mark
from trayapp.ui.parts.aside import Aside
from trayapp.ui.parts.themed_dialog import ThemedDialog
from trayapp.ui.texts.level_words import state_word
from trayapp.ui.theme import Theme, current_theme

_SAMPLE = "56k"  # an equity for the icons


class HelpWindow(ThemedDialog):
    """One screen in two columns. F1 and Esc close it.

    Signals:
        about_wanted: know which version and build this is.
    """

    about_wanted = Signal()

    def __init__(self, parent: QWidget | None = None, *, theme: Callable[[], Theme] = current_theme) -> None:
        super().__init__(parent, theme)
        self.setWindowTitle(self.tr("Help"))
        self._keys = HelpSection(self.tr("Keys in the popup"), self)
        self._colours = HelpSection(self.tr("Tray icon and badges"), self)
        self._ratio = HelpSection(self.tr("Margin ratio (mgnRatio): low is dangerous"), self)
        self._repay = HelpSection(self.tr("Repay risk (twap): high is dangerous"), self)
        self._sections = (self._keys, self._ratio, self._colours, self._repay)
        self._more = Aside(self)
        self._more.setText(self.tr("More: README.md of Equity Tray, and “trayapp --help” in a terminal."))
        self._about_button = QPushButton(self.tr("&About…"), self)
        self._close_button = QPushButton(self.tr("&Close"), self)
        self._fill()
        self._lay_out()
        self._about_button.clicked.connect(self.about_wanted)
        self._close_button.clicked.connect(self.reject)
        self._again = QShortcut(QKeySequence("F1"), self)
        self._again.activated.connect(self.reject)
        self.follow_theme()

    def wear(self, theme: Theme) -> None:
        super().wear(theme)
        for section in self._sections:
            section.wear(theme)

    def _fill(self) -> None:
        self._fill_keys()
        self._fill_colours()
        self._fill_ratio(Thresholds())
        self._fill_repay(Thresholds())

    def _fill_keys(self) -> None:
        for key, words in (
            ("Ctrl+R", self.tr("Refresh: ask OKX now")),
            ("Ctrl+H", self.tr("Hide or show amounts")),
            ("Ctrl+F", self.tr("Filter the currencies")),
            ("Ctrl+C", self.tr("Copy the chosen row")),
            ("Ctrl+D", self.tr("Show details")),
            ("F1", self.tr("This help")),
            ("Esc", self.tr("Close")),
        ):
            shown = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
            self._keys.add_row([Mark(shown)], words)

    def _fill_colours(self) -> None:
        for level, words in (
            (RiskLevel.NONE, self.tr("nothing is wrong")),
            (RiskLevel.WATCH, self.tr("keep an eye on it")),
            (RiskLevel.WARNING, self.tr("do something about it")),
            (RiskLevel.CRITICAL, self.tr("act now")),
        ):
            self._colours.add_row([Mark(state_word(level), level)], words, Face(_SAMPLE, level))
        old = Face(_SAMPLE, RiskLevel.NONE, stale=True)
        words = self.tr("no new data for a while")
        self._colours.add_row([Mark(self.tr("old"), RiskLevel.NONE, stale=True)], words, old)
        self._colours.add_note(
            self.tr("The bar at the icon's foot is as long as danger is great: a third, two thirds, full.")
        )

    def _fill_ratio(self, defaults: Thresholds) -> None:
        rungs, portfolio, percent = defaults.margin, defaults.portfolio_margin, amounts.percent
        for ratio, level, words in (
            (rungs.watch, RiskLevel.WATCH, self.tr("and less: watch")),
            (rungs.warning, RiskLevel.WARNING, self.tr("and less: warning; OKX warns too")),
            (rungs.critical, RiskLevel.CRITICAL, self.tr("and less: critical")),
            (LEAST_RATIO, RiskLevel.CRITICAL, self.tr("OKX liquidates")),
        ):
            self._ratio.add_row([Mark(percent(ratio), level)], words)
        note = self.tr("In portfolio mode %1, %2 and %3. Settings, Risk levels moves them.")
        for number, ratio in enumerate((portfolio.watch, portfolio.warning, portfolio.critical), 1):
            note = note.replace(f"%{number}", percent(ratio))
        self._ratio.add_note(note)

    def _fill_repay(self, defaults: Thresholds) -> None:
        rungs = defaults.repayment
        self._repay.add_row([Mark(str(step), rungs.level(step)) for step in range(rungs.highest + 1)])
        self._repay.add_note(
            self.tr(
                "How near OKX is to selling other coins to repay a debt. 0 is none, 5 the nearest; "
                "a dash where OKX sends no value."
            )
        )

    def _lay_out(self) -> None:
        columns = QHBoxLayout()
        columns.setSpacing(32)
        for parts in ((self._keys, self._ratio), (self._colours, self._repay)):
            column = QVBoxLayout()
            column.setSpacing(20)
            for part in parts:
                column.addWidget(part)
            column.addStretch(1)
            columns.addLayout(column, 1)
        foot = QHBoxLayout()
        foot.addWidget(self._more, 1)
        foot.addWidget(self._about_button)
        foot.addWidget(self._close_button)
        self._about_button.setAutoDefault(False)
        self._about_button.setAccessibleName(self.tr("About Equity Tray"))
        self._close_button.setDefault(True)
        self._close_button.setAccessibleName(self.tr("Close"))
        self.column.addLayout(columns)
        self.column.addLayout(foot)
