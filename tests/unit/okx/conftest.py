"""A simulated exchange, clients of it and of any other peer, all closed at the end."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from typing import Any

import pytest

from trayapp.domain.credentials import Credentials, Site
from trayapp.okx import OkxClient
from trayapp.okx.exchange import Timeouts
from trayapp.simulator import SimulatedExchange

Connect = Callable[..., OkxClient]
#: Short, so that what never ends is over soon; ample for what ends on loopback.
SHORT = Timeouts(connect_s=0.2, read_s=0.25, whole_s=0.3)
STRANGER = Credentials(
    "37c541a1-0000-4000-8000-10fe7a038418", "22582BD0CFF14C41EDBF1AB98506286D", "Passphrase-1"
)


@pytest.fixture
def exchange() -> Iterator[SimulatedExchange]:
    with SimulatedExchange(scenario="calm") as exchange:
        yield exchange


@pytest.fixture
def connect() -> Iterator[Connect]:
    """Make a client of a simulated exchange, or of a URL with a stranger's key."""
    with ExitStack() as stack:

        def made(peer: SimulatedExchange | str, **options: Any) -> OkxClient:
            if isinstance(peer, str):
                url, credentials = peer, STRANGER
            else:
                url, credentials = peer.url, Credentials(peer.key, peer.secret, peer.passphrase)
            options.setdefault("simulated_trading", False)
            return stack.enter_context(closing(OkxClient(credentials, Site(url, url), **options)))

        yield made


@pytest.fixture
def client(exchange: SimulatedExchange, connect: Connect) -> OkxClient:
    return connect(exchange)
