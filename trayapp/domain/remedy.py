"""Where a key works that does not work where its account asks."""

from __future__ import annotations

from dataclasses import dataclass

from trayapp.domain.credentials import Site


@dataclass(frozen=True, slots=True)
class Remedy:
    """The place at which the same key was tried and read the account: never a guess."""

    site: Site
    simulated_trading: bool
