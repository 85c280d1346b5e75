"""The desktop program's first moments: one instance, a display, an icon in the tray; then all the rest.

What is imported here delays the icon, so it is little; `life` imports the rooms, and the threads of the polls
import requests and keyring.
"""

from __future__ import annotations

import logging
import os
import sys

from PySide6.QtWidgets import QApplication, QSystemTrayIcon

from trayapp import logs
from trayapp.arguments import Options
from trayapp.desktop.display import require_display
from trayapp.desktop.heap import give_back_what_is_freed
from trayapp.desktop.single_instance import SingleInstance
from trayapp.desktop.taskbar_identity import claim_identity, windows_setter
from trayapp.desktop.unix_signals import hold_signals
from trayapp.paths import Paths
from trayapp.ui.tray.first_item import FirstItem


def run(options: Options) -> int:
    """Run the tray until the user, a signal or the session ends it.

    Raises:
        NoDisplay: there is nothing to draw on.
        TrayAppError: it cannot start.
    """
    hold_signals()  # from the icon on, whoever ends the program can count on a clean end
    give_back_what_is_freed()
    require_display(os.environ)
    claim_identity(windows_setter(), frozen=bool(getattr(sys, "frozen", False)))
    application = _application()
    paths = Paths.of_user()
    instance = SingleInstance(paths.socket_name())
    redactor = logs.Redactor()
    if not options.demo:
        logs.start(paths.log_file, logging.INFO, redactor)
        if not instance.claim():
            logs.stop()
            return 0
    item = FirstItem(has_menu=sys.platform != "darwin") if QSystemTrayIcon.isSystemTrayAvailable() else None
    if item is not None:
        item.show()
    from trayapp.app import life  # noqa: PLC0415 - see above

    return life.live(options, paths, redactor, application, instance, item)


def _application() -> QApplication:
    application = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(application, QApplication)  # noqa: S101 - for the type alone
    application.setQuitOnLastWindowClosed(False)
    application.setApplicationName("trayapp")
    application.setApplicationDisplayName("Equity Tray")
    application.setDesktopFileName("trayapp")
    application.setStyle("Fusion")  # the one style that follows our palette in both themes everywhere
    return application
