"""Why an account does not connect: tries its key wherever else it could belong."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Protocol

from trayapp.domain.credentials import SITES, AccountProfile, Credentials, Site
from trayapp.errors import TrayAppError
from trayapp.monitor.connection_diagnosis import Diagnosis, Finding, elsewhere, nowhere, unchanged
from trayapp.monitor.key_check import CheckedExchange, KeyReport, check_key

#: No other place is tried once this much time has gone by: somebody waits for the answer.
PATIENCE = timedelta(seconds=20)

_NO_SUCH_KEY, _OTHER_ENVIRONMENT = "50119", "50101"
#: The key is not there; 50111 calls it no key at all.
_ABSENT = frozenset({_NO_SUCH_KEY, "50111"})
#: Only a site that has the key can say this of it or of its owner: the search is over, whatever else is
#: wrong, and to ask on would only bring a lock-out nearer.
_KNOWN = frozenset(
    (
        *("50007", "50009", "50027", "50028", "50029", "50030", "50035", "50059", "50060"),
        *("50100", "50105", "50110", "50113", "50120"),
    )
)


class CheckedClient(CheckedExchange, Protocol):
    """What the doctor needs of a client."""

    def close(self) -> None: ...


Connect = Callable[[AccountProfile, Credentials], CheckedClient]


def diagnose(
    profile: AccountProfile,
    credentials: Credentials,
    connect: Connect,
    clock: Callable[[], datetime],
    *,
    sites: Mapping[str, Site] = SITES,
) -> Diagnosis:
    """Try the key for real; where it is not known, try it where else it may belong.

    Blocks; never raises TrayAppError. A key for one of `sites` may be tried at the others, in both
    environments; one for an own URL at that URL alone. Each place is asked once at the most, and the
    first that knows the key ends the search.

    Args:
        profile: where the account asks now; it need not be stored yet.
    """
    places = _Places(profile, credentials, connect, clock)
    first = places.at(profile.site, profile.simulated_trading)
    if first.code == _OTHER_ENVIRONMENT:
        found = places.followed(first)
        return unchanged(first) if found is first else elsewhere(first, found)
    if first.code != _NO_SUCH_KEY or profile.site.is_own_url:
        return unchanged(first)
    others = [site for site in sites.values() if site.name != profile.site.name]
    return _searched(places, first, others)


def _searched(places: _Places, first: Finding, others: Sequence[Site]) -> Diagnosis:
    """Look for a key that its own site does not know: as the account asks, then in the other environment."""
    absent, untried = [first.site], list[Site]()
    for simulated_trading in (first.simulated_trading, not first.simulated_trading):
        for site in (first.site, *others):
            if site in untried or places.were_asked(site, simulated_trading):
                continue
            found = places.followed(places.at(site, simulated_trading)) if not places.is_late else None
            if found is not None and _is_known(found, first):
                return elsewhere(first, found)
            if site not in absent:
                (absent if found is not None and found.code in _ABSENT else untried).append(site)
    return nowhere(first, absent, untried)


class _Places:
    """Asks at one place after the other, never twice at the same."""

    def __init__(
        self,
        profile: AccountProfile,
        credentials: Credentials,
        connect: Connect,
        clock: Callable[[], datetime],
    ) -> None:
        self._profile, self._credentials = profile, credentials
        self._connect, self._clock = connect, clock
        self._began = clock()
        self._asked = set[tuple[Site, bool]]()

    @property
    def is_late(self) -> bool:
        return self._clock() - self._began > PATIENCE

    def were_asked(self, site: Site, simulated_trading: bool) -> bool:
        return (site, simulated_trading) in self._asked

    def at(self, site: Site, simulated_trading: bool) -> Finding:
        """Try the key at a place."""
        self._asked.add((site, simulated_trading))
        profile = replace(self._profile, site=site, simulated_trading=simulated_trading)
        try:
            client = self._connect(profile, self._credentials)
        except TrayAppError as error:
            return Finding(site, simulated_trading, KeyReport(error.words, error=error))
        try:
            return Finding(site, simulated_trading, check_key(client, self._clock))
        finally:
            client.close()

    def followed(self, found: Finding) -> Finding:
        """Where a site says "the other environment", try that once; return it if it says more."""
        if found.code != _OTHER_ENVIRONMENT or self.were_asked(found.site, not found.simulated_trading):
            return found
        other = self.at(found.site, not found.simulated_trading)
        return other if other.works or other.code in _KNOWN else found


def _is_known(found: Finding, first: Finding) -> bool:
    """Whether the site has the key. "The other environment" says so, unless that one has denied it."""
    if found.code == _OTHER_ENVIRONMENT:
        return found.simulated_trading == first.simulated_trading
    return found.works or found.code in _KNOWN
