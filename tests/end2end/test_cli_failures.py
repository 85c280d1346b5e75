"""How commands fail: one sentence on standard error, and the documented exit code."""

from __future__ import annotations

import pytest

from tests.end2end.command_line import CommandLine, refusal
from trayapp.simulator import Fault, SimulatedExchange


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("balance", "--demo", "--scenario", "doom"), "doom"),
        (("balance", "main", "--demo"), "leave the name out"),
        (("simulate", "--scenario", "doom"), "doom"),
        (("account", "add", "x", "--site", "http://okx.com"), "http://okx.com is not a site"),
        (("account", "add", "x", "--site", ""), " is not a site"),
        (("account", "add", "x", "--site", "moon"), "moon is not a site"),
        (("account", "add", " x"), "1 to 40 characters"),
        (("account", "check", "main"), "no account yet"),
        (("balance", "main"), "no account yet"),
    ],
)
def test_usage(trayapp: CommandLine, words: tuple[str, ...], sentence: str) -> None:
    assert sentence in refusal(trayapp.run(*words, typed="k\ns\np\n"), 2)


@pytest.mark.parametrize("typed", ["", "key\n\npassphrase\n", b"key\n\xff\xfe\np\n", "k\x00y\ns\np\n"])
def test_three_lines_are_needed(trayapp: CommandLine, typed: str | bytes) -> None:
    sentence = refusal(trayapp.run("account", "add", "main", typed=typed), 2)
    assert "three lines" in sentence or "API key" in sentence
    assert trayapp.run("account", "list").out == ""


def test_which_account(trayapp: CommandLine, exchange: SimulatedExchange) -> None:
    trayapp.add(exchange)
    trayapp.add(exchange, "second", "--simulated-trading")
    assert "main, second" in refusal(trayapp.run("balance"), 2)
    assert "no account called third" in refusal(trayapp.run("balance", "third"), 2)
    assert trayapp.run("balance", "main").code == 0
    assert "demo trading" in trayapp.run("account", "list").out


def test_an_account_is_replaced_only_on_purpose(trayapp: CommandLine, exchange: SimulatedExchange) -> None:
    trayapp.add_key("main", exchange.url, exchange.key, "0" * 32, exchange.passphrase)
    assert "--replace" in refusal(trayapp.add(exchange), 2)
    assert trayapp.run("balance").code == 3
    assert trayapp.add(exchange, "Main", "--replace").code == 0
    assert trayapp.run("balance").code == 0
    assert trayapp.run("account", "list").out.count("\n") == 1


def test_another_key_keeps_site_and_environment_unless_told(trayapp: CommandLine) -> None:
    def add(*words: str) -> str:
        assert trayapp.run("account", "add", "main", *words, typed="k\ns\np\n").code == 0
        return trayapp.run("account", "list").out

    assert add() == "main  global  live\n"
    assert add("--site", "eea", "--replace") == "main  eea  live\n"
    assert add("--simulated-trading", "--replace") == "main  eea  demo trading\n"
    assert add("--replace") == "main  eea  demo trading\n"
    assert add("--site", "us", "--replace") == "main  us  demo trading\n"


def test_a_key_that_is_refused(trayapp: CommandLine, exchange: SimulatedExchange) -> None:
    key, secret, passphrase = exchange.key, exchange.secret, exchange.passphrase
    stranger = "00000000-0000-4000-8000-000000000000"
    for parts, code in (
        ((stranger, secret, passphrase), "50119"),
        (("not-a-key-1", secret, passphrase), "50111"),
        ((key, "0" * 32, passphrase), "50113"),
        ((key, secret, "Not-the-one-2"), "50105"),
    ):
        trayapp.secrets.clear()
        trayapp.add_key("main", exchange.url, *parts, "--replace")
        assert f"({code})" in refusal(trayapp.run("balance"), 3)
    assert "(50105)" in refusal(trayapp.run("account", "check", "main"), 3)


def test_what_the_exchange_says_or_does_not_say(trayapp: CommandLine, exchange: SimulatedExchange) -> None:
    trayapp.add(exchange)
    for fault, code, word in (
        (Fault.error("50110"), 3, "127.0.0.1"),
        (Fault.error("50120"), 3, "Read permission"),
        (Fault.error("50001"), 4, "50001"),
        (Fault.html(), 4, "127.0.0.1"),
        (Fault.html(200), 4, "127.0.0.1"),
        (Fault.redirect("https://example.test/"), 4, "127.0.0.1"),
        (Fault.reset(), 4, "127.0.0.1"),
        (Fault.error("50009"), 5, "liquidation"),
        (Fault.error("50011"), 5, "50011"),
        (Fault.error("99999", "strange"), 5, "strange"),
        (Fault.wrong_types(), 5, "not documented"),
    ):
        exchange.fail(fault, times=None)
        assert word in refusal(trayapp.run("balance"), code)
        exchange.clear_faults()


def test_nobody_there(trayapp: CommandLine, exchange: SimulatedExchange) -> None:
    trayapp.add(exchange)
    exchange.stop()
    refusal(trayapp.run("balance"), 4)
    refusal(trayapp.run("account", "check", "main"), 4)


@pytest.mark.parametrize("backend", ["keyring.backends.null.Keyring", "keyring.backends.fail.Keyring"])
def test_an_unsafe_keyring_is_refused(
    trayapp: CommandLine, exchange: SimulatedExchange, backend: str
) -> None:
    trayapp.env["PYTHON_KEYRING_BACKEND"] = backend
    sentence = refusal(trayapp.add(exchange), 6)
    assert backend in sentence
    assert "not a safe place" in sentence
    assert trayapp.run("account", "list").out == ""


def test_no_keyring_at_all(trayapp: CommandLine, exchange: SimulatedExchange) -> None:
    del trayapp.env["PYTHON_KEYRING_BACKEND"]
    assert "install" in refusal(trayapp.add(exchange), 6)


def test_a_locked_keyring(trayapp: CommandLine, exchange: SimulatedExchange) -> None:
    trayapp.add(exchange)
    for words in (("balance",), ("account", "check", "main"), ("account", "remove", "main")):
        assert "locked" in refusal(trayapp.run(*words, TEST_KEYRING_LOCKED="1"), 6)
    assert trayapp.run("account", "list").out.startswith("main")
