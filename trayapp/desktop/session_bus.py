"""A connection to the session bus, or the system's, on which nothing waits for longer than it may."""

from __future__ import annotations

import socket
import struct
import time
from collections import deque
from collections.abc import Callable
from typing import Any

from jeepney import HeaderFields, Message, MessageFlag, MessageType, Parser
from jeepney.bus import get_connectable_addresses
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import prep_socket

from trayapp.desktop.doorbell import Doorbell

REPLY_S = 5.0
_CONNECT_S = 1.0
_CHUNK = 65536
#: What jeepney raises over bytes that are no message.
_GARBAGE = (ValueError, LookupError, TypeError, AssertionError, struct.error)


class BusLost(Exception):
    """There is no bus, or the connection to it is of no use any more."""


class NoAnswer(Exception):
    """Whoever was asked gave no answer in time."""


class Refused(NoAnswer):
    """The answer was an error."""


class SessionBus:
    """Belongs to one thread, which hears the doorbell out of every wait.

    Args:
        address: as DBUS_SESSION_BUS_ADDRESS or DBUS_SYSTEM_BUS_ADDRESS has it.
        latest: the moment of `time.monotonic` at which no wait may last any longer, asked anew at each ring.

    Attributes:
        others: messages that came while a reply was awaited: signals, and replies that are late.

    Raises:
        BusLost: by the constructor and by every method.
    """

    def __init__(self, address: str, bell: Doorbell, latest: Callable[[], float]) -> None:
        self._bell, self._latest = bell, latest
        self._parser = Parser()
        self._serial = 0
        self.others: deque[Any] = deque()
        self._socket = _connected(address)
        try:
            self.reply(self.send(message_bus.Hello()))
        except (BusLost, NoAnswer) as error:
            self._socket.close()
            raise BusLost(str(error)) from error

    def send(self, message: Any) -> int:
        """Send a call; return its serial number, by which its reply is known."""
        self._serial += 1
        data = message.serialise(self._serial)
        self._socket.settimeout(max(self._left(time.monotonic() + REPLY_S), 0.001))
        try:
            self._socket.sendall(data)
        except OSError as error:  # a time-out too: half a message may have gone out
            raise BusLost(str(error)) from error
        return self._serial

    def post(self, message: Any) -> None:
        """Send a call that needs no reply."""
        message.header.flags = MessageFlag.no_reply_expected
        self.send(message)

    def reply(self, serial: int) -> Any:
        """Wait for the reply to a call; what comes before it goes to `others`.

        Raises:
            NoAnswer: there is none in time; it may come later.
            Refused: it is an error.
        """
        deadline = time.monotonic() + REPLY_S
        while (message := self._next(deadline)) is not None:
            if reply_serial(message) != serial:
                self.others.append(message)
            elif message.header.message_type is MessageType.error:
                raise Refused(str(message.header.fields.get(HeaderFields.error_name)))
            else:
                return message
        raise NoAnswer("no reply in time")

    def listen(self) -> None:
        """Wait until something stands in `others` or the bell rings."""
        if not self.others and (message := self._parsed()) is not None:
            self.others.append(message)
        if not self.others and self._bell.wait(self._socket, None):
            self._read()

    def close(self) -> None:
        self._socket.close()

    def _next(self, deadline: float) -> Any:
        """The next message, None if there is none in time."""
        while (message := self._parsed()) is None:
            left = self._left(deadline)
            if left <= 0:
                return None
            if self._bell.wait(self._socket, left):
                self._read()
        return message

    def _left(self, deadline: float) -> float:
        return min(deadline, self._latest()) - time.monotonic()

    def _read(self) -> None:
        try:
            data = self._socket.recv(_CHUNK)
        except OSError as error:
            raise BusLost(str(error)) from error
        if not data:
            raise BusLost("the bus hung up")
        self._parser.add_data(data)

    def _parsed(self) -> Any:
        try:
            return self._parser.get_next_message()
        except _GARBAGE as error:
            raise BusLost("what the bus sent cannot be read") from error


def reply_serial(message: Message) -> int | None:
    """The serial number of the call that this message replies to."""
    serial: int | None = message.header.fields.get(HeaderFields.reply_serial)
    return serial


def _connected(address: str) -> socket.socket:
    try:
        place = next(get_connectable_addresses(address))
        connected: socket.socket = prep_socket(place, timeout=_CONNECT_S)
    except (OSError, RuntimeError, ValueError) as error:
        raise BusLost(str(error)) from error
    return connected
