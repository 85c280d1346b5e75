"""The desktop program: builds the rooms, hands functions and values down, stops everything in reverse.

Imports of requests and keyring belong to the polling threads: nothing here may delay the icon.
"""

from __future__ import annotations

import logging
import os
import sys
import threading
from contextlib import ExitStack
from datetime import UTC, datetime
from functools import partial
from types import TracebackType

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from trayapp import logs
from trayapp.app.desk import Desk
from trayapp.app.looks import Looks
from trayapp.app.supply import DemoSupply, Supply, UserSupply
from trayapp.arguments import Options
from trayapp.desktop.display import require_display
from trayapp.desktop.heap import give_back_what_is_freed
from trayapp.desktop.lost_display import LostDisplay
from trayapp.desktop.notifications import Notifications
from trayapp.desktop.single_instance import SingleInstance
from trayapp.desktop.unix_signals import UnixSignals
from trayapp.paths import Paths, resource
from trayapp.ui.colours import Colours
from trayapp.ui.language import Language
from trayapp.words import QT_TRANSLATE_NOOP as T

log = logging.getLogger(__name__)

_ICON_SIZES = (16, 22, 32, 48, 64, 128)
_FAULT = T(
    "trayapp", "Equity Tray met a fault of its own: look at the log, and start it again if values stay old."
)


def utc_now() -> datetime:
    """The clock that everything is handed."""
    return datetime.now(UTC)


def run(options: Options) -> int:
    """Run the tray until the user, a signal or the session ends it.

    Raises:
        NoDisplay: there is nothing to draw on.
        TrayAppError: it cannot start.
    """
    give_back_what_is_freed()
    require_display(os.environ)
    paths, redactor = Paths.of_user(), logs.Redactor()
    application = _application()
    instance = SingleInstance(paths.socket_name())
    if not options.demo:
        if not instance.claim():
            return 0
        logs.start(paths.log_file, logging.INFO, redactor)
    with ExitStack() as stack:
        supply: Supply = (
            stack.enter_context(DemoSupply(options.scenario, options.seed, utc_now))
            if options.demo
            else UserSupply(paths.settings_file, paths.alerts_file, utc_now, redactor)
        )
        notifications = partial(
            Notifications, os.environ.get("DBUS_SESSION_BUS_ADDRESS", ""), resource("icons/trayapp-64.png")
        )
        looks = Looks(Colours(application), Language(application, resource("translations")))
        desk = Desk(supply, notifications, utc_now, looks, interval_s=options.interval)
        desk.beep_wanted.connect(application.beep)
        signals, display = UnixSignals(), LostDisplay(_leave_with_the_session)
        signals.end_wanted.connect(application.quit)
        desk.quit_wanted.connect(application.quit)
        instance.show_wanted.connect(desk.open_popup)
        faults = Faults()
        faults.happened.connect(desk.tell_fault)
        QTimer.singleShot(0, desk.start)
        if options.open:
            QTimer.singleShot(0, desk.open_popup)  # at the cursor, should the tray not be there yet
        code = application.exec()
        if display.happened:
            log.info("the display has gone: the session has ended")
            code = 0
        instance.release()
        if not desk.stop():
            _leave(code)  # a thread hangs in a call that nothing can end
        signals.release()
        display.release()
        faults.release()
    logs.stop()
    return code


def _application() -> QApplication:
    application = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(application, QApplication)  # noqa: S101 - for the type alone
    application.setQuitOnLastWindowClosed(False)
    application.setApplicationName("trayapp")
    application.setApplicationDisplayName("Equity Tray")
    application.setDesktopFileName("trayapp")
    application.setStyle("Fusion")  # the one style that follows our palette in both themes everywhere
    icon = QIcon()
    for size in _ICON_SIZES:
        icon.addFile(str(resource(f"icons/trayapp-{size}.png")))
    application.setWindowIcon(icon)
    return application


class Faults(QObject):
    """Takes every error that nobody foresaw, from any thread: logs it, and tells it once.

    Signals:
        happened: a sentence about the first one.
    """

    happened = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._told = False
        sys.excepthook = self._take
        threading.excepthook = self._take_of_thread

    def release(self) -> None:
        sys.excepthook, threading.excepthook = sys.__excepthook__, threading.__excepthook__

    def _take(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        log.critical("unforeseen %s", kind.__name__, exc_info=(kind, error, trace))
        if not self._told:
            self._told = True
            self.happened.emit(_FAULT)

    def _take_of_thread(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            self._take(args.exc_type, args.exc_value, args.exc_traceback)


def _leave_with_the_session() -> None:
    log.info("the display has gone: the session has ended")
    _leave(0)


def _leave(code: int) -> None:
    logs.stop()
    sys.stdout.flush()
    os._exit(code)
