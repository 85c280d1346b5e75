"""`balance --watch` as a panel or a terminal runs it: for as long as it is there, through every failure."""

from __future__ import annotations

import array
import fcntl
import json
import signal
import subprocess
import termios
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

import pytest

from tests.desktop.waiting import wait_until
from tests.end2end.command_line import PATIENCE_S, PROGRAM, CommandLine, refusal
from trayapp.simulator import Fault, SimulatedExchange
from trayapp.storage.settings_file import SettingsFile

BAR = ("--format", "waybar", "--interval", "1")


class Watching:
    """A watch that runs, and what it has printed."""

    def __init__(self, trayapp: CommandLine, *words: str) -> None:
        self._out, self._err = trayapp.home / "out", trayapp.home / "err"
        with self._out.open("wb") as out, self._err.open("wb") as err:
            self.process = subprocess.Popen(
                [*PROGRAM, "balance", "--watch", *words], env=trayapp.env, stdout=out, stderr=err
            )

    @property
    def out(self) -> str:
        return self._out.read_text("utf-8")

    @property
    def err(self) -> str:
        return self._err.read_text("utf-8")

    def line(self, wanted: Callable[[Any], bool], after: int = 0) -> Any:
        """The first whole line, as JSON, that is as wanted."""
        return wait_until(lambda: next(filter(wanted, self._lines()[after:]), None), "the line")

    def _lines(self) -> list[Any]:
        return [json.loads(line) for line in self.out.split("\n")[:-1]]


@contextmanager
def watching(trayapp: CommandLine, *words: str) -> Iterator[Watching]:
    watch = Watching(trayapp, *words)
    try:
        yield watch
        assert watch.process.poll() is None, watch.err
        watch.process.send_signal(signal.SIGTERM)
        assert watch.process.wait(PATIENCE_S) == 0
        assert watch.err == ""
    finally:
        watch.process.kill()
        watch.process.wait()


def unread(pipe: int) -> int:
    """How many bytes wait in a pipe."""
    count = array.array("i", [0])
    fcntl.ioctl(pipe, termios.FIONREAD, count)
    return count[0]


def settings_file(trayapp: CommandLine) -> SettingsFile:
    return SettingsFile(trayapp.home / "config" / "trayapp" / "settings.json")


@pytest.mark.long  # values become old in 15 s, and what failed is asked again ever more slowly
def test_a_bar_shows_old_values_as_old_and_new_ones_when_they_come_back(
    trayapp: CommandLine, exchange: SimulatedExchange
) -> None:
    trayapp.add(exchange)
    with watching(trayapp, *BAR) as watch:
        first = watch.line(lambda line: line["class"] == ["none"])
        assert first["tooltip"].startswith("main  $")
        exchange.fail(Fault.html(503), times=None)
        old = watch.line(lambda line: "stale" in line["class"])
        assert old["text"] == first["text"]
        assert "no new data for under 1 min" in old["tooltip"]
        so_far = watch.out.count("\n")
        exchange.clear_faults()
        watch.line(lambda line: line["class"] == ["none"], after=so_far)


def test_a_bar_hides_amounts_as_soon_as_the_settings_do(
    trayapp: CommandLine, exchange: SimulatedExchange
) -> None:
    trayapp.add(exchange)
    with watching(trayapp, *BAR) as watch:
        watch.line(lambda line: "$" in line["tooltip"])
        settings_file(trayapp).update(lambda settings: replace(settings, hide_amounts=True))
        assert watch.line(lambda line: line["text"] == "•••")["tooltip"] == "main  •••"


def test_a_bar_waits_for_an_account_and_goes_on_without_it(
    trayapp: CommandLine, exchange: SimulatedExchange
) -> None:
    with watching(trayapp, *BAR) as watch:
        assert "no account yet" in watch.line(lambda line: line["class"] == ["error"])["tooltip"]
        trayapp.add(exchange)
        watch.line(lambda line: line["class"] == ["none"])
        so_far = watch.out.count("\n")
        trayapp.run("account", "remove", "main")
        watch.line(lambda line: line["class"] == ["error"], after=so_far)


def test_json_and_tables_go_on_too(trayapp: CommandLine, exchange: SimulatedExchange) -> None:
    trayapp.add(exchange)
    with watching(trayapp, "--format", "json", "--interval", "1") as watch:
        found = watch.line(lambda line: line["error"] is None)
        assert (found["account"], found["risk"]["level"], found["stale"]) == ("main", "none", False)
        exchange.fail(Fault.html(503), times=None)
        assert watch.line(lambda line: line["error"])["fields"]["totalEq"] == found["fields"]["totalEq"]
    exchange.clear_faults()
    with watching(trayapp, "--interval", "1") as watch:
        wait_until(lambda: watch.out.count("main   $") >= 2, "two tables")
        exchange.fail(Fault.html(503), times=None)
        wait_until(lambda: "no new data for" in watch.out, "the line of a failure")


def test_without_such_an_account_a_terminal_is_told_and_nothing_watched(trayapp: CommandLine) -> None:
    assert "no account yet" in refusal(trayapp.run("balance", "--watch"), 2)


def test_a_refused_key_is_not_asked_again_but_another_one_is(
    trayapp: CommandLine, exchange: SimulatedExchange
) -> None:
    trayapp.add_key("main", exchange.url, exchange.key, "0" * 32, exchange.passphrase)
    with watching(trayapp, *BAR) as watch:
        refused = watch.line(lambda line: line["class"] == ["error"])
        assert (refused["text"], "(50113)" in refused["tooltip"]) == ("!", True)
        asked = len(exchange.requests)
        trayapp.add(exchange, "main", "--replace")
        watch.line(lambda line: line["class"] == ["none"])  # long before it asks by itself
        assert asked < len(exchange.requests) <= asked + 6


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
def test_a_signal_ends_it_even_while_the_exchange_hangs(
    trayapp: CommandLine, exchange: SimulatedExchange, number: signal.Signals
) -> None:
    trayapp.add(exchange)
    exchange.fail(Fault.hang(), times=None)
    watch = Watching(trayapp, *BAR)
    wait_until(lambda: exchange.requests, "the request that hangs")
    watch.process.send_signal(number)
    assert watch.process.wait(4) == 0
    assert (watch.out, watch.err) == ("", "")


@pytest.mark.parametrize("form", ["waybar", "table", "json"])
def test_a_reader_that_goes_ends_it(trayapp: CommandLine, form: str) -> None:
    command = [*PROGRAM, "balance", "--demo", "--watch", "--interval", "1", "--format", form]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=trayapp.env
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        assert process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 0


def test_a_reader_that_stops_reading_cannot_keep_it_alive(trayapp: CommandLine) -> None:
    words = ("--demo", "--watch", "--interval", "1", "--scenario", "whale")
    process = subprocess.Popen(
        [*PROGRAM, "balance", *words, "--format", "json"], stdout=subprocess.PIPE, env=trayapp.env
    )
    with process:
        assert process.stdout is not None
        pipe = process.stdout.fileno()
        wait_until(lambda: unread(pipe) == fcntl.fcntl(pipe, fcntl.F_GETPIPE_SZ), "the full pipe")
        process.terminate()
        assert process.wait(PATIENCE_S) == 0


def test_once_for_a_bar(trayapp: CommandLine, exchange: SimulatedExchange) -> None:
    missing = trayapp.run("balance", "--format", "waybar")
    assert (missing.code, json.loads(missing.out)["class"]) == (2, ["error"])
    trayapp.add(exchange)
    assert trayapp.run("balance", "--format", "waybar", PYTHONIOENCODING="ascii").json["class"] == ["none"]
    settings_file(trayapp).update(lambda settings: replace(settings, hide_amounts=True))
    assert trayapp.run("balance", "--format", "waybar").json["text"] == "•••"
    exchange.fail(Fault.html(503), times=None)
    down = trayapp.run("balance", "--format", "waybar")
    assert (down.code, json.loads(down.out)["text"]) == (4, "–")
    assert down.err.startswith("trayapp: ")
