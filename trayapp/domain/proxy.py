"""What a connection may go through: a proxy, and what the user chose about it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from ipaddress import AddressValueError, IPv6Address
from typing import Literal, NoReturn, get_args

from trayapp.errors import UsageError
from trayapp.words import QT_TRANSLATE_NOOP

ProxyUse = Literal["system", "own", "off"]
ProxyKind = Literal["http", "https", "socks5"]

_BAD_HOST = QT_TRANSLATE_NOOP(
    "trayapp", "That is no name of a proxy: type its name or address alone, such as proxy.example.com."
)
_BAD_PORT = QT_TRANSLATE_NOOP("trayapp", "The port of a proxy must be from 1 to 65535: choose one of these.")
_BAD_USER = QT_TRANSLATE_NOOP(
    "trayapp",
    "That user or password cannot be sent to a proxy: it is too long, or has characters that none takes.",
)
#: Where a proxy of a kind listens when nobody says otherwise.
USUAL_PORTS: Mapping[ProxyKind, int] = {"http": 8080, "https": 443, "socks5": 1080}
#: A text, for few runs of the program need it: compiled when it is first used.
_NAME = r"[A-Za-z0-9](?:[A-Za-z0-9._-]{0,251}[A-Za-z0-9.])?"
#: Bytes of a user or of a password, which SOCKS counts in one byte.
LONGEST = 255


@dataclass(frozen=True, slots=True)
class Proxy:
    """One to connect through. Its password has no repr, no pickle, and no place in `url`.

    Attributes:
        host: a name, or an address; IPv6 without brackets.
        user: "" for a proxy that asks for none.

    Raises:
        UsageError: host, port, user or password can be none.
    """

    kind: ProxyKind
    host: str
    port: int
    user: str = ""
    password: str = field(default="", repr=False)

    def __post_init__(self) -> None:
        if not is_host(self.host):
            raise UsageError(_BAD_HOST)
        if type(self.port) is not int or not 1 <= self.port <= 65535:
            raise UsageError(_BAD_PORT)
        if not is_user(self.user, self.kind) or not _may_be_sent(self.password):
            raise UsageError(_BAD_USER)

    def __reduce__(self) -> NoReturn:
        raise TypeError("a proxy's password is written to the keyring alone")

    @property
    def address(self) -> str:
        """Host and port, as errors tell them."""
        return f"[{self.host}]:{self.port}" if ":" in self.host else f"{self.host}:{self.port}"

    @property
    def url(self) -> str:
        return f"{self.kind}://{self.address}"


@dataclass(frozen=True, slots=True)
class ProxyChoice:
    """What the settings say. What is typed for an own proxy stays there while another use is chosen.

    Attributes:
        use: the system's proxy, an own one, or none at all.
        password_entry: names the keyring's entry with the password, None where there is none; a new
            password is a new entry, so that a running tray notices.

    Raises:
        UsageError: a value that cannot be meant; an own proxy needs a host.
    """

    use: ProxyUse = "system"
    kind: ProxyKind = "http"
    host: str = ""
    port: int = 8080
    user: str = ""
    password_entry: str | None = None

    def __post_init__(self) -> None:
        if self.use not in get_args(ProxyUse) or self.kind not in get_args(ProxyKind):
            raise ValueError("the use or the kind of the proxy is not known")
        if self.host or self.use == "own":
            self.proxy("")

    def proxy(self, password: str) -> Proxy:
        """The own proxy."""
        return Proxy(self.kind, self.host, self.port, self.user, password)

    def with_entry(self, entry: str | None) -> ProxyChoice:
        """With the password that lies in that entry; none where no proxy would be told it."""
        return replace(self, password_entry=entry if self.use == "own" and self.user else None)


@dataclass(frozen=True, slots=True)
class ProxyDraft:
    """What a user filled in for the proxy.

    Attributes:
        password: a new one; None for what the choice names already.
    """

    choice: ProxyChoice
    password: str | None = field(default=None, repr=False)

    def __post_init__(self) -> None:
        if not _may_be_sent(self.password or ""):
            raise UsageError(_BAD_USER)


def is_host(text: str) -> bool:
    """Whether it can be a proxy's name or address."""
    try:
        return bool(IPv6Address(text)) if ":" in text else re.fullmatch(_NAME, text) is not None
    except AddressValueError:
        return False


def is_user(text: str, kind: ProxyKind) -> bool:
    """Whether a proxy of that kind can be told this user; in HTTP's header a colon ends the name."""
    return _may_be_sent(text) and (kind == "socks5" or ":" not in text)


def _may_be_sent(text: str) -> bool:
    return (text.isprintable() or not text) and len(text.encode("utf-8", "replace")) <= LONGEST
