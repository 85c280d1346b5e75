"""The prompts for a key on a terminal: what is asked, and what is never echoed."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from tests.end2end.command_line import PATIENCE_S, PROGRAM, CommandLine
from trayapp.simulator import SimulatedExchange

if sys.platform == "win32":
    pytest.skip("Windows has no pseudo-terminal", allow_module_level=True)


class Terminal:
    """A person at a terminal on which a command runs."""

    def __init__(self, handle: int, process: subprocess.Popen[bytes]) -> None:
        self._handle, self._process, self.seen = handle, process, ""

    def wait_for(self, text: str) -> None:
        already = len(self.seen)
        while text not in self.seen[already:]:
            self.seen += os.read(self._handle, 1024).decode()

    def type(self, line: str) -> None:
        os.write(self._handle, line.encode())

    def end(self) -> int:
        code = self._process.wait(PATIENCE_S)
        try:
            while more := os.read(self._handle, 1024):
                self.seen += more.decode()
        except OSError:  # how Linux says that nobody writes any more
            pass
        return code


@contextmanager
def terminal(trayapp: CommandLine, *words: str) -> Iterator[Terminal]:
    ours, theirs = os.openpty()
    process = subprocess.Popen(
        [*PROGRAM, *words],
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        env=trayapp.env,
        start_new_session=True,
    )
    os.close(theirs)
    try:
        yield Terminal(ours, process)
    finally:
        process.kill()
        process.wait(PATIENCE_S)
        os.close(ours)


def _give_key(person: Terminal, exchange: SimulatedExchange) -> None:
    person.wait_for("API key: ")
    person.type(f"{exchange.key}\n")
    person.wait_for("Secret: ")
    person.type(f"{exchange.secret}\n")
    person.wait_for("Passphrase: ")
    person.type(f"{exchange.passphrase}\n")


def test_secret_and_passphrase_are_not_echoed(trayapp: CommandLine, exchange: SimulatedExchange) -> None:
    with terminal(trayapp, "account", "add", "main", "--site", exchange.url) as person:
        _give_key(person, exchange)
        assert person.end() == 0
    assert "is in the keyring" in person.seen
    assert exchange.secret not in person.seen
    assert exchange.passphrase not in person.seen
    assert trayapp.run("balance").code == 0


def test_replacing_is_asked_for(trayapp: CommandLine, exchange: SimulatedExchange) -> None:
    trayapp.add(exchange)
    words = ("account", "add", "main", "--site", exchange.url)
    with terminal(trayapp, *words) as person:
        person.wait_for("Replace the key of main? [y/N] ")
        person.type("\n")
        assert person.end() == 2
    assert "Nothing was changed" in person.seen
    with terminal(trayapp, *words) as person:
        person.wait_for("[y/N] ")
        person.type("y\n")
        _give_key(person, exchange)
        assert person.end() == 0


def test_walking_away_changes_nothing(trayapp: CommandLine, exchange: SimulatedExchange) -> None:
    with terminal(trayapp, "account", "add", "main", "--site", exchange.url) as person:
        person.wait_for("API key: ")
        person.type(f"{exchange.key}\n")
        person.wait_for("Secret: ")
        person.type("\x04")
        assert person.end() == 2
    assert "Traceback" not in person.seen
    assert trayapp.run("account", "list").out == ""
