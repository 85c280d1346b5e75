"""The desktop's notification server, and which notifications of ours stand there."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from jeepney import DBusAddress, HeaderFields, MatchRule, MessageType, new_method_call
from jeepney.bus_messages import message_bus

from trayapp.desktop.notice import Notice, Urgency, plain
from trayapp.desktop.session_bus import NoAnswer, Refused, SessionBus, reply_serial

_NAME = "org.freedesktop.Notifications"
_ADDRESS = DBusAddress("/org/freedesktop/Notifications", bus_name=_NAME, interface=_NAME)
_BUS = "org.freedesktop.DBus"
_APP_NAME = "Equity Tray"
_DESKTOP_ENTRY = "trayapp"
_SOUND = "dialog-warning"
_UNTIL_CLOSED, _AS_THE_SERVER_LIKES = 0, -1


@dataclass(slots=True)
class _Acquaintance:
    """What we and one server know of each other; the next one knows nothing of it.

    Attributes:
        owner: its own name on the bus.
        ids: the number of each account's notification.
        late: the account of each call whose reply is still to come; nobody's when it is wanted no more.
        token: the latest one, and the notification that it is for.
    """

    owner: str | None = None
    capabilities: frozenset[str] | None = None
    ids: dict[str, int] = field(default_factory=dict)
    late: dict[int, str] = field(default_factory=dict)
    token: tuple[int, str] = (0, "")


class NotificationServer:
    """Shows one notification for each account.

    Args:
        acted: told the account, "open" or "snooze", and the token with which a window may come to the front.

    Attributes:
        came: somebody took the server's name since this was last set to False.

    Every method may raise BusLost.
    """

    def __init__(self, bus: SessionBus, icon: Path, acted: Callable[[str, str, str], None]) -> None:
        self._bus, self._icon, self._acted = bus, icon, acted
        self.came = False
        self._now = _Acquaintance()
        owner = MatchRule(type="signal", sender=_BUS, interface=_BUS, member="NameOwnerChanged")
        owner.add_arg_condition(0, _NAME)
        for rule in (owner, MatchRule(type="signal", sender=_NAME, interface=_NAME)):
            bus.post(message_bus.AddMatch(rule))

    def show(self, notice: Notice) -> bool:
        """Show it in place of the account's former one.

        Returns:
            True if the server sees to the sound.

        Raises:
            NoAnswer: nobody knows whether it is on the screen.
        """
        self._catch_up()  # the number of a server that has left would replace something else of the next one
        if self._now.capabilities is None:
            answer = self._ask(self._bus.send(new_method_call(_ADDRESS, "GetCapabilities")))
            self._now.capabilities = frozenset(_texts(answer.body))
        capabilities = self._now.capabilities
        serial = self._bus.send(self._notify(notice, capabilities))
        self._want_no_late(notice.account_id)
        self._now.late[serial] = notice.account_id
        try:
            answer = self._ask(serial)
        except Refused:
            self._now.late.pop(serial, None)
            raise
        self._now.late[serial] = notice.account_id  # another server may have come meanwhile, and answered
        self._take_reply(answer)
        return "sound" in capabilities

    def close(self, account_id: str) -> None:
        """Take the account's notification off the screen, also one that is still to appear."""
        self._want_no_late(account_id)
        number = self._now.ids.pop(account_id, None)
        if number is not None:
            self._close(number)

    def close_all(self) -> None:
        """Take all away, and wait until the bus has heard it."""
        for account_id in list(self._now.ids):
            self.close(account_id)
        self._catch_up()

    def heed(self) -> None:
        """Take note of everything that came unasked."""
        while self._bus.others:
            message = self._bus.others.popleft()
            if reply_serial(message) in self._now.late:
                self._take_reply(message)
            elif message.header.message_type is MessageType.signal:
                self._take_signal(message)

    def _catch_up(self) -> None:
        """Hear everything that the bus has for us: its own answer comes after that."""
        with suppress(NoAnswer):
            self._bus.reply(self._bus.send(message_bus.GetId()))
        self.heed()

    def _ask(self, serial: int) -> Any:
        try:
            answer = self._bus.reply(serial)
        finally:
            self.heed()  # what came before the reply is older
        self._now.owner = answer.header.fields.get(HeaderFields.sender)
        return answer

    def _want_no_late(self, account_id: str) -> None:
        self._now.late = {serial: "" if of == account_id else of for serial, of in self._now.late.items()}

    def _take_reply(self, message: Any) -> None:
        """Learn the number of a notification. Where the reply comes late, much may have changed since."""
        account_id = self._now.late.pop(reply_serial(message) or 0, "")
        match message.body:
            case (int(number),) if message.header.message_type is MessageType.method_return:
                former = self._now.ids.get(account_id)
            case _:
                return
        if account_id:
            self._now.ids[account_id] = number
        elif number not in self._now.ids.values():
            former = number
        if former is not None and former not in self._now.ids.values():
            self._close(former)

    def _take_signal(self, message: Any) -> None:
        sender = message.header.fields.get(HeaderFields.sender)
        match message.header.fields.get(HeaderFields.member), message.body:
            case "NameOwnerChanged", (str(name), str(), str(new)) if sender == _BUS and name == _NAME:
                self._now = _Acquaintance()
                self.came = bool(new)
            case "NotificationClosed", (int(number), int()) if sender == self._now.owner:
                for account_id in self._accounts_of(number):
                    del self._now.ids[account_id]
            case "ActivationToken", (int(number), str(token)) if sender == self._now.owner:
                self._now.token = (number, token)
            case "ActionInvoked", (int(number), str(action)) if sender == self._now.owner:
                self._take_action(number, action)

    def _take_action(self, number: int, action: str) -> None:
        token = self._now.token[1] if self._now.token[0] == number else ""
        for account_id in self._accounts_of(number):
            if action in ("default", "open"):
                self._acted(account_id, "open", token)
            elif action == "snooze":
                self._acted(account_id, "snooze", token)

    def _accounts_of(self, number: int) -> list[str]:
        return [account_id for account_id, known in self._now.ids.items() if known == number]

    def _close(self, number: int) -> None:
        self._bus.post(new_method_call(_ADDRESS, "CloseNotification", "u", (number,)))

    def _notify(self, notice: Notice, capabilities: Iterable[str]) -> Any:
        opens, snooze = notice.open_label, notice.snooze_label
        actions = ["default", opens, "open", opens, "snooze", snooze] if "actions" in capabilities else []
        body = plain(notice.body)
        arguments = (
            _APP_NAME,
            self._now.ids.get(notice.account_id, 0),
            str(self._icon),
            plain(notice.title).replace("\n", " "),
            _without_markup(body) if "body-markup" in capabilities else body,
            actions,
            _hints(notice, capabilities),
            _UNTIL_CLOSED if notice.urgency is Urgency.CRITICAL else _AS_THE_SERVER_LIKES,
        )
        return new_method_call(_ADDRESS, "Notify", "susssasa{sv}i", arguments)


def _hints(notice: Notice, capabilities: Iterable[str]) -> dict[str, tuple[str, object]]:
    hints: dict[str, tuple[str, object]] = {
        "urgency": ("y", int(notice.urgency)),  # a byte: of any other type it is ignored
        "desktop-entry": ("s", _DESKTOP_ENTRY),
    }
    if not notice.sound:
        hints["suppress-sound"] = ("b", True)
    elif "sound" in capabilities:
        hints["sound-name"] = ("s", _SOUND)
    return hints


def _without_markup(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _texts(body: Any) -> list[str]:
    match body:
        case (list(texts),):
            return [text for text in texts if isinstance(text, str)]
        case _:
            return []
