"""Strikes out what identifies its user: names of accounts, own hosts, the home folder, numbers of money."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from urllib.parse import urlsplit

from trayapp.domain.credentials import SITES, AccountProfile
from trayapp.domain.proxy import ProxyChoice
from trayapp.errors import Unreachable
from trayapp.logs import Redactor
from trayapp.monitor.system_proxy import system_proxy
from trayapp.okx.rules import RULES

#: What may be an amount, an address or a moment; codes of the exchange, HTTP statuses and seconds are none.
_NUMBER = re.compile(r"(?<![A-Za-z_])(HTTP )?-?\d[\d.,:]*(?: s\b)?")
_HARMLESS = re.compile(r"HTTP \d{3}|\d{1,3}(?:\.\d+)? s")
#: A key, a signature, an id: longer than any word.
_TOKEN, _LONGEST_WORD = re.compile(r"[A-Za-z0-9+/_=-]{20,}"), 31


class Scrubber:
    """Args:
    secrets: strikes out what is known to be one.
    profiles: accounts whose names, ids and own hosts nobody else may read.
    private: other words that are nobody's business, such as those of a proxy.
    """

    def __init__(
        self, secrets: Redactor, profiles: Iterable[AccountProfile], home: Path, private: Iterable[str] = ()
    ) -> None:
        self._secrets, self._home = secrets, str(home)
        profiles = tuple(profiles)
        hosts = (urlsplit(p.site.url).hostname or "" for p in profiles if p.site.is_own_url)
        self._hosts = Redactor(*hosts, *private, mark="[host]")
        self._accounts = Redactor(*(part for p in profiles for part in (p.name, p.id)), mark="[account]")

    def without_names(self, text: str) -> str:
        """The text as others may read it; its numbers stay."""
        text = self._secrets.struck_out(text)
        text = self._accounts.struck_out(self._hosts.struck_out(text))
        return text.replace(self._home, "~") if len(self._home) > 1 else text

    def without_numbers(self, text: str) -> str:
        """The same without anything that may be an amount or a key."""
        return _NUMBER.sub(_judged, _TOKEN.sub(_unless_word, self.without_names(text)))


def proxy_words(own: ProxyChoice, environment: Mapping[str, str]) -> tuple[str, ...]:
    """Host and user of an own proxy; host, user and password of the system's, as far as there are such."""
    words = (own.host, own.user)
    try:
        proxy = system_proxy(urlsplit(SITES["global"].url).hostname or "", environment)
    except Unreachable:
        return words
    return words if proxy is None else (*words, proxy.host, proxy.user, proxy.password)


def _unless_word(found: re.Match[str]) -> str:
    is_word = len(found[0]) <= _LONGEST_WORD and not any(sign.isdigit() for sign in found[0])
    return found[0] if is_word else "[…]"


def _judged(found: re.Match[str]) -> str:
    text = found[0]
    whole = text.rstrip(".,:")
    return text if whole in RULES or _HARMLESS.fullmatch(whole) else "#"
