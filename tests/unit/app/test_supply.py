"""Where accounts, keys and connections come from."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from tests.unit.app.conftest import Elsewhere
from tests.unit.app.shared_keyring import SharedKeyring
from trayapp.app.demo_supply import DemoSupply
from trayapp.app.life import utc_now
from trayapp.app.supply import UserSupply
from trayapp.domain.credentials import AccountDraft, AccountProfile, Credentials
from trayapp.domain.remedy import Remedy
from trayapp.errors import KeyringUnavailable, UsageError
from trayapp.logs import Redactor
from trayapp.simulator import SimulatedExchange

MakeSupply = Callable[[], UserSupply]


def draft_of(elsewhere: Elsewhere, exchange: SimulatedExchange, secret: str | None = None) -> AccountDraft:
    key = Credentials(exchange.key, secret or exchange.secret, exchange.passphrase)
    return AccountDraft("main", elsewhere.profile("main").site, False, key)


def test_a_first_start_has_no_accounts_and_no_problem(supply: MakeSupply, settings_path: Path) -> None:
    settings, problem = supply().load()
    assert (settings.accounts, problem) == ((), None)
    assert not settings_path.exists()


def test_a_key_is_tested_before_it_is_kept(
    supply: MakeSupply, elsewhere: Elsewhere, exchange: SimulatedExchange, keyring: type[SharedKeyring]
) -> None:
    user = supply()
    assert user.test(draft_of(elsewhere, exchange)).error is None
    report = user.test(draft_of(elsewhere, exchange, "not the secret"))
    assert report.error is not None
    assert "not the secret" not in str(report.sentence)
    assert keyring.kept == {}


def test_what_is_saved_is_polled(
    supply: MakeSupply, elsewhere: Elsewhere, exchange: SimulatedExchange
) -> None:
    user = supply()
    user.save(draft_of(elsewhere, exchange))
    settings, _ = user.load()
    (profile,) = settings.accounts
    connection = user.connection(profile)
    snapshot = connection.poll(False)
    connection.close()
    assert snapshot.failure is None
    assert snapshot.account is not None
    assert settings.keyring_backend is not None


def test_secrets_are_struck_out_of_the_log_from_the_first_touch(
    keyring: type[SharedKeyring], settings_path: Path, elsewhere: Elsewhere, exchange: SimulatedExchange
) -> None:
    struck: list[str] = []

    class Witness(Redactor):
        def add_secrets(self, *secrets: str) -> None:
            struck.extend(secrets)
            super().add_secrets(*secrets)

    user = UserSupply(settings_path, settings_path.parent / "alerts.json", utc_now, Witness())
    draft = draft_of(elsewhere, exchange)
    user.save(draft)
    assert set(draft.credentials.secrets) <= set(struck)
    struck.clear()
    connection = user.connection(user.load()[0].accounts[0])
    connection.poll(False)
    connection.close()
    assert set(draft.credentials.secrets) <= set(struck)
    struck.clear()
    user.check(user.load()[0].accounts[0].id)
    user._thread.close(5)
    assert set(draft.credentials.secrets) <= set(struck)


def test_a_stored_account_is_checked_and_moved_to_where_its_key_works(
    supply: MakeSupply, elsewhere: Elsewhere, keyring: type[SharedKeyring]
) -> None:
    with SimulatedExchange(scenario="calm", simulated_trading=True) as exchange:
        elsewhere.exchange = exchange
        before = elsewhere.add("main")
        user, kept = supply(), dict(keyring.kept)
        found = user.check(before.id)
        assert found.error is not None
        assert found.remedy == Remedy(before.site, simulated_trading=True)
        assert user.load()[0].accounts == (before,)  # nothing is changed by looking
        user.apply(before.id, found.remedy)
        assert user.load()[0].accounts == (replace(before, simulated_trading=True),)
        assert keyring.kept == kept
        assert user.check(before.id).error is None


def test_a_check_says_when_there_is_no_account_or_no_key(
    supply: MakeSupply, elsewhere: Elsewhere, keyring: type[SharedKeyring]
) -> None:
    account_id = elsewhere.add("main").id
    user = supply()
    with pytest.raises(UsageError, match="no longer there"):
        user.check("another")
    keyring.kept.clear()
    with pytest.raises(KeyringUnavailable, match="holds no key for this account"):
        user.check(account_id)
    assert elsewhere.exchange.requests == []


def test_a_demo_is_really_checked(keyring: type[SharedKeyring]) -> None:
    with DemoSupply("futures", 3, utc_now) as demo:
        assert "futures mode" in str(demo.check("demo").sentence)
        with pytest.raises(UsageError, match="no longer there"):
            demo.check("another")


def test_a_demo_has_its_account_and_no_others(keyring: type[SharedKeyring]) -> None:
    with DemoSupply("futures", 3, utc_now) as demo:
        (profile,) = demo.load()[0].accounts
        connection = demo.connection(profile)
        snapshot = connection.poll(False)
        connection.close()
        assert (profile.name, snapshot.failure) == ("demo", None)
        assert snapshot.mode is not None
        draft = AccountDraft("x", profile.site, False, Credentials("k", "s", "p"))
        wishes: list[Callable[[], object]] = [
            lambda: demo.test(draft),
            lambda: demo.save(draft),
            lambda: demo.rename("demo", "x"),
            lambda: demo.remove("demo"),
            lambda: demo.apply("demo", Remedy(profile.site, True)),
        ]
        for wish in wishes:
            with pytest.raises(UsageError, match="without --demo"):
                wish()
    assert keyring.kept == {}


def test_an_unknown_scenario_is_refused() -> None:
    with pytest.raises(UsageError, match="There is no scenario"):
        DemoSupply("nonsense", 1, utc_now)


def test_two_demos_run_beside_each_other() -> None:
    with DemoSupply("calm", 1, utc_now) as one, DemoSupply("calm", 1, utc_now) as other:
        sites = {supply.load()[0].accounts[0].site for supply in (one, other)}
    assert len(sites) == 2
    assert isinstance(one.load()[0].accounts[0], AccountProfile)
