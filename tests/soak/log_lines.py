"""The log of the run: what is expected of faults is counted, anything else is kept."""

from __future__ import annotations

import logging
from collections import Counter

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

#: Lines that spoiled answers and the lack of a desktop must cause, by logger and words.
EXPECTED = {
    ("trayapp.monitor.failure_log", "poll failed"),
    ("trayapp.monitor.failure_log", "polls recovered"),
    ("trayapp.monitor.config_waits", "account/config not read"),
    ("trayapp.monitor.freshness", "older values believed"),
    ("trayapp.monitor.watch", "values not read"),
    ("trayapp.app.front", "no tray so far: the popup opens as a window"),
    ("trayapp.desktop.notification_client", "desktop notifications cannot be shown"),
}
#: Qt without a screen says so.
HEADLESS = "This plugin does not support"


class LogLines(logging.Handler):
    """Attributes:
    expected: how often each of the expected lines came.
    unexpected: the others, with their level.
    """

    def __init__(self) -> None:
        super().__init__(logging.DEBUG)
        self.expected: Counter[str] = Counter()
        self.unexpected: list[str] = []

    def begin(self) -> None:
        """Listen to Python's log, its warnings, and Qt."""
        logging.getLogger().addHandler(self)
        logging.captureWarnings(capture=True)
        qInstallMessageHandler(self._of_qt)

    def end(self) -> None:
        qInstallMessageHandler(None)
        logging.captureWarnings(capture=False)
        logging.getLogger().removeHandler(self)

    def emit(self, record: logging.LogRecord) -> None:
        if (record.name, record.getMessage()) in EXPECTED:
            self.expected[record.getMessage()] += 1
        else:
            trace = logging.Formatter().formatException(record.exc_info) if record.exc_info else ""
            self.unexpected.append(f"{record.levelname} {record.name}: {record.getMessage()} {trace}")

    def _of_qt(self, kind: QtMsgType, _where: QMessageLogContext, text: str | None) -> None:
        if not (text or "").startswith(HEADLESS):
            self.unexpected.append(f"Qt, {kind.name}: {text}")
