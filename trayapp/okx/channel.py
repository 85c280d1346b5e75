"""A session with its sockets, closed by whoever is the last to use it."""

from __future__ import annotations

import ssl
import threading
from urllib.parse import urlsplit

from trayapp.domain.proxy import Proxy
from trayapp.okx.authorities import safe_context
from trayapp.okx.lean_requests import requests
from trayapp.okx.lines import Lines, Resolve
from trayapp.okx.session import new_session


class Channel:
    """What one exchange after the other goes through, until one hangs and all is cut.

    A session cannot be closed under the thread that uses it, and that thread cannot be waited
    for while it looks up a name. So `cut` closes it at once only when nobody is inside.

    Args:
        url: scheme and host of the exchange.
        tls: None for the usual context, made when it is first needed.
    """

    def __init__(self, url: str, tls: ssl.SSLContext | None, proxy: Proxy | None, resolve: Resolve) -> None:
        self.lines = Lines(urlsplit(url).hostname or url, resolve)
        self._is_safe = url.startswith("https://")
        self._tls = tls
        self._proxy = proxy
        self._lock = threading.Lock()
        self._busy = False
        self._is_cut = False
        self._session: requests.Session | None = None

    def enter(self) -> requests.Session:
        """Begin an exchange.

        Raises:
            OSError: the authorities' certificates cannot be read.
        """
        with self._lock:
            self._busy = True
        if self._session is None:
            tls = self._tls or (safe_context() if self._is_safe else None)
            self._session = new_session(self.lines, tls, self._proxy)
        return self._session

    def leave(self) -> None:
        """End an exchange."""
        self.lines.sweep()
        if self.lines.is_distrusting:
            self._begin_anew()
        with self._lock:
            self._busy = False
            is_last = self._is_cut
        if is_last:
            self._close()

    def cut(self) -> None:
        """End everything: what waits fails at once, and the session is closed when free."""
        with self._lock:
            self._is_cut = True
            is_last = not self._busy
        self.lines.cut()
        if is_last:
            self._close()

    @property
    def is_cut(self) -> bool:
        return self._is_cut

    def _begin_anew(self) -> None:
        """Read the authorities again for the next exchange: the user may mend what the system trusts."""
        self.lines.is_distrusting = False
        self._close()
        self._session = None

    def _close(self) -> None:
        if self._session is not None:
            self._session.close()
