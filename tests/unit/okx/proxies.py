"""Proxies on loopback, written from the RFCs. Every name leads to one port of this computer."""

from __future__ import annotations

import base64
import select
import socket
import ssl
from functools import partial

from tests.unit.okx.raw_server import RawServer
from trayapp.domain.proxy import Proxy, ProxyKind

USER, PASSWORD = "h7-user", "Marked Proxy:Pass&word%9"


class WitnessProxy(RawServer):
    """Use it with `with`.

    Args:
        target_port: where every way leads to.
        user: who alone may pass, with PASSWORD; "" for everybody.
        refusal: an HTTP status or a code of SOCKS with which every way is refused; 0 for none.

    Attributes:
        asked: "host:port" of every way that was asked for.
        signed_in: user and password of every sign-in, right or wrong.
    """

    def __init__(
        self,
        kind: ProxyKind,
        target_port: int = 0,
        *,
        user: str = "",
        refusal: int = 0,
        tls: ssl.SSLContext | None = None,
    ) -> None:
        talks = {"socks5": _socks, "http": _connect, "https": _connect}
        super().__init__(partial(talks[kind], self), tls)
        self.kind, self.target_port, self.user, self.refusal = kind, target_port, user, refusal
        self.asked: list[str] = []
        self.signed_in: list[tuple[str, str]] = []

    def proxy(self, user: str = "", password: str = "", host: str = "127.0.0.1") -> Proxy:
        """As the program is told of it."""
        return Proxy(self.kind, host, self.port, user, password)

    def lets_in(self, user: str, password: str) -> bool:
        self.signed_in.append((user, password))
        return (user, password) == (self.user, PASSWORD)

    def pass_on(self, peer: socket.socket, welcome: bytes) -> None:
        with socket.create_connection(("127.0.0.1", self.target_port)) as there:
            peer.sendall(welcome)
            while not self.stopping.is_set():
                for one in select.select([peer, there], [], [], 0.05)[0]:
                    data = one.recv(65_536)
                    if not data:
                        return
                    (there if one is peer else peer).sendall(data)


def _connect(proxy: WitnessProxy, _server: RawServer, peer: socket.socket) -> None:
    first, *headers = proxy.head_of(peer).decode("latin-1").split("\r\n")
    method, target, _ = first.split(" ")
    assert method == "CONNECT"
    sent = dict(header.split(": ", 1) for header in headers if header)
    proxy.asked.append(target)
    word, _, told = sent.get("Proxy-Authorization", "").partition(" ")
    if proxy.user and not (word == "Basic" and proxy.lets_in(*_pair(told))):
        peer.sendall(b"HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic\r\n\r\n")
    elif proxy.refusal:
        peer.sendall(f"HTTP/1.1 {proxy.refusal} No\r\n\r\n".encode())
    else:
        proxy.pass_on(peer, b"HTTP/1.1 200 Connection established\r\n\r\n")


def _pair(told: str) -> tuple[str, str]:
    user, _, password = base64.b64decode(told).decode("utf-8").partition(":")
    return user, password


def _socks(proxy: WitnessProxy, _server: RawServer, peer: socket.socket) -> None:
    reader = peer.makefile("rb")
    version, count = reader.read(2)
    methods = reader.read(count)
    assert version == 5
    wanted = 2 if proxy.user else 0
    if wanted not in methods:
        peer.sendall(b"\x05\xff")
        return
    peer.sendall(bytes((5, wanted)))
    if proxy.user:
        assert reader.read(1) == b"\x01"
        user, password = (reader.read(reader.read(1)[0]).decode("utf-8") for _ in range(2))
        let_in = proxy.lets_in(user, password)
        peer.sendall(b"\x01\x00" if let_in else b"\x01\x01")
        if not let_in:
            return
    assert reader.read(3) == b"\x05\x01\x00"
    kind = reader.read(1)[0]
    raw = reader.read({1: 4, 4: 16}.get(kind) or reader.read(1)[0])
    family = {1: socket.AF_INET, 4: socket.AF_INET6}.get(kind)
    host = socket.inet_ntop(family, raw) if family else raw.decode("ascii")
    proxy.asked.append(f"{host}:{int.from_bytes(reader.read(2), 'big')}")
    if proxy.refusal:
        peer.sendall(bytes((5, proxy.refusal, 0, 1, 0, 0, 0, 0, 0, 0)))
    else:
        proxy.pass_on(peer, b"\x05\x00\x00\x03\x04here\x00\x50")  # bound to a name: its length has to be read
