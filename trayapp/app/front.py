"""What the user sees all day: the tray item, its menu and the popup, shown one state and wishing as one."""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, Slot

from trayapp.app.about_desk import AboutDesk
from trayapp.app.diagnostics_desk import DiagnosticsDesk
from trayapp.app.export_desk import ExportDesk
from trayapp.app.program_report import Report
from trayapp.desktop.notice import Urgency
from trayapp.desktop.own_command import own_command
from trayapp.desktop.simulated_account import NOT_STARTED, SimulatedAccount
from trayapp.errors import TrayAppError
from trayapp.ui.colours import Colours
from trayapp.ui.help.help_window import HelpWindow
from trayapp.ui.parts.problem_window import ProblemWindow
from trayapp.ui.popup.popup import Popup
from trayapp.ui.state import State
from trayapp.ui.tray.tray import Tray
from trayapp.ui.tray.tray_menu import TrayMenu
from trayapp.ui.wishes import Wishes
from trayapp.words import Words

log = logging.getLogger(__name__)


class Front(QObject):
    """Args:
        report: what “Copy diagnostics” copies.
        tray_has_menu: not on macOS, where Qt can abort when a tray's menu opens: there the popup has it.

    Attributes:
        wishes: what the user wishes for, whichever part it was made in.
    """

    def __init__(
        self,
        now: Callable[[], datetime],
        colours: Colours,
        report: Report,
        parent: QObject | None = None,
        *,
        tray_has_menu: bool = sys.platform != "darwin",
    ) -> None:
        super().__init__(parent)
        self._now, self._colours = now, colours
        self._state = State()
        self._help: HelpWindow | None = None
        self._problem: ProblemWindow | None = None
        self._exports, self._about = ExportDesk(self), AboutDesk(colours.theme, self)
        self._diagnostics = DiagnosticsDesk(report, self)
        self.wishes = Wishes(self)
        self._tray_has_menu = tray_has_menu
        self.menu, self.popup = self._made()
        self.tray = Tray(self.menu, now, self, carries_menu=tray_has_menu)
        self.tray.toggle_wanted.connect(self._on_toggle)
        self.tray.no_tray.connect(self._on_no_tray)
        self.tray.appeared.connect(self._on_tray)
        self.wishes.open_wanted.connect(self.open_popup)
        self.wishes.help_wanted.connect(self._on_help)
        self.wishes.about_wanted.connect(self._about.open)
        self._about.diagnostics_wanted.connect(self._on_diagnostics)
        self._diagnostics.copied.connect(self._about.tell_copied)
        self.wishes.simulate_wanted.connect(self._on_simulate)
        self.wishes.export_wanted.connect(self._on_export)
        self._exports.done.connect(self._on_exported)
        self._exports.failed.connect(self._on_export_failed)
        self.popup.closed_for_good.connect(self.wishes.quit_wanted)

    def start(self) -> None:
        """Show the icon, as soon as there is a tray."""
        self.tray.start()

    def show_state(self, state: State) -> None:
        self._state = state
        if state.hide_amounts:
            self._exports.close()  # amounts that are hidden by now are not saved either
        self.tray.show_state(state)
        self.popup.show_state(state)

    @Slot()
    def open_popup(self) -> None:
        self.popup.open_at(self.tray.geometry())

    @Slot()
    def speak_anew(self) -> None:
        """The language is another one: build what holds words anew, and leave all else as it was."""
        self._exports.close()  # it would be taken away unasked with the popup that it stands over
        menu, popup = self.menu, self.popup
        self.menu, self.popup = self._made()
        self.popup.closed_for_good.connect(self.wishes.quit_wanted)
        self.tray.use_menu(self.menu)
        self.show_state(self._state)
        self.popup.take_over(popup)
        popup.retire()
        menu.deleteLater()
        if self._help is not None and self._help.isVisible():
            self._help.finished.connect(self._drop_help)
        else:
            self._drop_help()

    def _made(self) -> tuple[TrayMenu, Popup]:
        menu = TrayMenu(self._now, self.wishes)
        shown = None if self._tray_has_menu else menu
        return menu, Popup(self._now, self._colours, self.wishes, shown)

    def show_message(self, title: str, body: str, urgency: Urgency) -> None:
        """A notification, on systems other than Linux."""
        self.tray.show_message(title, body, critical=urgency is Urgency.CRITICAL)

    def stop(self) -> None:
        """Take everything off the screen."""
        self.tray.stop()
        self.popup.hide()
        self._exports.close()
        self._about.close()
        for window in (self._help, self._problem):
            if window is not None:
                window.close()

    @Slot()
    def _on_toggle(self) -> None:
        self.popup.toggle(self.tray.geometry())

    @Slot()
    def _on_help(self) -> None:
        if self._help is None:
            self._help = HelpWindow(theme=self._colours.theme)
            self._help.about_wanted.connect(self.wishes.about_wanted)
        self._help.show()
        self._help.raise_()
        self._help.activateWindow()

    @Slot()
    def _on_diagnostics(self) -> None:
        self._diagnostics.copy(self._state)

    @Slot()
    def _drop_help(self) -> None:
        if self._help is not None:
            self._help.deleteLater()
        self._help = None

    @Slot(str)
    def _on_export(self, kind: str) -> None:
        if self._state.chosen is not None:
            over = self.popup if self.popup.isVisible() else None
            self._exports.export(self._state.chosen, kind, over)

    @Slot(object)
    def _on_exported(self, path: Path) -> None:
        self.popup.tell_saved(path.name)

    @Slot(object)
    def _on_export_failed(self, error: TrayAppError) -> None:
        if self._problem is not None:
            self._problem.close()
            self._problem.deleteLater()
        self._problem = ProblemWindow(theme=self._colours.theme)
        self._problem.tell(error.words)

    @Slot()
    def _on_simulate(self) -> None:
        if not SimulatedAccount(own_command()).start():
            self.popup.show_problem(Words(NOT_STARTED))
            self.open_popup()

    @Slot()
    def _on_no_tray(self) -> None:
        log.warning("no tray so far: the popup opens as a window")
        self.popup.become_window()
        self.open_popup()

    @Slot()
    def _on_tray(self) -> None:
        self.popup.become_popup()
