"""GET after GET to one host, each with a deadline over the whole of it, one at a time."""

from __future__ import annotations

import socket
import ssl
import threading
from collections.abc import Callable, Mapping
from ipaddress import ip_address
from urllib.parse import urlsplit

from trayapp.domain.proxy import Proxy
from trayapp.errors import Unreachable
from trayapp.okx import failures
from trayapp.okx.channel import Channel
from trayapp.okx.exchange import Answer, Exchange, Request, Timeouts, too_long
from trayapp.okx.lines import Resolve

USUAL = Timeouts()
Route = Callable[[], Proxy | None]


def straight() -> None:
    """The route without a proxy."""


class Transport:
    """The way to one host. `get` belongs to one thread at a time; `close` and `reconnect` to any.

    Args:
        url: scheme and host, without a slash at the end.
        route: tells, whenever a new connection is needed, what it goes by; may block, and raise any
            TrayAppError. Never asked for this computer itself.
        tls: a context that checks certificates; None for the system's authorities.
        resolve: `socket.getaddrinfo`.
    """

    def __init__(
        self,
        url: str,
        *,
        route: Route = straight,
        timeouts: Timeouts = USUAL,
        tls: ssl.SSLContext | None = None,
        resolve: Resolve = socket.getaddrinfo,
    ) -> None:
        self.host = urlsplit(url).hostname or url
        self._url = url
        self._route = straight if _is_this_computer(self.host) else route
        self._timeouts = timeouts
        self._tls = tls
        self._resolve = resolve
        self._lock = threading.Lock()
        self._channel: Channel | None = None
        self._exchange: Exchange | None = None
        self._is_closed = False
        self._is_stale = False

    def get(
        self, target: str, headers: Mapping[str, str], may_repeat: Callable[[], bool] = lambda: True
    ) -> Answer:
        """Ask for `target` and return what came, whatever its status.

        Args:
            target: path and query, sent byte for byte.
            headers: beside the fixed ones.
            may_repeat: asked, perhaps in another thread, before a request is repeated over a new
                connection because the idle one had been closed.

        Raises:
            Unreachable: nothing came, not all of it, or not in time.
            UnexpectedAnswer: what came is too large, or cannot be unpacked.
            TrayAppError: what the route raises.
        """
        exchange, channel = self._begun(Request(self._url + target, headers, may_repeat))
        if not (channel.lines.are_open and exchange.ask_here()):
            exchange.start()
            if not exchange.over.wait(max(channel.lines.left_s, 0)):
                exchange.settle(too_long(self.host, self._timeouts))
            elif exchange.has_left:
                exchange.join()  # it has nothing left to do: no thread stays behind a call that ended well
        if channel.lines.left_s < 0:
            self._drop(channel)
        with self._lock:
            self._exchange = None
        return exchange.result()

    def reconnect(self) -> None:
        """Use new connections from now on: after sleep or a change of network the old ones are dead."""
        self._is_stale = True  # told to the next `get`: a request under way goes on

    def close(self) -> None:
        """Let go of everything at once; a `get` under way raises Unreachable."""
        with self._lock:
            self._is_closed = True
            channel, self._channel = self._channel, None
            exchange = self._exchange
        if exchange is not None:
            exchange.settle(Unreachable(failures.ENDED, host=self.host))
        if channel is not None:
            channel.cut()

    def _begun(self, request: Request) -> tuple[Exchange, Channel]:
        if self._is_stale:
            self._is_stale = False  # before the route is asked, which may be another one again meanwhile
            self._leave_channel()
        # without the lock: the route may wait for the keyring, and `close` may not
        proxy = self._route() if self._channel is None else None
        with self._lock:
            if self._is_closed:
                raise Unreachable(failures.ENDED, host=self.host)
            if self._channel is None:
                self._channel = Channel(self._url, self._tls, proxy, self._resolve)
            self._exchange = Exchange(self._channel, request, self._timeouts)
            self._channel.lines.start_clock(self._timeouts.whole_s)
            return self._exchange, self._channel

    def _leave_channel(self) -> None:
        with self._lock:
            channel, self._channel = self._channel, None
        if channel is not None:
            channel.cut()

    def _drop(self, channel: Channel) -> None:
        """Cut a channel in which an exchange hangs; the next one gets a new one."""
        with self._lock:
            if self._channel is channel:
                self._channel = None
        channel.cut()


def _is_this_computer(host: str) -> bool:
    try:
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False
