"""`trayapp doctor` as a process: its exit codes, and what it never prints."""

from __future__ import annotations

import json
import logging
import subprocess
import sys
from dataclasses import replace

import pytest

from tests.end2end.command_line import CommandLine
from trayapp import logs
from trayapp.domain.proxy import ProxyChoice
from trayapp.simulator import SimulatedExchange
from trayapp.storage.settings_file import SettingsFile

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="XDG's folders")
NAME, AMOUNT = "Whale fund", "55837.43556134779"


@pytest.fixture
def trayapp(trayapp: CommandLine) -> CommandLine:
    """With a display of the kind that needs none."""
    state, run = trayapp.home / "state", trayapp.home / "run"
    run.mkdir(mode=0o700)
    trayapp.env |= {
        "QT_QPA_PLATFORM": "offscreen",
        "XDG_STATE_HOME": str(state),
        "XDG_DATA_HOME": str(trayapp.home / "data"),
        "XDG_RUNTIME_DIR": str(run),
    }
    return trayapp


def verdict(out: str, subject: str) -> str:
    (line,) = [line for line in out.splitlines() if f" {subject}: " in line[:24]]
    return line


def test_where_all_is_well_it_ends_with_0(trayapp: CommandLine, exchange: SimulatedExchange) -> None:
    trayapp.add(exchange, NAME)
    done = trayapp.run("doctor")
    assert (done.code, done.err) == (0, "")
    assert verdict(done.out, "network").startswith("ok ")
    assert verdict(done.out, "tray host").startswith("note ")
    assert done.out.endswith("Everything needed is fine.\n")


def test_a_site_that_does_not_answer_ends_it_with_4(
    trayapp: CommandLine, exchange: SimulatedExchange
) -> None:
    trayapp.add(exchange, NAME)
    exchange.stop()
    done = trayapp.run("doctor")
    assert done.code == 4
    assert verdict(done.out, "network").startswith("BAD ")
    assert done.err.startswith("trayapp: ")
    assert done.err.count("\n") == 1


def test_without_a_keyring_it_ends_with_6(trayapp: CommandLine) -> None:
    done = trayapp.run("doctor", PYTHON_KEYRING_BACKEND="keyring.backends.fail.Keyring")
    assert done.code == 6
    assert verdict(done.out, "keyring").startswith("BAD ")


def test_no_prompt_is_opened_for_a_proxy(trayapp: CommandLine, exchange: SimulatedExchange) -> None:
    trayapp.add(exchange, NAME)
    file = SettingsFile(trayapp.home / "config" / "trayapp" / "settings.json")
    own = ProxyChoice(use="own", host="proxy.fund.test", user="jane", password_entry="entry")
    file.update(lambda settings: replace(settings, proxy=own))
    before = len(exchange.requests)
    done = trayapp.run("doctor", PYTHON_KEYRING_BACKEND="keyring.backends.fail.Keyring")
    assert done.code == 6
    assert verdict(done.out, "network").startswith("note  network: nobody was asked")
    assert len(exchange.requests) == before
    assert "fund.test" not in done.out + done.err


def test_settings_that_cannot_be_read_end_it_with_6(trayapp: CommandLine) -> None:
    file = trayapp.home / "config" / "trayapp" / "settings.json"
    file.parent.mkdir(parents=True)
    file.write_text("{", "utf-8")
    done = trayapp.run("doctor")
    assert done.code == 6
    assert verdict(done.out, "settings").startswith("BAD ")
    assert verdict(done.out, "keyring").startswith("ok "), "the rest is looked at all the same"


def test_without_a_display_it_ends_with_7(trayapp: CommandLine) -> None:
    done = trayapp.run("doctor", QT_QPA_PLATFORM="xcb")
    assert done.code == 7
    assert done.err.startswith("trayapp: There is no display")


def test_secrets_amounts_and_names_are_not_told(trayapp: CommandLine, exchange: SimulatedExchange) -> None:
    """Not even those of a log that somebody had filled with them before they were known as secrets."""
    trayapp.add(exchange, NAME)
    told = f"{NAME} holds {AMOUNT} or 837 with {exchange.key} {exchange.secret} at {trayapp.home}"
    log_file = trayapp.home / "state" / "trayapp" / "log" / "trayapp.log"
    root = logging.getLogger()
    assert logs.start(log_file, root.level, logs.Redactor())
    try:
        root.error("what %s", told, extra={"reason": told, "account": NAME, "equity": AMOUNT})
    finally:
        logs.stop()
    assert AMOUNT in log_file.read_text("utf-8")
    done = trayapp.run("doctor")
    private = (NAME, AMOUNT, "837", exchange.key, exchange.secret, exchange.passphrase, str(trayapp.home))
    account_id = json.loads((trayapp.home / "config/trayapp/settings.json").read_text())["accounts"][0]["id"]
    assert [part for part in (*private, account_id) if part in done.out + done.err] == []
    assert "what [account] holds # or # with […] […] at ~" in done.out
    assert "Accounts: 1; own URL live" in done.out


def test_it_loads_no_qt(trayapp: CommandLine) -> None:
    code = (
        "import sys; from trayapp.__main__ import main; main(['doctor']); "
        "sys.exit('PySide6' in sys.modules or 'shiboken6' in sys.modules)"
    )
    line = [sys.executable, "-c", code]
    done = subprocess.run(line, env=trayapp.env, capture_output=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr
