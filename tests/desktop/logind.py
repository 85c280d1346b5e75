"""A stand-in for systemd's logind on a bus: it says when the machine sleeps."""

from __future__ import annotations

from typing import Any

from jeepney import DBusAddress, new_method_call, new_signal
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import open_dbus_connection
from jeepney.wrappers import unwrap_msg

from tests.desktop.waiting import wait_until

NAME = "org.freedesktop.login1"
MANAGER = DBusAddress("/org/freedesktop/login1", NAME, f"{NAME}.Manager")
STATS = DBusAddress("/org/freedesktop/DBus", "org.freedesktop.DBus", "org.freedesktop.DBus.Debug.Stats")


class Logind:
    """On the bus from the start until `close`.

    Args:
        named: whether it owns logind's name; somebody else who says the same does not.
    """

    def __init__(self, address: str, *, named: bool = True) -> None:
        self._connection = open_dbus_connection(bus=address)
        if named:
            self._asked(message_bus.RequestName(NAME))

    def wait_for_listeners(self, count: int = 1) -> None:
        """Wait until so many programs want to hear of sleep."""
        wait_until(lambda: self._listeners() == count, f"{count} who listen to logind")

    def sleeps(self) -> None:
        self._say(True)

    def wakes(self) -> None:
        self._say(False)

    def close(self) -> None:
        self._connection.close()

    def _say(self, begins: bool) -> None:
        self._connection.send(new_signal(MANAGER, "PrepareForSleep", "b", (begins,)))

    def _listeners(self) -> int:
        (rules,) = self._asked(new_method_call(STATS, "GetAllMatchRules"))
        return sum(any("PrepareForSleep" in rule for rule in of_one) for of_one in rules.values())

    def _asked(self, message: Any) -> Any:
        return unwrap_msg(self._connection.send_and_get_reply(message, timeout=5))
