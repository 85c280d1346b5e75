"""One requests.Session that takes nothing from the environment and can be cut off."""

from __future__ import annotations

import base64
import ssl
from http.cookiejar import DefaultCookiePolicy
from typing import Any

from trayapp import __version__
from trayapp.domain.proxy import Proxy
from trayapp.okx.connection import pool_classes
from trayapp.okx.lean_requests import requests
from trayapp.okx.lines import Lines
from trayapp.okx.timed_socket import TimedSSLSocket

HEADERS = {
    "User-Agent": f"EquityTray/{__version__}",
    "Accept": "application/json",
    "Accept-Encoding": "gzip, deflate",
    "Connection": "keep-alive",
}


def new_session(lines: Lines, tls: ssl.SSLContext | None, proxy: Proxy | None) -> requests.Session:
    """Return a session whose sockets `lines` knows.

    Args:
        tls: None where only http:// is used.
        proxy: what https:// goes by; None for a straight way.
    """
    session = _Session()
    session.trust_env = False  # no netrc, no proxy and no certificates from the environment
    session.headers.clear()
    session.headers.update(HEADERS)
    session.cookies.set_policy(DefaultCookiePolicy(allowed_domains=[]))  # each request stands alone
    if proxy is not None and proxy.kind != "socks5":  # of that one neither requests nor urllib3 need to know
        session.proxies = {"https": proxy.url}
    adapter = _Adapter(lines, tls, proxy)
    session.mount("https://", adapter)
    session.mount("http://", adapter)
    return session


class _Session(requests.Session):
    def get_redirect_target(self, resp: requests.Response) -> None:
        """No answer points anywhere: even with redirects off, requests would read all of its body to see."""
        return


class _Adapter(requests.adapters.HTTPAdapter):
    """Makes pools whose connections `lines` knows, straight or by a proxy."""

    def __init__(self, lines: Lines, tls: ssl.SSLContext | None, proxy: Proxy | None) -> None:
        self._tls, self._proxy = tls, proxy
        if tls is not None:
            tls.sslsocket_class = TimedSSLSocket
        self._pools = pool_classes(lines, proxy)
        super().__init__(pool_connections=1, pool_maxsize=1, max_retries=0)

    def init_poolmanager(self, *args: Any, **kwargs: Any) -> None:
        super().init_poolmanager(*args, ssl_context=self._tls, **kwargs)
        self.poolmanager.pool_classes_by_scheme = self._pools

    def proxy_manager_for(self, proxy: str, **kwargs: Any) -> Any:
        tls = {"ssl_context": self._tls, "proxy_ssl_context": self._tls}
        manager = super().proxy_manager_for(proxy, **tls, **kwargs)
        manager.pool_classes_by_scheme = self._pools
        return manager

    def proxy_headers(self, proxy: str) -> dict[str, str]:
        """User and password, which the URL does not hold: errors may tell that."""
        if self._proxy is None or not self._proxy.user:
            return {}
        told = base64.b64encode(f"{self._proxy.user}:{self._proxy.password}".encode()).decode()
        return {"Proxy-Authorization": f"Basic {told}"}

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
