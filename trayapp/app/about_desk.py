"""Opens About and the licences, with what is known of this program."""

from __future__ import annotations

import platform
from collections.abc import Callable, Sequence
from pathlib import Path

import PySide6
from PySide6.QtCore import QObject, Signal, Slot, qVersion
from PySide6.QtWidgets import QDialog

from trayapp import __version__
from trayapp.about.build import build
from trayapp.about.licence import Licence
from trayapp.errors import StorageError
from trayapp.ui.help.about_window import AboutFacts, AboutWindow
from trayapp.ui.help.licences_window import LicencesWindow
from trayapp.ui.theme import Theme


class AboutDesk(QObject):
    """Makes each window when it is wanted, and lets it go when it is closed.

    Signals:
        diagnostics_wanted: see AboutWindow.
    """

    diagnostics_wanted = Signal()

    def __init__(self, theme: Callable[[], Theme], parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self._about: AboutWindow | None = None
        self._licences: LicencesWindow | None = None

    @Slot()
    def open(self) -> None:
        """Show About."""
        if self._about is None:
            self._about = AboutWindow(facts(), theme=self._theme)
            self._about.licences_wanted.connect(self.open_licences)
            self._about.diagnostics_wanted.connect(self.diagnostics_wanted)
            self._about.finished.connect(self._drop_about)
        _to_front(self._about)

    @Slot()
    def tell_copied(self) -> None:
        """The diagnostics are on the clipboard."""
        if self._about is not None:
            self._about.tell_copied()

    @Slot()
    def open_licences(self) -> None:
        """Show the licences."""
        if self._licences is None:
            self._licences = LicencesWindow(_licences, str(Path(PySide6.__file__).parent), theme=self._theme)
            self._licences.finished.connect(self._drop_licences)
        _to_front(self._licences)

    def close(self) -> None:
        for window in (self._about, self._licences):
            if window is not None:
                window.close()

    @Slot()
    def _drop_about(self) -> None:
        if self._about is not None:
            self._about.deleteLater()
        self._about = None

    @Slot()
    def _drop_licences(self) -> None:
        if self._licences is not None:
            self._licences.deleteLater()
        self._licences = None


def facts() -> AboutFacts:
    """What About tells; a build that cannot be read is none."""
    try:
        this = build()
    except StorageError:
        this = None
    runs_on = (f"Qt {qVersion()}", f"PySide6 {PySide6.__version__}", f"Python {platform.python_version()}")
    return AboutFacts(__version__, this, runs_on)


def _licences() -> Sequence[Licence]:
    from trayapp.about.licences import licences  # noqa: PLC0415 - imports what nothing else needs

    return licences()


def _to_front(window: QDialog) -> None:
    window.show()
    window.raise_()
    window.activateWindow()
