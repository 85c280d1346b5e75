"""A clock, an exchange, and watches of it, closed at the end."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, closing
from functools import partial

import pytest

from tests.unit.monitor.clock import Clock
from trayapp.cli import connect, utc_now
from trayapp.domain.credentials import AccountProfile, Credentials, Site
from trayapp.monitor.watch import Watch
from trayapp.simulator import SimulatedExchange

WatchOf = Callable[[SimulatedExchange], Watch]


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def exchange() -> Iterator[SimulatedExchange]:
    with SimulatedExchange(scenario="calm", rate_limited=False) as exchange:
        yield exchange


@pytest.fixture
def watch_of() -> Iterator[Callable[..., Watch]]:
    """Make a watch of a simulated exchange, with the real client and the real clock."""
    with ExitStack() as stack:

        def made(exchange: SimulatedExchange, currencies: Sequence[str] = ()) -> Watch:
            profile = AccountProfile("main", "main", Site.parse(exchange.url))
            key = Credentials(exchange.key, exchange.secret, exchange.passphrase)

            watch = Watch(profile, lambda: key, partial(connect, profile), utc_now, currencies=currencies)
            return stack.enter_context(closing(watch))

        yield made
