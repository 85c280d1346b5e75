"""What programs ask of the notification server, as a monitor on the bus sees it."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from jeepney import HeaderFields, MatchRule, MessageType
from jeepney.bus_messages import Monitoring
from jeepney.io.blocking import open_dbus_connection
from jeepney.wrappers import unwrap_msg

from tests.desktop.waiting import wait_until

INTERFACE = "org.freedesktop.Notifications"
TIMEOUT_S = 5


@dataclass(frozen=True, slots=True)
class Asked:
    """One call of Notify.

    Attributes:
        actions: each key with its label.
        replaces: the number of the notification in whose place it goes; 0 for none.
        hints: each with its type.
    """

    app_name: str
    icon: str
    title: str
    body: str
    actions: dict[str, str]
    replaces: int
    hints: dict[str, tuple[str, Any]]
    expires_ms: int

    @property
    def urgency(self) -> int:
        """0, 1 or 2; a KeyError or ValueError where it was not sent as a byte."""
        kind, urgency = self.hints["urgency"]
        if kind != "y":
            raise ValueError(f"the urgency is of the type {kind!r}")
        return int(urgency)


class NotificationMonitor:
    """Sees every call from its start on; `close` it at the end."""

    def __init__(self, bus_address: str) -> None:
        self._connection = open_dbus_connection(bus=bus_address)
        self._asked: list[Asked] = []
        self._closed: list[int] = []
        rule = MatchRule(type="method_call", interface=INTERFACE)
        message = Monitoring().BecomeMonitor([rule.serialise()])
        unwrap_msg(self._connection.send_and_get_reply(message, timeout=TIMEOUT_S))

    def close(self) -> None:
        self._connection.close()

    @property
    def asked(self) -> list[Asked]:
        """Every notification that was asked for so far."""
        self._read()
        return list(self._asked)

    @property
    def closed(self) -> list[int]:
        """The numbers of the notifications that programs closed so far."""
        self._read()
        return list(self._closed)

    def wait_for(self, count: int, timeout_s: float = 20) -> list[Asked]:
        """Return all notifications, once `count` were asked for in all."""
        what = f"{count} notifications"
        return wait_until(lambda: self.asked if len(self.asked) >= count else None, what, timeout_s)

    def wait_for_closed(self, count: int, timeout_s: float = 20) -> list[int]:
        """Return the numbers of all that were closed, once there are `count`."""
        what = f"{count} closed notifications"
        return wait_until(lambda: self.closed if len(self.closed) >= count else None, what, timeout_s)

    def _read(self) -> None:
        with suppress(TimeoutError):
            while True:
                self._take(self._connection.receive(timeout=0))

    def _take(self, message: Any) -> None:
        if message.header.message_type is not MessageType.method_call:
            return
        match message.header.fields.get(HeaderFields.member), message.body:
            case "Notify", (app_name, replaces, icon, title, body, actions, hints, expires_ms):
                named = dict(zip(actions[::2], actions[1::2], strict=True))
                self._asked.append(Asked(app_name, icon, title, body, named, replaces, hints, expires_ms))
            case "CloseNotification", (number,):
                self._closed.append(number)
