"""Tries the standalone program's ways to the exchange: TLS with friend and stranger, and a SOCKS proxy."""

from __future__ import annotations

import json
import ssl
from pathlib import Path

import trustme
from places import FOLDER

from tests.desktop.session import DesktopSession
from tests.unit.okx.behind_proxy import SITE, behind_proxy
from tests.unit.okx.raw_server import RawServer, answering, http
from trayapp.simulator import SimulatedExchange

PROGRAM = FOLDER / "trayapp"
KEY = "smoke-key\nsmoke-secret\nsmoke-passphrase\n"
UNREACHABLE = 4


def stranger_refused(session: DesktopSession) -> str:
    """Meet a server whose certificate nobody knows: nothing is sent to it.

    Raises:
        RuntimeError: it came out otherwise.
    """
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    trustme.CA().issue_cert("127.0.0.1").configure_cert(context)
    with RawServer(answering(http(b"{}")), context) as server:
        session.run([PROGRAM, "account", "add", "stranger", "--site", server.url], stdin=KEY)
        done = session.run([PROGRAM, "balance", "stranger"])
    if done.returncode != UNREACHABLE or server.heads or "unknown issuer" not in done.stderr:
        raise RuntimeError(f"`balance` ended with {done.returncode}: {done.stderr} {server.heads}")
    return "a certificate from an unknown issuer is refused"


def equity_by_proxy(session: DesktopSession) -> str:
    """Poll over TLS and by a SOCKS proxy, with an authority that only the system's file names.

    Raises:
        RuntimeError: there was no answer.
    """
    bundle = Path(session.env["HOME"]) / "authorities.pem"
    with SimulatedExchange(scenario="calm") as exchange, behind_proxy(exchange, "socks5", bundle) as proxy:
        env = {"SSL_CERT_FILE": str(bundle), "ALL_PROXY": proxy.proxy().url}
        key = f"{exchange.key}\n{exchange.secret}\n{exchange.passphrase}\n"
        session.run([PROGRAM, "account", "add", "proxied", "--site", SITE], stdin=key)
        done = session.run([PROGRAM, "balance", "proxied", "--format", "json"], env=env)
    if done.returncode:
        raise RuntimeError(f"`balance` ended with {done.returncode}: {done.stderr}")
    return str(json.loads(done.stdout)["fields"]["totalEq"])
