"""A second Equity Tray beside this one, on the simulated exchange: to look around in without a key."""

from __future__ import annotations

import logging
from collections.abc import Sequence

from PySide6.QtCore import QProcess

from trayapp.words import QT_TRANSLATE_NOOP as T

log = logging.getLogger(__name__)

#: Told where `SimulatedAccount.start` returned False.
NOT_STARTED = T(
    "trayapp", "The simulated account could not be started: try “trayapp --demo --open” in a terminal."
)
_ARGUMENTS = ("--demo", "--open")


class SimulatedAccount:
    """Starts a process of its own, which outlives this one; touches neither keyring nor settings.

    Args:
        command: what starts this program, without arguments; see own_command.py.
    """

    def __init__(self, command: Sequence[str]) -> None:
        self._command = (*command, *_ARGUMENTS)

    def start(self) -> bool:
        """Start it in this process's environment and folder.

        Returns:
            False if the system could not run the command; what becomes of the process is not known.
        """
        program, *arguments = self._command
        started, number = QProcess.startDetached(program, arguments)
        if started:
            log.info("a simulated account was started", extra={"child": number})
        else:
            log.warning("no simulated account could be started")
        return started
