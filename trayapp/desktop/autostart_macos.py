"""Starting with the session on macOS: a LaunchAgent of the user."""

from __future__ import annotations

import plistlib
from collections.abc import Sequence
from pathlib import Path
from typing import Any
from xml.parsers.expat import ExpatError

from trayapp.desktop.autostart_file import AutostartFile

LABEL = "trayapp.autostart"
_AGENT = {"Label": LABEL, "RunAtLoad": True, "LimitLoadToSessionType": "Aqua", "ProcessType": "Interactive"}
_COMMAND = "ProgramArguments"


def place(home: Path) -> AutostartFile:
    """Where launchd looks for it, at the next log-in: nothing is started or ended by the file alone."""
    return AutostartFile(home / "Library" / "LaunchAgents" / f"{LABEL}.plist")


class LaunchAgent:
    """A property list for one program."""

    def text(self, command: Sequence[str]) -> str:
        return plistlib.dumps({**_AGENT, _COMMAND: list(command)}).decode()

    def is_in_force(self, text: str) -> bool:
        agent = _agent(text)
        ours = {name: value for name, value in agent.items() if name != _COMMAND}
        return ours == _AGENT and isinstance(agent.get(_COMMAND), list)  # Disabled, say, is not of ours

    def moved(self, text: str, command: Sequence[str]) -> str:
        agent = _agent(text)
        return text if agent.get(_COMMAND) == list(command) else self.text(command)


def _agent(text: str) -> dict[str, Any]:
    """What the list holds; nothing where it is none."""
    try:
        agent = plistlib.loads(text.encode())
    except (ValueError, ExpatError, plistlib.InvalidFileException):
        return {}
    return agent if isinstance(agent, dict) else {}
