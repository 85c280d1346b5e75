"""A simulated exchange that nobody reaches but by a proxy, which alone knows its name."""

from __future__ import annotations

import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import trustme

from tests.faults.relay import Relay
from tests.unit.okx.proxies import WitnessProxy
from trayapp.domain.proxy import ProxyKind
from trayapp.simulator import SimulatedExchange

HOST = "exchange.invalid"
SITE = f"https://{HOST}"


@contextmanager
def behind_proxy(
    exchange: SimulatedExchange, kind: ProxyKind, bundle: Path, **options: Any
) -> Iterator[WitnessProxy]:
    """The proxy; whoever believes the authorities in `bundle` (SSL_CERT_FILE) finds the exchange at SITE."""
    authority = trustme.CA()
    authority.cert_pem.write_to_path(str(bundle))
    port = int(exchange.url.rpartition(":")[2])
    tls = _context(authority, "127.0.0.1") if kind == "https" else None
    with (
        Relay(port, tls=_context(authority, HOST)) as front,
        WitnessProxy(kind, front.port, tls=tls, **options) as proxy,
    ):
        yield proxy


def _context(authority: trustme.CA, name: str) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert(name).configure_cert(context)
    return context
