"""A session bus of our own: nothing starts on it by itself but what was named; what is absent stays so."""

from __future__ import annotations

import shutil
import socket
from pathlib import Path
from typing import Any

from jeepney import DBusAddress, DBusErrorResponse, Properties, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection
from jeepney.wrappers import unwrap_msg

CONFIG = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN" "busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>{address}</listen>
  <auth>EXTERNAL</auth>
  <servicedir>{services}</servicedir>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
"""
DAEMON = DBusAddress("/org/freedesktop/DBus", "org.freedesktop.DBus", "org.freedesktop.DBus")
TIMEOUT_S = 5


def write_config(folder: Path, services: list[Path]) -> tuple[Path, str]:
    """Write the daemon's configuration; return its path and the bus's address.

    Args:
        folder: where its files and its socket go.
        services: the service files of what may start by itself when it is asked for.
    """
    own_services = folder / "services"
    own_services.mkdir()
    for file in filter(Path.exists, services):
        shutil.copy(file, own_services)
    address = f"unix:path={folder / 'bus'}"
    path = folder / "bus.conf"
    path.write_text(CONFIG.format(address=address, services=own_services), "utf-8")
    return path, address


def answers(path: Path) -> bool:
    """Tell whether somebody listens on a socket: it is there a moment before that."""
    with socket.socket(socket.AF_UNIX) as peer:
        return path.exists() and peer.connect_ex(str(path)) == 0


class SessionBus:
    """Asks things on a session bus as an outsider."""

    def __init__(self, address: str) -> None:
        self._connection: DBusConnection = open_dbus_connection(bus=address)

    def close(self) -> None:
        self._connection.close()

    def call(self, to: DBusAddress, method: str, signature: str = "", *args: Any) -> Any:
        """Call a method; return the tuple that it answers.

        Raises:
            DBusErrorResponse: the other side said no, or is not there.
        """
        message = new_method_call(to, method, signature or None, args)
        return unwrap_msg(self._connection.send_and_get_reply(message, timeout=TIMEOUT_S))

    def get(self, of: DBusAddress, name: str) -> Any:
        """Read one property."""
        message = Properties(of).get(name)
        return unwrap_msg(self._connection.send_and_get_reply(message, timeout=TIMEOUT_S))[0][1]

    def get_or_none(self, of: DBusAddress, name: str) -> Any:
        """Read one property; None where there is nobody to ask."""
        try:
            return self.get(of, name)
        except DBusErrorResponse:
            return None

    def has(self, name: str) -> bool:
        """Tell whether somebody owns this name."""
        return bool(self.call(DAEMON, "NameHasOwner", "s", name)[0])
