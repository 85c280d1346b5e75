"""About: which version and build this is, what it runs on, and what it is not."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from trayapp.about.build import Build
from trayapp.ui.parts.plain_label import PlainLabel
from trayapp.ui.parts.themed_dialog import ThemedDialog
from trayapp.ui.theme import Theme, current_theme

_ICON = 64  # pixels


@dataclass(frozen=True, slots=True)
class AboutFacts:
    """Attributes:
    build: None where the program runs from its source.
    runs_on: names with their versions, e.g. "Qt 6.11.3".
    """

    version: str
    build: Build | None
    runs_on: tuple[str, ...]


class AboutWindow(ThemedDialog):
    """Esc and Enter close it; its text can be selected.

    Signals:
        licences_wanted: see the licences.
        diagnostics_wanted: have what helps others to help on the clipboard.
    """

    licences_wanted = Signal()
    diagnostics_wanted = Signal()

    def __init__(
        self, facts: AboutFacts, parent: QWidget | None = None, *, theme: Callable[[], Theme] = current_theme
    ) -> None:
        super().__init__(parent, theme)
        self.setWindowTitle(self.tr("About"))
        self._name = PlainLabel(scale=1.6, bold=True)
        self._name.setText("Equity Tray")
        self._facts = PlainLabel()
        self._facts.setText(f"{self._which(facts)}\n{' · '.join(facts.runs_on)}")
        self._facts.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._words = PlainLabel()
        self._words.setWordWrap(True)
        self._words.setText(self._promise())
        self._licences_button = QPushButton(self.tr("&Licences…"), self)
        self._copy_button = QPushButton(self.tr("Copy &diagnostics"), self)
        self._copied = PlainLabel()
        self._copied.hide()
        self._close_button = QPushButton(self.tr("&Close"), self)
        self._lay_out()
        self._licences_button.clicked.connect(self.licences_wanted)
        self._copy_button.clicked.connect(self.diagnostics_wanted)
        self._close_button.clicked.connect(self.reject)
        self.follow_theme()

    def tell_copied(self) -> None:
        """The diagnostics are on the clipboard."""
        self._copied.setText(self.tr("Copied: versions, desktop and last errors; no keys, amounts or names."))
        self._copied.show()

    def _which(self, facts: AboutFacts) -> str:
        if facts.build is None:
            return self.tr("Version %1, run from its source").replace("%1", facts.version)
        told = self.tr("Version %1, build %2 of %3")
        for number, value in enumerate((facts.version, facts.build.commit, facts.build.date), 1):
            told = told.replace(f"%{number}", value)
        return told

    def _promise(self) -> str:
        not_theirs = self.tr("It is not made by OKX. It reads your account and never trades.")
        quiet = self.tr(
            "It never phones home: it asks the site of your account, and other sites of OKX only when you "
            "check a connection. It does not look for updates."
        )
        return f"{not_theirs}\n\n{quiet}"

    def _lay_out(self) -> None:
        picture = QLabel(self)
        picture.setPixmap(QApplication.windowIcon().pixmap(_ICON, _ICON))
        told = QVBoxLayout()
        told.addWidget(self._name)
        told.addWidget(self._facts)
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(told, 1)
        self.foot = QHBoxLayout()
        self.foot.addWidget(self._licences_button)
        self.foot.addWidget(self._copy_button)
        self.foot.addStretch(1)
        self.foot.addWidget(self._close_button)
        self._licences_button.setAccessibleName(self.tr("Licences"))
        self._copy_button.setAccessibleName(self.tr("Copy diagnostics"))
        for button in (self._licences_button, self._copy_button):
            button.setAutoDefault(False)
        self._close_button.setAccessibleName(self.tr("Close"))
        self._close_button.setDefault(True)
        self.column.addLayout(head)
        self.column.addWidget(self._words)
        self.column.addWidget(self._copied)
        self.column.addLayout(self.foot)
