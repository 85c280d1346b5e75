"""What no server was there to show is shown late only while it is news."""

from __future__ import annotations

import math
from contextlib import closing
from pathlib import Path

from tests.unit.desktop.fake_server import FakeServer
from tests.unit.desktop.private_bus import PrivateBus
from trayapp.desktop.doorbell import Doorbell
from trayapp.desktop.notice import Notice, Urgency
from trayapp.desktop.notification_client import NotificationClient

ICON = Path("icon.png")
OLD = Notice("one", "old", "", Urgency.NORMAL, sound=False)
NEW = Notice("two", "new", "", Urgency.NORMAL, sound=False)


def test_what_is_no_news_any_more_is_not_shown_late(bus: PrivateBus) -> None:
    time_s = 1000.0
    with closing(Doorbell()) as bell:
        client = NotificationClient(
            bus.address,
            ICON,
            bell=bell,
            latest=lambda: math.inf,
            acted=lambda *_: None,
            unheard=lambda: None,
            now=lambda: time_s,
        )
        client.show(OLD)
        time_s += 30
        client.show(NEW)
        time_s += 31
        server = FakeServer(bus.address)
        while client._unshown:  # the server may record a call later than it answers it
            client.listen()
        server.wait_for_titles("new")
        client.end()
        server.leave()
