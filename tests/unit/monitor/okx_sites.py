"""Three simulated exchanges that stand for OKX's sites, and a key that one of them knows."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from datetime import datetime

from trayapp.cli import connect, utc_now
from trayapp.domain.credentials import AccountProfile, Credentials, Site
from trayapp.monitor.connection_diagnosis import Diagnosis
from trayapp.monitor.connection_doctor import diagnose
from trayapp.okx import OkxClient
from trayapp.simulator import SimulatedExchange


class OkxSites:
    """`exchanges` by site; each knows another key, the one of `home` is the user's."""

    def __init__(self, exchanges: dict[str, SimulatedExchange], home: str) -> None:
        self.exchanges = exchanges
        self.sites = {name: Site(name, exchange.url) for name, exchange in exchanges.items()}
        self.home = exchanges[home]
        self.credentials = Credentials(self.home.key, self.home.secret, self.home.passphrase)
        self.clients: list[OkxClient] = []

    def diagnose(self, site: str | Site, *, demo: bool = False) -> Diagnosis:
        """Let the doctor look at an account that asks at `site`."""
        place = self.sites[site] if isinstance(site, str) else site
        profile = AccountProfile("id-1", "main", place, simulated_trading=demo)
        return diagnose(profile, self.credentials, self.connect, self.now, sites=self.sites)

    def connect(self, profile: AccountProfile, credentials: Credentials) -> OkxClient:
        client = connect(profile, credentials)
        self.clients.append(client)
        return client

    def connect_by_name(self, profile: AccountProfile, credentials: Credentials) -> OkxClient:
        """The same for one who names OKX's real sites: nobody outside is called."""
        return self.connect(replace(profile, site=self.sites[profile.site.name]), credentials)

    def now(self) -> datetime:
        return utc_now()

    def asked(self) -> list[tuple[str, bool]]:
        """Where the key was tried, in this order, and whether as one of demo trading."""
        tried = [
            (received.at, name, received.headers.get("x-simulated-trading") == "1")
            for name, exchange in self.exchanges.items()
            for received in exchange.requests
            if received.headers.get("OK-ACCESS-KEY")
        ]
        return list(dict.fromkeys((name, demo) for _at, name, demo in sorted(tried)))


@contextmanager
def okx_sites(home: str = "eea", *, demo: bool = False, **more: object) -> Iterator[OkxSites]:
    """The three sites; `demo` and the rest say what kind of key the one at `home` is."""
    with ExitStack() as stack:
        exchanges = {}
        for seed, name in enumerate(("global", "eea", "us"), 1):
            special = {"simulated_trading": demo, **more} if name == home else {}
            exchange = SimulatedExchange(scenario="calm", seed=seed, **special)  # type: ignore[arg-type]
            exchanges[name] = stack.enter_context(exchange)
        yield OkxSites(exchanges, home)
