"""One requests.Session that takes nothing from the environment and can be cut off."""

from __future__ import annotations

import ssl
from http.cookiejar import DefaultCookiePolicy
from typing import Any

import requests
from requests.adapters import HTTPAdapter
from urllib3.exceptions import LocationParseError
from urllib3.util import Url, parse_url

from trayapp import __version__
from trayapp.errors import Unreachable
from trayapp.okx import failures
from trayapp.okx.connection import pool_classes
from trayapp.okx.lines import Lines

HEADERS = {
    "User-Agent": f"EquityTray/{__version__}",
    "Accept": "application/json",
    "Accept-Encoding": "gzip, deflate",
    "Connection": "keep-alive",
}


def new_session(lines: Lines, tls: ssl.SSLContext | None, https_proxy: str | None) -> requests.Session:
    """Return a session whose sockets `lines` knows.

    Args:
        tls: None where only http:// is used.
        https_proxy: http:// or https:// URL, with or without name and password; None for a straight way.

    Raises:
        Unreachable: the proxy is no such URL.
    """
    session = _Session()
    session.trust_env = False  # no netrc, no proxy and no certificates from the environment
    session.headers.clear()
    session.headers.update(HEADERS)
    session.cookies.set_policy(DefaultCookiePolicy(allowed_domains=[]))  # each request stands alone
    if https_proxy:
        session.proxies = {"https": _proxy_url(https_proxy)}
    adapter = _Adapter(lines, tls)
    session.mount("https://", adapter)
    session.mount("http://", adapter)
    return session


def _proxy_url(text: str) -> str:
    """The proxy with its scheme; the error never tells it, since it may hold a password."""
    url = text if "://" in text else f"http://{text}"
    try:
        parts = parse_url(url)
    except LocationParseError:
        parts = Url()
    if parts.scheme not in ("http", "https") or not parts.host:
        raise Unreachable(failures.BAD_PROXY)
    return url


class _Session(requests.Session):
    def get_redirect_target(self, resp: requests.Response) -> None:
        """No answer points anywhere: even with redirects off, requests would read all of its body to see."""
        return


class _Adapter(HTTPAdapter):
    """Makes pools whose connections `lines` knows, straight or by a proxy."""

    def __init__(self, lines: Lines, tls: ssl.SSLContext | None) -> None:
        self._lines = lines
        self._tls = tls
        super().__init__(pool_connections=1, pool_maxsize=1, max_retries=0)

    def init_poolmanager(self, *args: Any, **kwargs: Any) -> None:
        super().init_poolmanager(*args, ssl_context=self._tls, **kwargs)
        self.poolmanager.pool_classes_by_scheme = pool_classes(self._lines)

    def proxy_manager_for(self, proxy: str, **kwargs: Any) -> Any:
        tls = {"ssl_context": self._tls, "proxy_ssl_context": self._tls}
        manager = super().proxy_manager_for(proxy, **tls, **kwargs)
        manager.pool_classes_by_scheme = pool_classes(self._lines)
        return manager

    def close(self) -> None:
        """Close every connection now. By itself a pool does so only once it is collected as garbage, which an
        error may put off: it holds the pool in a cycle.
        """
        for manager in (self.poolmanager, *self.proxy_manager.values()):
            for key in manager.pools.keys():  # noqa: SIM118 - it cannot be iterated over
                manager.pools[key].close()
        super().close()

    def cert_verify(self, conn: Any, url: str, verify: object, cert: object) -> None:
        """Our context holds the authorities already: requests would read them again for each connection."""
        conn.cert_reqs = "CERT_REQUIRED"
