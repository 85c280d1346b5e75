"""A notification server of the test's own, on a real bus: it records, and misbehaves when told to."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from typing import Any

from jeepney import DBusAddress, HeaderFields, new_error, new_method_return, new_signal
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import open_dbus_connection
from jeepney.wrappers import unwrap_msg

from tests.desktop.waiting import wait_until

NAME = "org.freedesktop.Notifications"
EMITTER = DBusAddress("/org/freedesktop/Notifications", interface=NAME)
USUAL = ("actions", "body", "body-markup")
LOOK_EVERY_S = 0.02


@dataclass(frozen=True, slots=True)
class Notified:
    """One call of Notify, its hints with their types."""

    number: int
    app_name: str
    replaces: int
    icon: str
    title: str
    body: str
    actions: list[str]
    hints: dict[str, tuple[str, object]]
    expires: int


class FakeServer:
    """Owns the name from the start until `leave`.

    Attributes:
        hangs: while it is set, calls are recorded and not answered.
        refuses: while it is set, Notify is answered by an error.
        calls: the name of every call so far.
    """

    def __init__(self, address: str, capabilities: tuple[str, ...] = USUAL) -> None:
        self.capabilities = list(capabilities)
        self.notified: list[Notified] = []
        self.closed: list[int] = []
        self.calls: list[str] = []
        self.hangs, self.refuses = threading.Event(), threading.Event()
        self._numbers = iter(range(10, 1_000_000))
        self._unanswered: list[Any] = []
        self._ended = threading.Event()
        self._connection = open_dbus_connection(bus=address)
        unwrap_msg(self._connection.send_and_get_reply(message_bus.RequestName(NAME), timeout=5))
        self._thread = threading.Thread(target=self._run, name="fake server")
        self._thread.start()

    def wait_for(self, count: int) -> Notified:
        """Return the latest notification, once `count` were asked for."""
        wait_until(lambda: len(self.notified) >= count, f"{count} calls of Notify, not {self.notified}")
        assert len(self.notified) == count, self.notified
        return self.notified[-1]

    def wait_for_titles(self, *titles: str) -> None:
        wait_until(lambda: [n.title for n in self.notified] == list(titles), f"{titles}, not {self.notified}")

    def wait_for_closed(self, *numbers: int) -> None:
        wait_until(lambda: self.closed == list(numbers), f"closed {numbers}, not {self.closed}")

    def emit(self, signal: str, signature: str, *values: object) -> None:
        self._connection.send(new_signal(EMITTER, signal, signature, values))

    def act(self, number: int, action: str) -> None:
        """What a click on the notification or its button does."""
        self.emit("ActionInvoked", "us", number, action)

    def dismiss(self, number: int) -> None:
        self.emit("NotificationClosed", "uu", number, 2)

    def leave(self) -> None:
        """End, as a server that crashes does."""
        if self._ended.is_set():
            return
        self._ended.set()
        self._thread.join(10)
        assert not self._thread.is_alive()
        self._connection.close()

    def _run(self) -> None:
        while not self._ended.is_set():
            while self._unanswered and not self.hangs.is_set():
                self._connection.send(self._unanswered.pop(0))
            try:
                message = self._connection.receive(timeout=LOOK_EVERY_S)
            except TimeoutError:
                continue
            except OSError:
                return
            if message.header.fields.get(HeaderFields.interface) == NAME:
                self._take(message)

    def _take(self, call: Any) -> None:
        """Answer, then record: who reads the record may rely on the answer being under way."""
        member = call.header.fields[HeaderFields.member]
        if member == "GetCapabilities":
            self._answer(call, "as", self.capabilities)
        elif member == "GetServerInformation":
            self._answer(call, "ssss", "fake", "test", "1.0", "1.2")
        elif member == "Notify" and self.refuses.is_set():
            self._connection.send(new_error(call, f"{NAME}.Error.ExcessNotificationGeneration"))
        elif member == "Notify":
            app_name, replaces, *rest = call.body
            number = replaces or next(self._numbers)
            self._answer(call, "u", number)
            self.notified.append(Notified(number, app_name, replaces, *rest))
        elif member == "CloseNotification":
            self.closed.append(call.body[0])
        self.calls.append(member)

    def _answer(self, call: Any, signature: str, *values: object) -> None:
        answer = new_method_return(call, signature, values)
        if self.hangs.is_set():
            self._unanswered.append(answer)
        else:
            self._connection.send(answer)
