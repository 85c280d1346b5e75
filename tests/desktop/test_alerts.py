"""Alerts of the whole program, as the desktop's notification service sees them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest

from tests.desktop import parts
from tests.desktop.equity_tray import TITLE, add_account, start_exchange, start_tray, trayapp
from tests.desktop.notification_monitor import Asked, NotificationMonitor
from tests.desktop.program import Program
from tests.desktop.session import DesktopSession
from tests.desktop.waiting import wait_until
from trayapp.simulator import SimulatedExchange

pytestmark = pytest.mark.desktop

BALANCE = "/api/v5/account/balance"
NORMAL, CRITICAL = 1, 2
DEBT = {"ccy": "USDT", "eq": "-8000", "eqUsd": "-8000", "liab": "8273.55", "interest": "1.5"}


class Desk:
    """A session with a notification service, an exchange that says what it is told, and the tray on it."""

    def __init__(self, session: DesktopSession, exchange: SimulatedExchange) -> None:
        self.session, self.exchange, self.item = session, exchange, ""
        self.monitor = NotificationMonitor(session.env["DBUS_SESSION_BUS_ADDRESS"])

    def send(self, *details: dict[str, str], **fields: str) -> None:
        """Let every answer from now on be this account."""
        whole: dict[str, Any] = {"totalEq": "50000", "adjEq": "50000", "mmr": "2000", "mgnRatio": "25"}
        self.exchange.answer_with(BALANCE, [{**whole, **fields, "details": list(details)}])

    def start(self) -> Program:
        lines = (self.exchange.key, self.exchange.secret, self.exchange.passphrase)
        words = ("account", "add", "main", "--site", self.exchange.url)
        assert trayapp(self.session, *words, stdin="\n".join(lines)).returncode == 0
        return self.restart()

    def restart(self) -> Program:
        tray = start_tray(self.session, "--interval", "1")
        self.item = self.session.tray.wait_for_item()
        self.session.tray.wait_for_tooltip(self.item, "main  ")
        return tray

    def told(self, count: int) -> Asked:
        """The notification with this number, which must be the last so far."""
        asked = self.monitor.wait_for(count)
        assert len(asked) == count
        return asked[-1]


@pytest.fixture
def desk() -> Iterator[Desk]:
    with DesktopSession() as session, SimulatedExchange(rate_limited=False) as exchange:
        parts.start_notifications(session.home, session.bus)
        desk = Desk(session, exchange)
        desk.send()
        yield desk
        desk.monitor.close()


def test_a_sinking_ratio_is_told_worsens_and_is_closed(desk: Desk) -> None:
    desk.start()
    desk.send(mgnRatio="2.9")
    first = desk.told(1)
    assert (first.title, first.urgency, first.replaces) == (
        "main · Warning: margin ratio 290\u00a0%",
        NORMAL,
        0,
    )
    assert first.body.startswith("OKX warns at 300 % and liquidates at 100 %. Add margin or reduce")
    assert re.search(r"^Since \d\d:\d\d\.$", first.body, re.MULTILINE)
    assert set(first.actions.values()) == {"Open", "Snooze 15 min"}
    desk.send(mgnRatio="0.98")
    second = desk.told(2)
    assert second.title == "main · Critical: liquidation: margin ratio 98\u00a0%"
    assert second.urgency == CRITICAL
    assert second.replaces != 0
    desk.send(mgnRatio="20")
    assert desk.monitor.wait_for_closed(1)
    assert len(desk.monitor.asked) == 2


def test_a_position_that_is_gone_stays_until_it_is_acknowledged(desk: Desk) -> None:
    tray = desk.start()
    desk.send(mgnRatio="1.2")
    desk.told(1)
    desk.send(mgnRatio="", mmr="")
    gone = desk.told(2)
    assert gone.title.startswith("main · Critical: position gone: closed, or liquidated?")
    desk.session.tray.wait_for_tooltip(desk.item, "Position gone: closed, or liquidated?")
    assert tray.stop() == 0
    desk.restart()  # the question outlives the program
    again = desk.told(3)
    assert again.title == gone.title
    desk.session.tray.click_menu(desk.item, "Acknowledge")
    wait_until(lambda: "Position gone" not in desk.session.tray.tooltip(desk.item), "a calm tooltip")
    listed = trayapp(desk.session, "alerts", "main").stdout
    assert "position gone" in listed
    assert listed.splitlines()[-1].count("acknowledged") == 1


def test_forced_repayment_says_who_and_how_much_and_hidden_amounts_stay_hidden(desk: Desk) -> None:
    desk.start()
    desk.send({**DEBT, "twap": "3", "frpType": "1"})
    told = desk.told(1)
    assert told.title == "main · Warning: USDT forced repayment risk 3 of 5"
    assert "your own negative balance: liability 8,273.55" in told.body
    desk.session.tray.click_menu(desk.item, "Hide amounts")
    wait_until(lambda: "•••" in desk.session.tray.tooltip(desk.item), "hidden amounts")
    same = desk.told(2)  # what is on the screen is put there anew, with dots
    assert same.title == told.title
    assert "liability ••• USDT" in same.body
    desk.send({**DEBT, "twap": "4", "frpType": "2"})
    hidden = desk.told(3)
    assert hidden.title == "main · Critical: USDT forced repayment risk 4 of 5"
    assert "liability ••• USDT" in hidden.body
    assert not re.search(r"8,?273", hidden.title + hidden.body)
    listed = trayapp(desk.session, "alerts").stdout
    assert "forced repayment risk 4 of 5" in listed
    assert not re.search(r"8,?273", listed)


def test_the_notification_opens_the_popup(desk: Desk) -> None:
    desk.start()
    desk.send(mgnRatio="1.2")
    desk.told(1)
    desk.session.run(["dunstctl", "action"])
    desk.session.screen.wait_for_window(TITLE)


def test_without_a_notification_service_icon_and_popup_say_the_same(session: DesktopSession) -> None:
    with SimulatedExchange(rate_limited=False) as exchange:
        desk = Desk(session, exchange)
        desk.send(mgnRatio="1.2")
        tray = desk.start()
        session.tray.wait_for_tooltip(desk.item, "Margin ratio 120")
        assert desk.monitor.asked == []
        desk.monitor.close()
        assert tray.stop() == 0


@pytest.mark.long
def test_a_lost_exchange_is_told_in_time_and_ends_when_it_is_back(desk: Desk) -> None:
    desk.start()
    desk.send(mgnRatio="2.9")
    desk.told(1)
    desk.exchange.stop()
    blind = desk.monitor.wait_for(2, timeout_s=80)[-1]  # after a minute, since the last level was a warning
    assert blind.title == "main · Critical: blind: no data for 1 min"
    assert "last known: margin ratio 290\u00a0%" in blind.body
    assert blind.urgency == CRITICAL
    closed = len(desk.monitor.closed)
    desk.exchange.start()
    assert desk.monitor.wait_for_closed(closed + 1, timeout_s=40)
    entries = json.loads(trayapp(desk.session, "alerts", "--format", "json").stdout)
    assert entries[-1]["event"] == "cleared"


#: Every notification of one round: its urgency, and its title with N for numbers.
MARGIN_CALL = [
    (NORMAL, "Warning: total equity fell N % in N min"),
    (NORMAL, "Warning: total equity fell N % in N min"),
    (NORMAL, "Watch: margin ratio N %"),
    (NORMAL, "Warning: total equity fell N % in N min"),
    (NORMAL, "Warning: margin ratio N %"),
    (CRITICAL, "Critical: margin ratio N %"),
    (CRITICAL, "Critical: liquidation: margin ratio N %"),
]
#: Told by itself, or together with the watch that comes at about the same time.
PERHAPS = (NORMAL, "Watch: margin ratio fell: N % → N % in N min")
FORCED_REPAYMENT = [
    (NORMAL, "Watch: USDT forced repayment risk N of N"),
    (NORMAL, "Warning: USDT forced repayment risk N of N"),
    (NORMAL, "Warning: USDT forced repayment risk N of N"),
    (CRITICAL, "Critical: USDT forced repayment risk N of N"),
    (CRITICAL, "Critical: USDT forced repayment risk N of N"),
    (CRITICAL, "Critical: USDT forced repayment risk N is N now: repaid by you, or for you?"),
]


@pytest.mark.long
def test_scenarios_are_told_to_the_letter_and_calm_is_silent(session: DesktopSession) -> None:
    parts.start_notifications(session.home, session.bus)
    for scenario in ("calm", "margin-call", "forced-repayment"):
        add_account(session, start_exchange(session, "--scenario", scenario), scenario)
    monitor = NotificationMonitor(session.env["DBUS_SESSION_BUS_ADDRESS"])
    start_tray(session, "--interval", "1")
    wait_until(
        lambda: len(of("forced-repayment", monitor)) == len(FORCED_REPAYMENT), "the last question", 170
    )
    assert of("forced-repayment", monitor) == FORCED_REPAYMENT
    told = [each for each in of("margin-call", monitor) if each != PERHAPS]
    assert told[: len(MARGIN_CALL)] == MARGIN_CALL
    assert of("calm", monitor) == []
    monitor.close()


def of(account: str, monitor: NotificationMonitor) -> list[tuple[int, str]]:
    """What was told of one account."""
    return [
        (asked.urgency, re.sub(r"\d[\d,]*", "N", asked.title.split(" · ", 1)[1]).replace("\u00a0", " "))
        for asked in monitor.asked
        if asked.title.startswith(f"{account} · ")
    ]
