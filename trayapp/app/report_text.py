"""The text of the tray's report. See program_report.py."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import PySide6
from PySide6.QtCore import qVersion
from PySide6.QtGui import QGuiApplication

from trayapp.desktop import session_checks, session_services
from trayapp.desktop.autostart import Autostart
from trayapp.errors import StorageError
from trayapp.logs import Redactor
from trayapp.monitor import diagnostics, health_checks
from trayapp.monitor.diagnostics import Row
from trayapp.monitor.last_errors import last_errors
from trayapp.monitor.scrubber import Scrubber, proxy_words
from trayapp.paths import Paths
from trayapp.storage.settings import Settings
from trayapp.storage.settings_file import SettingsFile


def text(
    environment: Mapping[str, str],
    redactor: Redactor,
    paths: Paths | None,
    autostart: Autostart | None,
    modes: Mapping[str, str | None],
) -> str:
    """What others may read of this program; the arguments are those of ProgramReport and Report."""
    around = (
        *diagnostics.program_rows(_qt(), environment),
        *session_checks.rows(session_services.look(environment)),
    )
    if paths is None:
        return diagnostics.report((*around, ("Accounts", "a demo")), ())
    settings, broken = _settings(paths)
    keyring, _ = health_checks.keyring(settings.keyring_backend)
    own = (diagnostics.keyring_row(keyring), *diagnostics.settings_rows(settings, modes), *broken)
    starts = () if autostart is None else (diagnostics.log_in_row(autostart.is_on()),)
    scrubber = Scrubber(redactor, settings.accounts, Path.home(), proxy_words(settings.proxy, environment))
    errors = last_errors(paths.log_file, scrubber.without_numbers)
    return redactor.struck_out(diagnostics.report((*around, *own, *starts), errors))


def _qt() -> str:
    return f"{qVersion()}, PySide6 {PySide6.__version__}, platform {QGuiApplication.platformName()}"


def _settings(paths: Paths) -> tuple[Settings, tuple[Row, ...]]:
    try:
        return SettingsFile(paths.settings_file).load(), ()
    except StorageError:
        return Settings(), (("Settings", "the file cannot be read, these are the defaults"),)
