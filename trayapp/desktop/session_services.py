"""What the session offers a tray: bus, tray host, notifications. Without Qt, for the command line too."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from dataclasses import dataclass

from trayapp.desktop import x11_tray

#: Seconds for all questions to the bus together.
_PATIENCE_S = 3.0


@dataclass(frozen=True, slots=True)
class SessionServices:
    """Who is there, by the names of their processes or their own; None where nobody is.

    Attributes:
        has_bus: whether a session bus answered.
        item_host: shows StatusNotifierItems.
        embed_host: shows XEmbed icons.
        notifications: shows notifications, with its version.
    """

    has_bus: bool = False
    item_host: str | None = None
    embed_host: str | None = None
    notifications: str | None = None

    @property
    def tray_host(self) -> str | None:
        """The one that Qt uses, and which kind it is."""
        if self.item_host:
            return f"{self.item_host} (StatusNotifierItem)"
        return f"{self.embed_host} (XEmbed)" if self.embed_host else None


def look(environment: Mapping[str, str]) -> SessionServices | None:
    """Ask around, for some seconds at the most. None where a system has no such things."""
    if not sys.platform.startswith("linux"):
        return None
    from trayapp.desktop import session_questions  # noqa: PLC0415 - jeepney is there on Linux alone

    embed_host = x11_tray.owner(environment)
    answers = session_questions.asked(environment.get("DBUS_SESSION_BUS_ADDRESS", ""), _PATIENCE_S)
    if answers is None:
        return SessionServices(embed_host=embed_host)
    return SessionServices(True, answers.item_host, embed_host, answers.notifications)
