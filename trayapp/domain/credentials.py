"""Who asks the exchange, and where: sites, keys, and the profile of one account."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from ipaddress import ip_address
from typing import NoReturn
from urllib.parse import SplitResult, urlsplit

from trayapp.domain.thresholds import Thresholds
from trayapp.errors import UsageError
from trayapp.words import QT_TRANSLATE_NOOP, Words

_NOT_A_SITE = QT_TRANSLATE_NOOP(
    "trayapp",
    "{text} is not a site: use global, eea, us, or a URL that begins with https:// "
    "(http:// is allowed for this computer alone).",
)
_BAD_NAME = QT_TRANSLATE_NOOP(
    "trayapp", "An account needs a name of 1 to 40 characters on one line, not beginning with a dash."
)
_BAD_KEY_PART = QT_TRANSLATE_NOOP(
    "trayapp", "The {part} is empty or holds characters that no API key has: copy it from OKX again."
)
_KEY = QT_TRANSLATE_NOOP("trayapp", "API key")
_SECRET = QT_TRANSLATE_NOOP("trayapp", "secret")
_PASSPHRASE = QT_TRANSLATE_NOOP("trayapp", "passphrase")


@dataclass(frozen=True, slots=True)
class Site:
    """One of OKX's sites, or an own URL. A key works only at the site where it was made.

    Source: okx/facts.md, "Hosts".
    """

    name: str  # "global", "eea", "us", or the URL
    url: str  # scheme and host, without a slash at the end

    @classmethod
    def parse(cls, text: str) -> Site:
        """Read what a user typed.

        Raises:
            UsageError: neither a known site, nor https, nor http on loopback.
        """
        known = SITES.get(text.strip().lower())
        if known is not None:
            return known
        url = text.strip().rstrip("/")
        if not _is_safe(url):
            raise UsageError(_NOT_A_SITE, text=text[:200])
        return cls(url, url)

    @property
    def is_own_url(self) -> bool:
        return self.name not in SITES


SITES = {
    "global": Site("global", "https://openapi.okx.com"),
    "eea": Site("eea", "https://eea.okx.com"),
    "us": Site("us", "https://us.okx.com"),
}


def _is_safe(url: str) -> bool:
    if not url.isascii() or not url.isprintable() or set(url) & set(" ?#\\"):
        return False
    try:
        parts = urlsplit(url)
        _ = parts.port
        host = parts.hostname
    except ValueError:
        return False
    if not host or parts.username is not None or parts.path or parts.query or parts.fragment:
        return False
    return parts.scheme == "https" or (parts.scheme == "http" and _is_loopback(parts))


def _is_loopback(parts: SplitResult) -> bool:
    if parts.hostname == "localhost":
        return True
    try:
        return ip_address(parts.hostname or "").is_loopback
    except ValueError:
        return False


@dataclass(frozen=True, slots=True)
class Credentials:
    """What signs a request. Lives in the keyring and in the client's memory; has no repr, no pickle."""

    key: str = field(repr=False)
    secret: str = field(repr=False)
    passphrase: str = field(repr=False)

    @classmethod
    def typed(cls, key: str, secret: str, passphrase: str) -> Credentials:
        """Credentials as a user entered them; space around the key and the secret is not meant.

        Raises:
            UsageError: a part is empty, or could never travel in an HTTP header.
        """
        parts = {_KEY: key.strip(), _SECRET: secret.strip(), _PASSPHRASE: passphrase}
        for name, value in parts.items():
            if not value or not value.isascii() or not value.isprintable() or len(value) > 200:
                raise UsageError(_BAD_KEY_PART, part=Words.of(name))
        return cls(*parts.values())

    def __reduce__(self) -> NoReturn:
        raise TypeError("credentials are written to the keyring alone")

    @property
    def secrets(self) -> tuple[str, str, str]:
        """Everything that must be struck out of a log."""
        return self.key, self.secret, self.passphrase


@dataclass(frozen=True, slots=True)
class AccountProfile:
    """What is known of an account without its key; this part is no secret.

    Attributes:
        id: names the keyring's entry and never changes, so that an account can be renamed.
        keys_changed_at: moves when the key is replaced, so that a running tray notices.
        thresholds: where this account's risk levels begin.
        accepted: permissions beyond reading (`trade`, `withdraw`) that the user accepted for this key.
    """

    id: str
    name: str
    site: Site = SITES["global"]
    simulated_trading: bool = False
    keys_changed_at: datetime | None = None
    thresholds: Thresholds = field(default_factory=Thresholds)
    accepted: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not 1 <= len(self.name) <= 40 or not self.name.isprintable() or self.name != self.name.strip():
            raise UsageError(_BAD_NAME)
        if self.name.startswith("-"):
            raise UsageError(_BAD_NAME)

    def asks_like(self, other: AccountProfile) -> bool:
        """Whether both ask the same account at the same place with the same key, whatever else differs."""
        return (self.id, self.site, self.simulated_trading, self.keys_changed_at) == (
            other.id,
            other.site,
            other.simulated_trading,
            other.keys_changed_at,
        )


@dataclass(frozen=True, slots=True)
class AccountDraft:
    """What a user filled in for an account, checked but not stored.

    Attributes:
        replaces: the id of the account whose key, name or site this replaces; None for a new one.
    """

    name: str
    site: Site
    simulated_trading: bool
    credentials: Credentials
    replaces: str | None = None

    def profile(self) -> AccountProfile:
        """The profile it would have.

        Raises:
            UsageError: the name is none.
        """
        return AccountProfile(self.replaces or "new", self.name, self.site, self.simulated_trading)
