"""An exchange that cannot be reached: each reason has a sentence and an advice of its own."""

from __future__ import annotations

import ssl
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta

import pytest
import trustme

from tests.unit.monitor.okx_sites import okx_sites
from tests.unit.okx.conftest import STRANGER
from tests.unit.okx.raw_server import RawServer, answering
from trayapp.cli import utc_now
from trayapp.domain.credentials import AccountProfile, Credentials, Site
from trayapp.domain.proxy import Proxy
from trayapp.errors import Unreachable
from trayapp.monitor.connection_diagnosis import Diagnosis
from trayapp.monitor.connection_doctor import diagnose
from trayapp.monitor.system_proxy import parsed
from trayapp.okx import OkxClient
from trayapp.okx.authorities import safe_context
from trayapp.okx.exchange import Timeouts
from trayapp.simulator import Fault, SimulatedExchange

#: What hangs is over soon; what answers on loopback has time.
IMPATIENT = Timeouts(connect_s=2, read_s=0.25, whole_s=5)
SITE = "https://exchange.invalid"


def diagnosed(url: str, *, proxy: Proxy | None = None, tls: ssl.SSLContext | None = None) -> Diagnosis:
    """Let the doctor look at the site global, which is at `url`; no other site may hear of it."""

    def connect(profile: AccountProfile, credentials: Credentials) -> OkxClient:
        return OkxClient(
            credentials,
            profile.site,
            simulated_trading=profile.simulated_trading,
            route=lambda: proxy,
            timeouts=IMPATIENT,
            tls=tls,
        )

    with okx_sites() as okx:
        site = Site("global", url)
        profile = AccountProfile("id-1", "main", site)
        found = diagnose(profile, STRANGER, connect, utc_now, sites=okx.sites | {"global": site})
        assert [len(exchange.requests) for exchange in okx.exchanges.values()] == [0, 0, 0]
    assert isinstance(found.error, Unreachable)
    assert found.remedy is None
    assert str(found.sentence) == str(found.error)
    return found


@contextmanager
def gone() -> Iterator[str]:
    """An address on this computer where nobody listens."""
    with RawServer(answering(b"")) as server:
        url = server.url
    yield url


@contextmanager
def tls_server(
    *names: str, trusted: bool = True, until: datetime | None = None
) -> Iterator[tuple[str, ssl.SSLContext, list[bytes]]]:
    """A TLS server with a certificate for these names, our context, and what came to it."""
    authority, theirs, ours = trustme.CA(), ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER), safe_context()
    since = until and until - timedelta(days=365)
    authority.issue_cert(*names, not_before=since, not_after=until).configure_cert(theirs)
    if trusted:
        authority.configure_trust(ours)
    with RawServer(answering(b""), theirs) as server:
        yield server.url, ours, server.heads


def no_such_name() -> Diagnosis:
    return diagnosed(SITE)


def refused() -> Diagnosis:
    with gone() as url:
        return diagnosed(url)


def silent() -> Diagnosis:
    return faulty(Fault.hang())


def certificate_of_a_stranger() -> Diagnosis:
    with tls_server("127.0.0.1", trusted=False) as (url, tls, heads):
        found = diagnosed(url, tls=tls)
        assert heads == []
    return found


def certificate_of_another_host() -> Diagnosis:
    with tls_server("elsewhere.test") as (url, tls, heads):
        found = diagnosed(url, tls=tls)
        assert heads == []
    return found


def certificate_expired() -> Diagnosis:
    with tls_server("127.0.0.1", until=datetime(2001, 1, 1, tzinfo=UTC)) as (url, tls, heads):
        found = diagnosed(url, tls=tls)
        assert heads == []
    return found


def no_tls() -> Diagnosis:
    with RawServer(lambda _server, peer: peer.sendall(b"HTTP/1.1 400 Bad Request\r\n\r\n")) as server:
        return diagnosed(f"https://127.0.0.1:{server.port}")


def no_such_proxy() -> Diagnosis:
    return diagnosed(SITE, proxy=Proxy("http", "no-proxy.invalid", 3128, "me", "hidden"))


def proxy_gone() -> Diagnosis:
    with gone() as url:
        return diagnosed(SITE, proxy=parsed(url))


def proxy_wants_a_password() -> Diagnosis:
    with RawServer(answering(b"HTTP/1.1 407 Proxy Authentication Required\r\n\r\n")) as proxy:
        return diagnosed(SITE, proxy=Proxy("http", "127.0.0.1", proxy.port, "me", "hidden"))


def login_page() -> Diagnosis:
    return faulty(Fault.html(200))


def redirect() -> Diagnosis:
    return faulty(Fault.redirect("http://192.0.2.1/login"))


def maintenance() -> Diagnosis:
    return faulty(Fault.html(503))


def blocked_at_the_gate() -> Diagnosis:
    return faulty(Fault.html(403))


def hung_up() -> Diagnosis:
    return faulty(Fault.reset())


def faulty(fault: Fault) -> Diagnosis:
    with SimulatedExchange(scenario="calm", seed=9) as exchange:
        exchange.fail(fault, times=None)
        return diagnosed(exchange.url)


#: What happens, what is said of it, and what to do.
WAYS: tuple[tuple[Callable[[], Diagnosis], str, str], ...] = (
    (no_such_name, "The name exchange.invalid could not be found", "check the network."),
    (refused, "127.0.0.1 refused the connection", "check the network, and the site of this account."),
    (silent, "took the connection, but did not answer in time", "try again soon."),
    (certificate_of_a_stranger, "not safe (certificate from an unknown issuer)", "what intercepts"),
    (certificate_of_another_host, "not safe (certificate for another host)", "what intercepts"),
    (certificate_expired, "not safe (certificate expired)", "check this computer's date"),
    (no_tls, "No safe connection to 127.0.0.1 could be made", "check the network and its proxy."),
    (no_such_proxy, "The proxy no-proxy.invalid:3128 could not be found", "check its name in the settings"),
    (proxy_gone, "could not be reached: check its address and port", "in the settings (or in HTTPS_PROXY)"),
    (proxy_wants_a_password, "refused the user or the password", "(HTTP 407): correct them in the settings"),
    (login_page, "a web page instead of data", "open a web page in your browser."),
    (redirect, "pointed elsewhere instead of answering (HTTP 302)", "open a web page in your browser."),
    (maintenance, "out of service for now (HTTP 503)", "try again soon."),
    (
        blocked_at_the_gate,
        "The gate before 127.0.0.1 refused the request (HTTP 403)",
        "a VPN or proxy may be",
    ),
    (hung_up, "127.0.0.1 hung up before its answer was complete", "try again soon."),
)


@pytest.mark.parametrize(("fails", "said", "advice"), WAYS, ids=[way[0].__name__ for way in WAYS])
def test_every_failure_on_the_way_has_its_sentence_and_its_advice(
    fails: Callable[[], Diagnosis], said: str, advice: str
) -> None:
    sentence = str(fails().sentence)
    assert [one for _fails, one, _advice in WAYS if one in sentence] == [said]  # no two are told alike
    assert advice in sentence
    assert "hidden" not in sentence  # the proxy's password
