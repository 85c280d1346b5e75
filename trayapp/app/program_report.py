"""What “Copy diagnostics” copies: the report of the running tray, gathered off the GUI thread."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from trayapp.desktop.autostart import Autostart
from trayapp.logs import Redactor
from trayapp.paths import Paths

#: Makes the report, given the mode of each account by its id, as far as it is known. Blocks.
Report = Callable[[Mapping[str, str | None]], str]


class ProgramReport:
    """A Report. Blocks for some seconds at the most, where bus or keyring hang.

    Attributes:
        redactor: knows every secret that this process has read.
        paths: None for a demo, whose report tells nothing of the user's files and keyring.
        autostart: what starts the program at log-in.
    """

    def __init__(
        self,
        environment: Mapping[str, str],
        redactor: Redactor,
        paths: Paths | None = None,
        autostart: Autostart | None = None,
    ) -> None:
        self.environment, self.redactor = environment, redactor
        self.paths, self.autostart = paths, autostart

    def __call__(self, modes: Mapping[str, str | None]) -> str:
        from trayapp.app.report_text import text  # noqa: PLC0415 - imports what the icon must not wait for

        return text(self.environment, self.redactor, self.paths, self.autostart, modes)
