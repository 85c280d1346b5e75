"""What went wrong at a proxy, in sentences of its own: its errors are not the exchange's.

As in failures.py, raise what is returned here outside of the `except` that caught the foreign error.
"""

from __future__ import annotations

import http.client
import re
import ssl

from trayapp.domain.proxy import Proxy, ProxyKind
from trayapp.errors import Recovery, Unreachable
from trayapp.okx.failures import HUNG_UP, certificate_words
from trayapp.words import QT_TRANSLATE_NOOP as T
from trayapp.words import Words

NO_SUCH_PROXY = T(
    "trayapp",
    "The proxy {proxy} could not be found: check its name in the settings (or in HTTPS_PROXY), and the "
    "network.",
)
NOT_LISTENING = T(
    "trayapp",
    "The proxy {proxy} could not be reached: check its address and port in the settings (or in "
    "HTTPS_PROXY), and the network.",
)
WANTS_PASSWORD = T(
    "trayapp",
    "The proxy {proxy} wants a user and a password ({reason}): give them in the settings.",
)
WRONG_PASSWORD = T(
    "trayapp",
    "The proxy {proxy} refused the user or the password ({reason}): correct them in the settings (or in "
    "HTTPS_PROXY).",
)
OTHER_KIND = T(
    "trayapp",
    "What answers at {proxy} is no {kind} proxy: choose the right kind and port in the settings (or in "
    "HTTPS_PROXY).",
)
FORBIDS = T(
    "trayapp",
    "The proxy {proxy} did not let the request to {host} through ({reason}): ask who runs it, or choose "
    "another one in the settings.",
)
CANNOT_REACH = T(
    "trayapp",
    "The proxy {proxy} could not reach {host} ({reason}): try again soon, or choose another proxy in the "
    "settings.",
)
_SILENT = T(
    "trayapp",
    "The proxy {proxy} took the connection, but did not answer in time: check its kind and port in the "
    "settings (or in HTTPS_PROXY), or try again soon.",
)
_HUNG_UP = T(
    "trayapp",
    "The proxy {proxy} hung up: check its kind and port in the settings (or in HTTPS_PROXY), or try again "
    "soon.",
)
_NOT_SAFE = T(
    "trayapp",
    "The connection to the proxy {proxy} is not safe (certificate {reason}): add its certificate authority "
    "to this system's, or check its name in the settings (or in HTTPS_PROXY); nothing was sent.",
)

KINDS: dict[ProxyKind, str] = {"http": "HTTP", "https": "HTTPS", "socks5": "SOCKS5"}
#: Where a few wrong passwords lock a user out, the rest between two of them counts.
_SIGN_IN_RESTS_S = 600.0
#: What a gateway answers that could not reach what lies behind it.
_GATEWAY = frozenset({"502", "503", "504"})


def explained(error: BaseException, proxy: Proxy, host: str) -> Unreachable:
    """Return our error for a foreign one that came before the proxy had opened the way to `host`."""
    match error:
        case ssl.SSLCertVerificationError():
            return Unreachable(_NOT_SAFE, proxy=proxy.address, reason=certificate_words(error))
        case TimeoutError():
            return Unreachable(_SILENT, proxy=proxy.address)
        case _ if isinstance(error, HUNG_UP):
            return Unreachable(_HUNG_UP, proxy=proxy.address)
        case ssl.SSLError() | http.client.HTTPException():
            return Unreachable(OTHER_KIND, proxy=proxy.address, kind=KINDS[proxy.kind])
        case _:
            return _refused(error, proxy, host)


def sign_in_refused(proxy: Proxy, reason: Words | str) -> Unreachable:
    """The proxy wants to know who asks, and was not told, or did not believe it."""
    if not proxy.user:
        return Unreachable(WANTS_PASSWORD, proxy=proxy.address, reason=reason)
    return Unreachable(
        WRONG_PASSWORD,
        proxy=proxy.address,
        reason=reason,
        recovery=Recovery.SLOW,
        least_wait_s=_SIGN_IN_RESTS_S,
    )


def _refused(error: BaseException, proxy: Proxy, host: str) -> Unreachable:
    status = re.search(r"Tunnel connection failed: (\d{3})", str(error))
    if status is None:
        return Unreachable(NOT_LISTENING, proxy=proxy.address)
    reason = f"HTTP {status[1]}"
    if status[1] == "407":
        return sign_in_refused(proxy, reason)
    template = CANNOT_REACH if status[1] in _GATEWAY else FORBIDS
    return Unreachable(template, proxy=proxy.address, host=host, reason=reason)
