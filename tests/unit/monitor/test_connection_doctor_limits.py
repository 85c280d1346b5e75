"""How far the connection doctor goes: never to another host than the user meant, and not for ever."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from tests.unit.monitor.okx_sites import OkxSites, okx_sites
from trayapp.domain.credentials import AccountProfile, Credentials, Site
from trayapp.domain.remedy import Remedy
from trayapp.errors import Unreachable
from trayapp.monitor.connection_doctor import PATIENCE, diagnose
from trayapp.okx import OkxClient
from trayapp.simulator import Fault, SimulatedExchange


def own(exchange: SimulatedExchange) -> Site:
    """The exchange at a URL that the user typed."""
    return Site.parse(exchange.url)


class TestOwnUrl:
    """A key for a URL that the user typed goes to that URL alone."""

    @pytest.mark.parametrize("demo", [True, False])
    @pytest.mark.parametrize("code", ["50119", "50101", "50111", "50105", "50110", "50121"])
    def test_no_other_host_gets_a_single_request(self, code: str, demo: bool) -> None:
        with okx_sites() as okx, SimulatedExchange(scenario="calm", seed=9) as mine:
            mine.fail(Fault.error(code), times=None)
            found = okx.diagnose(own(mine), demo=demo)
            assert [len(exchange.requests) for exchange in okx.exchanges.values()] == [0, 0, 0]
            assert len(mine.requests) == (2 if code == "50101" else 1)
        assert f"({code})" in str(found.sentence)
        assert found.remedy is None

    def test_a_key_that_the_url_does_not_know_gets_a_hint_at_the_sites(self) -> None:
        with okx_sites() as okx, SimulatedExchange(scenario="calm", seed=9) as mine:
            found = okx.diagnose(own(mine))
        assert f"does not exist at {mine.url} (50119): if it was made on OKX itself, choose" in str(
            found.sentence
        )

    def test_the_other_environment_is_tried_at_the_same_url(self) -> None:
        with okx_sites() as okx, SimulatedExchange(seed=9, simulated_trading=True) as mine:
            okx.credentials = Credentials(mine.key, mine.secret, mine.passphrase)
            found = okx.diagnose(own(mine))
            assert [len(exchange.requests) for exchange in okx.exchanges.values()] == [0, 0, 0]
        assert found.remedy == Remedy(own(mine), simulated_trading=True)
        assert "works there: switch demo trading on." in str(found.sentence)


def test_every_client_is_closed_and_no_secret_is_told() -> None:
    with okx_sites("us", demo=True) as okx:
        found = okx.diagnose("global")
        assert len(okx.clients) == 4
        for client in okx.clients:
            with pytest.raises(Unreachable, match="no longer needed"):
                client.balance()
    told = repr(found) + str(found.error)
    assert not [secret for secret in okx.credentials.secrets if secret in told]


def test_a_client_that_cannot_be_made_is_a_sentence() -> None:
    def none(_profile: AccountProfile, _credentials: Credentials) -> OkxClient:
        raise Unreachable("The proxy cannot be used: mend it.")

    with okx_sites() as okx:
        profile = AccountProfile("id-1", "main", okx.sites["eea"])
        found = diagnose(profile, okx.credentials, none, okx.now, sites=okx.sites)
    assert str(found.sentence) == "The proxy cannot be used: mend it."


class SlowSites(OkxSites):
    """Sites each of which takes long to answer."""

    tried = 0

    def connect(self, profile: AccountProfile, credentials: Credentials) -> OkxClient:
        self.tried += 1
        return super().connect(profile, credentials)

    def now(self) -> datetime:
        return super().now() + self.tried * (PATIENCE * 0.6)


def test_the_search_ends_when_it_takes_too_long() -> None:
    with okx_sites("us") as okx:
        slow = SlowSites(okx.exchanges, "us")
        slow.credentials = replace(okx.credentials, key="0" * 8 + okx.credentials.key[8:])
        found = slow.diagnose("global")
        assert [name for name, _demo in slow.asked()] == ["global", "eea"]
    assert "us (app.okx.com) could not be tried" in str(found.sentence)
    assert timedelta(seconds=10) < PATIENCE < timedelta(seconds=60)
