"""What the user sees all day: the tray item, its menu and the popup, shown one state and wishing as one."""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QSystemTrayIcon

from trayapp.app.program_report import Report
from trayapp.desktop.notice import Urgency
from trayapp.desktop.own_command import own_command
from trayapp.desktop.simulated_account import NOT_STARTED, SimulatedAccount
from trayapp.errors import TrayAppError
from trayapp.ui.colours import Colours
from trayapp.ui.state import State
from trayapp.ui.tray.tray import MakeItem, Tray
from trayapp.ui.tray.tray_menu import TrayMenu
from trayapp.ui.wishes import Wishes
from trayapp.words import Words

if TYPE_CHECKING:
    from trayapp.app.about_desk import AboutDesk
    from trayapp.app.export_desk import ExportDesk
    from trayapp.ui.help.help_window import HelpWindow
    from trayapp.ui.parts.problem_window import ProblemWindow
    from trayapp.ui.popup.popup import Popup

log = logging.getLogger(__name__)

#: The first values are there by then, and no click is yet.
_POPUP_AFTER_MS = 3000


class Front(QObject):
    """Windows are imported and built when they are first wanted: the icon and the first value wait for none.

    Args:
        report: what “Copy diagnostics” copies.
        make_item: Qt's own tray item, or one that is there already.
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
        make_item: MakeItem = QSystemTrayIcon,
        tray_has_menu: bool = sys.platform != "darwin",
    ) -> None:
        super().__init__(parent)
        self._now, self._colours = now, colours
        self._state = State()
        self._is_started = False
        self._popup: Popup | None = None
        self._exports: ExportDesk | None = None
        self._help: HelpWindow | None = None
        self._problem: ProblemWindow | None = None
        self._about: AboutDesk | None = None
        self._report, self._tray_has_menu = report, tray_has_menu
        self.wishes = Wishes(self)
        self.menu = TrayMenu(now, self.wishes)
        self.tray = Tray(self.menu, now, self, make_item=make_item, carries_menu=tray_has_menu)
        self.tray.toggle_wanted.connect(self._on_toggle)
        self.tray.no_tray.connect(self._on_no_tray)
        self.tray.appeared.connect(self._on_tray)
        self.wishes.open_wanted.connect(self.open_popup)
        self.wishes.help_wanted.connect(self._on_help)
        self.wishes.about_wanted.connect(self._on_about)
        self.wishes.simulate_wanted.connect(self._on_simulate)
        self.wishes.export_wanted.connect(self._on_export)

    def start(self) -> None:
        """Show the icon, as soon as there is a tray. The popup is built soon: the first click finds it.

        To be called after the first state was shown; again, it does nothing.
        """
        if self._is_started:
            return
        self._is_started = True
        self.tray.start()
        QTimer.singleShot(_POPUP_AFTER_MS, self, self._build_popup)

    @property
    def popup(self) -> Popup:
        self._popup = self._popup or self._built()
        return self._popup

    @Slot()
    def _build_popup(self) -> None:
        self._popup = self._popup or self._built()

    def show_state(self, state: State) -> None:
        self._state = state
        if state.hide_amounts and self._exports is not None:
            self._exports.close()  # amounts that are hidden by now are not saved either
        self.tray.show_state(state)
        if self._popup is not None:
            self._popup.show_state(state)

    @Slot()
    def open_popup(self) -> None:
        self.popup.open_at(self.tray.geometry())

    @Slot()
    def speak_anew(self) -> None:
        """The language is another one: build what holds words anew, and leave all else as it was."""
        if self._exports is not None:
            self._exports.close()  # it would be taken away unasked with the popup that it stands over
        menu, popup = self.menu, self._popup
        self.menu, self._popup = TrayMenu(self._now, self.wishes), None
        self.tray.use_menu(self.menu)
        menu.deleteLater()
        if popup is not None:
            self.popup.take_over(popup)
            popup.retire()
        if self._help is not None and self._help.isVisible():
            self._help.finished.connect(self._drop_help)
        else:
            self._drop_help()

    def show_message(self, title: str, body: str, urgency: Urgency) -> None:
        """A notification, on systems other than Linux."""
        self.tray.show_message(title, body, critical=urgency is Urgency.CRITICAL)

    def stop(self) -> None:
        """Take everything off the screen."""
        self.tray.stop()
        if self._popup is not None:
            self._popup.hide()
        if self._exports is not None:
            self._exports.close()
        if self._about is not None:
            self._about.close()
        for window in (self._help, self._problem):
            if window is not None:
                window.close()

    @Slot()
    def _on_toggle(self) -> None:
        self.popup.toggle(self.tray.geometry())

    @Slot()
    def _on_help(self) -> None:
        from trayapp.ui.help.help_window import HelpWindow  # noqa: PLC0415 - see the class

        if self._help is None:
            self._help = HelpWindow(theme=self._colours.theme)
            self._help.about_wanted.connect(self.wishes.about_wanted)
        self._help.show()
        self._help.raise_()
        self._help.activateWindow()

    @Slot()
    def _on_about(self) -> None:
        from trayapp.app.about_desk import AboutDesk  # noqa: PLC0415 - see the class
        from trayapp.app.diagnostics_desk import DiagnosticsDesk  # noqa: PLC0415

        if self._about is None:
            self._about = AboutDesk(self._colours.theme, self)
            self._diagnostics = DiagnosticsDesk(self._report, self)
            self._about.diagnostics_wanted.connect(self._on_diagnostics)
            self._diagnostics.copied.connect(self._about.tell_copied)
        self._about.open()

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
        from trayapp.app.export_desk import ExportDesk  # noqa: PLC0415 - see the class

        if self._exports is None:
            self._exports = ExportDesk(self)
            self._exports.done.connect(self._on_exported)
            self._exports.failed.connect(self._on_export_failed)
        if self._state.chosen is not None:
            over = self.popup if self.popup.isVisible() else None
            self._exports.export(self._state.chosen, kind, over)

    @Slot(object)
    def _on_exported(self, path: Path) -> None:
        self.popup.tell_saved(path.name)

    @Slot(object)
    def _on_export_failed(self, error: TrayAppError) -> None:
        from trayapp.ui.parts.problem_window import ProblemWindow  # noqa: PLC0415 - see the class

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
        if self._popup is not None:
            self._popup.become_popup()

    def _built(self) -> Popup:
        from trayapp.ui.popup.popup import Popup  # noqa: PLC0415 - see the class

        popup = Popup(self._now, self._colours, self.wishes, None if self._tray_has_menu else self.menu)
        popup.closed_for_good.connect(self.wishes.quit_wanted)
        popup.show_state(self._state)
        return popup
