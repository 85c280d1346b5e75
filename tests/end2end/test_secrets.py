"""Marked secrets are planted, and everything runs: they are found in the keyring, and nowhere else."""

from __future__ import annotations

import base64
import json
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from urllib.parse import quote

import pytest

from tests.end2end.command_line import CommandLine
from tests.end2end.watched_tray import WatchedTray, watched_tray
from trayapp.simulator import Fault, SimulatedExchange
from trayapp.storage.settings_file import SettingsFile

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="modes, and /proc")

KEY = "5ec4e7ed-feed-4bad-9bad-c0ffee15dead"
SECRET, PASSPHRASE = "MARKEDSECRET7MARKEDSECRET7MARKED", "Marked Pass&phrase%7"
FAULTS = [
    Fault.reset(),
    Fault.truncated(),
    Fault.html(),
    Fault.wrong_types(),
    Fault.redirect(f"https://elsewhere.invalid/?{KEY}"),
    Fault.raw(f"{KEY} {SECRET} {PASSPHRASE}".encode()),
    *(Fault.error(code) for code in ("50001", "50009", "50011", "50102", "50110", "50113")),
    Fault.error("59999", f"no {KEY} {SECRET} {PASSPHRASE} allowed"),
    Fault.json({"code": SECRET, "msg": PASSPHRASE}),
]
REFRESH = (
    "!import gc; from trayapp.polling.fleet import Fleet; "
    "[one.refresh() for one in gc.get_objects() if isinstance(one, Fleet)]"
)
#: Bugs that nobody foresaw, in the GUI and in a thread, with secrets in their words and their source.
BUGS = (
    f"!raise KeyError('{SECRET} {PASSPHRASE} {KEY}')",
    f"!import threading; threading.Thread(target=lambda: [].index('{SECRET}')).start()",
    f"!import logging; logging.getLogger('any').debug('headers %s', {{'OK-ACCESS-KEY': '{KEY}'}})",
)


@pytest.fixture
def exchange() -> Iterator[SimulatedExchange]:
    with SimulatedExchange(
        scenario="calm", key=KEY, secret=SECRET, passphrase=PASSPHRASE, rate_limited=False
    ) as exchange:
        yield exchange


@pytest.fixture
def trayapp(secluded: CommandLine) -> CommandLine:
    return secluded


def spellings(exchange: SimulatedExchange) -> set[str]:
    """What must not be found: the secrets, however spelled, and the signatures that were made with them."""
    plain = {KEY, SECRET, PASSPHRASE, *(r.headers.get("OK-ACCESS-SIGN", KEY) for r in exchange.requests)}
    return {
        spelled
        for secret in plain
        for spelled in (
            secret,
            quote(secret, safe=""),
            json.dumps(secret)[1:-1],
            base64.b64encode(secret.encode()).decode().rstrip("="),
            secret.encode().hex(),
        )
    }


def test_secrets_are_in_the_keyring_alone(trayapp: CommandLine, exchange: SimulatedExchange) -> None:
    told = run_commands(trayapp, exchange)
    write_all_down(trayapp)
    with watched_tray(trayapp.env) as tray:
        tray.wait_for("Total equity")
        meet_all_faults(tray, exchange)
        for bug in BUGS:
            tray.do(bug)
        tray.wait_for("fault of its own")
        seen = processes(tray.pid)
        assert "XDG_RUNTIME_DIR=" in seen, "the program's own environment is among it"
        told += seen
        assert "Max core file size        1 " in Path(f"/proc/{tray.pid}/limits").read_text() or _no_cores()
        assert tray.end() == 0
    told += tray.errors + "".join(tray.seen)
    log = (trayapp.home / "state/trayapp/log/trayapp.log").read_text("utf-8")
    met = [log.count(f"unforeseen {kind}") for kind in ("KeyError", "ValueError")]
    assert met == [1, 1], "each bug is logged, and once"
    assert "[secret]" in log
    assert '"level": "debug"' in log
    found = search(trayapp, told, spellings(exchange))
    assert found == {"keyring.json"}
    assert_private(trayapp)


def write_all_down(trayapp: CommandLine) -> None:
    """As the settings' “Detailed” does."""
    file = SettingsFile(trayapp.home / "config" / "trayapp" / "settings.json")
    file.update(lambda settings: replace(settings, log_level="detailed"))


def run_commands(trayapp: CommandLine, exchange: SimulatedExchange) -> str:
    """Every command, on good and on bad answers; what they printed."""
    done = [trayapp.add(exchange), trayapp.run("account", "check", "main"), trayapp.run("account", "list")]
    done += [trayapp.run("balance", "--format", form) for form in ("table", "json", "csv", "waybar")]
    done += [trayapp.run("alerts"), trayapp.run("doctor"), trayapp.run("account", "check", "nobody")]
    for fault in FAULTS[-3:]:
        exchange.fail(fault)
        done.append(trayapp.run("balance"))
    exchange.clear_faults()
    assert [outcome.code for outcome in done[:5]] == [0] * 5
    return "".join(outcome.out + outcome.err for outcome in done)


def meet_all_faults(tray: WatchedTray, exchange: SimulatedExchange) -> None:
    for fault in FAULTS:
        exchange.fail(fault)
        ask_anew(tray, exchange)
    exchange.clear_faults()
    ask_anew(tray, exchange)
    tray.wait_for("Updated ")


def ask_anew(tray: WatchedTray, exchange: SimulatedExchange) -> None:
    """Refresh until it asks: more than once, for while a poll is under way, a refresh is that poll."""
    before, due_s = len(exchange.requests), time.monotonic()

    def is_asked() -> bool:
        nonlocal due_s
        if time.monotonic() >= due_s:  # not with each look: a busy machine would do nothing else
            tray.do(REFRESH)
            due_s += 0.5
        return len(exchange.requests) > before

    tray.wait_until(is_asked, "poll")


def processes(pid: int) -> str:
    """What any process of this user sees of all others, and of the program and what it started besides."""
    parents = {one: _parent(one) for one in Path("/proc").iterdir() if one.name.isdecimal()}
    ours = {Path(f"/proc/{pid}")}
    for _ in parents:
        ours |= {one for one, parent in parents.items() if parent in ours}
    return "".join(_told(one / "cmdline") for one in parents) + "".join(
        _told(one / "environ") for one in ours
    )


def _parent(process: Path) -> Path | None:
    """None where it has ended meanwhile."""
    after_its_name = _told(process / "stat").rpartition(")")[2].split()
    return process.parent / after_its_name[1] if after_its_name else None


def _told(file: Path) -> str:
    try:
        return file.read_text(errors="replace")
    except (FileNotFoundError, ProcessLookupError, PermissionError):  # it has ended, or is not ours to read
        return ""


def search(trayapp: CommandLine, told: str, forbidden: set[str]) -> set[str]:
    """The files that hold any of it, the keyring among them; what was told must not."""
    assert {text for text in forbidden if text in told} == set()
    root = trayapp.home.parent
    files = [path for path in root.rglob("*") if path.is_file()]
    assert len(files) >= 4, "settings, log, alerts, keyring"
    raw = {path.name: path.read_bytes() for path in files}
    return {name for name, content in raw.items() if any(text.encode() in content for text in forbidden)}


def assert_private(trayapp: CommandLine) -> None:
    """Files are for their owner alone, and so are the folders that they lie in."""
    for path in trayapp.home.rglob("*"):
        if path.is_file() and path.name != "keyring.json":
            assert path.stat().st_mode & 0o777 == 0o600, path
            assert path.parent.stat().st_mode & 0o777 == 0o700, path


def _no_cores() -> bool:
    import resource

    return resource.getrlimit(resource.RLIMIT_CORE)[1] == 0


def test_the_signed_headers_go_to_no_other_host(trayapp: CommandLine, exchange: SimulatedExchange) -> None:
    trayapp.add(exchange)
    with SimulatedExchange() as other:
        for status in (301, 302, 303, 307, 308):
            exchange.fail(Fault.redirect(f"{other.url}/api/v5/account/balance", status), times=None)
            assert trayapp.run("balance").code == 4
            exchange.clear_faults()
        assert other.requests == []


@pytest.mark.parametrize(
    "url", ["http://192.0.2.1", "http://example.test", "ftp://127.0.0.1", "https://a@b.test"]
)
def test_own_urls_are_https_or_loopback(trayapp: CommandLine, url: str) -> None:
    refused = trayapp.run("account", "add", "main", "--site", url, typed="k\ns\np\n")
    assert refused.code == 2
    settings = trayapp.home / "config" / "trayapp" / "settings.json"
    settings.parent.mkdir(parents=True)
    settings.write_text(json.dumps({"accounts": [{"id": "a", "name": "main", "site": url}]}), "utf-8")
    assert trayapp.run("balance", "main").code == 6, "a hand-made file is not believed either"


def test_no_option_and_no_variable_turns_verification_off(trayapp: CommandLine) -> None:
    for words in ((), ("account", "add"), ("balance",)):
        told = trayapp.run(*words, "--help").out.lower()
        assert not [word for word in ("insecure", "verify", "tls", "ssl", "cert") if word in told]
