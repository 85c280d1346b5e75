"""A simulated account is a process of its own, started as this program itself was."""

from __future__ import annotations

import json
import logging
import os
import subprocess
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from trayapp import __version__, arguments
from trayapp.desktop.own_command import own_command
from trayapp.desktop.simulated_account import SimulatedAccount

#: A tiny program in the place of this one: writes down how it was started, whole or not at all.
TELLS = """
import json, os, sys
told = {"arguments": sys.argv[2:], "folder": os.getcwd(), "group": os.getpgrp()}
told["environment"] = dict(os.environ)
with open(sys.argv[1] + ".new", "w") as file:
    json.dump(told, file)
os.replace(sys.argv[1] + ".new", sys.argv[1])
"""


def test_a_checkout_and_a_wheel_start_the_module_of_this_python(tmp_path: Path) -> None:
    program, *rest = own_command()
    assert program == sys.executable
    assert rest[-2:] == ["-m", "trayapp"]
    (tmp_path / "trayapp.py").write_text("print('not ours')")  # whatever lies where it is started
    line = [program, *rest, "--version"]
    told = subprocess.run(line, cwd=tmp_path, capture_output=True, text=True, check=True)
    assert told.stdout == f"Equity Tray {__version__} (from source)\n"


def test_a_frozen_program_starts_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", "/opt/equity tray/trayapp")
    assert own_command() == ("/opt/equity tray/trayapp",)


def test_the_program_for_terminals_starts_the_one_without(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", "/Equity Tray/trayapp-cli.exe")
    assert own_command() == ("/Equity Tray/trayapp.exe",)


@pytest.mark.skipif(sys.platform == "win32", reason="process groups")
def test_it_runs_by_itself_in_the_same_environment(
    qtbot: QtBot, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    file = tmp_path / "with a space.json"
    caplog.set_level(logging.INFO)  # what is logged must not fail either
    assert SimulatedAccount((sys.executable, "-c", TELLS, str(file))).start()
    qtbot.waitUntil(file.exists, timeout=10_000)
    told = json.loads(file.read_text())
    options = arguments.parse(told["arguments"])
    assert (options.command, options.demo, options.open) == (None, True, True)
    assert told["environment"].items() >= os.environ.items()  # C libraries may have set more behind our back
    assert told["folder"] == str(Path.cwd())
    assert told["group"] != os.getpgrp()  # Ctrl-C in our terminal does not end it


def test_what_cannot_be_started_is_told(tmp_path: Path) -> None:
    assert not SimulatedAccount((str(tmp_path / "gone"),)).start()
    assert not SimulatedAccount(("",)).start()  # Python does not always know where it lies
