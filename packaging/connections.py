"""Tries the standalone program's ways to the exchange: TLS with friend and stranger, and a SOCKS proxy.

TLS is there, and so is the list of whom to trust: the system's, to which SSL_CERT_FILE adds.
"""

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
UNREACHABLE, NOT_AS_DOCUMENTED = 4, 5


def by_tls(session: DesktopSession) -> str:
    """A server whose certificate nobody knows is refused; once its authority is trusted, it is talked to.

    Raises:
        RuntimeError: it came out otherwise.
    """
    authority, context = trustme.CA(), ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1").configure_cert(context)
    trusted = Path(session.env["HOME"]) / "authority.pem"
    authority.cert_pem.write_to_path(str(trusted))
    with RawServer(answering(http(b"{}")), context) as server:
        _add(session, "tls", server.url)
        refused = _balance(session, "tls", UNREACHABLE)
        _balance(session, "tls", NOT_AS_DOCUMENTED, SSL_CERT_FILE=str(trusted))
        if len(server.heads) != 1:
            raise RuntimeError(f"{len(server.heads)} requests were sent, and one should have been")
    return refused.partition(": ")[2].partition(": ")[0]


def by_socks(session: DesktopSession) -> str:
    """A whole poll goes over TLS and through a SOCKS proxy, to an authority that the system alone names.

    Raises:
        RuntimeError: it did not.
    """
    bundle = Path(session.env["HOME"]) / "authorities.pem"
    with SimulatedExchange(scenario="calm") as exchange, behind_proxy(exchange, "socks5", bundle) as proxy:
        key = f"{exchange.key}\n{exchange.secret}\n{exchange.passphrase}\n"
        _add(session, "socks", SITE, key)
        env = {"SSL_CERT_FILE": str(bundle), "ALL_PROXY": proxy.proxy().url}
        done = session.run([PROGRAM, "balance", "socks", "--format", "json"], env=env)
    if done.returncode:
        raise RuntimeError(f"`balance` ended with {done.returncode}: {done.stderr}")
    return str(json.loads(done.stdout)["fields"]["totalEq"])


def _add(session: DesktopSession, name: str, url: str, key: str = KEY) -> None:
    done = session.run([PROGRAM, "account", "add", name, "--site", url], stdin=key)
    if done.returncode:
        raise RuntimeError(f"`account add` ended with {done.returncode}: {done.stderr}")


def _balance(session: DesktopSession, name: str, code: int, **env: str) -> str:
    done = session.run([PROGRAM, "balance", name], env=env)
    if done.returncode != code:
        raise RuntimeError(f"`balance` ended with {done.returncode}, not {code}: {done.stderr}")
    return done.stderr.strip()
