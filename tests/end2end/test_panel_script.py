"""The plug-in for menu bars that run a script, run as they run it."""

from __future__ import annotations

import subprocess

import pytest

from tests.end2end.command_line import PATIENCE_S, PROGRAM, ROOT, CommandLine
from trayapp.okx.client import BALANCE
from trayapp.simulator import Fault, SimulatedExchange

SCRIPT = ROOT / "packaging" / "panels" / "trayapp.30s.sh"


@pytest.fixture
def trayapp(trayapp: CommandLine) -> CommandLine:
    program = trayapp.home / "our program"
    program.write_text(f'#!/bin/sh\nexec {" ".join(PROGRAM)} "$@"\n')
    program.chmod(0o755)
    trayapp.env["TRAYAPP"] = str(program)
    return trayapp


def shown(trayapp: CommandLine, **env: str) -> list[str]:
    done = subprocess.run(
        ["sh", SCRIPT], env=trayapp.env | env, capture_output=True, timeout=PATIENCE_S, check=True
    )
    assert done.stderr == b""
    return done.stdout.decode().splitlines()


def test_text_colour_and_reasons(trayapp: CommandLine, exchange: SimulatedExchange) -> None:
    exchange.answer_with(
        BALANCE, [{"totalEq": "56789.5", "mgnRatio": "2", "details": [{"ccy": 'a\\"|<b', "twap": "5"}]}]
    )
    trayapp.add(exchange, "my & main")
    assert shown(trayapp) == [
        "56k | color=#c62828",
        "---",
        "my & main  $56,789.50",
        'A\\"/<b forced repayment risk 5 of 5 (+1)',
        "Refresh | refresh=true",
    ]


def test_the_account_that_is_named(trayapp: CommandLine, exchange: SimulatedExchange) -> None:
    trayapp.add(exchange, "first")
    trayapp.add(exchange, "the second")
    assert shown(trayapp)[2].startswith("There are several accounts")
    assert shown(trayapp, ACCOUNT="the second")[2].startswith("the second  $")


def test_no_answer_is_grey_and_says_why(trayapp: CommandLine, exchange: SimulatedExchange) -> None:
    trayapp.add(exchange)
    exchange.fail(Fault.html(503), times=None)
    first, _, why, _ = shown(trayapp)
    assert first == "– | color=#68707c"
    assert "503" in why


def test_no_program_says_so(trayapp: CommandLine) -> None:
    assert shown(trayapp, TRAYAPP="/nowhere/trayapp") == [
        "– | color=#68707c",
        "---",
        "/nowhere/trayapp printed nothing: is it installed?",
        "Refresh | refresh=true",
    ]
