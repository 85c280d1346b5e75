from __future__ import annotations

from contextlib import closing
from datetime import datetime, timedelta

import pytest

from tests.unit.monitor.clock import Clock
from tests.unit.monitor.fake_exchange import FakeExchange
from trayapp.cli import utc_now
from trayapp.domain.config import AccountConfig
from trayapp.domain.credentials import Credentials, Site
from trayapp.domain.fields import Mode
from trayapp.errors import Unreachable
from trayapp.monitor.key_check import KeyReport, check_key
from trayapp.okx import OkxClient
from trayapp.okx.client import CONFIG, TIME
from trayapp.simulator import Fault, SimulatedExchange


def checked(exchange: SimulatedExchange) -> KeyReport:
    credentials = Credentials(exchange.key, exchange.secret, exchange.passphrase)
    with closing(OkxClient(credentials, Site.parse(exchange.url), simulated_trading=False)) as client:
        return check_key(client, utc_now)


@pytest.mark.parametrize(
    ("perm", "says", "warns"),
    [
        ("read_only", "it can only read", None),
        ("trade,read_only", "it can trade", "This key may trade. Equity Tray needs Read alone"),
        ("read_only,withdraw", "it can withdraw", "This key may withdraw. Equity Tray needs Read alone"),
        ("withdraw,read_only,trade", "it can trade and withdraw", "This key may trade and withdraw. "),
    ],
)
def test_a_key_that_works_in_one_sentence(perm: str, says: str, warns: str | None) -> None:
    with SimulatedExchange(scenario="calm", perm=perm, ip="203.0.113.7") as exchange:
        report = checked(exchange)
    assert str(report.sentence) == (
        f"The key works: {says}, multi-currency margin mode, "
        "this computer's clock is right to within a second."
    )
    assert report.error is None
    assert report.hint is None
    if warns is None:
        assert report.warning is None
    else:
        assert str(report.warning).startswith(warns)


def test_a_key_that_is_not_bound_to_an_address_gets_a_hint() -> None:
    with SimulatedExchange(scenario="calm") as exchange:
        report = checked(exchange)
    assert "works from every IP address" in str(report.hint)
    assert report.warning is None


@pytest.mark.parametrize(
    ("scenario", "mode"),
    [("spot", "spot mode"), ("futures", "futures mode"), ("portfolio", "portfolio margin mode")],
)
def test_the_mode_is_named(scenario: str, mode: str) -> None:
    with SimulatedExchange(scenario=scenario) as exchange:
        assert f", {mode}, " in str(checked(exchange).sentence)


@pytest.mark.parametrize(
    ("offset_s", "words"),
    [
        (0.2, "clock is right to within a second"),
        (12, "clock is 12 s behind the exchange's"),
        (-12, "clock is 12 s ahead of the exchange's"),
        (300, "clock is 300 s behind the exchange's"),
    ],
)
def test_the_clock_is_told(offset_s: float, words: str) -> None:
    with SimulatedExchange(scenario="calm") as exchange:
        exchange.clock_offset_s = offset_s
        report = checked(exchange)
    assert report.error is None
    assert words in str(report.sentence)


@pytest.mark.parametrize(
    ("fault", "words"),
    [
        (Fault.error("50111"), "not a valid one (50111)"),
        (Fault.error("50110"), "does not accept requests from 127.0.0.1 (50110)"),
        (Fault.error("50119"), "does not exist at"),
        (Fault.error("50030"), "lacks the Read permission (50030)"),
        (Fault.html(), "127.0.0.1"),
    ],
)
def test_a_key_that_does_not_work_says_why_and_what_to_do(fault: Fault, words: str) -> None:
    with SimulatedExchange(scenario="calm") as exchange:
        exchange.fail(fault, path=CONFIG, times=2)
        report = checked(exchange)
    assert report.error is not None
    assert words in str(report.sentence)
    assert str(report.sentence) == str(report.error)
    assert (report.warning, report.hint) == (None, None)


def test_an_exchange_that_cannot_tell_the_time_is_an_error() -> None:
    with SimulatedExchange(scenario="calm") as exchange:
        exchange.answer_with(TIME, [{"ts": "soon"}])
        assert checked(exchange).error is not None


class TimedExchange(FakeExchange):
    """Takes its time for telling the time."""

    def __init__(self, clock: Clock, takes_s: float) -> None:
        super().__init__()
        self._clock, self._takes_s = clock, takes_s

    def server_time(self) -> datetime:
        self.asked.append("time")
        self._clock.turn(self._takes_s / 2)
        told = self._clock.now
        self._clock.turn(self._takes_s / 2)
        return told


@pytest.fixture
def slow(clock: Clock) -> TimedExchange:
    return TimedExchange(clock, takes_s=4)


def test_a_slow_way_is_not_taken_for_a_wrong_clock(slow: TimedExchange, clock: Clock) -> None:
    slow.configuration = AccountConfig(mode=Mode.SPOT, permissions=("read_only",))
    assert "right to within a second" in str(check_key(slow, clock).sentence)


def test_the_clock_is_compared_over_a_connection_that_is_open_already(
    slow: TimedExchange, clock: Clock
) -> None:
    check_key(slow, clock)
    assert slow.asked == ["config", "time", "balance"]


@pytest.mark.parametrize(
    ("permissions", "says"),
    [
        ((), "its permissions are not known"),
        (("read_only", "lend"), "its permissions are read_only, lend"),
        (("lend",), "its permissions are lend"),
    ],
)
def test_a_permission_that_was_not_told_or_is_new_is_not_called_harmless(
    slow: TimedExchange, clock: Clock, permissions: tuple[str, ...], says: str
) -> None:
    slow.configuration = AccountConfig(permissions=permissions)
    report = check_key(slow, clock)
    assert str(report.sentence).startswith(f"The key works: {says}, account mode unknown, ")


def test_a_balance_that_fails_is_an_error_though_the_rest_works(slow: TimedExchange, clock: Clock) -> None:
    slow.account = Unreachable("no balance")
    assert str(check_key(slow, clock).sentence) == "no balance"
    assert timedelta(0) < clock.now - Clock().now
