"""How every face of the program reaches the exchange of an account."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import TYPE_CHECKING

from trayapp.domain.credentials import AccountProfile, Credentials

if TYPE_CHECKING:
    from trayapp.okx.client import OkxClient


def prepare() -> None:
    """Load what `connect` needs, which takes a while the first time."""
    import trayapp.okx.client  # noqa: F401, PLC0415


def connect(
    profile: AccountProfile,
    credentials: Credentials,
    clock: Callable[[], datetime],
    environment: Mapping[str, str],
) -> OkxClient:
    """A client for an account. Imports requests, so it belongs to the thread that polls.

    Args:
        environment: its HTTPS_PROXY is used, and nothing else of it.
    """
    from trayapp.okx.client import OkxClient  # noqa: PLC0415 - see above

    proxy = environment.get("HTTPS_PROXY") or environment.get("https_proxy") or None
    return OkxClient(
        credentials,
        profile.site,
        simulated_trading=profile.simulated_trading,
        clock=clock,
        https_proxy=proxy,
    )
