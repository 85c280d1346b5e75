"""The whole program by a real proxy: the command line and the tray, and where its password is to be found."""

from __future__ import annotations

import base64
import json
from pathlib import Path
from urllib.parse import quote

import pytest

from tests.end2end.command_line import CommandLine, refusal
from tests.end2end.test_cli_watch import BAR, watching
from tests.end2end.test_secrets import processes, search, write_all_down
from tests.end2end.watched_tray import watched_tray
from tests.unit.okx.behind_proxy import HOST, SITE, behind_proxy
from tests.unit.okx.proxies import PASSWORD, USER, WitnessProxy
from trayapp.domain.proxy import ProxyKind
from trayapp.simulator import SimulatedExchange
from trayapp.storage.proxy_passwords import SERVICE

KINDS: tuple[ProxyKind, ...] = ("http", "https", "socks5")


@pytest.fixture
def trayapp(secluded: CommandLine) -> CommandLine:
    secluded.env["SSL_CERT_FILE"] = str(Path(secluded.env["XDG_RUNTIME_DIR"]) / "ca.pem")
    return secluded


def bundle(trayapp: CommandLine) -> Path:
    return Path(trayapp.env["SSL_CERT_FILE"])


def add(trayapp: CommandLine, exchange: SimulatedExchange) -> None:
    added = trayapp.add_key("main", SITE, exchange.key, exchange.secret, exchange.passphrase)
    assert added.code == 0


def choose(trayapp: CommandLine, proxy: WitnessProxy, password: str = PASSWORD) -> None:
    """As the settings dialog leaves it."""
    trayapp.secrets |= {PASSWORD, password}
    settings, keyring = trayapp.home / "config/trayapp/settings.json", trayapp.home / "keyring.json"
    choice = {
        "use": "own",
        "kind": proxy.kind,
        "host": "127.0.0.1",
        "port": proxy.port,
        "user": USER,
        "password_entry": "e1",
    }
    keyring.write_text(json.dumps(json.loads(keyring.read_text()) | {f"{SERVICE}/e1": password}))
    settings.write_text(json.dumps(json.loads(settings.read_text("utf-8")) | {"proxy": choice}), "utf-8")


@pytest.mark.parametrize("kind", KINDS)
def test_the_command_line_goes_by_it(
    trayapp: CommandLine, exchange: SimulatedExchange, kind: ProxyKind
) -> None:
    add(trayapp, exchange)
    with behind_proxy(exchange, kind, bundle(trayapp), user=USER) as proxy:
        assert f"The name {HOST} could not be found" in refusal(trayapp.run("balance"), 4)
        choose(trayapp, proxy)
        assert trayapp.run("balance", "--format", "json").json["account"] == "main"
        assert trayapp.run("account", "check", "main").code == 0
        assert set(proxy.signed_in) == {(USER, PASSWORD)}
        assert set(proxy.asked) == {f"{HOST}:443"}


def test_what_is_wrong_with_it_is_one_sentence(trayapp: CommandLine, exchange: SimulatedExchange) -> None:
    add(trayapp, exchange)
    with behind_proxy(exchange, "socks5", bundle(trayapp), user=USER) as proxy:
        choose(trayapp, proxy, "the wrong one")
        for command in (("balance",), ("account", "check", "main")):
            sentence = refusal(trayapp.run(*command), 4)
            assert "refused the user or the password (SOCKS sign-in): correct them" in sentence
        locked = refusal(trayapp.run("balance", TEST_KEYRING_LOCKED="1"), 6)
        assert "The keyring is locked: unlock it, then try again." in locked
        keyring = trayapp.home / "keyring.json"
        keyring.write_text(keyring.read_text().replace("/e1", "/e2"))
        assert "holds no password for the proxy: type it again" in refusal(trayapp.run("balance"), 6)


@pytest.mark.parametrize("kind", KINDS)
def test_the_environments_proxy(trayapp: CommandLine, exchange: SimulatedExchange, kind: ProxyKind) -> None:
    add(trayapp, exchange)
    with behind_proxy(exchange, kind, bundle(trayapp), user=USER) as proxy:
        trayapp.secrets.add(PASSWORD)
        url = f"{kind}://{USER}:{quote(PASSWORD, safe='')}@127.0.0.1:{proxy.port}"
        assert trayapp.run("balance", ALL_PROXY=url).code == 0
        assert "could not be found" in refusal(trayapp.run("balance", ALL_PROXY=url, NO_PROXY=HOST), 4)
        sentence = refusal(trayapp.run("balance", ALL_PROXY=url.replace(USER, "nobody")), 4)
        assert "refused the user or the password" in sentence


def test_a_bar_goes_by_another_proxy_as_soon_as_the_settings_do(
    trayapp: CommandLine, exchange: SimulatedExchange
) -> None:
    add(trayapp, exchange)
    with (
        behind_proxy(exchange, "socks5", bundle(trayapp), user=USER) as proxy,
        watching(trayapp, *BAR) as bar,
    ):
        bar.line(lambda line: line["class"] == ["error"])
        choose(trayapp, proxy)
        bar.line(lambda line: line["class"] == ["none"])


def test_its_password_is_in_the_keyring_alone(trayapp: CommandLine, exchange: SimulatedExchange) -> None:
    add(trayapp, exchange)
    with behind_proxy(exchange, "http", bundle(trayapp), user=USER) as proxy:
        choose(trayapp, proxy)
        write_all_down(trayapp)
        with watched_tray(trayapp.env) as tray:
            tray.wait_for("Updated ")
            tray.do(f"!raise KeyError({PASSWORD!r})")
            tray.wait_for("fault of its own")
            proxy.user = "somebody else"  # from now on it refuses
            told = processes(tray.pid)
            assert tray.end() == 0
        told += tray.errors + "".join(tray.seen)
    basic = base64.b64encode(f"{USER}:{PASSWORD}".encode()).decode()
    log = (trayapp.home / "state/trayapp/log/trayapp.log").read_text("utf-8")
    assert "unforeseen KeyError" in log
    assert '"level": "debug"' in log
    spelled = {PASSWORD, quote(PASSWORD, safe=""), json.dumps(PASSWORD)[1:-1], basic}
    assert search(trayapp, told, spelled) == {"keyring.json"}
