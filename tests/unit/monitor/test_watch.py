from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest

from tests.unit.domain.answered import account
from tests.unit.monitor.clock import Clock
from tests.unit.monitor.fake_exchange import FakeExchange
from trayapp.domain.config import AccountConfig
from trayapp.domain.credentials import AccountProfile, Credentials
from trayapp.domain.fields import Mode
from trayapp.domain.snapshot import Trouble
from trayapp.domain.thresholds import RatioRungs, RiskLevel, Thresholds
from trayapp.errors import (
    AccountFrozen,
    CredentialsRejected,
    KeyringLocked,
    RateLimited,
    TrayAppError,
    UnexpectedAnswer,
    Unreachable,
)
from trayapp.monitor.watch import Watch

KEY = Credentials("key", "secret", "passphrase")
LOST = Unreachable("no answer")


class Keyring:
    """Gives the key, or raises what it is told to."""

    def __init__(self) -> None:
        self.error: TrayAppError | None = None
        self.asked = 0

    def __call__(self) -> Credentials:
        self.asked += 1
        if self.error:
            raise self.error
        return KEY


@pytest.fixture
def fake() -> FakeExchange:
    return FakeExchange()


@pytest.fixture
def keyring() -> Keyring:
    return Keyring()


@pytest.fixture
def connected() -> list[Credentials]:
    return []


@pytest.fixture
def watch(fake: FakeExchange, keyring: Keyring, clock: Clock, connected: list[Credentials]) -> Watch:
    def connect(credentials: Credentials) -> FakeExchange:
        connected.append(credentials)
        return fake

    return Watch(AccountProfile("1", "main"), keyring, connect, clock, monotonic=lambda: clock().timestamp())


def _configs(fake: FakeExchange) -> int:
    return fake.asked.count("config")


def test_a_good_poll_tells_everything(watch: Watch, clock: Clock) -> None:
    snapshot = watch.poll()
    assert snapshot.profile.name == "main"
    assert snapshot.account is not None
    assert snapshot.account.sent["totalEq"] == "837"
    assert (snapshot.mode, snapshot.level, snapshot.failure) == (Mode.MULTI_CURRENCY, RiskLevel.NONE, None)
    assert snapshot.fetched_at == snapshot.polled_at == clock.now


def test_key_and_client_are_made_once(watch: Watch, keyring: Keyring, connected: list[Credentials]) -> None:
    for _ in range(3):
        watch.poll()
    assert keyring.asked == 1
    assert connected == [KEY]


def test_the_configuration_is_read_at_the_start_and_every_ten_minutes(
    watch: Watch, fake: FakeExchange, clock: Clock
) -> None:
    watch.poll()
    assert _configs(fake) == 1
    clock.turn(599)
    watch.poll()
    assert _configs(fake) == 1
    clock.turn(1)
    watch.poll()
    assert _configs(fake) == 2
    clock.turn(599)
    watch.poll()
    assert _configs(fake) == 2


def test_the_user_s_refresh_reads_it_too(watch: Watch, fake: FakeExchange) -> None:
    watch.poll()
    fake.configuration = AccountConfig(mode=Mode.PORTFOLIO)
    assert watch.poll(by_user=True).mode is Mode.PORTFOLIO
    assert _configs(fake) == 2


def test_a_contradiction_reads_it_at_most_once_a_minute(
    watch: Watch, fake: FakeExchange, clock: Clock
) -> None:
    watch.poll()
    fake.account = account({"ccy": "BTC", "mgnRatio": "4"})  # as only futures mode sends it
    fake.configuration = AccountConfig(mode=Mode.MULTI_CURRENCY)  # and still that is what it says
    for _ in range(59):
        clock.turn(1)
        watch.poll()
    assert _configs(fake) == 1
    for _ in range(120):
        clock.turn(1)
        watch.poll()
    assert _configs(fake) == 3
    fake.configuration = AccountConfig(mode=Mode.FUTURES)
    clock.turn(60)
    assert watch.poll().mode is Mode.FUTURES
    clock.turn(300)
    watch.poll()
    assert _configs(fake) == 4


def test_a_clock_set_far_back_does_not_keep_an_old_mode(
    watch: Watch, fake: FakeExchange, clock: Clock
) -> None:
    watch.poll()
    clock.turn(-86_400)
    watch.poll()
    assert _configs(fake) == 2


def test_the_mode_decides_the_ladder(watch: Watch, fake: FakeExchange) -> None:
    fake.account = account(mgnRatio="2.5", mmr="1")
    assert watch.poll().level is RiskLevel.WARNING
    fake.configuration = AccountConfig(mode=Mode.PORTFOLIO)
    assert watch.poll(by_user=True).level is RiskLevel.WATCH


@pytest.mark.parametrize("error", [LOST, RateLimited("slow down"), UnexpectedAnswer("odd")])
def test_a_balance_stands_without_its_configuration(
    watch: Watch, fake: FakeExchange, error: TrayAppError, clock: Clock
) -> None:
    fake.account = account(mgnRatio="2.5", mmr="1")
    fake.configuration = error
    snapshot = watch.poll()
    assert (snapshot.failure, snapshot.mode, snapshot.config) == (None, None, None)
    assert snapshot.level is RiskLevel.WARNING  # the stricter ladder, while the mode is unknown
    fake.configuration = AccountConfig(mode=Mode.PORTFOLIO)
    clock.turn(30)
    assert watch.poll().mode is Mode.PORTFOLIO
    fake.configuration = error
    clock.turn(700)
    assert watch.poll().mode is Mode.PORTFOLIO  # what was known is kept


@pytest.mark.parametrize(
    "error", [CredentialsRejected("no", code="50111"), AccountFrozen("frozen", code="50009")]
)
def test_a_refused_key_or_a_stop_out_is_never_passed_over(
    watch: Watch, fake: FakeExchange, error: TrayAppError
) -> None:
    fake.configuration = error
    snapshot = watch.poll()
    assert snapshot.failure is not None
    assert snapshot.failure.code == error.code
    assert snapshot.level is (RiskLevel.CRITICAL if error.code == "50009" else None)


def test_failed_polls_keep_the_last_good_values_with_their_time(
    watch: Watch, fake: FakeExchange, clock: Clock
) -> None:
    fake.account = account(totalEq="837", mgnRatio="2", mmr="1")
    good = watch.poll()
    fake.account = LOST
    for number in range(1, 4):
        clock.turn(100)
        snapshot = watch.poll()
        assert snapshot == replace(good, polled_at=clock.now, failure=snapshot.failure)
        assert snapshot.failure is not None
        assert str(snapshot.failure.words) == "no answer"
        assert snapshot.age(clock.now) == timedelta(seconds=100 * number)
        assert snapshot.is_stale(clock.now, 5)
    fake.account = account(totalEq="900")
    recovered = watch.poll()
    assert recovered.failure is None
    assert recovered.age(clock.now) == timedelta(0)
    assert recovered.level is RiskLevel.NONE


def test_a_stop_out_lasts_until_the_exchange_says_otherwise(watch: Watch, fake: FakeExchange) -> None:
    assert watch.poll().level is RiskLevel.NONE
    fake.account = AccountFrozen("frozen", code="50009")
    frozen = watch.poll()
    assert (frozen.level, frozen.account is not None) == (RiskLevel.CRITICAL, True)
    fake.account = LOST
    assert watch.poll().level is RiskLevel.CRITICAL
    fake.account = account(mgnRatio="20", mmr="1")
    assert (watch.poll().level, watch.poll().stopped_out) == (RiskLevel.NONE, False)


def test_a_keyring_that_refuses_is_told_and_asked_again(
    watch: Watch, keyring: Keyring, fake: FakeExchange
) -> None:
    keyring.error = KeyringLocked("The keyring is locked")
    for _ in range(2):
        snapshot = watch.poll()
        assert snapshot.failure is not None
        assert snapshot.failure.trouble is Trouble.KEYRING_LOCKED
        assert str(snapshot.failure.words) == "The keyring is locked"
        assert (snapshot.account, snapshot.level) == (None, None)
    assert fake.asked == []
    keyring.error = None
    assert watch.poll().failure is None
    assert keyring.asked == 3


def test_a_filter_reaches_the_exchange(fake: FakeExchange, clock: Clock) -> None:
    watch = Watch(AccountProfile("1", "main"), lambda: KEY, lambda _: fake, clock, currencies=("BTC", "ETH"))
    watch.poll()
    assert fake.currencies == ("BTC", "ETH")


def test_asking_raises_what_polling_tells(watch: Watch, fake: FakeExchange) -> None:
    fake.account = LOST
    with pytest.raises(Unreachable, match="no answer"):
        watch.ask()


def test_a_bug_is_not_hidden_as_a_failure(clock: Clock) -> None:
    def broken() -> Credentials:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        Watch(AccountProfile("1", "main"), broken, lambda _: FakeExchange(), clock).poll()


def test_closing_before_the_first_poll_is_fine(watch: Watch, fake: FakeExchange) -> None:
    watch.close()
    assert not fake.is_closed


STRICT = replace(Thresholds(), margin=RatioRungs(Decimal(50), Decimal(40), Decimal(30)))


def test_the_account_s_own_thresholds_count(fake: FakeExchange, clock: Clock) -> None:
    profile = AccountProfile("1", "main", thresholds=STRICT)
    assert Watch(profile, lambda: KEY, lambda _: fake, clock).poll().level is RiskLevel.CRITICAL


def test_adopted_thresholds_and_names_count_from_the_next_poll_on(
    watch: Watch, keyring: Keyring, connected: list[Credentials]
) -> None:
    assert watch.poll().level is RiskLevel.NONE
    profile = AccountProfile("1", "renamed", thresholds=STRICT)
    watch.adopt(profile)
    snapshot = watch.poll()
    assert (snapshot.profile, snapshot.level) == (profile, RiskLevel.CRITICAL)
    assert (keyring.asked, len(connected)) == (1, 1)


def test_a_failed_poll_grades_the_old_values_by_adopted_thresholds(
    watch: Watch, fake: FakeExchange, clock: Clock
) -> None:
    before = watch.poll()
    fake.account = LOST
    watch.adopt(replace(before.profile, thresholds=STRICT))
    clock.turn(5)
    snapshot = watch.poll()
    assert snapshot.failure is not None
    assert (snapshot.account, snapshot.fetched_at) == (before.account, before.fetched_at)
    assert (snapshot.level, snapshot.profile.thresholds) == (RiskLevel.CRITICAL, STRICT)


def test_after_a_sleep_no_connection_of_before_is_used(
    fake: FakeExchange, keyring: Keyring, clock: Clock
) -> None:
    awake_s = [0.0]
    watch = Watch(AccountProfile("1", "main"), keyring, lambda _: fake, clock, monotonic=lambda: awake_s[0])
    watch.poll()
    awake_s[0] += 5
    clock.turn(5)
    watch.poll()
    assert fake.reconnected == 0
    awake_s[0] += 5
    clock.turn(8 * 3600)
    watch.poll()
    assert fake.reconnected == 1
    assert keyring.asked == 1


def test_an_older_answer_does_not_take_the_place_of_a_newer_one(watch: Watch, fake: FakeExchange) -> None:
    fake.account = account(totalEq="2", uTime="1700000002000")
    good = watch.poll()
    fake.account = account(totalEq="1", uTime="1700000001000")
    late = watch.poll()
    assert late.failure is not None
    assert "older values than before" in str(late.failure.words)
    assert (late.account, late.fetched_at) == (good.account, good.fetched_at)
    fake.account = account(totalEq="3", uTime="1700000002001")
    assert watch.poll().failure is None


def test_another_network_means_new_connections(watch: Watch, fake: FakeExchange) -> None:
    watch.poll()
    watch.reconnect()
    watch.poll()
    watch.poll()
    assert fake.reconnected == 1


def test_a_configuration_that_failed_is_left_alone_for_a_while(
    watch: Watch, fake: FakeExchange, clock: Clock, caplog: pytest.LogCaptureFixture
) -> None:
    fake.configuration = UnexpectedAnswer("odd")
    for _ in range(30):
        watch.poll()
        clock.turn(1)
    assert _configs(fake) == 1
    fake.configuration = UnexpectedAnswer("busy", least_wait_s=60)
    watch.poll()
    clock.turn(59)
    watch.poll()
    assert _configs(fake) == 2
    watch.poll(by_user=True)  # the user may always ask
    clock.turn(60)
    watch.poll()
    assert _configs(fake) == 4
    assert [record.message for record in caplog.records] == ["account/config not read"] * 2


def test_a_failure_is_logged_when_it_changes_and_when_it_is_over(
    watch: Watch, fake: FakeExchange, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("INFO")
    fake.account = LOST
    for _ in range(9):
        watch.poll()
    assert len(caplog.records) == 1
    watch.poll()
    assert len(caplog.records) == 2  # the tenth
    fake.account = UnexpectedAnswer("odd")
    for _ in range(3):
        watch.poll()
    fake.account = account(totalEq="837")
    for _ in range(3):
        watch.poll()
    assert [record.message for record in caplog.records] == ["poll failed"] * 3 + ["polls recovered"]
    assert caplog.records[-1].__dict__["failures"] == 13


def test_an_older_answer_is_asked_again_over_a_new_connection(watch: Watch, fake: FakeExchange) -> None:
    fake.account = account(uTime="1700000002000")
    watch.poll()
    fake.account = account(uTime="1700000001000")
    watch.poll()
    assert fake.reconnected == 0
    watch.poll()
    assert fake.reconnected == 1
