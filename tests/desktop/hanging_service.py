"""A Secret Service that takes its name on the bus and answers nobody. A program: ends with its session."""

from __future__ import annotations

import sys

from jeepney import DBusAddress, new_method_call
from jeepney.io.blocking import open_dbus_connection
from jeepney.wrappers import unwrap_msg

NAME = "org.freedesktop.secrets"
BUS = DBusAddress("/org/freedesktop/DBus", "org.freedesktop.DBus", "org.freedesktop.DBus")
FIRST_OWNER = 1


def main() -> int:
    with open_dbus_connection() as connection:
        request = new_method_call(BUS, "RequestName", "su", (NAME, 0))
        if unwrap_msg(connection.send_and_get_reply(request))[0] != FIRST_OWNER:
            return 1
        while True:
            connection.receive()  # and leave it unanswered


if __name__ == "__main__":
    sys.exit(main())
