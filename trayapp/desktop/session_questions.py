"""Who offers a tray and notifications on the session bus."""

from __future__ import annotations

import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jeepney import DBusAddress, Properties, new_method_call
from jeepney.bus_messages import message_bus

from trayapp.desktop.doorbell import Doorbell
from trayapp.desktop.session_bus import BusLost, NoAnswer, SessionBus

_WATCHER = "org.kde.StatusNotifierWatcher"
_NOTIFICATIONS = "org.freedesktop.Notifications"
_NAMELESS = "one that does not say its name"


@dataclass(frozen=True, slots=True)
class Answers:
    """Who is there; None where nobody is."""

    item_host: str | None
    notifications: str | None


def asked(address: str, patience_s: float) -> Answers | None:
    """Ask on the bus with this address; None where none answers, or not in `patience_s` seconds."""
    bell, latest = Doorbell(), time.monotonic() + patience_s
    try:
        bus = SessionBus(address, bell, lambda: latest)
        try:
            return Answers(_item_host(bus), _notifications(bus))
        finally:
            bus.close()
    except BusLost:
        return None
    finally:
        bell.close()


def _item_host(bus: SessionBus) -> str | None:
    watcher = DBusAddress("/StatusNotifierWatcher", _WATCHER, _WATCHER)
    match _body(bus, Properties(watcher).get("IsStatusNotifierHostRegistered")):
        case ((str(), True),):
            return _process(bus, _WATCHER)
        case _:
            return None


def _notifications(bus: SessionBus) -> str | None:
    """Its name; nobody is started by the question."""
    if _body(bus, message_bus.NameHasOwner(_NOTIFICATIONS)) != (True,):
        match _body(bus, message_bus.ListActivatableNames()):
            case (list(names),) if _NOTIFICATIONS in names:
                return "started by the first notification"
            case _:
                return None
    server = DBusAddress("/org/freedesktop/Notifications", _NOTIFICATIONS, _NOTIFICATIONS)
    match _body(bus, new_method_call(server, "GetServerInformation")):
        case (str(name), str(), str(version), *_):
            return f"{name} {version}"
        case _:
            return _NAMELESS


def _process(bus: SessionBus, name: str) -> str:
    match _body(bus, message_bus.GetConnectionUnixProcessID(name)):
        case (int(number),):
            with suppress(OSError):
                return Path(f"/proc/{number}/comm").read_text("utf-8", errors="replace").strip()
    return _NAMELESS


def _body(bus: SessionBus, call: Any) -> tuple[Any, ...]:
    """What is answered, nothing where nobody does.

    Raises:
        BusLost: the bus has gone.
    """
    try:
        answer: tuple[Any, ...] = bus.reply(bus.send(call)).body
    except NoAnswer:
        return ()
    return answer
