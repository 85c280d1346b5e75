"""The simulated exchange inside this process, and an account on it: neither keyring nor settings."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from types import TracebackType
from typing import Self

from trayapp.domain.credentials import AccountProfile, Credentials, Site
from trayapp.simulator import SimulatedExchange

#: The name of the demo's account: part of the command line's contract.
DEMO_NAME = "demo"


class Demo:
    """Runs a simulated exchange on loopback; a context manager.

    Raises:
        UsageError: there is no such scenario.
    """

    def __init__(self, scenario: str, seed: int, clock: Callable[[], datetime]) -> None:
        self._exchange = SimulatedExchange(scenario=scenario, seed=seed, clock=clock)

    def __enter__(self) -> Self:
        self._exchange.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._exchange.stop()

    @property
    def profile(self) -> AccountProfile:
        return AccountProfile(id=DEMO_NAME, name=DEMO_NAME, site=Site.parse(self._exchange.url))

    def credentials(self) -> Credentials:
        return Credentials(self._exchange.key, self._exchange.secret, self._exchange.passphrase)
