"""The program's life once its icon is there: builds the rooms, hands functions and values down, stops
everything in reverse.
"""

from __future__ import annotations

import gc
import logging
import os
import sys
from collections.abc import Callable
from contextlib import ExitStack, suppress
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QSystemTrayIcon

from trayapp import logs
from trayapp.app.crash_file import CrashFile
from trayapp.app.desk import Desk
from trayapp.app.faults import Faults
from trayapp.app.looks import Looks
from trayapp.app.program_report import ProgramReport
from trayapp.app.supply import Supply, UserSupply
from trayapp.arguments import Options
from trayapp.desktop import autostart
from trayapp.desktop.lost_display import LostDisplay
from trayapp.desktop.network import NetworkWatch
from trayapp.desktop.own_command import own_command
from trayapp.desktop.single_instance import SingleInstance
from trayapp.desktop.unix_signals import UnixSignals
from trayapp.desktop.wake import WakeWatch, system_bus
from trayapp.errors import TrayAppError
from trayapp.paths import Paths, resource
from trayapp.ui.colours import Colours
from trayapp.ui.language import Language
from trayapp.ui.tray.first_item import FirstItem

if TYPE_CHECKING:
    from trayapp.desktop.notifications import Fallback, Notifications

log = logging.getLogger(__name__)

#: Errors with words of their own, for `main`, and wishes to end.
_FORESEEN = (TrayAppError, KeyboardInterrupt, SystemExit)
_ICON_SIZES = (16, 22, 32, 48, 64, 128)
#: When the start is over: the first values are there, and the popup is built.
_SETTLED_MS = 5000


def utc_now() -> datetime:
    """The clock that everything is handed."""
    return datetime.now(UTC)


def live(
    options: Options,
    paths: Paths,
    redactor: logs.Redactor,
    application: QApplication,
    instance: SingleInstance,
    item: FirstItem | None,
) -> int:
    """Until the user, a signal or the session ends it.

    Args:
        item: what stands in the tray already; None where there is no tray so far.

    Raises:
        TrayAppError: it cannot start.
    """
    with ExitStack() as stack:
        faults = Faults()  # before all that may fail
        stack.push(partial(_end_after_fault, faults))
        crash_file = CrashFile(None if options.demo else paths.crash_file)
        stack.callback(crash_file.release)
        supply = _supply(options, paths, redactor, stack)
        looks = Looks(Colours(application), Language(application, resource("translations")))
        make_item = partial(_made_item, item)
        desk = Desk(supply, _notifications, utc_now, looks, interval_s=options.interval, make_item=make_item)
        faults.tell(desk.tell_fault)
        desk.beep_wanted.connect(application.beep)
        instance.show_wanted.connect(desk.open_popup)
        QTimer.singleShot(0, desk.start)
        QTimer.singleShot(0, application, partial(_dress, application))
        QTimer.singleShot(_SETTLED_MS, application, _settle)
        if options.open:
            QTimer.singleShot(0, desk.open_popup)  # at the cursor, should the tray not be there yet
        code = _until_the_end(application, desk, partial(_make_room, crash_file, instance))
    logs.stop()
    return code


def _supply(options: Options, paths: Paths, redactor: logs.Redactor, stack: ExitStack) -> Supply:
    if not options.demo:
        starts = autostart.of_user(own_command(), os.environ, Path.home())
        report = ProgramReport(os.environ, redactor, paths, starts)
        return UserSupply(paths.settings_file, paths.alerts_file, utc_now, redactor, starts, report)
    from trayapp.app.demo_supply import DemoSupply  # noqa: PLC0415 - a user's start has no use for it

    return stack.enter_context(DemoSupply(options.scenario, options.seed, utc_now))


def _notifications(fallback: Fallback) -> Notifications:
    from trayapp.desktop.notifications import Notifications  # noqa: PLC0415 - wanted after the first values

    bus_address = os.environ.get("DBUS_SESSION_BUS_ADDRESS", "")
    return Notifications(bus_address, resource("icons/trayapp-64.png"), fallback)


def _made_item(there: FirstItem | None, parent: QObject) -> QSystemTrayIcon:
    if there is None:
        return QSystemTrayIcon(parent)
    QTimer.singleShot(0, there, there.hand_over)
    return there


def _dress(application: QApplication) -> None:
    """The icon of windows, before a click can want one: 2 ms that the tray's icon does not wait for."""
    icon = QIcon()
    for size in _ICON_SIZES:
        icon.addFile(str(resource(f"icons/trayapp-{size}.png")))
    application.setWindowIcon(icon)


def _settle() -> None:
    """What nothing waits for at the start: looking for garbage."""
    gc.collect()
    gc.freeze()  # what is left now stays: no later search need look at it, nor hold the windows up for that
    gc.enable()


def _until_the_end(application: QApplication, desk: Desk, make_room: Callable[[], None]) -> int:
    """The event loop, until the user, a signal or the session ends it; then the end of the desk."""
    signals, display = UnixSignals(), LostDisplay(_leave_with_the_session)
    signals.end_wanted.connect(application.quit)
    desk.quit_wanted.connect(application.quit)
    network, wake = NetworkWatch(), WakeWatch(system_bus(os.environ))
    network.changed.connect(desk.fleet.reconnect)
    wake.woke.connect(desk.fleet.wake)
    code = application.exec()
    if display.happened:
        log.info("the display has gone: the session has ended")
        code = 0
    make_room()
    network.release()
    wake.release()
    if not desk.stop():
        _leave(code)  # a thread hangs in a call that nothing can end
    signals.release()
    display.release()
    return code


def _make_room(crash_file: CrashFile, instance: SingleInstance) -> None:
    """Let another start follow at once: the crash file first, for that start opens it as its own."""
    crash_file.release()
    instance.release()


def _end_after_fault(
    faults: Faults,
    kind: type[BaseException] | None,
    error: BaseException | None,
    trace: TracebackType | None,
) -> None:
    """What escaped all else is logged, where secrets are struck out, and told without its words."""
    if kind is not None and error is not None and not isinstance(error, _FORESEEN):
        faults.take(kind, error, trace)
        with suppress(OSError):
            sys.stderr.write("trayapp: It could not go on after a fault of its own: look at the log.\n")
        _leave(1)  # threads may still be running, and Qt aborts the process when one is taken away
    faults.release()


def _leave_with_the_session() -> None:
    log.info("the display has gone: the session has ended")
    _leave(0)


def _leave(code: int) -> None:
    logs.stop()
    sys.stdout.flush()
    os._exit(code)
