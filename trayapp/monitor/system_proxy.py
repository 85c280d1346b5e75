"""The system's proxy: from the environment, on Windows and macOS else from where the system keeps it."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from urllib.parse import SplitResult, unquote, urlsplit
from urllib.request import getproxies, proxy_bypass, proxy_bypass_environment  # type: ignore[attr-defined]

from trayapp.domain.proxy import USUAL_PORTS, Proxy, ProxyKind
from trayapp.errors import Unreachable, UsageError
from trayapp.words import QT_TRANSLATE_NOOP as T

_BAD_PROXY = T(
    "trayapp",
    "The proxy in HTTPS_PROXY cannot be used: write it as http://host:port, https://host:port or "
    "socks5h://host:port.",
)
#: SOCKS is always the one that looks up names at the proxy.
_KINDS: Mapping[str, ProxyKind] = {
    "http": "http",
    "https": "https",
    "socks": "socks5",
    "socks5": "socks5",
    "socks5h": "socks5",
}
#: Where a URL without a port leads to, which is not where a proxy usually listens.
_PORTS: Mapping[ProxyKind, int] = {"http": 80, "https": 443, "socks5": USUAL_PORTS["socks5"]}


def system_proxy(host: str, environment: Mapping[str, str]) -> Proxy | None:
    """What the system wants connections to `host` to go by; None for the straight way.

    Args:
        environment: HTTPS_PROXY, ALL_PROXY and NO_PROXY of it count, in small letters first.

    Raises:
        Unreachable: what it says is no proxy; the error does not tell it, since it may hold a password.
    """
    told = _value(environment, "https_proxy") or _value(environment, "all_proxy")
    if told:
        outside = proxy_bypass_environment(host, {"no": _value(environment, "no_proxy")})
        return None if outside else parsed(told)
    if sys.platform in ("win32", "darwin") and not proxy_bypass(host):
        kept = getproxies()
        told = kept.get("https") or kept.get("socks") or ""
        return parsed(told) if told else None
    return None


def parsed(text: str) -> Proxy:
    """Read the URL of a proxy; http:// may be left out.

    Raises:
        Unreachable: it is none.
    """
    try:
        return _proxy(urlsplit(text if "://" in text else f"http://{text}"))
    except (ValueError, UsageError):
        pass  # not raised from here: such an error may hold the URL
    raise Unreachable(_BAD_PROXY)


def _proxy(parts: SplitResult) -> Proxy:
    kind = _KINDS.get(parts.scheme)
    if kind is None:
        raise ValueError
    port = _PORTS[kind] if parts.port is None else parts.port
    user, password = unquote(parts.username or ""), unquote(parts.password or "")
    return Proxy(kind, parts.hostname or "", port, user, password)


def _value(environment: Mapping[str, str], name: str) -> str:
    return environment.get(name) or environment.get(name.upper()) or ""
