from __future__ import annotations

import pytest

from trayapp.arguments import Options, parse


@pytest.mark.parametrize(
    ("line", "options"),
    [
        ("", Options()),
        ("--version", Options(version=True)),
        ("--interval 30", Options(interval=30)),
        ("--open", Options(open=True)),
        ("--demo", Options(demo=True)),
        ("--demo --open", Options(demo=True, open=True)),
        ("--demo --scenario futures --seed 7", Options(demo=True, scenario="futures", seed=7)),
        ("account add main", Options(command="account", action="add", name="main")),
        (
            "account add main --site eea --simulated-trading --replace",
            Options("account", "add", "main", site="eea", simulated_trading=True, replace=True),
        ),
        ("account list", Options(command="account", action="list")),
        ("account remove main", Options(command="account", action="remove", name="main")),
        ("account check main", Options(command="account", action="check", name="main")),
        ("account check main --apply", Options("account", "check", "main", apply=True)),
        ("balance", Options(command="balance")),
        (
            "balance main --ccy BTC,ETH --format json",
            Options("balance", name="main", ccy="BTC,ETH", format="json"),
        ),
        ("balance demo --demo", Options("balance", name="demo", demo=True)),
        ("balance --demo --seed 2", Options(command="balance", demo=True, seed=2)),
        ("--demo balance", Options(command="balance", demo=True)),  # never the real account
        ("--demo --scenario calm balance --seed 3", Options("balance", demo=True, scenario="calm", seed=3)),
        ("balance --format waybar", Options("balance", format="waybar")),
        ("balance main --watch", Options("balance", name="main", watch=True)),
        ("balance --watch --interval 30", Options("balance", watch=True, interval=30)),
        ("--interval 30 balance --watch", Options("balance", watch=True, interval=30)),
        ("alerts", Options(command="alerts")),
        ("alerts main --format json", Options("alerts", name="main", format="json")),
        ("doctor", Options(command="doctor")),
        ("simulate", Options(command="simulate")),
        (
            "simulate --port 8080 --scenario whale --seed 4 --currencies 300",
            Options("simulate", port=8080, scenario="whale", seed=4, currencies=300),
        ),
        ("--scenario calm simulate", Options("simulate", scenario="calm")),
    ],
)
def test_the_grammar(line: str, options: Options) -> None:
    assert parse(line.split()) == options


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("--interval 0", "whole seconds from 1 to 3600"),
        ("--interval 3601", "whole seconds from 1 to 3600"),
        ("--interval 00000000099999", "whole seconds from 1 to 3600"),
        ("--interval 1.5", "whole seconds from 1 to 3600"),
        ("--interval ٣", "whole seconds from 1 to 3600"),
        ("--interval", "expected one argument"),
        ("simulate --port 65536", "a port from 0 to 65535"),
        ("simulate --port 00000000070000", "a port from 0 to 65535"),
        ("simulate --port -1", "a port from 0 to 65535"),
        ("simulate --currencies 0", "from 1 to 1000"),
        ("simulate --currencies 1001", "from 1 to 1000"),
        ("balance --format xml", "invalid choice"),
        ("balance a b", "unrecognized arguments"),
        ("alerts --format csv", "invalid choice"),
        ("--demo alerts", "--demo goes with the tray and with balance alone"),
        ("account", "required"),
        ("account add", "required"),
        ("account rename a", "invalid choice"),
        ("account list --apply", "unrecognized arguments"),
        ("trade", "invalid choice"),
        ("--seed x --demo", "--seed: give a whole number: see"),
        ("balance --scenario futures", "--scenario and --seed go with --demo"),
        ("--seed 3", "--scenario and --seed go with --demo"),
        ("--demo account list", "--demo goes with the tray and with balance alone"),
        ("balance main --demo", "--demo has one account, demo"),
        ("--demo balance main", "--demo has one account, demo"),
        ("--interval 5 balance", "--interval goes with the tray and with balance --watch alone"),
        ("balance --interval 5", "--interval goes with the tray and with balance --watch alone"),
        ("balance --watch --interval 0", "whole seconds from 1 to 3600"),
        ("balance --watch --format csv", "--watch goes with table, json and waybar"),
        ("alerts --watch", "unrecognized arguments"),
        ("--open balance", "--open goes with the tray alone"),
        ("--demo --open balance", "--open goes with the tray alone"),
        ("balance --open", "unrecognized arguments"),
    ],
)
def test_what_cannot_be_meant_is_told_in_one_sentence(
    line: str, words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as caught:
        parse(line.split())
    assert caught.value.code == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert words in told.err
    assert told.err.startswith("trayapp: ")
    assert told.err.count("\n") == 1


def test_help(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        parse(["--help"])
    assert caught.value.code == 0
    assert "exit codes" in capsys.readouterr().out
