"""What systemd's logind tells of sleep on the system bus. Imports jeepney, so it belongs to a thread."""

from __future__ import annotations

import logging
import math
from collections.abc import Callable
from typing import Any

from jeepney import HeaderFields, MatchRule, MessageType
from jeepney.bus_messages import message_bus

from trayapp.desktop.doorbell import Doorbell
from trayapp.desktop.session_bus import BusLost, NoAnswer, SessionBus

log = logging.getLogger(__name__)

_NAME, _MEMBER = "org.freedesktop.login1", "PrepareForSleep"
_INTERFACE = f"{_NAME}.Manager"
#: The bus compares the sender with the name's owner: no other program can say that the machine slept.
_RULE = MatchRule(
    type="signal", sender=_NAME, interface=_INTERFACE, member=_MEMBER, path="/org/freedesktop/login1"
)


def hear_wakes(address: str, bell: Doorbell, latest: Callable[[], float], woke: Callable[[], None]) -> None:
    """Call `woke` after each sleep, until the bell rings and `latest` is finite, or the bus is gone.

    Args:
        address: the system bus's.
        latest: see SessionBus.
    """
    try:
        bus = SessionBus(address, bell, latest)
    except BusLost as error:
        log.info("no system bus: sleep is noticed by the clocks alone", extra={"reason": str(error)})
        return
    try:
        bus.reply(bus.send(message_bus.AddMatch(_RULE)))
        while latest() == math.inf:
            bus.listen()
            while bus.others:
                if _tells_of_waking(bus.others.popleft()):
                    woke()
    except (BusLost, NoAnswer) as error:
        log.info("the system bus tells of sleep no more", extra={"reason": str(error)})
    finally:
        bus.close()


def _tells_of_waking(message: Any) -> bool:
    """Whether it is the signal with False: with True the machine is about to sleep."""
    fields = message.header.fields
    is_signal = message.header.message_type is MessageType.signal
    named = (fields.get(HeaderFields.interface), fields.get(HeaderFields.member)) == (_INTERFACE, _MEMBER)
    return is_signal and named and message.body == (False,)
