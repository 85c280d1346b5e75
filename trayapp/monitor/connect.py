"""How every face of the program reaches the exchange of an account."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from trayapp.domain.credentials import AccountProfile, Credentials
from trayapp.domain.proxy import Proxy

if TYPE_CHECKING:
    from trayapp.okx.client import OkxClient


def prepare() -> None:
    """Load what `connect` needs, which takes a while the first time."""
    import trayapp.okx.client  # noqa: F401, PLC0415


def connect(
    profile: AccountProfile,
    credentials: Credentials,
    clock: Callable[[], datetime],
    route: Callable[[str], Proxy | None],
) -> OkxClient:
    """A client for an account. Imports requests, so it belongs to the thread that polls.

    Args:
        route: tells for a host, whenever a new connection to it is needed, by which proxy it goes.
    """
    from trayapp.okx.client import OkxClient  # noqa: PLC0415 - see above

    host = urlsplit(profile.site.url).hostname or ""
    return OkxClient(
        credentials,
        profile.site,
        simulated_trading=profile.simulated_trading,
        clock=clock,
        route=lambda: route(host),
    )
